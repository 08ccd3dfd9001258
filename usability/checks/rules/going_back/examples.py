"""Small prototypes: trials.py."""

import re

from ...trials import Trial

FAILS = [
    Trial("fields that are always empty", spoil=lambda path, html: re.sub(r'value="[^"]*" autocomplete', 'value="" autocomplete', html)),
    Trial("choices that are never ticked", spoil=lambda path, html: html.replace(" checked", "")),
    Trial("a receipt with fields", spoil=lambda path, html: html.replace("</h1>", '</h1><form method="post"><input name="x"></form>') if "confirmation" in path else html),
]  # fmt: skip
PASSES = [Trial("as it is")]
