"""The statistics of user sessions and of adoption: what was counted in, figures that can be stood for out.

A function gives a frozen result or a `NoFigure`, which says in words why there is none; never NaN. It raises
ValueError only for what is wrong however few have taken part, such as more successes than attempts.
"""
