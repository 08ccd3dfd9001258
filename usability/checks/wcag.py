"""The success criteria of WCAG 2.2, levels A and AA: number, level and name."""

from __future__ import annotations

from dataclasses import dataclass

from .rule import Both, both


@dataclass(frozen=True)
class Criterion:
    number: str
    level: str
    name: Both


CRITERIA = {
    one.number: one
    for one in (
        Criterion("1.1.1", "A", both("Icke-textuellt innehåll", "Non-text content")),
        Criterion("1.2.1", "A", both("Enbart ljud och enbart video", "Audio-only and video-only")),
        Criterion("1.2.2", "A", both("Undertexter (förinspelat)", "Captions (prerecorded)")),
        Criterion("1.2.3", "A", both("Syntolkning eller mediealternativ", "Audio description or alternative")),
        Criterion("1.2.4", "AA", both("Undertexter (direktsändning)", "Captions (live)")),
        Criterion("1.2.5", "AA", both("Syntolkning (förinspelat)", "Audio description")),
        Criterion("1.3.1", "A", both("Information och relationer", "Info and relationships")),
        Criterion("1.3.2", "A", both("Meningsfull ordning", "Meaningful sequence")),
        Criterion("1.3.3", "A", both("Sensoriska kännetecken", "Sensory characteristics")),
        Criterion("1.3.4", "AA", both("Visningsriktning", "Orientation")),
        Criterion("1.3.5", "AA", both("Identifiera inmatningens syfte", "Identify input purpose")),
        Criterion("1.4.1", "A", both("Användning av färg", "Use of colour")),
        Criterion("1.4.2", "A", both("Styrning av ljud", "Audio control")),
        Criterion("1.4.3", "AA", both("Kontrast (minimum)", "Contrast (minimum)")),
        Criterion("1.4.4", "AA", both("Ändra textstorlek", "Resize text")),
        Criterion("1.4.5", "AA", both("Bilder av text", "Images of text")),
        Criterion("1.4.10", "AA", both("Omflöde", "Reflow")),
        Criterion("1.4.11", "AA", both("Kontrast för icke-text", "Non-text contrast")),
        Criterion("1.4.12", "AA", both("Textavstånd", "Text spacing")),
        Criterion("1.4.13", "AA", both("Innehåll vid hovring eller fokus", "Content on hover or focus")),
        Criterion("2.1.1", "A", both("Tangentbord", "Keyboard")),
        Criterion("2.1.2", "A", both("Ingen tangentbordsfälla", "No keyboard trap")),
        Criterion("2.1.4", "A", both("Kortkommandon med tecken", "Character key shortcuts")),
        Criterion("2.2.1", "A", both("Justerbar tidsgräns", "Timing adjustable")),
        Criterion("2.2.2", "A", both("Pausa, stoppa, dölja", "Pause, stop, hide")),
        Criterion("2.3.1", "A", both("Högst tre blinkningar", "Three flashes")),
        Criterion("2.4.1", "A", both("Hoppa över grupper", "Bypass blocks")),
        Criterion("2.4.2", "A", both("Sidtitlar", "Page titled")),
        Criterion("2.4.3", "A", both("Fokusordning", "Focus order")),
        Criterion("2.4.4", "A", both("Syftet med en länk (i sammanhang)", "Link purpose (in context)")),
        Criterion("2.4.5", "AA", both("Flera sätt", "Multiple ways")),
        Criterion("2.4.6", "AA", both("Rubriker och etiketter", "Headings and labels")),
        Criterion("2.4.7", "AA", both("Synligt fokus", "Focus visible")),
        Criterion("2.4.11", "AA", both("Fokus inte skymt (minimum)", "Focus not obscured (min)")),
        Criterion("2.5.1", "A", both("Pekargester", "Pointer gestures")),
        Criterion("2.5.2", "A", both("Ångra pekarinmatning", "Pointer cancellation")),
        Criterion("2.5.3", "A", both("Etikett i namn", "Label in name")),
        Criterion("2.5.4", "A", both("Rörelseaktivering", "Motion actuation")),
        Criterion("2.5.7", "AA", both("Dragrörelser", "Dragging movements")),
        Criterion("2.5.8", "AA", both("Målstorlek (minimum)", "Target size (min)")),
        Criterion("3.1.1", "A", both("Sidans språk", "Language of page")),
        Criterion("3.1.2", "AA", both("Språk för delar", "Language of parts")),
        Criterion("3.2.1", "A", both("Vid fokus", "On focus")),
        Criterion("3.2.2", "A", both("Vid inmatning", "On input")),
        Criterion("3.2.3", "AA", both("Konsekvent navigering", "Consistent navigation")),
        Criterion("3.2.4", "AA", both("Konsekvent identifiering", "Consistent identification")),
        Criterion("3.2.6", "A", both("Konsekvent hjälp", "Consistent help")),
        Criterion("3.3.1", "A", both("Identifiering av fel", "Error identification")),
        Criterion("3.3.2", "A", both("Etiketter eller instruktioner", "Labels or instructions")),
        Criterion("3.3.3", "AA", both("Felförslag", "Error suggestion")),
        Criterion(
            "3.3.4", "AA", both("Förebyggande av fel (juridiskt, ekonomiskt, data)", "Error prevention (legal, data)")
        ),
        Criterion("3.3.7", "A", both("Upprepad inmatning", "Redundant entry")),
        Criterion("3.3.8", "AA", both("Tillgänglig autentisering (minimum)", "Accessible authentication (min)")),
        Criterion("4.1.2", "A", both("Namn, roll, värde", "Name, role, value")),
        Criterion("4.1.3", "AA", both("Statusmeddelanden", "Status messages")),
    )
}
"""By number."""
