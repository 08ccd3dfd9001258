"""Phase banners as they are used."""

from components import PhaseBanner

EXAMPLES = {
    "test": PhaseBanner("Test", text="Tjänsten är ny. [Säg vad du tycker](#feedback) så blir den bättre."),
    "closing": PhaseBanner("Stängs snart", text="Tjänsten ersätts av en ny den 1 mars."),
}
