"""Prototype banners as they are used."""

from components import Link, PrototypeBanner

EXAMPLES = {
    "plain": PrototypeBanner(),
    "clear": PrototypeBanner(clear="#clear", page="name"),
    "own-text": PrototypeBanner(text="Vi provar det här formuläret. Hitta på svar.", clear="#clear", page="name"),
    "links": PrototypeBanner(links=[Link("#data", "Visa data"), Link("#map", "Karta")], clear="#clear"),
}
