"""Small prototypes: trials.py."""

from ...trials import Trial


def asking(count: int, kind: str = 'TextInput(_("Vad heter du?"))') -> str:
    lines = "\n".join(f"    field_{n} = {kind}" for n in range(count))
    return f'\n\nclass Name(Page):\n    title = _("Namn")\n{lines}\n'


SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'
FAILS = [
    Trial("review: six questions", asking(6), SERVICE),
    Trial("review: nine dates", asking(9, 'DateInput(_("När?"))'), SERVICE),
]
REVEALED = "\n".join(f'    more_{n} = TextInput(_("Vad?"), when={{"kind": "a"}})' for n in range(6))
PASSES = [
    Trial("as it is"),
    Trial("five questions", asking(5), SERVICE),
    Trial("one that reveals six", f'\n\nclass Name(Page):\n    title = _("A")\n    kind = Radios(_("Vad?"), choices={{"a": _("A"), "b": _("B")}})\n{REVEALED}\n', SERVICE),
]  # fmt: skip
