"""Small prototypes: trials.py."""

import re

from ...trials import Trial

FAILS = [
    Trial("fields that are always empty", spoil=lambda path, html: re.sub(r'value="[^"]*" autocomplete', 'value="" autocomplete', html)),
    Trial("a page without anything", spoil=lambda path, html: "<main></main>" if path.endswith("/name") else html),
]  # fmt: skip
PASSES = [Trial("as it is")]
