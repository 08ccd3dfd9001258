"""Small prototypes: trials.py."""

from ...trials import Trial

FAILS = [
    Trial("nothing to see", spoil=lambda path, html: html.replace("<body>", '<body hidden style="visibility: hidden">')),
]  # fmt: skip
PASSES = [Trial("as it is")]
