"""What pages are made of. A prototype imports from here, and from nowhere else."""

from .choices import Choice
from .component import Component
from .conditions import answered, at_least, between, not_, rule, under
from .field import Field
from .form.checkboxes.field import Checkboxes
from .form.date_input.field import DateInput
from .form.file_upload.field import FileUpload
from .form.radios.field import Radios
from .form.text_input.field import TextInput
from .form.textarea.field import Textarea
from .page.details.component import Details
from .page.error_summary.component import ErrorSummary
from .page.prose.component import Prose
from .page.summary_list.component import Row, SummaryList
from .pages import CheckAnswers, Confirmation, Page, StartPage, Stop
from .service import Link, Service
from .words import _, plural

__all__ = [
    "CheckAnswers",
    "Checkboxes",
    "Choice",
    "Component",
    "Confirmation",
    "DateInput",
    "Details",
    "ErrorSummary",
    "Field",
    "FileUpload",
    "Link",
    "Page",
    "Prose",
    "Radios",
    "Row",
    "Service",
    "StartPage",
    "Stop",
    "SummaryList",
    "TextInput",
    "Textarea",
    "_",
    "answered",
    "at_least",
    "between",
    "not_",
    "plural",
    "rule",
    "under",
]
