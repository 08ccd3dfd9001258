"""Parkeringstillstånd för rörelsehindrad: the application, from the question whose permit it is to the receipt.

Questions about the person come in two wordings, on two pages that exclude each other: "du" for the one who applies for
themselves, "den som ska ha tillståndet" for the one who applies for a child or somebody else. The field has one name
all the same, so that later conditions need not know who was asked. "Du" is always the one who sits at the screen.
"""

from datetime import date

from components import (
    CheckAnswers,
    Checkbox,
    Checkboxes,
    Choice,
    Confirmation,
    DateInput,
    Details,
    Email,
    FileUpload,
    InsetText,
    Link,
    Page,
    Personnummer,
    PostalAddress,
    ProcessList,
    ProcessStep,
    Prose,
    Radios,
    Service,
    StartPage,
    Stop,
    Telephone,
    Textarea,
    TextInput,
    _,
    at_least,
    under,
)

DISTANCES = {
    "none": Choice(_("Inte alls"), hint=_("Gäller också den som alltid sitter i rullstol")),
    "under_50": Choice(_("Högst 50 meter"), hint=_("Ungefär så långt som fyra bussar i rad")),
    "50_100": Choice(_("50 till 100 meter"), hint=_("En fotbollsplan är ungefär 100 meter lång")),
    "100_200": _("100 till 200 meter"),
    "200_300": _("200 till 300 meter"),
    "over_300": Choice(_("Mer än 300 meter"), hint=_("Ungefär tre fotbollsplaner i rad")),
}
DURATIONS = {
    "short": _("Kortare tid än sex månader"),
    "half_year": _("Sex månader till ett år"),
    "years": _("Mer än ett år"),
    "life": _("Resten av livet"),
    "unknown": Choice(_("Vet inte"), hint=_("Läkaren får svara på det i intyget")),
}
LIVES = {
    "here": _("Ja"),
    "elsewhere": _("Nej, i en annan kommun i Sverige"),
    "abroad": Choice(_("Nej, inte i Sverige"), hint=_("Bor i Provkommunen en tid, till exempel för ett arbete")),
}
LICENCES = {
    "yes": _("Ja"),
    "moped": Choice(_("Nej, men ett förarbevis"), hint=_("Till exempel för mopedbil")),
    "no": Choice(_("Nej"), hint=_("Eller körkortet är indraget just nu")),
}
HARDER = {
    "winter": _("Ja, när det är snö eller is"),
    "cold": _("Ja, när det är kallt"),
    "hills": _("Ja, i backar och på ojämn mark"),
    "days": _("Ja, vissa dagar eller i perioder"),
    "same": Choice(_("Nej, det är alltid lika svårt"), divider=_("eller"), exclusive=True),
}
WITHOUT_LICENCE = _("""
Utan körkort eller förarbevis går det inte att få tillstånd som förare.

## Gör så här

- **Kör oftast någon annan?** Gå tillbaka till [frågan om vem som kör]({question}). Välj att någon annan kör.
- **Kommer körkortet tillbaka snart?** Sök när det gäller igen.
- **Går det inte att köra längre?** Fråga oss om färdtjänst. Då kan man få åka taxi till lägre pris.

Du har alltid rätt att få ett beslut, även om svaret troligen blir nej. Ring oss på
[08-465 004 00](tel:+46846500400) så hjälper vi dig att söka.
""")
HAS_NUMBER = {
    "yes": _("Ja"),
    "no": Choice(_("Nej"), hint=_("Då går det bra att söka med födelsedatum")),
}


class Start(StartPage):
    title = _("Ansök om parkeringstillstånd för rörelsehindrad")
    intro = Prose(
        _("""
        Har du mycket svårt att gå? Då kan du få ett tillstånd som gör att du får parkera närmare dit du ska.
        Du kan till exempel stå på platser som har en skylt med en rullstol.

        ## Vem kan få tillstånd?

        Allt det här ska stämma:

        - Du har mycket svårt att gå, även när du tar hjälp av till exempel käpp eller rollator.
        - Det väntas vara så i minst sex månader.
        - Du är folkbokförd i Provkommunen, eller bor här utan att vara folkbokförd i Sverige.

        Tillståndet är främst till för den som kör själv. Åker du med någon annan? Då behöver du också ofta ha hjälp av
        den som kör när du har kommit ur bilen.

        Du kan även söka åt ditt barn, eller åt en vuxen som du är god man för, förvaltare för eller har fullmakt från.

        ## Bra att ha till hands

        - personnummer eller samordningsnummer för den som ska ha tillståndet, om det finns
        - läkarintyg som är högst tre månader gammalt
        - foto av den som ska ha tillståndet
        - det gamla tillståndet, om det finns ett

        Saknar du intyg eller foto? Börja ändå. Du kan lämna dem senare.

        ## Så lång tid tar det

        Det tar ungefär 15 minuter att svara på frågorna. Det är gratis att söka. När vi har fått in allt vi behöver
        får du beslut inom sex veckor.
        """)
    )
    rights = Details(
        _("Vad får jag göra med tillståndet?"),
        _("""
        Du får parkera

        - på platser för rörelsehindrade, så länge som det står på skylten
        - högst tre timmar där en skylt säger att det är förbjudet att parkera
        - högst tre timmar där man annars får stå kortare tid än så
        - högst ett dygn där man annars får stå minst tre timmar, men inte ett helt dygn
        - högst tre timmar på en gågata.

        Du får inte parkera där det är förbjudet att stanna, eller på platser för till exempel taxi och lastning.
        På privat mark bestämmer ägaren. Parkeringen är inte alltid gratis: läs på skylten eller automaten.

        Tillståndet är ditt. Du får använda det i vilken bil som helst, men inte låna ut det. Det gäller i hela
        Sverige och i de flesta länder i Europa.
        """),
    )
    other_ways = Details(
        _("Vill du söka på papper eller få hjälp?"),
        _("""
        Ring oss på [08-465 004 00](tel:+46846500400) vardagar 8–16. Vi kan fylla i ansökan tillsammans med dig på
        telefon, på svenska eller med tolk. Vi kan också skicka en blankett hem till dig.

        Du kan besöka servicekontoret på Provgatan 1, vardagar 9–16. Dit kan du komma med rullstol.
        """),
    )


