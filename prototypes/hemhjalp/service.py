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
    full_name = TextInput(_("Vad heter du?"), short=_("Namn"), autocomplete="name", required=_("Skriv ditt hela namn"))


class DateOfBirth(Page):
    ask, required, hint = _("När är du född?"), _("Skriv när du är född"), _("Till exempel 1948 3 27")
    date_of_birth = DateInput(ask, hint=hint, short=_("Födelsedatum"), birthday=True, required=required)


class LiveInArea(Page):
    required, options = _("Välj ja om du bor i kommunen, annars nej"), {"yes": _("Ja"), "no": _("Nej")}
    live_in_area = Radios(_("Bor du i kommunen?"), short=_("Bor i kommunen"), required=required, choices=options)


class Ineligible(Stop, when={"live_in_area": "no"}):
    title = _("Du kan inte söka här")
    text = Prose(_("Hjälpen är för den som bor i kommunen. Kontakta i stället kommunen där du bor."))


class HelpNeeded(Page):
    options = {"shopping": _("Handla"), "cooking": _("Laga mat"), "transport": _("Resor"), "company": _("Sällskap")}
    ask, hint = _("Vad behöver du hjälp med?"), _("Välj allt som stämmer.")
    help_needed = Checkboxes(ask, hint=hint, short=_("Hjälp med"), choices=options)


class Address(Page):
    required, hint = _("Skriv adressen där du bor"), _("Gata, postnummer och ort")
    address = Textarea(_("Vilken adress bor du på?"), hint=hint, short=_("Adress"), required=required)


class Received(Confirmation, name="confirmation"):
    title = _("Vi har fått din ansökan")


pages = [Start, Name, DateOfBirth, LiveInArea, Ineligible, HelpNeeded, Address, CheckAnswers, Received]
service = Service(_("Hemhjälp"), pages=pages)
