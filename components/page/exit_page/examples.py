"""Exit page as it is used."""

from components import ExitPage

EXAMPLES = {
    "plain": ExitPage("https://www.smhi.se"),
    "own-text": ExitPage("https://www.smhi.se", text="Till väderprognosen"),
}
