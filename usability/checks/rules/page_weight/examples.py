"""Small prototypes: trials.py."""

from ...trials import Trial

FAILS = [
    Trial("comments without end", spoil=lambda path, html: html.replace("</main>", "<!--" + "x" * 100_000 + "--></main>")),
    Trial("many files", spoil=lambda path, html: html.replace("</main>", "".join(f'<img alt="" src="/assets/{n}.png">' for n in range(9)) + "</main>")),
]  # fmt: skip
PASSES = [Trial("as it is")]