class Applicant(Page):
    who = Radios(
        _("Vem ska ha tillståndet?"),
        short=_("Vem som ska ha tillståndet"),
        choices={
            "self": _("Jag själv"),
            "child": Choice(_("Mitt barn"), hint=_("Barnet är under 18 år och du är vårdnadshavare")),
            "other": Choice(
                _("Någon annan som jag hjälper"), hint=_("Du är god man eller förvaltare, eller har en fullmakt")
            ),
        },
        required=_("Välj vem som ska ha tillståndet"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Tillståndet är personligt. Därför behöver vi veta om du svarar för dig själv eller för någon annan.

        *Du* är alltid den som fyller i. Söker du åt någon annan, till exempel ditt barn? Då skriver vi *den som ska ha
        tillståndet*, eller *personen*.
        """),
    )


class Residence(Page, when={"who": "self"}):
    lives = Radios(
        _("Är du folkbokförd i Provkommunen?"),
        hint=_("Det är du om Skatteverket har din adress här."),
        short=_("Folkbokförd i Provkommunen"),
        choices=LIVES,
        required=_("Välj om du är folkbokförd här eller inte"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Det är kommunen där du är folkbokförd som beslutar. Är du inte folkbokförd i Sverige? Då söker du där du bor.
        """),
    )


class ResidenceOfPerson(Page, when={"who": ["child", "other"]}):
    lives = Radios(
        _("Är den som ska ha tillståndet folkbokförd i Provkommunen?"),
        hint=_("Svara utifrån adressen som Skatteverket har."),
        short=_("Folkbokförd i Provkommunen"),
        choices=LIVES,
        required=_("Välj om den som ska ha tillståndet är folkbokförd här eller inte"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Det är kommunen där man är folkbokförd som beslutar. Den som inte är folkbokförd i Sverige söker där hen bor
        just nu.
        """),
    )


class OtherMunicipality(Stop, when={"lives": "elsewhere"}):
    title = _("Sök hos en annan kommun")
    text = Prose(
        _("""
        Vi kan inte besluta om det här tillståndet. Det gör kommunen där den som ska ha tillståndet är folkbokförd.

        ## Gör så här

        - Gå till den kommunens webbplats och sök efter *parkeringstillstånd*. Eller ring kommunens växel.
        - Är du osäker på var du eller personen är folkbokförd?
          [Se det hos Skatteverket](https://www.skatteverket.se) eller ring dem på 0771-567 567.
        - Är flytten hit på gång? Vänta tills den är klar hos Skatteverket och sök sedan här.

        Tillståndet gäller i hela Sverige, vilken kommun det än kommer från.
        """)
    )


class Duration(Page, when={"who": "self"}):
    lasts = Radios(
        _("Hur länge tror du att det blir svårt att gå?"),
        hint=_("Räkna från i dag. Fråga gärna din läkare."),
        short=_("Hur länge det väntas vara svårt att gå"),
        choices=DURATIONS,
        required=_("Välj hur länge du tror att det blir svårt att gå"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Tillståndet är till för den som har svårt att gå under lång tid: minst sex månader. Så står det i lagen."),
    )


class DurationOfPerson(Page, when={"who": ["child", "other"]}):
    lasts = Radios(
        _("Hur länge väntas det vara svårt att gå?"),
        hint=_("Räkna från i dag. Fråga gärna läkaren."),
        short=_("Hur länge det väntas vara svårt att gå"),
        choices=DURATIONS,
        required=_("Välj hur länge det väntas vara svårt att gå"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Tillståndet är till för den som har svårt att gå under lång tid: minst sex månader. Så står det i lagen."),
    )


class ShortTime(Stop, when={"lasts": "short"}):
    title = _("Det måste väntas vara svårt att gå i minst sex månader")
    text = Prose(
        _("""
        Lagen säger att tillståndet är till för den som har svårt att gå under lång tid. Därför går det inte att få
        tillstånd till exempel under några veckor efter en operation.

        ## Det här kan hjälpa i stället

        - **Bli lämnad vid dörren.** Den som kör får stanna och släppa av någon även där det är förbjudet att parkera.
        - **Färdtjänst.** Då kan man få åka taxi eller specialbil till lägre pris. Ring oss så berättar vi mer.
        - **Sjukresor.** Regionen kan betala en del av resan till och från vården. Ring 1177.

        ## Blir det längre tid än väntat?

        Prata med läkaren och kom sedan tillbaka hit.

        Du har alltid rätt att få ett beslut, även om svaret troligen blir nej. Ring oss på
        [08-465 004 00](tel:+46846500400) så hjälper vi dig att söka.
        """)
    )


class Distance(Page, when={"who": "self"}):
    distance = Radios(
        _("Hur långt kan du gå innan du måste vila?"),
        hint=_(
            "Tänk på en vanlig dag, på plan mark utan snö och is. "
            "Använder du käpp, rollator eller liknande? Räkna med den."
        ),
        short=_("Sträcka utan vila"),
        choices=DISTANCES,
        required=_("Välj hur långt du kan gå. Uppskatta om du inte vet säkert."),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Hur långt du kan gå är det viktigaste när vi bestämmer om du kan få tillstånd. Läkaren svarar på samma fråga i
        intyget.

        Är du osäker? Tänk på en sträcka du ofta går, till exempel till brevlådan eller bussen. Svara så gott du kan.
        """),
    )


class DistanceOfPerson(Page, when={"who": ["child", "other"]}):
    distance = Radios(
        _("Hur långt kan den som ska ha tillståndet gå innan hen måste vila?"),
        hint=_(
            "Tänk på en vanlig dag, på plan mark utan snö och is. Används käpp, rollator eller liknande? Räkna med den."
        ),
        short=_("Sträcka utan vila"),
        choices=DISTANCES,
        required=_("Välj hur långt det går att gå. Uppskatta om du inte vet säkert."),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Sträckan är det viktigaste när vi bestämmer om det går att få tillstånd. Läkaren svarar på samma fråga i
        intyget.

        Är det ett litet barn? Jämför med andra barn i samma ålder. Du kan skriva mer om det längre fram.
        """),
    )


class LongDistance(Page, when={"distance": "over_300"}):
    title = _("Det är svårt att få tillstånd om man kan gå mer än 300 meter")
    button = _("Fortsätt ändå")
    text = Prose(
        _("""
        Du kan söka ändå. Men vi vill att du ska veta att de flesta som kan gå så långt får nej.

        Så här brukar vi bedöma:

        - Att det är svårt att **bära** räcker inte.
        - Att det är svårt att **kliva i och ur** bilen räcker inte.
        - Att ofta och snabbt behöva en **toalett** räcker inte.
        - Att **se dåligt** räcker inte, om det går bra att gå med ledsagare.

        Är det mycket svårare vissa dagar eller på vintern? Fortsätt, så får du berätta om det snart.
        """)
    )


class Driver(Page, when={"who": "self"}):
    drives = Radios(
        _("Vem kör bilen när du använder tillståndet?"),
        short=_("Den som kör"),
        choices={
            "driver": _("Jag kör själv"),
            "passenger": _("Någon annan kör mig"),
            "both": Choice(_("Det är olika"), hint=_("Ibland kör jag själv, ibland kör någon annan")),
        },
        required=_("Välj vem som kör bilen"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Ett tillstånd gäller antingen när du kör själv eller när du åker med. Du kan bara få det ena. Svarar du att det
        är olika ställer vi frågor om båda, och ger dig det som hjälper dig mest.
        """),
    )


