"""The results of an iteration as others read them by a link: without the lab, and without anything about one person.

What is of fewer than five people is left out, and so is all that somebody has written: problems, notes, answers.
"""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components.words import _

from ..studies.served import Served, usable_study
from ..studies.sharing import Share
from ..studies.suppressing import suppressed
from .problems import iteration_name
from .rendering import lab_of, render
from .results import parts, shares_of
from .studies import results_of, tried


async def show_shared(request: Request) -> Response:
    """404 for a link that never was or was withdrawn, 410 for one that has ended."""
    shares = shares_of(request)
    share = await shares.storage.run(shares.find, request.path_params["code"])
    if share is None:
        raise HTTPException(404)
    response = await _page(request, share) if share.live else _ended(request)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _ended(request: Request) -> Response:
    title = _("Länken gäller inte längre")
    return render(request, "share_ended.html", [title], status=410, leads=request.url.path)


async def _page(request: Request, share: Share) -> Response:
    served = await _served(request, share)
    prototype = await tried(request, served.study, share.iteration)
    whole = await results_of(request, served, share.iteration, pilots=False)
    found = await run_in_threadpool(suppressed, whole)
    return render(
        request, "shared.html", [_("Resultat"), served.study.title], leads=request.url.path, found=found, share=share,
        name=iteration_name(share.iteration), hidden=True, **parts(found, prototype),
    )  # fmt: skip


async def _served(request: Request, share: Share) -> Served:
    """The study; nothing is told of what is wrong with it, as the lab's own pages do."""
    served = await usable_study(lab_of(request).drafts, share.prototype)
    if served is None:
        raise HTTPException(404)
    return served
