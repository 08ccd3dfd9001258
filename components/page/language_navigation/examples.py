"""Language navigation as it is used: Svenska, English, Suomi, العربية, ייִדיש."""

from components import LanguageNavigation
from components.rendering import LanguageLink
from components.words import Language

EXAMPLES = {
    "two": LanguageNavigation([LanguageLink(Language("sv"), "#sv", True), LanguageLink(Language("en"), "#en", False)]),
    "both-directions": LanguageNavigation(
        [LanguageLink(Language(code), f"#{code}", code == "ar") for code in ("sv", "fi", "ar", "yi")]
    ),
}