class DriverOfPerson(Page, when={"who": "other"}):
    drives = Radios(
        _("Vem kör bilen när personen använder tillståndet?"),
        short=_("Den som kör"),
        choices={
            "driver": _("Personen kör själv"),
            "passenger": Choice(_("Någon annan kör personen"), hint=_("Till exempel du")),
            "both": Choice(_("Det är olika"), hint=_("Ibland kör personen själv, ibland kör någon annan")),
        },
        required=_("Välj vem som kör bilen"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Ett tillstånd gäller antingen när personen kör själv eller när hen åker med. Man kan bara få det ena. Svarar du
        att det är olika ställer vi frågor om båda, och väljer det som hjälper personen mest.
        """),
    )


class Licence(Page, when={"who": "self", "drives": ["driver", "both"]}):
    licence = Radios(
        _("Har du körkort?"),
        short=_("Körkort"),
        choices=LICENCES,
        required=_("Välj om du har körkort eller inte"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        För att få tillstånd som förare måste du få köra fordonet. Vi kontrollerar körkortet hos Transportstyrelsen. Du
        behöver inte skicka in något.
        """),
    )


class LicenceOfPerson(Page, when={"who": "other", "drives": ["driver", "both"]}):
    licence = Radios(
        _("Har personen körkort?"),
        short=_("Körkort"),
        choices=LICENCES,
        required=_("Välj om personen har körkort eller inte"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        För att få tillstånd som förare måste personen få köra fordonet. Vi kontrollerar körkortet hos
        Transportstyrelsen. Du behöver inte skicka in något.
        """),
    )


class NoLicence(Stop, when={"who": "self", "licence": "no"}):
    title = _("Den som kör måste ha körkort")
    text = Prose(WITHOUT_LICENCE.format(question="driver"))


class NoLicenceOfPerson(Stop, when={"who": "other", "licence": "no"}):
    title = _("Den som kör måste ha körkort")
    text = Prose(WITHOUT_LICENCE.format(question="driver-of-person"))


class HelpOutside(Page, when={"who": "self", "drives": ["passenger", "both"]}):
    help_outside = Checkboxes(
        _("Vad behöver du hjälp med när du har kommit ur bilen?"),
        hint=_("Tänk på vad den som kör behöver hjälpa till med. Välj allt som stämmer."),
        short=_("Hjälp utanför bilen"),
        choices={
            "alone": _("Jag kan inte vänta ensam medan bilen parkeras"),
            "walk": _("Någon måste stödja mig när jag går"),
            "wheelchair": _("Någon måste köra min rullstol"),
            "way": _("Någon måste visa mig vägen"),
            "none": Choice(_("Inget av det här"), divider=_("eller"), exclusive=True),
        },
        required=_("Välj det du behöver hjälp med, eller ”Inget av det här”"),
    )
    alone_why = Textarea(
        _("Vad kan hända om du väntar ensam?"),
        hint=_("Till exempel: Jag kan ramla, få ett epilepsianfall eller inte hitta tillbaka."),
        short=_("Om att vänta ensam"),
        when={"help_outside": "alone"},
        rows=4,
        required=_("Skriv vad som kan hända om du väntar ensam"),
        sample="Jag blir yr och har ramlat flera gånger.",
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Den som kör kan oftast släppa av dig vid dörren och sedan parkera på en vanlig plats. Därför kan den som åker
        med få tillstånd bara om hen ofta behöver hjälp även utanför bilen.

        Hjälp att kliva i och ur bilen, eller att bära saker, räcker inte.
        """),
    )


