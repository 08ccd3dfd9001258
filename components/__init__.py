"""What pages are made of. A prototype imports from here, and from nowhere else."""

from .choices import Choice
from .component import Component
from .conditions import answered, at_least, between, not_, rule, under
from .field import Field
from .form.bank_account.field import Account, BankAccount
from .form.bankgiro.field import Bankgiro
from .form.checkbox.field import Checkbox
from .form.checkboxes.field import Checkboxes
from .form.date_input.field import DateInput
from .form.email.field import Email
from .form.file_upload.field import FileUpload
from .form.money.field import Money
from .form.month_year.field import MonthYear
from .form.native_date.field import NativeDate
from .form.number.field import Number
from .form.one_time_code.field import OneTimeCode
from .form.organisationsnummer.field import Organisationsnummer
from .form.password.field import Password
from .form.personnummer.field import Personnummer
from .form.plusgiro.field import Plusgiro
from .form.postal_address.field import Address, PostalAddress
from .form.postcode.field import Postcode
from .form.radios.field import Radios
from .form.select.field import Select
from .form.telephone.field import Telephone
from .form.text_input.field import TextInput
from .form.textarea.field import Textarea
from .form.time.field import Time
from .page.accessibility_statement.component import AccessibilityStatement, Shortcoming
from .page.accordion.component import Accordion, Section
from .page.action_link.component import ActionLink
from .page.back_link.component import BackLink
from .page.breadcrumbs.component import Breadcrumbs
from .page.button.component import Button
from .page.button_group.component import ButtonGroup
from .page.cards.component import Card, Cards
from .page.contents_list.component import ContentsList
from .page.cookie_banner.component import CookieBanner
from .page.declaration.component import Declaration
from .page.details.component import Details
from .page.eid_chooser.component import EidChooser
from .page.error_summary.component import ErrorSummary
from .page.exit_page.component import ExitPage
from .page.feedback.component import Feedback
from .page.footer.component import Footer
from .page.header.component import Header
from .page.help_block.component import HelpBlock
from .page.inset_text.component import InsetText
from .page.language_navigation.component import LanguageNavigation
from .page.notification_banner.component import NotificationBanner
from .page.pagination.component import Pagination
from .page.panel.component import Panel
from .page.phase_banner.component import PhaseBanner
from .page.print_button.component import PrintButton
from .page.process_list.component import ProcessList, ProcessStep
from .page.prose.component import Prose
from .page.prototype_banner.component import PrototypeBanner
from .page.search_field.component import SearchField
from .page.service_navigation.component import ServiceNavigation
from .page.skip_link.component import SkipLink
from .page.step_indicator.component import StepIndicator
from .page.summary_list.component import Row, SummaryList
from .page.table.component import Column, Table
from .page.tag.component import Tag
from .page.task_list.component import Task, TaskList
from .page.warning_text.component import WarningText
from .pages import CheckAnswers, Confirmation, LogIn, Page, StartPage, Stop
from .service import Link, Service
from .words import _, plural

__all__ = [
    "AccessibilityStatement",
    "Accordion",
    "Account",
    "ActionLink",
    "Address",
    "BackLink",
    "BankAccount",
    "Bankgiro",
    "Breadcrumbs",
    "Button",
    "ButtonGroup",
    "Card",
    "Cards",
    "CheckAnswers",
    "Checkbox",
    "Checkboxes",
    "Choice",
    "Column",
    "Component",
    "Confirmation",
    "ContentsList",
    "CookieBanner",
    "DateInput",
    "Declaration",
    "Details",
    "EidChooser",
    "Email",
    "ErrorSummary",
    "ExitPage",
    "Feedback",
    "Field",
    "FileUpload",
    "Footer",
    "Header",
    "HelpBlock",
    "InsetText",
    "LanguageNavigation",
    "Link",
    "LogIn",
    "Money",
    "MonthYear",
    "NativeDate",
    "NotificationBanner",
    "Number",
    "OneTimeCode",
    "Organisationsnummer",
    "Page",
    "Pagination",
    "Panel",
    "Password",
    "Personnummer",
    "PhaseBanner",
    "Plusgiro",
    "PostalAddress",
    "Postcode",
    "PrintButton",
    "ProcessList",
    "ProcessStep",
    "Prose",
    "PrototypeBanner",
    "Radios",
    "Row",
    "SearchField",
    "Section",
    "Select",
    "Service",
    "Shortcoming",
    "ServiceNavigation",
    "SkipLink",
    "StartPage",
    "StepIndicator",
    "Stop",
    "SummaryList",
    "Table",
    "Tag",
    "Task",
    "TaskList",
    "Telephone",
    "TextInput",
    "Textarea",
    "Time",
    "WarningText",
    "_",
    "answered",
    "at_least",
    "between",
    "not_",
    "plural",
    "rule",
    "under",
]
