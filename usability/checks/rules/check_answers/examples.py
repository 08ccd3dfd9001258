"""Small prototypes: trials.py."""

import re

from ...trials import Trial

FAILS = [
    Trial("answers without a way to change them", spoil=lambda path, html: html.replace("summary__link", "x").replace('href="/trial-1/draft/lives?change=1"', "")),
    Trial("answers that are not listed", spoil=lambda path, html: re.sub(r"<dl.*?</dl>", "", html, flags=re.S)),
    Trial("a way that forgets the answer", spoil=lambda path, html: re.sub(r'value="[^"]*" autocomplete', 'value="" autocomplete', html)),
]  # fmt: skip
PASSES = [Trial("as it is"), Trial("nothing is asked", pages='\n\nclass A(StartPage):\n    title = _("A")\n\n\nclass B(Stop):\n    title = _("B")\n', service='service = Service(_("Prov"), pages=[A, B])\n')]  # fmt: skip
