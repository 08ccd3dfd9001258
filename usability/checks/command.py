"""`python server.py check`: the launch checks in a terminal."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from starlette.applications import Starlette

from components.mistakes import Mistakes
from components.prototype import Broken

from ..settings import Settings, read_settings
from ..studies.plan import Unfit
from .rule import NoRule
from .running import IsChecked, Telling, claim

if TYPE_CHECKING:
    from .result import Result
    from .run import Step

MakeApp = Callable[[Settings], Starlette]
FILE = click.Path(dir_okay=False, path_type=Path)


class NothingSaid(click.ClickException):
    """What is to be checked cannot be: the message says why."""

    exit_code = 2


@click.command()
@click.argument("targets", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print what is found as JSON.")
@click.option("--rule", "rules", multiple=True, help="Ask only this rule; may be given several times.")
@click.option("--page", "pages", multiple=True, help="Only this page of the prototype.")
@click.option("--language", "languages", multiple=True, help="Only this language of the prototype.")
@click.option("--study", is_flag=True, help="Check what the participants of the prototype's study meet.")
@click.option("--crawl", type=click.IntRange(0), default=0, help="Follow links within the site, to so many pages.")
@click.option("--submit", is_flag=True, help="Send the forms of an address empty, wrong and right.")
@click.option("--shard", default="1/1", help="Check one part of so many: 1/4.")
@click.option("--jobs", type=click.IntRange(1), help="Pages at a time; by default as many as the machine has cores.")
@click.option(
    "--report",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to keep the report in; that of a whole prototype is kept for the lab's page of checks anyway.",
)
@click.option("--junit", type=FILE, help="Write what is found to this file as JUnit.")
@click.option("--sarif", type=FILE, help="Write what is found to this file as SARIF 2.1.0.")
@click.option("--earl", type=FILE, help="Write what is found to this file as EARL 1.0 (JSON-LD).")
@click.option("--progress", type=FILE, hidden=True)
@click.option("--anew", is_flag=True, help="Look at all pages again, also those that have not changed.")
@click.pass_obj
def check(
    make_app: MakeApp,
    targets: tuple[str, ...],
    as_json: bool,
    rules: tuple[str, ...],
    pages: tuple[str, ...],
    languages: tuple[str, ...],
    study: bool,
    crawl: int,
    submit: bool,
    shard: str,
    jobs: int | None,
    report: Path | None,
    junit: Path | None,
    sarif: Path | None,
    earl: Path | None,
    progress: Path | None,
    anew: bool,
) -> None:
    """Walk every state of a prototype, or any page, in a browser, and try it as people use it.

    TARGETS are the name of a prototype, addresses (https://...), or HTML files or folders of them. The exit code is 0
    where all passed, 1 where something failed, 2 where nothing can be said.
    """
    from .asking import Asked, NoTarget, is_own  # what they need takes long to import
    from .asking import check as ask
    from .checking import Options
    from .mended import keep_report
    from .reports import PICTURES, write_report

    settings = read_settings()
    cache = settings.data / "checks" / "cache"
    whole = not (rules or pages or languages or study) and shard == "1/1" and is_own(settings, targets)
    kept = report or (folder_of(settings, targets[0]) if whole else None)
    with telling(progress or (claimed(settings, targets[0]) if whole else None)) as on_step:
        pictures = kept and kept / PICTURES
        options = Options(rules, jobs or 0, cache, anew, pictures, on_step=on_step, shard=_shard(shard))
        try:
            result = ask(make_app, settings, Asked(targets, pages, languages, study, crawl, submit), options)
        except (NoRule, NoTarget) as error:
            raise click.UsageError(str(error)) from None
        except (Broken, Mistakes, Unfit) as error:
            raise NothingSaid(str(error)) from None
        if kept is not None:
            (keep_report if whole else write_report)(result, kept)
    _write(result, settings, junit, sarif, earl)
    click.echo(json.dumps(result.told(), ensure_ascii=False, indent=1) if as_json else in_words(result))
    raise click.exceptions.Exit(0 if result.passed else 1 if result.valid else 2)


def claimed(settings: Settings, name: str) -> Path:
    try:
        return claim(folder_of(settings, name))
    except IsChecked as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def telling(path: Path | None) -> Iterator[Callable[[Step], None]]:
    """Tells how far the run has come: in the terminal, and in a file, which the lab's page reads."""
    with _progress(quiet=not sys.stderr.isatty()) as in_terminal:
        if path is None:
            yield in_terminal
            return
        with Telling(path) as told:

            def on_step(step: Step) -> None:
                in_terminal(step)
                told.step(step)

            yield on_step


def _write(result: Result, settings: Settings, junit: Path | None, sarif: Path | None, earl: Path | None) -> None:
    if not (junit or sarif or earl):
        return
    from . import formats
    from .earl import earl as as_earl
    from .reports import read, report_of

    report = read(report_of(result))
    base = f"http://{settings.host}:{settings.port}"
    if junit:
        junit.write_text(formats.junit(report), encoding="utf-8")
    if sarif:
        sarif.write_text(json.dumps(formats.sarif(report), ensure_ascii=False, indent=1), encoding="utf-8")
    if earl:
        earl.write_text(json.dumps(as_earl(report, base), ensure_ascii=False, indent=1), encoding="utf-8")


def folder_of(settings: Settings, name: str) -> Path:
    """Where the last check of a prototype's draft is kept."""
    return settings.data / "checks" / name


def _shard(written: str) -> tuple[int, int]:
    number, _slash, of = written.partition("/")
    if not (number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of)):
        raise click.UsageError(f"--shard is {written!r}; write which part of how many: 1/4")
    return int(number), int(of)


@contextmanager
def _progress(*, quiet: bool) -> Iterator[Callable[[Step], None]]:
    """A line in the terminal that tells how far the run has come."""
    if quiet:
        yield lambda step: None
        return
    began = time.monotonic()

    def show(step: Step) -> None:
        left = (time.monotonic() - began) / step.done * (step.total - step.done)
        told = f"{step.done} of {step.total}, {step.failed} failed, about {left:.0f} s left: {step.now}"
        click.echo(f"\r{told[:99]:<99}", err=True, nl=False)

    yield show
    click.echo("\r" + " " * 100 + "\r", err=True, nl=False)


def in_words(result: Result) -> str:
    """The result for a person at a terminal."""
    lines = [f"{result.target}: {len(result.pages)} pages, {len(result.states)} states, no sampling."]
    for group in result.groups:
        one = group.first
        places = ", ".join(group.pages[:5]) + (" ..." if len(group.pages) > 5 else "")
        lines += ["", f"FAIL {one.rule} ({', '.join(one.criteria) or 'usability'}) on {places} [{group.id}]"]
        lines += [f"  {one.message.told('en')}", f"  {one.selector}  {one.snippet[:100]}"]
    for one in result.of("unfinished"):
        lines += ["", f"UNFINISHED {one.rule} on {one.sight} ({one.mode}): {one.values['why']}"]
    if result.silent:
        lines += [
            "",
            f"INVALID: these rules did not find what is wrong with their own page: {', '.join(result.silent)}",
        ]
    reviews = len(result.of("review"))
    verdict = "passed" if result.passed else "failed" if result.valid else "nothing can be said"
    lines += [
        "",
        f"{verdict}: {len(result.groups)} faults; {reviews} places for a person to judge; {result.seconds:.0f} s",
    ]
    return "\n".join(lines)
