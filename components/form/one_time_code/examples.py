"""One-time code as it is used."""

from components import Link, OneTimeCode
from components.examples import Example

SENT = OneTimeCode(
    "Skriv koden från sms:et",
    hint="Vi har skickat den till 070-174 06 05. Den gäller i 15 minuter.",
    resend=Link("phone", "Skicka en ny kod"),
)

EXAMPLES = {
    "plain": SENT,
    "letter": OneTimeCode("Skriv koden från brevet", digits=8),
    "filled": Example(SENT, {"answer": ["123 456"]}),
    "short": Example(SENT, {"answer": ["1234"]}),
    "not-the-code": Example(OneTimeCode("Skriv koden från sms:et", code="246810"), {"answer": ["123456"]}),
    "error": Example(SENT, {}),
    "heading": Example(SENT, heading=True),
    "long": Example(
        OneTimeCode(
            "Skriv koden som står längst ner till höger på den andra sidan i brevet som du fick från oss",
            resend=Link("address", "Beställ ett nytt brev med en ny kod till adressen där du är folkbokförd"),
        ),
        {"answer": ["koden står inte i brevet"]},
    ),
}
