"""Which service first: by contacts a year x addressable share x minutes a contact."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from usability.adoption.brief import Contact
from usability.adoption.portfolio import Entry, Service, Services, rank
from usability.storage import Storage

BIG = Service("big", "Bygglov", "Stad", [Contact("phone", 1200, 10, 0.5, 0.5), Contact("web", 600, 20, 0, 1.0, "X")])
SMALL = Service("small", "Avgift", "", [Contact("phone", 3000, 3, 0.1, 0.4)])
NONE = Service("none", "Arkiv")


def test_hours_are_those_that_the_service_could_take_over() -> None:
    assert (BIG.count, BIG.hours, BIG.saved, BIG.failed) == (1800, 400, 300, 600)
    assert BIG.minutes == pytest.approx(800 / 60)
    assert (BIG.addressable, BIG.failure) == (0.75, pytest.approx(1 / 3))
    assert (NONE.minutes, NONE.addressable, NONE.failure, NONE.saved) == (None, None, None, 0)


def test_the_most_hours_come_first_with_the_sum_so_far() -> None:
    ranked = rank([Entry(NONE), Entry(SMALL), Entry(BIG, prototype=True)])
    assert [(one.rank, one.entry.service.name) for one in ranked] == [(1, "big"), (2, "small"), (3, "none")]
    assert [one.share for one in ranked] == pytest.approx([300 / 360, 60 / 360, 0])
    assert [one.together for one in ranked] == pytest.approx([300 / 360, 1, 1])


def test_without_any_hours_there_are_no_shares() -> None:
    assert [(one.share, one.together) for one in rank([Entry(NONE)])] == [(0, 0)]
    assert rank([]) == []


@pytest.fixture
def services(storage: Storage) -> Services:
    return Services(storage)


def test_two_lists_at_once_do_not_stop_each_other(services: Services) -> None:
    many = [Service(f"service-{number}", "Tjänst") for number in range(100)]

    def put(those: list[Service]) -> None:
        asyncio.run(services.storage.run(services.put, those, apart=True))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(put, [many, many[::-1], many, many[::-1]]))
    assert len(services.all()) == 100


def test_the_list_is_kept_replaced_and_taken_from(services: Services) -> None:
    services.put([BIG, SMALL])
    assert services.all() == {"big": BIG, "small": SMALL}
    changed = Service("big", "Bygglov och anmälan", "Stad", SMALL.contacts)
    services.put([changed, NONE])
    services.remove("small")
    kept = services.all()
    assert list(kept) == ["big", "none"]
    assert kept["big"] == changed
