"""What pages are made of. A prototype imports from here, and from nowhere else."""

from .choices import Choice
from .component import Component
from .conditions import answered, at_least, between, not_, rule, under
from .field import Field
from .form.bank_account.field import Account, BankAccount
from .form.bankgiro.field import Bankgiro
from .form.checkboxes.field import Checkboxes
from .form.date_input.field import DateInput
from .form.file_upload.field import FileUpload
from .form.money.field import Money
from .form.number.field import Number
from .form.organisationsnummer.field import Organisationsnummer
from .form.personnummer.field import Personnummer
from .form.plusgiro.field import Plusgiro
from .form.postal_address.field import Address, PostalAddress
from .form.postcode.field import Postcode
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
    "Account",
    "Address",
    "BankAccount",
    "Bankgiro",
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
    "Money",
    "Number",
    "Organisationsnummer",
    "Page",
    "Personnummer",
    "Plusgiro",
    "PostalAddress",
    "Postcode",
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