class HelpOutsideForPerson(Page, when=[{"who": "other", "drives": ["passenger", "both"]}, {"who": "child"}]):
    help_outside = Checkboxes(
        _("Vilken hjälp behövs utanför bilen?"),
        hint=_("Tänk på vad den som kör behöver hjälpa till med. Välj allt som stämmer."),
        short=_("Hjälp utanför bilen"),
        choices={
            "alone": _("Hen kan inte vänta ensam medan bilen parkeras"),
            "walk": _("Någon måste ge stöd eller bära"),
            "wheelchair": _("Någon måste köra rullstolen"),
            "way": _("Någon måste visa vägen"),
            "none": Choice(_("Inget av det här"), divider=_("eller"), exclusive=True),
        },
        required=_("Välj den hjälp som behövs, eller ”Inget av det här”"),
    )
    alone_why = Textarea(
        _("Vad kan hända om hen väntar ensam?"),
        hint=_("Till exempel: Hen kan ramla, få ett epilepsianfall eller springa ut i trafiken."),
        short=_("Om att vänta ensam"),
        when={"help_outside": "alone"},
        rows=4,
        required=_("Skriv vad som kan hända om hen väntar ensam"),
        sample="Hen blir rädd och kan springa ut i trafiken.",
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Den som kör kan oftast släppa av någon vid dörren och sedan parkera på en vanlig plats. Därför kan den som åker
        med få tillstånd bara om hen ofta behöver hjälp även utanför bilen.

        Hjälp att kliva i och ur bilen, eller att bära saker, räcker inte. Små barn behöver alltid hjälp. Svara därför
        med det ditt barn behöver mer hjälp med än andra barn i samma ålder.
        """),
    )


class NoHelpNeeded(
    Stop, when=[{"drives": "passenger", "help_outside": "none"}, {"who": "child", "help_outside": "none"}]
):
    title = _("Den som åker med behöver också hjälp utanför bilen")
    text = Prose(
        _("""
        Den som åker med kan få tillstånd bara om hen ofta behöver hjälp av den som kör, även utanför bilen. Det räcker
        inte att det är svårt att gå.

        ## Det här kan hjälpa i stället

        - **Bli lämnad vid dörren.** Den som kör får stanna och släppa av någon även där det är förbjudet att parkera.
        - **Färdtjänst.** Då kan man få åka taxi eller specialbil till lägre pris. Ring oss så berättar vi mer.

        Du har alltid rätt att få ett beslut, även om svaret troligen blir nej. Ring oss på
        [08-465 004 00](tel:+46846500400) så hjälper vi dig att söka.
        """)
    )


class Aids(Page, when={"who": "self"}):
    aids = Checkboxes(
        _("Vilka hjälpmedel använder du utomhus?"),
        hint=_("Välj allt som stämmer."),
        short=_("Hjälpmedel"),
        choices={
            "cane": _("Käpp eller kryckor"),
            "walker": _("Rollator eller gåstol"),
            "wheelchair": _("Rullstol"),
            "scooter": _("Elrullstol eller elmoped"),
            "prosthesis": _("Protes eller skena"),
            "arm": _("Jag håller i en annan person"),
            "other": _("Annat"),
            "none": Choice(_("Inget hjälpmedel"), divider=_("eller"), exclusive=True),
        },
        required=_("Välj de hjälpmedel du använder, eller ”Inget hjälpmedel”"),
    )
    other_aid = TextInput(
        _("Vilket annat hjälpmedel?"),
        short=_("Annat hjälpmedel"),
        when={"aids": "other"},
        width=30,
        required=_("Skriv vilket annat hjälpmedel du använder"),
        sample="Ledarhund",
    )


class AidsOfPerson(Page, when={"who": ["child", "other"]}):
    aids = Checkboxes(
        _("Vilka hjälpmedel används utomhus?"),
        hint=_("Välj allt som stämmer."),
        short=_("Hjälpmedel"),
        choices={
            "cane": _("Käpp eller kryckor"),
            "walker": _("Rollator eller gåstol"),
            "wheelchair": _("Rullstol"),
            "scooter": _("Elrullstol eller elmoped"),
            "prosthesis": _("Protes eller skena"),
            "arm": _("Håller i en annan person"),
            "other": _("Annat"),
            "none": Choice(_("Inget hjälpmedel"), divider=_("eller"), exclusive=True),
        },
        required=_("Välj de hjälpmedel som används, eller ”Inget hjälpmedel”"),
    )
    other_aid = TextInput(
        _("Vilket annat hjälpmedel?"),
        short=_("Annat hjälpmedel"),
        when={"aids": "other"},
        width=30,
        required=_("Skriv vilket annat hjälpmedel som används"),
        sample="Stor barnvagn",
    )


class Harder(Page, when={"who": "self"}):
    harder = Checkboxes(
        _("Är det svårare för dig att gå ibland?"),
        hint=_("Välj allt som stämmer."),
        short=_("Svårare att gå ibland"),
        choices=HARDER,
        required=_("Välj när det är svårare, eller ”Nej, det är alltid lika svårt”"),
    )
    harder_days = Textarea(
        _("Berätta hur ofta, och hur långt du då kan gå"),
        hint=_("Till exempel: Ungefär tre dagar i veckan har jag så ont att jag bara tar mig till bilen."),
        short=_("Svårare dagar"),
        when={"harder": "days"},
        rows=4,
        required=_("Skriv hur ofta det är svårare, och hur långt du då kan gå"),
        sample="Tre dagar i veckan kan jag bara gå 20 meter.",
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Vi räknar med hur det är en vanlig dag, men också med hur ofta det är sämre."),
    )


class HarderForPerson(Page, when={"who": ["child", "other"]}):
    harder = Checkboxes(
        _("Är det svårare att gå ibland?"),
        hint=_("Välj allt som stämmer."),
        short=_("Svårare att gå ibland"),
        choices=HARDER,
        required=_("Välj när det är svårare, eller ”Nej, det är alltid lika svårt”"),
    )
    harder_days = Textarea(
        _("Berätta hur ofta, och hur långt det då går att gå"),
        hint=_("Till exempel: Ungefär tre dagar i veckan har hen så ont att vi måste bära hen till bilen."),
        short=_("Svårare dagar"),
        when={"harder": "days"},
        rows=4,
        required=_("Skriv hur ofta det är svårare, och hur långt det då går att gå"),
        sample="Tre dagar i veckan kan hen bara gå 20 meter.",
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Vi räknar med hur det är en vanlig dag, men också med hur ofta det är sämre."),
    )


class Custody(Page, when={"who": "child"}):
    custody = Radios(
        _("Har barnet fler vårdnadshavare än du?"),
        short=_("Fler vårdnadshavare"),
        choices={
            "alone": _("Nej, bara jag"),
            "agree": _("Ja, och vi är överens om att söka"),
            "ask": Choice(_("Ja, men vi har inte pratat om det än"), hint=_("Du kan söka ändå. Vi frågar den andra.")),
        },
        required=_("Välj om barnet har fler vårdnadshavare"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Har barnet två vårdnadshavare måste båda säga ja till ansökan. Vi skickar en fråga hem till den andra."),
    )


class Authority(Page, when={"who": "other"}):
    authority = Radios(
        _("Vad ger dig rätt att söka åt personen?"),
        short=_("Rätt att söka åt personen"),
        choices={
            "trustee": Choice(_("Jag är god man"), hint=_("Tingsrätten eller överförmyndaren har utsett dig")),
            "administrator": Choice(_("Jag är förvaltare"), hint=_("Tingsrätten har utsett dig")),
            "proxy": Choice(
                _("Jag har en fullmakt"), hint=_("Ett papper där personen har skrivit att du får söka åt hen")
            ),
        },
        required=_("Välj vad som ger dig rätt att söka åt personen"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Ansökan handlar om personens hälsa. Därför måste vi veta att du har rätt att svara åt personen."),
    )


class Proof(Page, when={"who": "other"}):
    proof = Radios(
        _("Hur vill du visa att du har rätt att söka?"),
        hint=_("Vi behöver se fullmakten, eller beslutet om att du är god man eller förvaltare."),
        short=_("Fullmakt eller beslut"),
        choices={
            "upload": Choice(_("Jag lämnar en fil nu"), hint=_("Du kan ta ett foto av papperet med mobilen")),
            "later": Choice(
                _("Jag skickar en kopia med post"), hint=_("Du får adressen när du har skickat in ansökan")
            ),
        },
        required=_("Välj hur du vill visa att du har rätt att söka"),
    )
    proof_file = FileUpload(
        _("Fil med fullmakten eller beslutet"),
        when={"proof": "upload"},
        required=_("Välj en fil med fullmakten eller beslutet"),
        types=("pdf", "jpg", "png", "heic"),
        sample="fullmakt.pdf",
    )


class YourName(Page, when={"who": ["child", "other"]}):
    your_name = TextInput(
        _("Vad heter du?"),
        hint=_("Skriv både förnamn och efternamn."),
        short=_("Ditt namn"),
        autocomplete="name",
        width=30,
        required=_("Skriv ditt förnamn och efternamn"),
        sample="Robin Provsson",
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Du söker åt någon annan. Vi vill veta vem vi ska prata med. På nästa sida frågar vi om den som ska ha
        tillståndet.
        """),
    )


