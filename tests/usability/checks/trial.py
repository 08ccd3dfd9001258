"""A site that is not ours, to try the checks on: something to order, an address, payment, a receipt; a booking within
one page; a contact form. As it should be, or with barriers of every kind that only shows when forms are sent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

FIELDS = {
    "name": ("Full name", "name", lambda value: bool(value), "Full name: write your name"),
    "email": ("Email address", "email", lambda value: "@" in value, "Email address: write it like name@example.com"),
    "postcode": (
        "Postcode",
        "postal-code",
        lambda value: bool(re.fullmatch(r"\d{3} ?\d{2}", value)),
        "Postcode: write five digits, for example 111 20",
    ),
}
HINTS = {"postcode": "Five digits, for example 111 20", "email": "", "name": ""}
CARD = {
    "card": (
        "Card number",
        "cc-number",
        lambda value: len(re.sub(r"\D", "", value)) == 16,
        "Card number: write all 16 digits, for example 4242 4242 4242 4242",
    ),
    "billing": (
        "Postcode of the card",
        "billing postal-code",
        lambda value: bool(value),
        "Postcode of the card: write it",
    ),
}


def page(title: str, body: str, status: int = 200) -> HTMLResponse:
    html = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} – Forms by post</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body {{ font: 1rem/1.5 sans-serif; color: #222; background: #fff }} input {{ border: 1px solid #444 }}
.bad {{ border: 3px solid #c00 }}</style></head><body><header><a href="#main">To the content</a> <nav aria-label="Site">
<a href="/">Forms</a> <a href="/basket">Basket</a> <a href="/booking">Booking</a> <a href="/contact">Contact</a>
<a href="/logout">Log out</a></nav></header><main id="main"><h1>{title}</h1>{body}</main></body></html>"""
    return HTMLResponse(html, status)


def form(
    fields: Mapping[str, Any], values: Mapping[str, str], errors: Mapping[str, str], button: str, good: bool
) -> str:
    parts = []
    for name, (label, token, _check, _text) in fields.items():
        hint = f'<p id="{name}-hint">{HINTS[name]}</p>' if good and HINTS.get(name) else ""
        error = f'<p id="{name}-error">{errors[name]}</p>' if good and name in errors else ""
        by = " ".join(f"{name}-{one}" for one, text in (("hint", hint), ("error", error)) if text)
        tied = (f' aria-describedby="{by}"' if by else "") + (' aria-invalid="true"' if error else "")
        kept = values.get(name, "") if good else ""
        bad = ' class="bad"' if name in errors else ""
        auto = f' autocomplete="{token}"' if good else ""
        parts.append(
            f'<div><label for="{name}">{label}</label>{hint}{error}'
            f'<input id="{name}" name="{name}" value="{kept}"{auto}{tied}{bad}></div>'
        )
    return f'<form method="post" novalidate>{"".join(parts)}<button>{button}</button></form>'


