"""Tags as they are used."""

from components import Tag

EXAMPLES = {
    "neutral": Tag("Inte påbörjad"),
    "info": Tag("Ny", kind="info"),
    "success": Tag("Beviljad", kind="success"),
    "warning": Tag("Väntar på svar", kind="warning"),
    "danger": Tag("Försenad", kind="danger"),
}
