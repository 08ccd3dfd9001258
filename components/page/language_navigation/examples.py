"""Language navigation as it is used: Svenska, English, Suomi, العربية, ייִדיש."""

from components import LanguageNavigation
from components.component import Component, component
from components.rendering import LanguageLink
from components.words import Language


@component
class WithForm(Component):
    """Language navigation with the form that its buttons post."""

    template = "page/language_navigation/example.html"
    navigation: LanguageNavigation


def links(*codes: str, current: str, posts: str = "") -> LanguageNavigation:
    return LanguageNavigation([LanguageLink(Language(code), f"#{code}", code == current, posts) for code in codes])


EXAMPLES = {
    "two": links("sv", "en", current="sv"),
    "both-directions": links("sv", "fi", "ar", "yi", current="ar"),
    "form-in-error": WithForm(navigation=links("sv", "en", "ar", current="sv", posts="checked")),
}
