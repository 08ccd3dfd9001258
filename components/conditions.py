"""Conditions over earlier answers, as data: `when={"lives": "no", "born": under(18)}`.

A condition is a dict of field -> test (all must hold), or a list of such dicts (one must hold). A test is a value,
a list of values, or a named one from this module. A test over an unanswered field never holds, not even a negated one,
so that no page appears before its question is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any


class Test:
    """A test of one answer. `examples` gives values on both sides, from which all paths are derived."""

    def holds(self, value: Any, today: date) -> bool:
        raise TypeError("a test says when it holds")

    def examples(self, today: date) -> Iterable[Any]:
        return ()

    def values(self) -> tuple[Any, ...]:
        """The values that must be among the field's choices; none where the test is not about choices."""
        return ()


@dataclass(frozen=True)
class OneOf(Test):
    """The answer is one of the values; of several ticked boxes, at least one is."""

    among: tuple[Any, ...]

    def holds(self, value: Any, today: date) -> bool:
        return any(v in self.among for v in value) if isinstance(value, list) else value in self.among

    def examples(self, today: date) -> Iterable[Any]:
        return self.among

    def values(self) -> tuple[Any, ...]:
        return self.among

    def __str__(self) -> str:
        return " / ".join(map(str, self.among))


@dataclass(frozen=True)
class Not(Test):
    test: Test

    def holds(self, value: Any, today: date) -> bool:
        return not self.test.holds(value, today)

    def examples(self, today: date) -> Iterable[Any]:
        return self.test.examples(today)

    def values(self) -> tuple[Any, ...]:
        return self.test.values()

    def __str__(self) -> str:
        return f"≠ {self.test}"


@dataclass(frozen=True)
class Age(Test):
    """The person born on the answered date has had at least `low` and fewer than `high` birthdays today.
    An answer that is no date may tell one: a personnummer is `born` on one."""

    low: int = 0
    high: int = 200

    def holds(self, value: Any, today: date) -> bool:
        value = getattr(value, "born", value)
        if not isinstance(value, date):
            return False
        had = today.year - value.year - ((today.month, today.day) < (value.month, value.day))
        return self.low <= had < self.high

    def examples(self, today: date) -> Iterable[Any]:
        for age in (self.low - 1, self.low, self.high - 1, self.high):
            if 0 < age < 110:
                yield date(today.year - age, 1, 1)

    def __str__(self) -> str:
        return f"{self.low}–{self.high - 1} år" if self.low else f"< {self.high} år"


@dataclass(frozen=True)
class Between(Test):
    """The number, amount or date lies within both bounds, which are included; None is no bound."""

    low: Any = None
    high: Any = None

    def holds(self, value: Any, today: date) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def examples(self, today: date) -> Iterable[Any]:
        for bound, outwards in ((self.low, -1), (self.high, 1)):
            if bound is not None:
                yield bound
                yield _beside(bound, outwards)

    def __str__(self) -> str:
        return f"{'' if self.low is None else self.low}–{'' if self.high is None else self.high}"


def _beside(bound: Any, step: int) -> Any:
    """The next value beyond a bound: a number, day or minute before (-1) or after it (1)."""
    if isinstance(bound, time):
        return (datetime.combine(date.min + timedelta(1), bound) + timedelta(minutes=step)).time()
    return bound + (timedelta(step) if isinstance(bound, date) else step)


class Answered(Test):
    """The question has been answered, whatever the answer is."""

    def holds(self, value: Any, today: date) -> bool:
        return True

    def __str__(self) -> str:
        return "∗"


def _whole(name: str, years: Any) -> None:
    if not isinstance(years, int) or isinstance(years, bool):
        raise TypeError(f"{name}({years!r}) is no number of years; write {name}(18), without quotes")


def under(years: int) -> Age:
    """Younger than this many years today."""
    _whole("under", years)
    return Age(high=years)


def at_least(years: int) -> Age:
    """This many years old today, or older."""
    _whole("at_least", years)
    return Age(low=years)


def between(low: Any = None, high: Any = None) -> Between:
    """A number, amount or date within both bounds, which are included."""
    if low is None and high is None:
        raise ValueError("between() needs a lower bound, an upper bound, or both")
    return Between(low, high)