class Applying(Page, when={"who": "self", "lives": "here"}):
    title = _("Dina uppgifter")
    own_name = TextInput(
        _("För- och efternamn"),
        short=_("Namn"),
        autocomplete="name",
        width=30,
        required=_("Skriv ditt förnamn och efternamn"),
        sample="Kim Testsson",
    )
    own_number = Personnummer(
        _("Personnummer eller samordningsnummer"),
        hint=_("Det här är en prototyp. Använd ett testnummer, till exempel 196408233234."),
    )


class ApplyingFromAbroad(Page, when={"who": "self", "lives": "abroad"}):
    title = _("Dina uppgifter")
    own_name = TextInput(
        _("För- och efternamn"),
        short=_("Namn"),
        autocomplete="name",
        width=30,
        required=_("Skriv ditt förnamn och efternamn"),
        sample="Kim Testsson",
    )
    own_has_number = Radios(
        _("Har du ett svenskt personnummer eller samordningsnummer?"),
        short=_("Svenskt nummer"),
        choices=HAS_NUMBER,
        required=_("Välj om du har ett personnummer eller samordningsnummer"),
    )
    own_number = Personnummer(
        _("Personnummer eller samordningsnummer"),
        hint=_("Det här är en prototyp. Använd ett testnummer, till exempel 196408233234."),
        when={"own_has_number": "yes"},
    )
    own_born = DateInput(
        _("När är du född?"),
        hint=_("Till exempel 1964 8 23"),
        short=_("Född"),
        when={"own_has_number": "no"},
        birthday=True,
        required=_("Skriv när du är född"),
    )


