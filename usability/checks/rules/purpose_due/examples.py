"""Small prototypes: trials.py."""

from ...trials import Trial

SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'


def asking(what: str) -> str:
    return f"\n\nclass Name(Page):\n    asked = {what}\n"


FAILS = [
    Trial("a name without a token", asking('TextInput(_("Vad heter du?"))'), SERVICE),
    Trial("a name with that of an address", asking('TextInput(_("Vad heter du?"), autocomplete="email")'), SERVICE),
    Trial("one's own e-mail address", asking('Email(_("Vilken är din e-postadress?"), autocomplete=None)'), SERVICE),
    Trial("review: somebody's telephone", asking('Telephone(_("Telefonnummer"), autocomplete=None)'), SERVICE),
]
PASSES = [
    Trial("as it is"),
    Trial("another's", asking('TextInput(_("Vad heter du som barn kallar dig?"))').replace("som barn", "av ditt barn"), SERVICE),
    Trial("a date of birth", asking('DateInput(_("När är du född?"), birthday=True)'), SERVICE),
    Trial("what is not about the person", asking('TextInput(_("Vilket är bilens nummer?"))'), SERVICE),
]  # fmt: skip
