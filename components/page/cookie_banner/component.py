"""The question about cookies that are not needed for the service itself."""

from __future__ import annotations

from collections.abc import Sequence

from ...component import Component, component, one_of
from ...service import Link
from ...words import Words, _


@component
class CookieBanner(Component):
    """Stands first in the body. Posts cookies=yes or cookies=no to `action`, and works without JavaScript.

    A service that tries it on says so: `Service(..., cookie_banner=CookieBanner())`; the site then fills in the rest.
    text: Markdown, what the cookies are for. links: more about cookies, by default the page about them. answered:
    "yes" or "no" where the choice has just been made, which is then confirmed. page: the part of the address to come
    back to, posted with it.
    """

    action: str = ""
    text: Words = _(
        "Vi använder de kakor som tjänsten behöver för att fungera. Vi vill också gärna räkna besök, för att göra "
        "tjänsten bättre. Det gör vi bara om du säger ja."
    )
    links: Sequence[Link] = ()
    answered: str = ""
    page: str = ""

    def __post_init__(self) -> None:
        one_of("answered", self.answered, ("", "yes", "no"))
