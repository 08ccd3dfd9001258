"""Pagination as it is used."""

from components import Link, Pagination

BEFORE, AFTER = Link("#who", "Vem kan ansöka"), Link("#how", "Så ansöker du")

EXAMPLES = {
    "list": Pagination(current=6, last=12),
    "first": Pagination(current=1, last=3, href="?sida={page}"),
    "last": Pagination(current=12, last=12),
    "both": Pagination(previous=BEFORE, next=AFTER),
    "next": Pagination(next=AFTER, label="Kapitel"),
}
