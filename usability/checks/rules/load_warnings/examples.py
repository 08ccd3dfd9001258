"""Small prototypes: trials.py."""

from ...trials import Trial

FAILS = [
    Trial("a page left out", service='service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'),
    Trial("a template nobody uses", files={"templates/old.html": "<p>"}),
]
PASSES = [Trial("as it is")]
