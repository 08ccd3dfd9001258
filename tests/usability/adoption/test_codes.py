"""The codes that stand in letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from usability.adoption.codes import DRAWN, Miswritten, check_sign, new_code, read_code, shown
from usability.visits.store import CROCKFORD

drawn = st.text(CROCKFORD, min_size=DRAWN, max_size=DRAWN).filter(lambda signs: check_sign(signs) in CROCKFORD)


def test_the_check_sign_is_crockfords() -> None:
    assert check_sign("16J") == "D", "1234 % 37 = 13, as other implementations of Crockford's base32 have it"
    assert check_sign("Z") == "Z"
    assert check_sign("14") == "U", "36: not a sign that is given out"


def test_a_code_that_is_given_out_is_written_with_letters_and_digits_alone() -> None:
    codes = [new_code() for _ in range(500)]
    assert all(set(code) <= set(CROCKFORD) and read_code(code) == code for code in codes)
    assert len(set(codes)) == 500


@given(drawn, st.integers(0, DRAWN), st.sampled_from(CROCKFORD))
def test_one_wrong_sign_always_shows(signs: str, place: int, other: str) -> None:
    code = signs + check_sign(signs)
    wrong = code[:place] + other + code[place + 1 :]
    if wrong != code:
        with pytest.raises(Miswritten):
            read_code(wrong)


@given(drawn, st.integers(0, DRAWN - 1))
def test_neighbours_that_changed_places_always_show(signs: str, place: int) -> None:
    code = signs + check_sign(signs)
    wrong = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if wrong != code:
        with pytest.raises(Miswritten):
            read_code(wrong)


@given(drawn)
def test_a_code_is_read_however_it_is_written(signs: str) -> None:
    code = signs + check_sign(signs)
    for written in (shown(code), code.lower(), f" {code[:3]} {code[3:]} ", code.replace("1", "l").replace("0", "o")):
        assert read_code(written) == code


@pytest.mark.parametrize(
    ("written", "told"), [("16J", "3"), ("16J0D99", "7"), ("", "0"), ("16J0DU", "U"), ("16J0Å5", "Å")]
)
def test_what_is_no_code_is_refused_with_the_reason(written: str, told: str) -> None:
    with pytest.raises(Miswritten) as refused:
        read_code(written)
    assert told in str(refused.value.reason)
