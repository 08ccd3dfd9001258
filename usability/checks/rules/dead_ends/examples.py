"""Small prototypes: trials.py."""

from ...trials import PAGES, Trial

FIRST = '\n\nclass First(Stop):\n    title = _("Stängt")\n    text = Prose(_("{text}"))\n'
ONLY = 'service = Service(_("Prov"), pages=[First])\n'
OWN = '{% extends "page/question/template.html" %}{% block main %}<h1>{{ page.heading }}</h1>{% endblock %}'

FAILS = [
    Trial("a stop that says no and nothing else", FIRST.replace("{text}", "Tjänsten är stängd."), ONLY),
    Trial("a page whose template has no button", PAGES.replace("class Lives(Page):", 'class Lives(Page):\n    template = "mine.html"'), files={"templates/mine.html": OWN}),
]  # fmt: skip
PASSES = [Trial("as it is"), Trial("a stop with a number to ring", FIRST.replace("{text}", "[Ring oss](tel:+4681234567)."), ONLY)]  # fmt: skip
