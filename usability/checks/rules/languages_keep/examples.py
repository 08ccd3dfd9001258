"""Small prototypes: trials.py."""

import re

from ...trials import Trial

FAILS = [
    Trial("a language that begins anew", spoil=lambda path, html: re.sub(r'href="[^"]*/en/[^"]*" lang="en"', 'href="./en/name" lang="en"', html)),
    Trial("no way to the other language", spoil=lambda path, html: html.replace("hreflang", "data-lang")),
    Trial("another language without answers", spoil=lambda path, html: html.replace(" checked", "") if "/en/" in path else html),
]  # fmt: skip
PASSES = [Trial("as it is"), Trial("one language", service='service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation], languages=["sv"])\n')]  # fmt: skip
