"""The routes of the lab's pages: its own, and those it adds to the site of every prototype."""

from __future__ import annotations

from starlette.convertors import IntegerConvertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from components.words import _

from ..drafts import stamp
from ..visits.endpoints import site_of
from ..visits.places import NUMBER
from .adoption import add_mark, remove_mark, show_adoption, show_forecast, show_summary
from .adoptions import show_lab_adoption, show_over_time
from .batches import change_batch, count_holdout, give_lot, make_batch, show_batch, show_new_batch
from .briefs import save_change, show_brief, show_change
from .checks import (
    give_report,
    run_checks,
    show_checks,
    show_iteration,
    show_picture,
    show_progress,
    stop_checks,
)
from .clicking import show_clicked, show_clicked_page, show_clicks
from .comparing import show_comparison
from .comparing_tracks import show_tracks_compared
from .data import clear_data, set_data, show_data, switch_feature
from .drifting import give_register, show_drift, show_lab_drift
from .gallery import show_component, show_example, show_gallery
from .guide import show_guide
from .helping import save_line, show_help, show_on_behalf, start_on_behalf, undo_line
from .judging import accept_fault, judge_by_person, show_accept, show_by_person, undo_by_person
from .jumps import open_persona, open_state, start_persona
from .launches import launch_next, retire_one, show_compared, show_launches, show_retire
from .leading import begin_for, end_tasks, switch_for
from .letter import show_letter
from .login import lab_page, login, logout, show_login
from .map import draw, stretches
from .observing import give_events, mark_task, show_session, show_sessions, write_note
from .pace import show_pace
from .planning import save_plan, show_plan
from .portfolio import (
    LARGEST_LIST,
    give_services,
    preview_import,
    remove_service,
    save_import,
    save_service,
    show_import,
    show_portfolio,
    show_service,
)
from .problems import (
    change_problem,
    counts_on_pages,
    join_note,
    make_problem,
    merge_problems,
    show_new,
    show_problem,
    show_problems,
)
from .purge import count_purge, do_purge, show_purge
from .rendering import MENU, lab_of, render
from .replay import show_framed, show_replay, show_tries
from .results import share_results, show_results, unshare_results
from .shared import show_shared
from .start import show_start
from .studies import close_invitation, give_rows, invite, show_invitation, show_study
from .tracks import (
    change_track,
    close_track,
    make_track,
    propose_tracks,
    show_new_track,
    show_track,
    show_tracks,
)
from .uptake import (
    LARGEST,
    ask_to_delete,
    delete_sent,
    end_token,
    give_template,
    make_token,
    receive_file,
    show_uptake,
)
from .ways import show_ways


@lab_page
async def show_map(request: Request) -> Response:
    site = site_of(request)
    service = site.prototype.service
    return render(
        request,
        "map.html",
        [_("Karta"), service.name],
        problems=await counts_on_pages(request, site.prototype.name),
        draw=lambda: draw(service),
        stretches=lambda: stretches(service),
    )


async def watch(request: Request) -> Response:
    """Asked again and again by the page of a broken draft: 204 until a file of the draft is saved."""
    drafts, name = lab_of(request).drafts, request.path_params["name"]
    if name not in drafts.names():
        raise HTTPException(404)
    same = request.query_params.get("was") == stamp(drafts.folder / name)
    headers = {"Cache-Control": "no-store"}
    return Response(status_code=204, headers=headers if same else {**headers, "HX-Refresh": "true"})


async def go_on(request: Request) -> Response:
    """An address of ours without its last slash: on to it. It names no host, which could be anybody's."""
    return RedirectResponse(f"{request.url.path}/", 303)


async def open_prototype(request: Request) -> Response:
    """The address of a prototype alone, or of its draft without the last slash: on to its draft."""
    name = request.path_params["name"]
    if name not in lab_of(request).drafts.names():
        raise HTTPException(404)
    return RedirectResponse(f"/{name}/draft/", 303)


class Number(IntegerConvertor):
    """The number of an iteration. Starlette's own int fails on very long ones."""

    regex = NUMBER


register_url_convertor("iteration", Number())

SITE_ROUTES = [
    Route("/-/map", show_map),
    Route("/-/data", show_data, methods=["GET"]),
    Route("/-/data", set_data, methods=["POST"]),
    Route("/-/data/clear", clear_data, methods=["POST"]),
    Route("/-/data/features/{feature}", switch_feature, methods=["POST"]),
    Route("/-/state/{id:path}", open_state),
    Route("/-/persona/{name}", open_persona, methods=["GET"]),
    Route("/-/persona/{name}", start_persona, methods=["POST"]),
]
"""Under the address of a site and its language: /NAME/draft/en/-/map."""

