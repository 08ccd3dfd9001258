"""Error summary as it is used: see the form components for one beside its controls."""

from components.component import Component, component

from .component import ErrorSummary


@component
class WithControl(Component):
    """An error summary with a control that its link leads to."""

    template = "page/error_summary/example.html"
    summary: ErrorSummary
    label: str


EXAMPLES = {"one": WithControl(summary=ErrorSummary(errors=[("Skriv ditt namn", "name")]), label="Namn")}
