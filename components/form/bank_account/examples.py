"""Bank account as it is used."""

from components import BankAccount
from components.examples import Example

EXAMPLES = {
    "plain": BankAccount("Vilket konto ska pengarna sättas in på?", hint="Kontot ska vara ditt eget."),
    "optional": BankAccount("Konto", required=False),
    "filled": Example(BankAccount("Konto"), {"answer-clearing": ["8327-9"], "answer-number": ["012 345 678-9"]}),
    "unanswered": Example(BankAccount("Konto", hint="Kontot ska vara ditt eget."), {}),
    "wrong-clearing": Example(BankAccount("Konto"), {"answer-clearing": ["83"], "answer-number": ["0123456"]}),
    "wrong-number": Example(BankAccount("Konto"), {"answer-clearing": ["9999"], "answer-number": ["9999 0123456"]}),
    "both-wrong": Example(BankAccount("Konto"), {"answer-clearing": ["Banken"], "answer-number": [""]}),
    "heading": Example(BankAccount("Vilket konto ska pengarna sättas in på?"), heading=True),
}
