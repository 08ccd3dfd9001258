"""File upload as it is used."""

from components import FileUpload
from components.examples import Example

from .field import File

CERTIFICATE = FileUpload("Bifoga läkarintyget", hint="Ett foto av intyget går bra.")
KEPT = File("sample-pdf", "läkarintyg 2026.pdf", 234_000, "application/pdf")
LONG = File(
    "sample-pdf",
    "Läkarintygutfärdatavvårdcentralenförrörelsehindrademedbilagorochunderskriftavläkaren2026.pdf",
    3_400_000,
    "application/pdf",
)

EXAMPLES = {
    "plain": CERTIFICATE,
    "limits": FileUpload("Foto på dig", types=["jpg", "png", "heic"], max_size=2.5, required=False),
    "chosen": Example(CERTIFICATE, {"answer": KEPT.raw}),
    "long-name": Example(CERTIFICATE, {"answer": LONG.raw}),
    "hostile-name": Example(
        CERTIFICATE, {"answer": File("sample-pdf", "<img src=x> ‏שלום.pdf", 2, "application/pdf").raw}
    ),
    "error": Example(CERTIFICATE, {}),
    "too-large": Example(CERTIFICATE, {"answer": File("!size", "film.mov", 99_000_000).raw}),
    "wrong-type": Example(CERTIFICATE, {"answer": File("!type", "program.exe", 400).raw}),
    "not-what-it-is-called": Example(CERTIFICATE, {"answer": File("!content", "läkarintyg.pdf", 400).raw}),
    "refused-in-place-of-another": Example(CERTIFICATE, {"answer": [*File("!empty", "tom.pdf", 0).raw, *KEPT.raw]}),
    "heading": Example(CERTIFICATE, heading=True),
}
