"""Small prototypes: trials.py."""

import re

from ...trials import Trial

FAILS = [
    Trial("an answer without a way to change it", spoil=lambda path, html: re.sub(r'href="[^"]*lives\?change=1"', "", html)),
    Trial("answers that are not listed", spoil=lambda path, html: re.sub(r"<dl.*?</dl>", "", html, flags=re.S)),
    Trial("a way that forgets the answer", spoil=lambda path, html: re.sub(r'value="[^"]*" autocomplete', 'value="" autocomplete', html)),
]  # fmt: skip
PASSES = [Trial("as it is"), Trial("nothing is asked", pages='\n\nclass A(StartPage):\n    title = _("A")\n\n\nclass B(Stop):\n    title = _("B")\n', service='service = Service(_("Prov"), pages=[A, B])\n')]  # fmt: skip
