"""A site: one iteration of a prototype at its address, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal
from urllib.parse import urlencode

from components import AccessibilityStatement, CookieBanner
from components.about import ABOUT
from components.assets import Asset
from components.pages import Page
from components.prototype import Prototype
from components.rendering import Frame, LanguageLink, render_page
from components.service import Link
from components.words import Language, Words, _

from .cookies import UNASKED, Consent

COOKIE = "provrum-visit"


@dataclass(frozen=True, eq=False)
class Assets:
    """The style sheet and the script that pages link to."""

    style: Asset
    script: Asset


@dataclass(frozen=True)
class Site:
    """prefix: the address of the iteration, without a slash at the end; "" where it is served alone. statement: of a
    launched iteration; a draft has none."""

    prototype: Prototype
    iteration: str
    prefix: str
    language: Language
    assets: Assets
    consent: Consent = UNASKED
    statement: AccessibilityStatement | None = None

    @cached_property
    def root(self) -> str:
        """The prefix with the language, which the one the service is written in leaves out."""
        first = next(iter(self.prototype.languages))
        return self.prefix if self.language.code == first else f"{self.prefix}/{self.language.code}"

    def url(self, page: Page, **query: str) -> str:
        return f"{self.root}/{page.name}" + (f"?{urlencode(query)}" if query else "")

    def function(self, name: str, **query: str) -> str:
        """The address of something that is no page: clear, data, map."""
        return f"{self.root}/-/{name}" + (f"?{urlencode(query)}" if query else "")

    def spoken(self, language: Language) -> Site:
        """The same site in another language."""
        return replace(self, language=language)

    def frame(
        self,
        title: Sequence[Words],
        here: str,
        *,
        back: str | None = None,
        page: str | None = None,
        posts: Literal["", "typed", "checked"] = "",
    ) -> Frame:
        """What surrounds a page. here: the part of its address after the language. page: the page of the journey
        that pages about the service lead back to, where it is another. posts: how its form is posted to be shown in
        another language, where it holds what is not stored."""
        page = here if page is None else page
        origin = urlencode({"page": page})
        service = self.prototype.service
        return Frame(
            title=[*title, service.name, service.agency],
            name=service.name,
            agency=service.agency,
            home=f"{self.root}/",
            css=self.assets.style.path,
            js=self.assets.script.path,
            languages=[
                LanguageLink(language, f"{self.spoken(language).root}/{here}", language == self.language, posts)
                for language in self.prototype.languages.values()
            ],
            back=back,
            banner=_("Det här är en prototyp. Skriv inga riktiga personuppgifter."),
            help=service.help,
            footer=[Link(f"{self.root}/-/about/{name}?{origin}", about.link) for name, about in ABOUT.items()],
            clear=self.function("clear"),
            page=page,
            cookies=self._cookie_banner(here, page),
        )

    def _cookie_banner(self, here: str, page: str) -> CookieBanner | None:
        """The question about cookies until it is answered, and once what was answered; None where none is asked."""
        banner, consent = self.prototype.service.cookie_banner, self.consent
        if banner is None or (consent.choice and not consent.said):
            return None
        links = banner.links or [Link(self.function("about/cookies", page=page), _("Läs om kakor"))]
        return replace(banner, action=self.function("cookies"), answered=consent.choice, page=here, links=links)

    def render(self, template: str, **context: Any) -> str:
        return render_page(self.prototype.environment, template, self.language, site=self, **context)
