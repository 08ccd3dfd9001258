"""Small prototypes: trials.py."""

from ...trials import Trial

SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'


def asking(what: str, more: str = "") -> str:
    return f"\n\nclass Name(Page):\n    asked = {what}\n{more}"


FAILS = [
    Trial("a personal number", asking('Personnummer(_("Personnummer"))'), SERVICE),
    Trial("illness", asking('Radios(_("Har du någon sjukdom?"), choices={"ja": _("Ja"), "nej": _("Nej")})'), SERVICE),
    Trial("review: an e-mail address", asking('Email(_("E-post"))'), SERVICE),
    Trial("review: a personal number with a hint on how it is written", asking('Personnummer(_("Personnummer"), hint=_("12 siffror"))'), SERVICE),
]  # fmt: skip
PASSES = [
    Trial("nothing about the person", asking('Radios(_("Är det snö?"), choices={"ja": _("Ja"), "nej": _("Nej")})'), SERVICE),
    Trial("a hint that says why", asking('Email(_("E-post"), hint=_("Vi skickar ett kvitto."))'), SERVICE),
    Trial("why below", asking('Personnummer(_("Personnummer"))', '    why = Details(_("Varför frågar vi?"), _("För att hitta dig."))\n'), SERVICE),
]  # fmt: skip