class Person(Page, when={"who": ["child", "other"], "lives": "here"}):
    title = _("Uppgifter om personen")
    person_name = TextInput(
        _("För- och efternamn"),
        short=_("Namn på den som ska ha tillståndet"),
        autocomplete="off",
        width=30,
        required=_("Skriv förnamn och efternamn på den som ska ha tillståndet"),
        sample="Alex Testsson",
    )
    person_number = Personnummer(
        _("Personnummer eller samordningsnummer"),
        hint=_(
            "Det här är en prototyp. Använd ett testnummer, till exempel 201701012393 för ett barn "
            "eller 196408233234 för en vuxen."
        ),
        sample="201701012393",
    )


class PersonFromAbroad(Page, when={"who": ["child", "other"], "lives": "abroad"}):
    title = _("Uppgifter om personen")
    person_name = TextInput(
        _("För- och efternamn"),
        short=_("Namn på den som ska ha tillståndet"),
        autocomplete="off",
        width=30,
        required=_("Skriv förnamn och efternamn på den som ska ha tillståndet"),
        sample="Alex Testsson",
    )
    person_has_number = Radios(
        _("Finns det ett svenskt personnummer eller samordningsnummer?"),
        short=_("Svenskt nummer"),
        choices=HAS_NUMBER,
        required=_("Välj om det finns ett personnummer eller samordningsnummer"),
    )
    person_number = Personnummer(
        _("Personnummer eller samordningsnummer"),
        hint=_(
            "Det här är en prototyp. Använd ett testnummer, till exempel 201701012393 för ett barn "
            "eller 196408233234 för en vuxen."
        ),
        when={"person_has_number": "yes"},
        sample="201701012393",
    )
    person_born = DateInput(
        _("Födelsedatum"),
        hint=_("Till exempel 2017 1 1"),
        when={"person_has_number": "no"},
        past=True,
        required=_("Skriv födelsedatum för den som ska ha tillståndet"),
        sample=date(2017, 1, 1),
    )


class GrownUp(
    Stop, when=[{"who": "child", "person_number": at_least(18)}, {"who": "child", "person_born": at_least(18)}]
):
    title = _("Ditt barn är vuxet och söker själv")
    text = Prose(
        _("""
        Den som har fyllt 18 år söker själv om tillstånd, eller ber någon annan om hjälp.

        ## Gör så här

        - **Kan ditt barn söka själv?** Då fyller hen i en egen ansökan här.
        - **Behöver ditt barn din hjälp?** Skriv en fullmakt tillsammans. Gå sedan tillbaka till
          [första frågan](applicant) och välj att du hjälper någon annan. Är du god man eller förvaltare behövs ingen
          fullmakt.
        """)
    )


class Guardian(Page, when=[{"who": "self", "own_number": under(18)}, {"who": "self", "own_born": under(18)}]):
    title = _("Din vårdnadshavare")
    text = Prose(
        _("""
        Du är under 18 år. Då behöver en förälder eller någon annan vårdnadshavare säga ja till ansökan. Vi ringer den
        du skriver här. Har du två vårdnadshavare frågar vi båda, men du behöver bara skriva den ena.
        """)
    )
    guardian_name = TextInput(
        _("Vårdnadshavarens för- och efternamn"),
        short=_("Vårdnadshavare"),
        autocomplete="off",
        width=30,
        required=_("Skriv vårdnadshavarens förnamn och efternamn"),
        sample="Robin Provsson",
    )
    guardian_phone = Telephone(
        _("Vårdnadshavarens telefonnummer"),
        hint=_("Till exempel 070-174 06 05"),
        short=_("Vårdnadshavarens telefon"),
        autocomplete=None,
        required=_("Skriv ett telefonnummer till vårdnadshavaren"),
    )


class Delivery(Page):
    address = PostalAddress(
        _("Vart ska vi skicka beslutet?"),
        hint=_("Beslutet och tillståndet kommer med vanlig post. Skriv en adress där du får brev."),
        short=_("Adress"),
        care_of=True,
    )


