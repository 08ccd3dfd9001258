"""Small prototypes: trials.py."""

import re

from ...trials import PAGES, SERVICE, Trial

ENGLISH = {"Vad heter du?": "What is your name?", "Bor du i kommunen?": "Do you live here?", "Ja": "Yes", "Nej": "No", "Prov": "Trial"}  # fmt: skip
HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'


def catalog(**changed: str) -> dict[str, str]:
    told = {key: changed.get(re.sub(r"\W", "", key), text) for key, text in ENGLISH.items()}
    return {"locale/en.po": HEAD + "".join(f'\nmsgid "{key}"\nmsgstr "{text}"\n' for key, text in told.items())}


FAILS = [
    Trial("no translation at all"),
    Trial("one is missing", files=catalog(Borduikommunen="")),
    Trial("one is left as it was", files=catalog(Vadheterdu="Vad heter du?")),
]
PASSES = [
    Trial("all are there", files=catalog()),
    Trial("one language", PAGES, SERVICE.replace("])", '], languages=["sv"])')),
    Trial("a word that is the same in both", files=catalog(Prov="Prov")),
]
