"""Contents lists as they are used."""

from components import ContentsList, Link

LINKS = [Link("#who", "Vem kan ansöka"), Link("#how", "Så ansöker du"), Link("#after", "När du har ansökt")]

EXAMPLES = {
    "plain": ContentsList(LINKS),
    "current": ContentsList(LINKS, current="#how", title="I den här guiden", id="guide"),
}