class Certificate(Page):
    certificate = Radios(
        _("Hur vill du lämna läkarintyget?"),
        hint=_("Intyget ska vara högst tre månader gammalt."),
        short=_("Läkarintyg"),
        choices={
            "upload": Choice(_("Jag lämnar en fil nu"), hint=_("Du kan ta ett foto av intyget med mobilen")),
            "later": Choice(_("Jag lämnar det senare"), hint=_("Med post eller på servicekontoret")),
            "missing": Choice(_("Det finns inget intyg än"), hint=_("Du kan skicka in ansökan så länge")),
        },
        required=_("Välj hur du vill lämna läkarintyget"),
    )
    certificate_file = FileUpload(
        _("Fil med läkarintyget"),
        hint=_("Är det flera sidor? Lägg dem i samma fil, eller lämna intyget senare."),
        when={"certificate": "upload"},
        required=_("Välj en fil med läkarintyget"),
        types=("pdf", "jpg", "png", "heic"),
        sample="intyg.pdf",
    )
    content = Details(
        _("Vad ska stå i intyget?"),
        _("""
        Be läkaren att skriva

        - varför det är svårt att gå
        - hur många meter det går att gå, med och utan hjälpmedel
        - hur länge det väntas vara så
        - varför det inte går att vänta ensam, om någon annan kör.

        Be om intyget på den vårdcentral eller klinik där du eller personen är känd. Vården kan ta betalt för intyget.
        """),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Läkarens bedömning väger tyngst. Utan intyget kan vi inte ge tillstånd."),
    )


class Photo(Page):
    photo = Radios(
        _("Hur vill du lämna fotot?"),
        hint=_("Fotot ska visa den som ska ha tillståndet."),
        short=_("Foto"),
        choices={
            "upload": Choice(_("Jag lämnar ett foto nu"), hint=_("Du kan ta det med mobilen")),
            "office": Choice(_("Jag fotas på servicekontoret"), hint=_("Gratis, Provgatan 1, vardagar 9–16")),
            "post": _("Jag skickar ett foto med post"),
        },
        required=_("Välj hur du vill lämna fotot"),
    )
    photo_file = FileUpload(
        _("Foto"),
        when={"photo": "upload"},
        types=("jpg", "png", "heic"),
        short=_("Fil med foto"),
        required=_("Välj en fil med fotot"),
        sample="foto.jpg",
    )
    advice = Details(
        _("Hur ska fotot se ut?"),
        _("""
        - Det är taget det senaste året.
        - Hela ansiktet syns rakt framifrån.
        - Bakgrunden är ljus och utan mönster.
        - Inget skymmer ansiktet, till exempel solglasögon eller mössa. Sjal eller turban av religiösa skäl går bra.
        """),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Fotot sitter på tillståndets baksida, som inte syns i bilrutan. Det gör det svårare för andra att använda."),
    )


