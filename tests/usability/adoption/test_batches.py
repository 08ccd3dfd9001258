"""Tracks and batches as they are stored, on both databases."""

from __future__ import annotations

from datetime import date

from usability.adoption.batches import Batch, Batches
from usability.adoption.tracks import Tracks
from usability.storage import Storage

DAY = date(2026, 11, 2)


def a_track(tracks: Tracks, service: str = "permit") -> int:
    return tracks.make(service, target_group="older", kind="letter", title="Brev", plan="", cost=900, begins=DAY)


def test_a_batch_is_found_by_its_code_alone(storage: Storage) -> None:
    tracks, batches = Tracks(storage), Batches(storage)
    number = batches.make(a_track(tracks), title="A", people=200, sent_on=DAY, held=20, held_until=date(2026, 12, 1))
    (batch,) = batches.all("permit")
    assert batch == Batch(number, batch.code, 1, "A", 200, DAY, None, 20, date(2026, 12, 1))
    sent = batches.by_code(batch.code)
    assert sent is not None
    assert (sent.batch, sent.service) == (batch, "permit")
    assert batches.by_code("000000") is None
    batches.change(batch, adopted_sent=40, adopted_held=2, counted_on=DAY)
    assert batches.all("permit")[0].adopted_sent == 40


def test_what_came_is_counted_by_service_batch_and_stage(storage: Storage) -> None:
    tracks, batches = Tracks(storage), Batches(storage)
    own, other = (batches.make(a_track(tracks, name), title="A", people=9) for name in ("permit", "other"))
    for batch, stage in ((own, "opened"), (own, "opened"), (own, "completed"), (other, "opened")):
        tracks.respond(batch, stage)
    assert batches.responses("permit") == {own: {"opened": 2, "completed": 1}}
    assert tracks.group_of_batch(own, "permit") == "older"
    assert tracks.group_of_batch(own, "other") is None


def test_a_track_is_changed(storage: Storage) -> None:
    tracks = Tracks(storage)
    a_track(tracks)
    (track,) = tracks.all("permit")
    assert (track.cost, track.begins, track.closed(DAY)) == (900, DAY, False)
    tracks.change(track, ends=DAY, cost=0)
    assert tracks.all("permit")[0].closed(DAY)
    assert tracks.all("other") == []
