function* (kit) {
  const plain = "div, span, p, b, i, u, s, em, strong, small, mark, code, pre, del, ins, sub, sup, cite, q, abbr, time";
  const prohibited = "caption code deletion emphasis generic insertion none paragraph presentation strong subscript superscript".split(" ");
  const holds = "a, button, summary, label, h1, h2, h3, h4, h5, h6, td, th, option, [role=button], [role=link], [role=heading], [role=tab], [role=menuitem], [role=option], [role=checkbox], [role=radio], [role=switch], [role=cell], [role=gridcell], [role=img]"; // whose names are made of what is in them
  const words = (text) => text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
  const label = (e) => (e.getAttribute("aria-label") || (e.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean).map((id) => e.getRootNode().getElementById?.(id)?.textContent || "").join(" ")).trim();
  for (const e of kit.all("[aria-label], [aria-labelledby], [aria-roledescription]")) {
    const role = (e.getAttribute("role") || "").trim().split(/\s+/)[0];
    if (!(role ? prohibited.includes(role) : e.matches(plain)) || e.tabIndex >= 0 || e.isContentEditable) continue;
    if (!kit.visible(e) || !kit.heard(e) || kit.closest(kit.parent(e) || e, holds)) continue;
    const text = kit.text(e);
    if (e.getAttribute("aria-roledescription")?.trim() && text) yield [e, "described", { text: e.getAttribute("aria-roledescription") }];
    const missing = words(label(e)).filter((word) => !words(text).includes(word));
    if (!missing.length || !text) continue; // without text axe tells it
    const whole = words(text).length <= 6 && !e.querySelector("a, button, input, select, textarea, [tabindex]");
    yield [e, whole ? "unheard" : "grouped", { label: label(e).slice(0, 100), text: text.slice(0, 60) }];
  }
}
