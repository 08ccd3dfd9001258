"""Every worked example of examples.json, through our functions. An example of a method without a call fails."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright._impl._driver import compute_driver_executable

from components.form.personnummer.reading import read_person_number
from components.numbers import luhn, luhn_sum
from tests.conftest import ROOT
from usability.measures import (
    adoption,
    bass,
    comparing_rates,
    comparing_times,
    completion,
    discovery,
    samples,
    scores,
    sus,
    times,
)
from usability.measures import lostness as lost

EXAMPLES = json.loads((Path(__file__).parent / "examples.json").read_text(encoding="utf-8"))["examples"]

Inputs = Mapping[str, Any]
Values = dict[str, Any]
Call = Callable[[Inputs], Values]


def ends(of: Any) -> Values:
    return {"low": of.low, "high": of.high}


def fields(of: Any, *names: str) -> Values:
    return {name: getattr(of, name) for name in names}


def table(call: Callable[..., Any]) -> Call:
    def done(inputs: Inputs) -> Values:
        found = call(*(inputs[name] for name in ("x1", "n1", "x2", "n2")))
        return {"p": found} if isinstance(found, float) else fields(found, "chi2", "z", "p")

    return done


def difference(inputs: Inputs) -> Values:
    return ends(comparing_rates.difference_interval(*inputs.values()))


def paired(inputs: Inputs) -> Values:
    (both, first), (second, neither) = inputs["a_then_b"]
    return fields(comparing_rates.compare_paired(both, first, second, neither), "p", "midp")


def log_t(inputs: Inputs) -> Values:
    found = times.time_on_task(inputs["t"], inputs["conf"])
    return {"gmean": found.typical, **ends(found.interval)}


def means(inputs: Inputs) -> Values:
    found = times.averages(inputs["t"])
    return {"mean": found.mean, "median": found.median, "gmean": found.geometric_mean}


def time_ratio(inputs: Inputs, pooled: bool = False) -> Values:
    found = comparing_times.compare_times(inputs["a"], inputs["b"], inputs["conf"], pooled=pooled)
    ratio = {"ratio": found.ratio, "ratio_low": found.interval.low, "ratio_high": found.interval.high}
    return {**fields(found, "t", "df", "p"), **ratio}


def sus_interval(inputs: Inputs) -> Values:
    if "scores" in inputs:
        found = sus.sus_of(inputs["scores"], inputs["conf"]).score
    else:
        found = scores.score_from_summary(*(inputs[name] for name in ("mean", "sd", "n", "conf")))
    return {**fields(found, "mean", "sd"), **ends(found.interval)}


def benchmark(inputs: Inputs) -> Values:
    score = scores.score_from_summary(inputs["mean"], inputs["sd"], inputs["n"])
    return fields(scores.above_benchmark(score, inputs["benchmark"]), "t", "p")


def grade(inputs: Inputs) -> Values:
    if "sus" in inputs:
        return {"grade": sus.grade(inputs["sus"]).letter}
    highs = (100, *(round(one.low - 0.1, 1) for one in sus.GRADES))
    rows = zip(sus.GRADES, highs, strict=False)
    return {"table": [{"grade": g.letter, "low": g.low, "high": high, "percentile": g.percentiles} for g, high in rows]}


def percentile(inputs: Inputs) -> Values:
    if "sus" in inputs:
        return {"percentile_rounded": round(sus.percentile(inputs["sus"]))}
    return {"percentiles": [sus.percentile(score) for score in range(1, 101)]}


def umux(inputs: Inputs) -> Values:
    found = scores.umux_lite(inputs["item1"], inputs["item2"])
    return {"umux_lite": found.score, "sus_estimate": found.sus_estimate}


def seq_norm(_inputs: Inputs) -> Values:
    norm = scores.SEQ_NORM
    between = [norm.low, norm.high]
    return {"mean": norm.mean, "range": between, "correlation_with_time_and_completion": norm.correlation}


def discovered(inputs: Inputs) -> Values:
    found = discovery.discovery(inputs["problem_counts"], inputs["participants"])
    more = discovery.more_people_for(found, found.discovered)
    assert more == 0, "as many as there were have found what they found"
    return {
        **fields(found, "p_observed", "discovered", "total"),
        "gt_adj": found.once / found.found,
        "p_gt": found.p_good_turing,
        "p_def": found.p_deflated,
        "p_adj": found.p,
        "total_ceil": found.found + found.undiscovered,
        "undiscovered_ceil": found.undiscovered,
    }


def people(inputs: Inputs) -> Values:
    size = discovery.people_for(inputs["p"], inputs["goal"])
    return {"n": size.n, "n_ceil": size.n, "n_exact": size.exact, "n_round": round(size.exact)}


def asked(inputs: Inputs) -> Values:
    size = samples.sample_for_rate(inputs["moe"], inputs["p"], inputs["conf"])
    return {"n": size.n, "n_exact": size.exact}


def in_population(inputs: Inputs) -> Values:
    interval = samples.wald_in_population(inputs["x"], inputs["n"], inputs["N"], inputs["conf"])
    return {"moe": (interval.high - interval.low) / 2, **ends(interval)}


def fit(found: bass.BassFit) -> Values:
    errors = dict(zip(("se_p", "se_q", "se_m"), found.se or (), strict=False))
    return {**fields(found, "p", "q", "m"), **errors}


def durables(_inputs: Inputs) -> Values:
    found = bass.DURABLES_1969.items()
    return {"parameters": {name: {"p": one.p, "q": one.q, "m_thousands": one.m} for name, one in found}}


def bass_peak(inputs: Inputs) -> Values:
    found = bass.peak(inputs["p"], inputs["q"], inputs["m"])
    return {"t_peak": found.time, "sales_peak": found.adoptions}


def take_up(inputs: Inputs) -> Values:
    other = {channel: inputs[channel] for channel in ("phone", "paper")}
    return {"take_up": adoption.take_up(inputs["digital_self"], inputs["digital_assisted"], other).rate}


def lix(inputs: Inputs) -> Values:
    """By the launch check of plain words, whose formula is the only one of the house."""
    rule = (ROOT / "usability/checks/rules/plain_words/rule.js").read_text(encoding="utf-8")
    (formula,) = re.findall(r"const lixOf = .*;", rule)
    node = compute_driver_executable()[0]
    program = f"{formula} console.log(lixOf({inputs['words']}, {inputs['sentences']}, {inputs['long_words']}))"
    return {"lix": float(subprocess.run([node, "-e", program], check=True, capture_output=True, text=True).stdout)}


def check_digit(inputs: Inputs) -> Values:
    nine = inputs["nine_digits"]
    (digit,) = (one for one in range(10) if luhn(f"{nine}{one}"))
    return {"check_digit": digit, "digit_sum": luhn_sum(f"{nine}0")}


CALLS: Mapping[tuple[str, str], Call] = {
    ("completion_ci", "adjusted_wald"): lambda i: ends(completion.completion_rate(*i.values())),
    ("completion_ci", "adjusted_wald_one_sided_extremes"): lambda i: ends(
        completion.completion_rate(*i.values(), one_sided_extremes=True)
    ),
    ("completion_point", "laplace"): lambda i: {"p": completion.laplace(**i)},
    ("completion_compare", "n_minus_1_chi2"): table(comparing_rates.chi_square),
    ("completion_compare", "yates_chi2"): table(lambda *i: comparing_rates.chi_square(*i, "yates")),
    ("completion_compare", "chi2_uncorrected"): table(lambda *i: comparing_rates.chi_square(*i, "none")),
    ("completion_compare", "fisher_exact"): table(comparing_rates.fisher_exact),
    ("completion_compare", "adjusted_wald_diff_ci"): difference,
    ("completion_compare_paired", "mcnemar_exact"): paired,
    ("time_ci", "log_t"): log_t,
    ("time_point", "means"): means,
    ("time_compare", "welch_t_on_logs"): time_ratio,
    ("time_compare", "t_on_logs_pooled"): lambda i: time_ratio(i, pooled=True),
    ("sus_score", "sus"): lambda i: {"sus": sus.sus_score(i["responses"])},
    ("sus_ci", "t"): sus_interval,
    ("sus_benchmark", "one_sided_t"): benchmark,
    ("sus_grade", "sauro_lewis_curved"): grade,
    ("sus_percentile", "sauro_2011"): percentile,
    ("sus_subscales", "lewis_sauro_2009"): lambda i: fields(sus.sus_subscales(i["responses"]), "usable", "learnable"),
    ("umux_lite", "lewis_utesch_maher_2013"): umux,
    ("seq", "benchmark"): seq_norm,
    ("nps", "nps"): lambda i: {"nps": scores.nps(i["scores"]).score},
    ("lostness", "smith_1996"): lambda i: {"L": lost.lostness(i["N"], i["S"], i["R"]).lostness},
    ("problem_discovery", "lewis_2001_adjusted_p"): discovered,
    ("problem_discovery", "sample_size"): people,
    ("problem_discovery", "p_at_least_once"): lambda i: {"prob": discovery.share_found(i["p"], i["n"])},
    ("problem_discovery", "regression_shortcut"): lambda i: {"p_adj": discovery.shortcut_p(i["p"])},
    ("sample_size", "proportion"): asked,
    ("sample_size", "mean_t_iterated"): lambda i: {"n": samples.sample_for_mean(*i.values())},
    ("fpc", "factor"): lambda i: {"fpc": samples.finite_population_factor(i["n"], i["N"])},
    ("fpc", "wald_with_fpc"): in_population,
    ("bass", "nls_srinivasan_mason_1986"): lambda i: fit(bass.fit_nls(i["sales_thousands"])),
    ("bass", "nls_density"): lambda i: fit(bass.fit_nls_density(i["sales_thousands"])),
    ("bass", "ols_recursion"): lambda i: fit(bass.fit_ols(i["adoptions_millions"])),
    ("bass", "bass_1969_ols"): durables,
    ("bass", "peak"): bass_peak,
    ("bass", "time_to_share"): lambda i: {"t": bass.time_to_share(i["F"], i["p"], i["q"])},
    ("service_kpi", "completion_rate"): lambda i: {"rate": adoption.service_completion(**i).rate},
    ("service_kpi", "digital_take_up"): take_up,
    ("lix", "lix"): lix,
    ("personnummer", "luhn"): check_digit,
    ("personnummer", "luhn_valid_test_number"): lambda i: {
        "valid": read_person_number(i["pnr"], date(2026, 1, 1)) == i["pnr"]
    },
}


def test_all_69_examples_are_here() -> None:
    assert len({example["id"] for example in EXAMPLES}) == 69


@pytest.mark.parametrize("example", EXAMPLES, ids=[example["id"] for example in EXAMPLES])
def test_example(example: Mapping[str, Any]) -> None:
    call = CALLS.get((example["group"], example["method"]))
    assert call, f"{example['id']}: add a call of ours for {example['group']}, {example['method']} to CALLS"
    found, tol = call(example["inputs"]), example["tol"]
    for name, expected in example["expect"].items():
        assert_near(found[name], expected, tol[name] if isinstance(tol, dict) else tol)


def assert_near(found: Any, expected: Any, tol: float) -> None:
    if isinstance(expected, dict):
        assert found.keys() == expected.keys()
        for name in expected:
            assert_near(found[name], expected[name], tol)
    elif isinstance(expected, list):
        for one, other in zip(found, expected, strict=True):
            assert_near(one, other, tol)
    elif isinstance(expected, float):
        assert found == pytest.approx(expected, abs=tol, rel=0)
    else:
        assert found == expected if tol == 0 else found == pytest.approx(expected, abs=tol)
