from components import (
    CheckAnswers,
    Checkboxes,
    Confirmation,
    DateInput,
    Page,
    Prose,
    Radios,
    Service,
    StartPage,
    Stop,
    Textarea,
    TextInput,
    _,
)


class Start(StartPage):
    title = _("Ansök om hjälp i hemmet")
    intro = Prose(_("Här söker du hjälp med vardagen. Det tar ungefär fem minuter."))


class Name(Page):
    full_name = TextInput(
        _("Vad heter du?"), short=_("Namn"), autocomplete="name", required=_("Skriv ditt för- och efternamn")
    )


class DateOfBirth(Page):
    date_of_birth = DateInput(
        _("När är du född?"), short=_("Födelsedatum"), hint=_("Till exempel 1985 3 14"), birthday=True
    )


class LiveInArea(Page):
    live_in_area = Radios(_("Bor du i kommunen?"), choices={"yes": _("Ja"), "no": _("Nej")})


class Ineligible(Stop, when={"live_in_area": "no"}):
    title = _("Du kan inte söka här")
    text = Prose(_("Hjälpen är för den som bor i kommunen. Kontakta kommunen där du bor."))


class HelpNeeded(Page):
    help_needed = Checkboxes(
        _("Vad behöver du hjälp med?"),
        hint=_("Välj allt som stämmer"),
        choices={"shopping": _("Handla"), "cooking": _("Laga mat"), "transport": _("Resor"), "company": _("Sällskap")},
    )


class Address(Page):
    address = Textarea(_("Vilken adress har du?"), short=_("Adress"), rows=4, autocomplete="street-address")


service = Service(
    _("Hjälp i hemmet"),
    pages=[Start, Name, DateOfBirth, LiveInArea, Ineligible, HelpNeeded, Address, CheckAnswers, Confirmation],
)
