"""Breadcrumbs as they are used."""

from components import Breadcrumbs, Link

LINKS = [Link("#start", "Startsida"), Link("#care", "Omsorg och stöd")]

EXAMPLES = {
    "links": Breadcrumbs(LINKS),
    "current": Breadcrumbs(LINKS, current="Hjälp i hemmet"),
    "long": Breadcrumbs([*LINKS, Link("#long", "Parkeringstillstånd för personer med rörelsehinder")], current="Ansök"),
}