def not_(value: Any) -> Not:
    """Any other answer than this value, list of values, or test."""
    return Not(as_test(value))


def answered() -> Answered:
    """The question has an answer."""
    return Answered()


def as_test(value: Any) -> Test:
    if isinstance(value, Test):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        return OneOf(tuple(value))
    return OneOf((value,))


@dataclass(frozen=True)
class Rule:
    """A free function over the answers, with examples on both sides from which its paths are derived."""

    function: Callable[[Mapping[str, Any]], bool]
    holds_for: tuple[Mapping[str, Any], ...]
    fails_for: tuple[Mapping[str, Any], ...]

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(name for example in self.holds_for + self.fails_for for name in example)


def rule(
    function: Callable[[Mapping[str, Any]], bool],
    *,
    holds: Sequence[Mapping[str, Any]],
    fails: Sequence[Mapping[str, Any]],
) -> Rule:
    """A condition no named test can say. It is given the answers it names; each example is tried when loaded."""
    made = Rule(function, tuple(holds), tuple(fails))
    if not holds or not fails:
        raise ValueError(f"the rule {function.__name__} needs at least one example that holds and one that fails")
    for expected, examples in ((True, holds), (False, fails)):
        for example in examples:
            if bool(function(example)) is not expected:
                wanted = "hold" if expected else "fail"
                raise ValueError(f"the rule {function.__name__} does not {wanted} for its own example {dict(example)}")
    return made


@dataclass(frozen=True)
class Condition:
    """Any of several terms, each a dict of field -> test of which all must hold."""

    terms: tuple[Mapping[str, Test], ...]
    rule: Rule | None = None

    @property
    def fields(self) -> frozenset[str]:
        """The fields the condition asks about."""
        return frozenset(name for term in self.terms for name in term) | (
            self.rule.fields if self.rule else frozenset()
        )

    def holds(self, data: Mapping[str, Any], today: date) -> bool:
        """Whether it holds for the answers given so far: {field name: value}, unanswered fields left out."""
        if self.rule:
            given = {name: data[name] for name in self.rule.fields if name in data}
            return len(given) == len(self.rule.fields) and bool(self.rule.function(given))
        return any(
            all(name in data and test.holds(data[name], today) for name, test in term.items()) for term in self.terms
        )

    def excludes(self, other: Condition, single: Container[str]) -> bool:
        """Whether it can be told that both never hold at once: they want different answers of one field.

        single: the fields with one answer at a time; of several ticked boxes both could hold."""

        def apart(one: Mapping[str, Test], two: Mapping[str, Test]) -> bool:
            pairs = [(one[name], two[name]) for name in one if name in two and name in single]
            return any(
                isinstance(a, OneOf) and isinstance(b, OneOf) and not set(a.among) & set(b.among) for a, b in pairs
            )

        terms = [(one, two) for one in self.terms for two in other.terms]
        return bool(terms) and all(apart(one, two) for one, two in terms)

    def tests(self, field: str) -> list[Test]:
        return [term[field] for term in self.terms if field in term]

    def examples(self, field: str, today: date) -> list[Any]:
        found = [value for test in self.tests(field) for value in test.examples(today)]
        if self.rule:
            found += [example[field] for example in self.rule.holds_for + self.rule.fails_for if field in example]
        return found

    def __str__(self) -> str:
        if self.rule:
            return self.rule.function.__name__
        return " | ".join(", ".join(f"{name}: {test}" for name, test in term.items()) for term in self.terms)


def as_condition(when: Any, where: str) -> Condition | None:
    """Read a `when`; TypeError where it is neither a dict, a list of dicts, nor a rule."""
    if when is None:
        return None
    if isinstance(when, Rule):
        return Condition((), when)
    terms = when if isinstance(when, list | tuple) else [when]
    if not terms or not all(isinstance(term, Mapping) and term for term in terms):
        way = "write a dict of field -> value, a list of such dicts, or rule(function, holds=[...], fails=[...])"
        raise TypeError(f"{where}: when={when!r} is no condition; {way}")
    return Condition(tuple({name: as_test(value) for name, value in term.items()} for term in terms))
