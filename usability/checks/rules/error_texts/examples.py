"""Small prototypes: trials.py."""

from ...trials import Trial

SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'


def asking(what: str) -> str:
    return f"\n\nclass Name(Page):\n    asked = {what}\n"


SAME = '_("Skriv rätt")'
FAILS = [
    Trial("a date", asking(f'DateInput(_("När?"), required={SAME}, errors={{"year": {SAME}, "real": {SAME}}})'), SERVICE),
    Trial("an address", asking(f'Email(_("E-post"), required={SAME}, errors={{"email": {SAME}}})'), SERVICE),
]  # fmt: skip
PASSES = [Trial("as it is"), Trial("a date", asking('DateInput(_("När?"))'), SERVICE), Trial("an address", asking('Email(_("E-post"))'), SERVICE)]  # fmt: skip
