"""Forecasts of adoption beside a simulated service whose truth is known: how often there is one, what its range holds.

python -m tests.benchmarks.forecasting [--seeds 200] [--first 0] [--json FILE]

The simulation is not the forecast's own model. Each person has an eagerness of their own, so that the eager are gone
first and the pace falls although nobody is out of reach; some are out of reach for good; a letter is a step that dies
away over six weeks; and a week may be busy or slow. Groups differ in maturity: how many can be reached, how soon they
come by themselves, and how much a letter does.

For every group of every seed a forecast is asked for each fourth week until more than half of the group has adopted.
What is judged is the first one that is given, when least is known, and the last one, when most is. The truth of a
forecast is what happens if no letter is sent after it, which is what it tells of: the same people, left alone. What
happened with the letters that were sent is judged beside it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from usability.measures.forecast import LEAST_PERIODS, LEAST_SHARE, Forecast, forecast

LONGEST = 520
EVERY = 4
LATEST = 104
"""A forecast is asked for until this week."""
AFTER_A_LETTER = (0.3, 0.3, 0.15, 0.1, 0.1, 0.05)
"""Of those whom a letter moves, how many come in each week from when it was sent."""


@dataclass(frozen=True)
class Kind:
    """A target group. reach: the share that can ever be reached, drawn for each seed between the two. pace: how many of
    those come of themselves in a week. social: how much more of them when all others have. moved: by a letter."""

    name: str
    size: int
    reach: tuple[float, float]
    pace: float
    social: float
    moved: float


KINDS = (
    Kind("expert", 800, (0.85, 1.0), 0.030, 2.0, 0.05),
    Kind("daily", 2_000, (0.7, 0.95), 0.020, 3.0, 0.10),
    Kind("needs help", 1_200, (0.5, 0.85), 0.012, 2.0, 0.15),
    Kind("seldom", 400, (0.35, 0.75), 0.010, 1.0, 0.20),
    Kind("not online", 210, (0.2, 0.6), 0.006, 1.0, 0.20),
)
UNEVEN = 2.0
"""Shape of the gamma distribution of eagerness: the standard deviation is 0.7 of the mean."""


def letters_of(kind: Kind, seed: int) -> list[int]:
    """The weeks in which letters are sent: three at most, in the first half year."""
    random = _random(kind, seed, 0)
    return sorted({int(random.integers(first, first + 8)) for first in (0, 10, 20) if random.random() < 0.7})


def history(kind: Kind, seed: int, letters: Sequence[int]) -> list[int]:
    """New adopters of each week. The same people and the same luck for a seed, whatever letters are sent."""
    random = _random(kind, seed, 1)
    eager = random.gamma(UNEVEN, 1 / UNEVEN, kind.size)
    eager[random.random(kind.size) > random.uniform(*kind.reach)] = 0
    resists = random.exponential(1.0, kind.size)  # comes when the hazard so far has grown past it
    so_far, left, new = np.zeros(kind.size), np.ones(kind.size, dtype=bool), []
    for week in range(LONGEST):
        busy, share = random.lognormal(0, 0.15), 1 - left.mean()
        letter = sum(AFTER_A_LETTER[week - sent] for sent in letters if 0 <= week - sent < len(AFTER_A_LETTER))
        so_far += eager * (kind.pace * (1 + kind.social * share) * busy + kind.moved * letter)
        come = left & (so_far > resists)
        left &= ~come
        new.append(int(come.sum()))
    return new


def _random(kind: Kind, seed: int, part: int) -> np.random.Generator:
    return np.random.default_rng([seed, KINDS.index(kind), part])


def majority_week(new: Sequence[int], size: int) -> int | None:
    """After how many weeks more than half have adopted; None for never."""
    return next((week + 1 for week, so_far in enumerate(np.cumsum(new)) if 2 * so_far > size), None)


@dataclass(frozen=True)
class Made:
    """A forecast that was given. week: how many were counted. came: weeks until the majority if no letter is sent
    after it, None for never. holds: whether the range does; holds_sent: whether it holds what came with the letters
    that were sent. first: the first of its group, else the last. letter: whether one was sent afterwards."""

    kind: str
    seed: int
    week: int
    came: int | None
    low: int | None
    median: int | None
    high: int | None
    never: float
    holds: bool
    holds_sent: bool
    first: bool
    letter: bool


@dataclass(frozen=True)
class Refused:
    """Why there was none. early: there were fewer than 8 weeks, or than 10 % of the group."""

    reason: str
    early: bool


def holds(found: Forecast, came: int | None) -> bool:
    """Whether 80 % of the futures, never being the last of them, hold what came."""
    never = LONGEST + 1
    low, high = (never if week is None else week for week in (found.outlook.low, found.outlook.high))
    return low <= (never if came is None else came) <= high


def asked(kind: Kind, seed: int) -> Iterator[Made | Refused]:
    """All that is said of a group: each refusal, and the first and last forecast."""
    letters = letters_of(kind, seed)
    new = history(kind, seed, letters)
    reached, given = majority_week(new, kind.size), []
    for week in range(EVERY, min(reached or LATEST + 1, LATEST + 1), EVERY):
        found = forecast(new[:week], kind.size, letters=_until(letters, week), draws=10, weeks=1, ceilings=())
        if isinstance(found, Forecast):
            assert not _should_refuse(new[:week], kind.size), f"{kind.name}, seed {seed}, week {week}: not refused"
            given.append(week)
        else:
            yield Refused(str(found), _should_refuse(new[:week], kind.size))
    for week in dict.fromkeys(given[:1] + given[-1:]):
        yield _made(kind, seed, week, new, letters, first=week == given[0])


def _until(letters: Sequence[int], week: int) -> list[int]:
    return [sent for sent in letters if sent < week]


def _made(kind: Kind, seed: int, week: int, new: Sequence[int], letters: Sequence[int], *, first: bool) -> Made:
    found = forecast(new[:week], kind.size, letters=_until(letters, week), ceilings=())
    assert isinstance(found, Forecast)
    alone = majority_week(history(kind, seed, _until(letters, week)), kind.size)
    sent, outlook = majority_week(new, kind.size), found.outlook
    came, came_sent = alone and alone - week, sent and sent - week
    return Made(
        kind.name, seed, week, came, outlook.low, outlook.median, outlook.high, outlook.never, holds(found, came),
        holds(found, came_sent), first, any(sent >= week for sent in letters),
    )  # fmt: skip


def _should_refuse(counts: Sequence[int], size: int) -> bool:
    """As measures.md has it: below 8 periods, or below 10 % of the group."""
    return len(counts) < LEAST_PERIODS or sum(counts) < LEAST_SHARE * size


def _share(made: Sequence[Made]) -> str:
    if not made:
        return "none given"
    held = sum(one.holds for one in made)
    return f"{held} of {len(made)} ({100 * held / len(made):.0f} %)"


def told(made: Sequence[Made], refused: Sequence[Refused], runs: int) -> Iterator[str]:
    """The figures, a line each."""
    first = [one for one in made if one.first]
    yield f"forecast given in {len(first)} of {runs} runs (a run: a group of a seed)"
    yield f"range holds the truth, first forecast of each run: {_share(first)}"
    yield f"range holds the truth, all judged: {_share(made)}"
    for name in dict.fromkeys(one.kind for one in made):
        yield f"  {name}: {_share([one for one in first if one.kind == name])}"
    came, never = [one for one in first if one.came is not None], [one for one in first if one.came is None]
    yield f"  the majority came: {_share(came)}"
    yield f"  it never came: {_share(never)}"
    sent = sum(one.holds_sent for one in first)
    yield f"  with the letters that were sent afterwards: {sent} of {len(first)}"
    sooner = sum(1 for one in first if not one.holds and _sooner(one))
    yield f"  of those it does not hold, the truth was sooner than the range in {sooner}"
    yield f"below 8 weeks or 10 % of the group: refused {sum(one.early for one in refused)} times of as many"
    yield f"all refusals: {len(refused)}"
    for reason, count in Counter(one.reason for one in refused).most_common():
        yield f"  {count}: {reason}"


def _sooner(made: Made) -> bool:
    return made.came is not None and (made.low is None or made.came < made.low)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed, to run in parts")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args(arguments)
    found: list[Made | Refused] = []
    for seed in range(given.first, given.first + given.seeds):
        for kind in KINDS:
            found += asked(kind, seed)
    made, refused = [one for one in found if isinstance(one, Made)], [one for one in found if isinstance(one, Refused)]
    for line in told(made, refused, given.seeds * len(KINDS)):
        print(line, flush=True)
    if given.json:
        given.json.write_text(json.dumps([{type(one).__name__: _plain(one)} for one in found]), encoding="utf-8")


def _plain(one: Made | Refused) -> dict[str, Any]:
    return {name: bool(value) if isinstance(value, np.bool_) else value for name, value in asdict(one).items()}


if __name__ == "__main__":
    main()
