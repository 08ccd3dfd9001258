"""Small prototypes: trials.py."""

from ...trials import Trial

FAILS = [
    Trial("buttons that Tab does not reach", spoil=lambda path, html: html.replace('class="button"', 'class="button" tabindex="-1"')),
    Trial("choices that Tab does not reach", spoil=lambda path, html: html.replace('class="choice__control"', 'class="choice__control" tabindex="-1"')),
]  # fmt: skip
PASSES = [Trial("as it is")]