class Signature(Page):
    signature = Radios(
        _("Var ska namnteckningen skrivas?"),
        hint=_("Den som ska ha tillståndet skriver sitt namn för hand."),
        short=_("Namnteckning"),
        choices={
            "home": Choice(_("Hemma"), hint=_("Vi skickar ett papper att skriva på, och ett kuvert som är betalt")),
            "office": Choice(_("På servicekontoret"), hint=_("Provgatan 1, vardagar 9–16")),
            "cannot": Choice(_("Det går inte att skriva för hand"), hint=_("Då behövs ingen namnteckning")),
        },
        required=_("Välj var namnteckningen ska skrivas"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("Namnteckningen sitter bredvid fotot på tillståndets baksida. Den går inte att lämna på webben."),
    )


class Previous(Page):
    previous = Radios(
        _("Finns det ett tillstånd sedan tidigare?"),
        hint=_("Tänk på den som ska ha tillståndet nu. Det spelar ingen roll vilken kommun som gav det."),
        short=_("Tidigare tillstånd"),
        choices={
            "no": _("Nej"),
            "valid": _("Ja, och det gäller fortfarande"),
            "expired": _("Ja, men det har gått ut"),
            "lost": _("Ja, men det är borta eller stulet"),
        },
        required=_("Välj om det finns ett tillstånd sedan tidigare"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Man kan bara ha ett tillstånd i taget. Ett tillstånd som är borta behöver vi spärra.

        Vi bedömer varje ansökan för sig. Ett tidigare ja betyder inte alltid ja igen.
        """),
    )


class OldPermit(Page, when={"previous": ["valid", "expired"]}):
    old_number = TextInput(
        _("Vilket nummer har det gamla tillståndet?"),
        hint=_("Numret står på framsidan, till exempel 9999-01234. Hoppa över frågan om du inte har det."),
        short=_("Det gamla tillståndets nummer"),
        required=False,
        width=20,
        limit=30,
        sample="9999-01234",
    )
    text = InsetText(
        _("Lämna tillbaka det gamla tillståndet när du får ett nytt. Vi skickar med ett kuvert som är betalt.")
    )


class LostPermit(Page, when={"previous": "lost"}):
    police = Radios(
        _("Är det förlorade tillståndet anmält till polisen?"),
        short=_("Polisanmälan"),
        choices={
            "yes": _("Ja"),
            "no": Choice(_("Nej, inte än"), hint=_("Ring polisen på 114 14. Du kan göra det efter ansökan.")),
        },
        required=_("Välj om du har anmält till polisen"),
    )
    police_number = TextInput(
        _("Anmälans nummer"),
        hint=_("Det står på papperet från polisen, till exempel 5000-K123456-26. Hoppa över om du inte har det."),
        short=_("Polisanmälans nummer"),
        when={"police": "yes"},
        required=False,
        width=20,
        limit=30,
        sample="5000-K123456-26",
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Tillstånd blir ofta stulna. Med en polisanmälan kan vi spärra det gamla, så att ingen annan kan använda det.

        Hittar du tillståndet igen? Lämna det till oss.
        """),
    )


class Period(Page):
    period = Radios(
        _("Hur länge behövs tillståndet?"),
        short=_("Tid för tillståndet"),
        choices={
            "longest": Choice(_("Så länge som möjligt"), hint=_("Högst fem år. Sedan får du söka igen.")),
            "until": Choice(_("Till ett visst datum"), hint=_("Till exempel om läkaren tror att det blir bättre")),
        },
        required=_("Välj hur länge tillståndet behövs"),
    )
    until = DateInput(
        _("Till och med vilket datum?"),
        hint=_("Till exempel 2027 6 30"),
        short=_("Till och med"),
        when={"period": "until"},
        future=True,
        errors={"future": _("Skriv dagens datum eller ett senare")},
    )


class Contact(Page):
    contact = Radios(
        _("Hur vill du att vi når dig?"),
        hint=_("Vi hör av oss om vi behöver fråga något. Beslutet kommer alltid med post."),
        short=_("Kontakt"),
        choices={"email": _("E-post"), "phone": _("Telefon"), "letter": _("Brev")},
        required=_("Välj hur du vill att vi når dig"),
    )
    email = Email(
        _("E-postadress"),
        hint=_("Till exempel namn@example.se"),
        when={"contact": "email"},
        required=_("Skriv din e-postadress"),
    )
    phone = Telephone(
        _("Telefonnummer"),
        hint=_("Till exempel 070-174 06 05. Vi ringer vardagar 8–16, från dolt nummer."),
        when={"contact": "phone"},
        required=_("Skriv ditt telefonnummer"),
    )


class Consent(Page):
    consent = Radios(
        _("Får vi kontakta läkaren om vi har frågor?"),
        hint=_("Vi frågar bara om sådant som står i ansökan eller intyget."),
        short=_("Kontakt med läkaren"),
        choices={"yes": _("Ja"), "no": Choice(_("Nej"), hint=_("Då frågar vi dig i stället"))},
        required=_("Välj om vi får kontakta läkaren"),
    )
    why = Details(
        _("Varför frågar vi?"),
        _("""
        Ibland är något otydligt i intyget. Då går det fortare om vi kan fråga läkaren.

        Du väljer själv. Ett nej gör det inte svårare att få tillstånd, men kan ta längre tid. Du kan ändra dig när du
        vill: ring eller skriv till oss.
        """),
    )


class Check(CheckAnswers):
    title = _("Kontrollera svaren innan du skickar in")
    button = _("Skicka in ansökan")
    truth = Checkbox(
        _("Jag lovar att svaren är sanna så långt jag vet"),
        required=_("Kryssa i rutan om svaren är sanna. Ändra annars svaren först."),
    )
    privacy = Details(
        _("Så använder vi uppgifterna"),
        _("""
        Vi använder svaren för att besluta om tillståndet, och ingenting annat. De som arbetar med ansökan kan läsa dem.
        Uppgifter om hälsa är hemliga för andra.

        Vi sparar ansökan i fem år efter att tillståndet har gått ut. Vill du se eller rätta uppgifter? Ring oss på
        [08-465 004 00](tel:+46846500400).
        """),
    )


class Received(Confirmation):
    title = _("Vi har fått din ansökan")
    template = "received.html"
    now = Prose(_("## Det här händer nu"))
    steps = ProcessList(
        [
            ProcessStep(_("Vi skickar ett brev"), _("Det kommer inom en vecka och säger att vi har fått ansökan.")),
            ProcessStep(_("Vi läser ansökan och intyget"), _("Saknas något hör vi av oss.")),
            ProcessStep(
                _("Du får beslut med post"),
                _("Det kommer inom sex veckor från att vi har fått allt. Blir det ja följer tillståndet med."),
            ),
        ]
    )
    afterwards = Prose(
        _("""
        Har ett gammalt tillstånd gått ut? Det får inte användas under tiden.

        ## Om det blir nej

        I brevet står varför. Då kan du överklaga inom tre veckor. Det är gratis. Du skriver till oss, och
        länsstyrelsen prövar beslutet.

        ## Frågor?

        Ring oss på [08-465 004 00](tel:+46846500400) vardagar 8–16. Ha ärendenumret till hands.
        """)
    )


service = Service(
    _("Parkeringstillstånd för rörelsehindrad"),
    pages=[
        Start,
        Applicant,
        Residence,
        ResidenceOfPerson,
        OtherMunicipality,
        Duration,
        DurationOfPerson,
        ShortTime,
        Distance,
        DistanceOfPerson,
        LongDistance,
        Driver,
        DriverOfPerson,
        Licence,
        LicenceOfPerson,
        NoLicence,
        NoLicenceOfPerson,
        HelpOutside,
        HelpOutsideForPerson,
        NoHelpNeeded,
        Aids,
        AidsOfPerson,
        Harder,
        HarderForPerson,
        Custody,
        Authority,
        Proof,
        YourName,
        Applying,
        ApplyingFromAbroad,
        Person,
        PersonFromAbroad,
        GrownUp,
        Guardian,
        Delivery,
        Certificate,
        Photo,
        Signature,
        Previous,
        OldPermit,
        LostPermit,
        Period,
        Contact,
        Consent,
        Check,
        Received,
    ],
    help=[
        Link("tel:+46846500400", _("Ring oss på 08-465 004 00, vardagar 8–16")),
        Link("mailto:parkering@provkommunen.example", _("Skriv till parkering@provkommunen.example")),
    ],
)