PAGES = [
    Route("/", show_start),
    Route("/lab/components/", show_gallery),
    Route("/lab/guide/", show_guide),
    Route("/lab/pace/", show_pace),
    Route("/lab/checks/{name}/", show_checks),
    Route("/lab/checks/{name}/pictures/{picture}", show_picture),
    Route("/lab/checks/{name}/progress", show_progress),
    Route("/lab/checks/{name}/run", run_checks, methods=["POST"]),
    Route("/lab/checks/{name}/stop", stop_checks, methods=["POST"]),
    Route("/lab/checks/{name}/files/{file}", give_report),
    Route("/lab/checks/{name}/accept/{fault}", show_accept, methods=["GET"]),
    Route("/lab/checks/{name}/accept/{fault}", accept_fault, methods=["POST"]),
    Route("/lab/checks/{name}/by-person/", show_by_person, methods=["GET"]),
    Route("/lab/checks/{name}/by-person/", judge_by_person, methods=["POST"]),
    Route("/lab/checks/{name}/by-person/{criterion}/undo", undo_by_person, methods=["POST"]),
    Route("/lab/checks/{name}/{number:iteration}/", show_iteration),
    Route("/lab/checks/{name}/{number:iteration}/pictures/{picture}", show_picture),
    Route("/lab/launches/{name}/", show_launches, methods=["GET"]),
    Route("/lab/launches/{name}/", launch_next, methods=["POST"]),
    Route("/lab/launches/{name}/{number:iteration}/retire", show_retire, methods=["GET"]),
    Route("/lab/launches/{name}/{number:iteration}/retire", retire_one, methods=["POST"]),
    Route("/lab/launches/{name}/{number:iteration}/compare/{after}", show_compared),
    Route("/lab/studies/{name}/", show_study, methods=["GET"]),
    Route("/lab/studies/{name}/", invite, methods=["POST"]),
    Route("/lab/studies/{name}/plan/", show_plan, methods=["GET"]),
    Route("/lab/studies/{name}/plan/", save_plan, methods=["POST"]),
    Route("/lab/studies/{name}/invitations/{code}/", show_invitation),
    Route("/lab/studies/{name}/invitations/{code}/close", close_invitation, methods=["POST"]),
    Route("/lab/studies/{name}/results/", show_results, methods=["GET"]),
    Route("/lab/studies/{name}/results/", share_results, methods=["POST"]),
    Route("/lab/studies/{name}/shares/{code}/withdraw", unshare_results, methods=["POST"]),
    Route("/shared/{code}/", show_shared),
    Route("/lab/studies/{name}/compare/", show_comparison),
    Route("/lab/studies/{name}/problems/", show_problems),
    Route("/lab/studies/{name}/problems/new", show_new, methods=["GET"]),
    Route("/lab/studies/{name}/problems/new", make_problem, methods=["POST"]),
    Route("/lab/studies/{name}/problems/join", join_note, methods=["POST"]),
    Route("/lab/studies/{name}/problems/{number:iteration}/", show_problem, methods=["GET"]),
    Route("/lab/studies/{name}/problems/{number:iteration}/", change_problem, methods=["POST"]),
    Route("/lab/studies/{name}/problems/{number:iteration}/merge", merge_problems, methods=["POST"]),
    Route("/lab/studies/{name}/files/{file}", give_rows),
    Route("/lab/studies/{name}/sessions/", show_sessions),
    Route("/lab/studies/{name}/sessions/{session}/", show_session),
    Route("/lab/studies/{name}/sessions/{session}/events", give_events, methods=["GET"]),
    Route("/lab/studies/{name}/sessions/{session}/notes", write_note, methods=["POST"]),
    Route("/lab/studies/{name}/sessions/{session}/tasks/{task}", mark_task, methods=["POST"]),
    Route("/lab/studies/{name}/sessions/{session}/tasks/{task}/begin", begin_for, methods=["POST"]),
    Route("/lab/studies/{name}/sessions/{session}/end-tasks", end_tasks, methods=["POST"]),
    Route("/lab/studies/{name}/sessions/{session}/features/{feature}", switch_for, methods=["POST"]),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/", show_tries),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/clicks/", show_clicks),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/clicks/{page}/", show_clicked),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/clicks/{page}/page", show_clicked_page),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/ways/", show_ways),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/{number:iteration}/", show_replay),
    Route("/lab/studies/{name}/replay/{iteration}/{task}/{number:iteration}/page", show_framed),
    Route("/lab/studies/{name}/purge/", show_purge, methods=["GET"]),
    Route("/lab/studies/{name}/purge/", count_purge, methods=["POST"]),
    Route("/lab/studies/{name}/purge/delete", do_purge, methods=["POST"]),
    Route("/lab/briefs/{name}/", show_brief),
    Route("/lab/briefs/{name}/change", show_change, methods=["GET"]),
    Route("/lab/briefs/{name}/change", save_change, methods=["POST"]),
    Route("/lab/adoption/", show_lab_adoption),
    Route("/lab/adoption/-/over-time/", show_over_time),
    Route("/lab/adoption/{name}/", show_adoption, methods=["GET"]),
    Route("/lab/adoption/{name}/", add_mark, methods=["POST"]),
    Route("/lab/adoption/{name}/marks/{number:iteration}/remove", remove_mark, methods=["POST"]),
    Route("/lab/adoption/{name}/forecast/", show_forecast),
    Route("/lab/adoption/{name}/summary/", show_summary),
    Route("/lab/portfolio/", show_portfolio),
    Route("/lab/portfolio/new", show_service, methods=["GET"]),
    Route("/lab/portfolio/new", save_service, methods=["POST"]),
    Route("/lab/portfolio/services/{name}/", show_service, methods=["GET"]),
    Route("/lab/portfolio/services/{name}/", save_service, methods=["POST"]),
    Route("/lab/portfolio/services/{name}/remove", remove_service, methods=["POST"]),
    Route("/lab/portfolio/import", show_import, methods=["GET"]),
    Route("/lab/portfolio/import", preview_import, methods=["POST"]),
    Route("/lab/portfolio/import/save", save_import, methods=["POST"]),
    Route("/lab/portfolio/{file}", give_services),
    Route("/lab/help/", show_help, methods=["GET"]),
    Route("/lab/help/", save_line, methods=["POST"]),
    Route("/lab/help/-/lines/{number:iteration}/undo", undo_line, methods=["POST"]),
    Route("/lab/help/-/on-behalf/", show_on_behalf, methods=["GET"]),
    Route("/lab/help/-/on-behalf/", start_on_behalf, methods=["POST"]),
    Route("/lab/help/-/all/", show_lab_drift),
    Route("/lab/help/-/files/{file}", give_register),
    Route("/lab/help/{name}/", show_drift),
    Route("/lab/adoption/{name}/uptake/", show_uptake, methods=["GET"]),
    Route("/lab/adoption/{name}/uptake/", receive_file, methods=["POST"]),
    Route("/lab/adoption/{name}/uptake/template.csv", give_template),
    Route("/lab/adoption/{name}/uptake/delete", ask_to_delete, methods=["GET"]),
    Route("/lab/adoption/{name}/uptake/delete", delete_sent, methods=["POST"]),
    Route("/lab/adoption/{name}/uptake/tokens", make_token, methods=["POST"]),
    Route("/lab/adoption/{name}/uptake/tokens/{digest}/end", end_token, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/", show_tracks),
    Route("/lab/adoption/{name}/tracks/propose/{group}", propose_tracks, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/new", show_new_track, methods=["GET"]),
    Route("/lab/adoption/{name}/tracks/new", make_track, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/compare/", show_tracks_compared),
    Route("/lab/adoption/{name}/tracks/{number:iteration}/", show_track, methods=["GET"]),
    Route("/lab/adoption/{name}/tracks/{number:iteration}/", change_track, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/{number:iteration}/close", close_track, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/{number:iteration}/batches/new", show_new_batch, methods=["GET"]),
    Route("/lab/adoption/{name}/tracks/{number:iteration}/batches/new", make_batch, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/batches/{number:iteration}/", show_batch, methods=["GET"]),
    Route("/lab/adoption/{name}/tracks/batches/{number:iteration}/", change_batch, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/batches/{number:iteration}/counted", count_holdout, methods=["POST"]),
    Route("/lab/adoption/{name}/tracks/batches/{number:iteration}/lot.csv", give_lot),
    Route("/lab/adoption/{name}/tracks/batches/{number:iteration}/letter", show_letter),
    Route("/lab/components/{kind}/{component}/", show_component),
    Route("/lab/components/{kind}/{component}/{example}", show_example),
    Route("/lab/login", show_login, methods=["GET"]),
    Route("/lab/login", login, methods=["POST"]),
    Route("/lab/logout", logout, methods=["POST"]),
]

LARGE = {receive_file: LARGEST, preview_import: LARGEST_LIST}
"""Endpoints that take more bytes than others, and how many."""


def _spoken(prefix: str, route: Route) -> Route:
    """A page in the language of a prefix."""
    limit = LARGE.get(route.endpoint)
    return Route(prefix + route.path, route.endpoint, methods=route.methods, max_body_size=limit)


_UNENDED = [f"{prefix}{path[:-1]}" for prefix in ("", "/en") for path in MENU if path != "/"]
"""The addresses of the menu as people write them, without the last slash."""

ROUTES = [
    *(_spoken(prefix, route) for prefix in ("", "/en") for route in PAGES),
    Route("/lab/watch/{name}", watch),
    *(Route(path, go_on) for path in ("/en", *_UNENDED, "/{name}/{number:iteration}")),
    *(Route(path, open_prototype) for path in ("/{name}", "/{name}/", "/{name}/draft")),
]
"""The lab's own, in Swedish and English."""
