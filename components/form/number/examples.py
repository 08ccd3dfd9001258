"""Number as it is used."""

from components import Number
from components.examples import Example

EXAMPLES = {
    "whole": Number("Hur många bor i hushållet?", minimum=1, maximum=20),
    "unit": Number("Hur långt kan du gå?", hint="Svara i meter.", suffix="m", maximum=2000),
    "percent": Number("Hur många procent arbetar du?", suffix="%", maximum=100),
    "decimals": Number("Hur stor är ytan?", hint="I kvadratmeter.", suffix="m²", decimals=1),
    "below-zero": Number("Vilken temperatur är det inne?", suffix="°C", minimum=None, decimals=1),
    "optional": Number("Hur många bilar har du?", required=False),
    "filled": Example(Number("Hur många bor i hushållet?"), {"answer": ["1 234"]}),
    "unanswered": Example(Number("Hur många bor i hushållet?", hint="Räkna med dig själv."), {}),
    "not-a-number": Example(Number("Hur många bor i hushållet?"), {"answer": ["tre"]}),
    "not-whole": Example(Number("Hur många bor i hushållet?"), {"answer": ["2,5"]}),
    "too-small": Example(Number("Hur många bor i hushållet?", minimum=1), {"answer": ["0"]}),
    "too-large": Example(Number("Hur långt kan du gå?", suffix="m", maximum=2000), {"answer": ["30000"]}),
    "long": Number(
        "Hur många sammanträden har styrelsen i bostadsrättsföreningen haft under det senaste verksamhetsåret?",
        hint="Räkna med konstituerande sammanträden, extrasammanträden och sammanträden per capsulam.",
        suffix="sammanträden",
    ),
    "heading": Example(Number("Hur många bor i hushållet?"), heading=True),
}
