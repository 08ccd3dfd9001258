"""Small prototypes: trials.py."""

from ...trials import Trial

HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
PAGES = '\n\nclass Name(Page):\n    a = TextInput(_("Vad?"))\n    b = Prose(_("Sök före den {day}."))\n'
SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'


def says(day: str, english: str) -> Trial:
    po = HEAD + f'\nmsgid "Sök före den {day}."\nmsgstr "Apply before {english}."\n'
    return Trial(f"{day} and {english}", PAGES.replace("{day}", day), SERVICE, {"locale/en.po": po})


FAILS = [says("3 maj 2026", "3 maj 2026"), says("May 3, 2026", "3 May 2026")]
PASSES = [says("3 maj 2026", "3 May 2026"), says("3 maj", "the third"), Trial("as it is")]
