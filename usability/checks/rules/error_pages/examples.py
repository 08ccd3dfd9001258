"""Small prototypes: trials.py. Pages are spoiled in their templates, as errors are rendered and not asked for."""

from ...trials import Trial

SERVICE = 'service = Service(_("Prov"), pages=[Name, CheckAnswers, Confirmation])\n'


def asked(template: str) -> Trial:
    pages = '\n\nclass Name(Page):\n    template = "mine.html"\n    mail = Email(_("Vilken är din e-postadress?"))\n'
    return Trial("", pages, SERVICE, {"templates/mine.html": template})


def spoiled(title: str, old: str, new: str) -> Trial:
    begun = '{% extends "page/question/template.html" %}{% block main %}{% set whole %}{{ super() }}{% endset %}'
    made = asked(begun + "{{ whole|replace('" + old + "', '" + new + "')|safe }}{% endblock %}")
    return Trial(title, made.pages, made.service, made.files)


FAILS = [
    spoiled("no summary", "error-summary", "sum"),
    spoiled("a summary without focus", "autofocus", ""),
    spoiled("links that lead nowhere", 'href="#', 'href="#the-'),
    spoiled("a field that does not say it is wrong", 'aria-invalid="true"', ""),
    spoiled("an error that is not tied", "aria-describedby", "data-by"),
    spoiled("an answer that is lost", 'value="', 'data-value="'),
]
PASSES = [Trial("as it is"), spoiled("a template of its own", "nothing", "nothing")]
