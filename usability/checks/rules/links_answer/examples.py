"""Small prototypes: trials.py."""

from ...trials import Trial


def says(text: str) -> str:
    return f'\n\nclass Name(Page):\n    full_name = TextInput(_("Vad heter du?"))\n    more = Prose(_("{text}"))\n'


SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'
FAILS = [
    Trial("a page that is not there", says("Läs [mer](nowhere)."), SERVICE),
    Trial("an address that is none", says("Läs [mer](http://www)."), SERVICE),
    Trial("a number that is none", says("[Ring oss](tel:ring-oss)."), SERVICE),
    Trial("a place that is not there", says("Läs [mer](#below)."), SERVICE),
]
PASSES = [Trial("as it is"), Trial("ways to other places", says("[Ring](tel:+4681234567), [skriv](mailto:a@b.se) eller [läs](https://www.digg.se/om?x=1#y)."), SERVICE)]  # fmt: skip
