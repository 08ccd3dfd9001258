"""Small prototypes: trials.py."""

from ...trials import Trial

HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
PAGES = '\n\nclass Name(Page):\n    a = TextInput(_("Vad?"))\n    b = Prose(_("Läs [mer](https://a.se).\\n\\n- ett\\n- två"))\n'
SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'


def english(text: str) -> dict[str, str]:
    return {"locale/en.po": HEAD + f'\nmsgid "Läs [mer](https://a.se).\\n\\n- ett\\n- två"\nmsgstr "{text}"\n'}


FAILS = [
    Trial("a link is lost", PAGES, SERVICE, english("Read more.\\n\\n- one\\n- two")),
    Trial("a list item is lost", PAGES, SERVICE, english("Read [more](https://a.se).\\n\\n- one")),
    Trial("a heading is added", PAGES, SERVICE, english("## Read\\n\\nRead [more](https://a.se).\\n\\n- one\\n- two")),
]
PASSES = [
    Trial("as it is"),
    Trial("all is there", PAGES, SERVICE, english("Read [more](https://a.se).\\n\\n- one\\n- two")),
]
