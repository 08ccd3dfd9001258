"""Conditions in words, for the map: "Bor du i kommunen: Nej"."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from datetime import date
from typing import Any

from components.choices import ChoiceField
from components.conditions import Age, Answered, Between, Condition, Not, OneOf, Rule, Test
from components.field import Field
from components.rendering import long_date, number
from components.service import Service
from components.words import _


def describe(condition: Condition, service: Service) -> str:
    """The condition in the language of the page."""
    if condition.rule:
        return _describe_rule(condition.rule)
    fields = {**service.features, **{name: field for name, (_page, field) in service.fields.items()}}
    several = len(condition.terms) > 1
    return f" {_('eller')} ".join(_describe_term(term, fields, several) for term in condition.terms)


def _describe_rule(rule: Rule) -> str:
    """The first line of what the function says of itself, else its name."""
    said = (inspect.getdoc(rule.function) or "").partition("\n")[0]
    return said or rule.function.__name__.replace("_", " ").strip()


def _describe_term(term: Mapping[str, Test], fields: Mapping[str, Field], several: bool) -> str:
    """several: whether other terms stand beside it. What mixes "och" and "eller" gets brackets."""
    said = f" {_('och')} ".join(_describe_field(fields[name], test, len(term) > 1) for name, test in term.items())
    return f"({said})" if several and len(term) > 1 else said


def _describe_field(field: Field, test: Test, beside: bool) -> str:
    said = describe_test(test, field)
    among = isinstance(test, OneOf) and len(test.among) > 1
    return f"{str(field.title).rstrip(' ?')}: {f'({said})' if beside and among else said}"


def describe_test(test: Test, field: Field) -> str:
    """What the answer must be, in words; a kind of test this module does not know, as it says itself."""
    if isinstance(test, OneOf):
        return f" {_('eller')} ".join(_value(value, field) for value in test.among)
    if isinstance(test, Not):
        return str(_("inte {answer}").format(answer=describe_test(test.test, field)))
    if isinstance(test, Age):
        return _age(test)
    if isinstance(test, Between):
        return _between(test)
    return str(_("något svar")) if isinstance(test, Answered) else str(test)


def _value(value: Any, field: Field) -> str:
    if isinstance(field, ChoiceField) and value in field.choices:
        return str(field.choice(value).label)
    if isinstance(value, date):
        return long_date(value)
    return number(value) if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _age(test: Age) -> str:
    if not test.low:
        return str(_("under {high} år").format(high=test.high))
    if test.high >= Age().high:
        return str(_("{low} år eller äldre").format(low=test.low))
    return str(_("{low} till {high} år").format(low=test.low, high=test.high - 1))


def _between(test: Between) -> str:
    low, high = (None if bound is None else _bound(bound) for bound in (test.low, test.high))
    if high is None:
        return str(_("minst {low}").format(low=low))
    if low is None:
        return str(_("högst {high}").format(high=high))
    return str(_("{low} till {high}").format(low=low, high=high))


def _bound(bound: Any) -> str:
    return long_date(bound) if isinstance(bound, date) else number(bound)
