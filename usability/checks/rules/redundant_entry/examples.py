"""Small prototypes: trials.py."""

from ...trials import Trial

SERVICE = 'service = Service(_("Prov"), pages=[First, Second, CheckAnswers, Confirmation])\n'


def asking(one: str, other: str, same: str = "b") -> str:
    return f"\n\nclass First(Page):\n    a = {one}\n\n\nclass Second(Page):\n    {same} = {other}\n"


FAILS = [
    Trial("two e-mail addresses", asking('Email(_("E-post"))', 'Email(_("Skriv e-post igen"))'), SERVICE),
    Trial("the name twice", asking('TextInput(_("Vad heter du?"), autocomplete="name")', 'TextInput(_("Namn"), autocomplete="name")'), SERVICE),
    Trial("review: the same words", asking('TextInput(_("Regnummer"))', 'TextInput(_("Regnummer"))'), SERVICE),
]  # fmt: skip
PASSES = [
    Trial("as it is"),
    Trial("two addresses, one not the person's own", asking('Email(_("E-post"))', 'Email(_("Barnets e-post"), autocomplete=None)'), SERVICE),
    Trial("on ways that never meet", '\n\nclass Who(Page):\n    who = Radios(_("Vem?"), choices={"me": _("Jag"), "other": _("Annan")})\n\n\nclass First(Page, when={"who": "me"}):\n    a = Email(_("E-post"))\n\n\nclass Second(Page, when={"who": "other"}):\n    b = Email(_("E-post"))\n', 'service = Service(_("Prov"), pages=[Who, First, Second, CheckAnswers, Confirmation])\n'),
]  # fmt: skip
