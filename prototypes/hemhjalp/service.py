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
    intro = Prose(_("Här söker du hjälp med vardagen. Det tar ungefär fem minuter. Du behöver inga handlingar."))


class Name(Page):
    required = _("Skriv ditt för- och efternamn")
    full_name = TextInput(_("Vad heter du?"), short=_("Namn"), required=required, autocomplete="name")


class DateOfBirth(Page):
    date_of_birth = DateInput(
        _("När är du född?"), hint=_("Till exempel 1948 3 27"), short=_("Födelsedatum"), birthday=True
    )


class LiveInArea(Page):
    required = _("Välj ja om du bor i kommunen, annars nej")
    live_in_area = Radios(_("Bor du i kommunen?"), required=required, choices={"yes": _("Ja"), "no": _("Nej")})


class Ineligible(Stop, when={"live_in_area": "no"}):
    title = _("Du kan inte söka här")
    text = Prose(_("Hjälpen är för den som bor i kommunen. Kontakta i stället kommunen där du bor."))


class HelpNeeded(Page):
    options = {"shopping": _("Handla"), "cooking": _("Laga mat"), "transport": _("Resor"), "company": _("Sällskap")}
    help_needed = Checkboxes(_("Vad behöver du hjälp med?"), hint=_("Välj allt som stämmer."), choices=options)


class Address(Page):
    required, hint = _("Skriv adressen där du bor"), _("Gata, postnummer och ort")
    address = Textarea(_("Vilken adress bor du på?"), hint=hint, short=_("Adress"), required=required)


pages = [Start, Name, DateOfBirth, LiveInArea, Ineligible, HelpNeeded, Address, CheckAnswers, Confirmation]
service = Service(_("Hemhjälp"), pages=pages)