def trial(*, good: bool, log: list[str] | None = None) -> Starlette:
    """log: where every request that changes something is written."""
    told = [] if log is None else log

    def writes(request: Request) -> None:
        told.append(f"{request.method} {request.url.path}")

    async def home(request: Request) -> Response:
        forms = "".join(
            f'<li><h2>Form {n}</h2><form method="post" action="/add"><input type="hidden" name="n" value="{n}">'
            f"<button>Add form {n} to the basket</button></form></li>"
            for n in "AB"
        )
        away = (
            '<form action="https://elsewhere.example/letter" method="post"><label>Email <input name="e"></label>'
            "<button>Subscribe</button></form>"
        )
        return page("Forms", f"<ul>{forms}</ul>{away}")

    async def add(request: Request) -> Response:
        writes(request)
        sent = await request.form()
        request.session["basket"] = [*request.session.get("basket", []), sent["n"]]
        return RedirectResponse("/basket", 303)

    async def basket(request: Request) -> Response:
        inside = request.session.get("basket", [])
        if not inside:
            return page("Basket", "<p>There is nothing in your basket.</p>")
        lines = "".join(f"<li>Form {one}</li>" for one in inside)
        empty = '<form method="post" action="/remove"><button>Remove all</button></form>'
        return page("Basket", f'<ul>{lines}</ul>{empty}<p><a href="/address">Go to checkout</a></p>')

    def asks(title: str, fields: Mapping[str, Any], button: str, onward: str) -> Callable[[Request], Any]:
        async def asked(request: Request) -> Response:
            if not request.session.get("basket"):
                return RedirectResponse("/basket", 303)
            if request.method == "GET":
                return page(title, form(fields, {}, {}, button, good))
            writes(request)
            sent = {name: str(value) for name, value in (await request.form()).items()}
            errors = {name: text for name, (_l, _t, check, text) in fields.items() if not check(sent.get(name, ""))}
            if errors:
                told_above = "" if good else "<p>There is an error in the form.</p>"
                links = "".join(f'<li><a href="#{name}">{text}</a></li>' for name, text in errors.items())
                summary = (
                    f'<div role="alert" tabindex="-1"><h2>There is a problem</h2><ul>{links}</ul></div>'
                    if good
                    else told_above
                )
                start = "Error: " if good else ""
                return page(start + title, summary + form(fields, sent, errors, button, good), 422 if good else 200)
            request.session.update(sent)
            return RedirectResponse(onward, 303)

        return asked

    async def review(request: Request) -> Response:
        if "card" not in request.session:
            return RedirectResponse("/payment", 303)
        if request.method == "POST":
            writes(request)
            request.session.clear()
            return RedirectResponse("/thanks", 303)
        return page(
            "Check your order",
            '<p>Your forms are sent to the address you gave. <a href="/address">Change the address</a></p>'
            '<form method="post"><button>Pay now</button></form>',
        )

    async def thanks(request: Request) -> Response:
        return page("Thank you", "<p>Your order has been received.</p>")

    async def logout(request: Request) -> Response:
        writes(request)
        request.session.clear()
        return page("You are logged out", "<p>Welcome back.</p>")

    async def remove(request: Request) -> Response:
        writes(request)
        request.session.clear()
        return RedirectResponse("/basket", 303)

    async def contact(request: Request) -> Response:
        tell = (
            "x.textContent = ok ? 'Thank you, we have got your message.' : 'Message: write what you want to ask';"
            " q.setAttribute('aria-invalid', !ok)"
            if good
            else "q.classList.toggle('bad', !ok); if (ok) q.parentElement.innerHTML = '<p>Thank you.</p>'"
        )
        return page(
            "Contact",
            '<form id="f" novalidate><label for="q">Message</label> <p id="x" role="alert"></p>'
            '<textarea id="q" aria-describedby="x"></textarea><button>Send</button></form>'
            "<script>f.addEventListener('submit', e => { e.preventDefault(); const ok = !!q.value;"
            f" {tell} }})</script>",
        )

    async def booking(request: Request) -> Response:
        invalid = "'Date: write a day that is to come, for example 2030-05-20'" if good else "'Invalid value'"
        return page(
            "Booking",
            f"""<div id="app"><label for="d">Date</label> <span id="h">For example 2030-05-20</span>
<p id="x" role="alert"></p><input id="d" aria-describedby="h x"><button id="b" type="button">Next</button></div>
<script>
b.onclick = async () => {{
  const answer = await fetch('/times', {{ method: 'POST', body: JSON.stringify({{ d: d.value }}) }});
  const told = await answer.json();
  if (!told.ok) {{ d.setAttribute('aria-invalid', 'true'); x.textContent = {invalid}; return; }}
  app.innerHTML = '<h2 tabindex="-1">Choose a time</h2><fieldset><legend>Time</legend>' +
    ['9', '10'].map(t => '<label><input type="radio" name="t" value="' + t + '"> ' + t + ' o’clock</label> ').join('') +
    '</fieldset><button id="k" type="button">Book</button>';
  app.querySelector('h2').focus();
  k.onclick = async () => {{
    await fetch('/book', {{ method: 'POST' }});
    app.innerHTML = '<h2 tabindex="-1">Booked</h2><p>Your time is booked.</p>';
    app.querySelector('h2').focus();
  }};
}};
</script>""",
        )

    async def times(request: Request) -> Response:
        writes(request)
        asked = await request.json()
        return JSONResponse({"ok": bool(re.fullmatch(r"20[3-9]\d-\d\d-\d\d", asked["d"]))})

    async def book(request: Request) -> Response:
        writes(request)
        return JSONResponse({"ok": True})

    both = ["GET", "POST"]
    routes = [
        Route("/", home),
        Route("/add", add, methods=["POST"]),
        Route("/basket", basket),
        Route("/remove", remove, methods=["POST"]),
        Route("/address", asks("Where do you live?", FIELDS, "Continue", "/payment"), methods=both),
        Route("/payment", asks("Payment", CARD, "Continue", "/check"), methods=both),
        Route("/check", review, methods=both),
        Route("/thanks", thanks),
        Route("/logout", logout),
        Route("/contact", contact),
        Route("/booking", booking),
        Route("/times", times, methods=["POST"]),
        Route("/book", book, methods=["POST"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(SessionMiddleware, secret_key="trial")])
