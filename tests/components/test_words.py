"""Words: what is marked, and how it is looked up."""

from __future__ import annotations

from components.words import _


def test_a_text_over_several_lines_loses_the_indentation_of_the_code() -> None:
    text = _("""
        Du behöver:

        - ett foto
          i färg
    """)
    assert text.msgid == "Du behöver:\n\n- ett foto\n  i färg"
