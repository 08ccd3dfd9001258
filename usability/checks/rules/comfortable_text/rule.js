function* (kit) {
  const inProse = (e) => !kit.closest(e, "nav, header, footer, table, pre, code, figcaption, [role=navigation], svg");
  const blocks = kit.all("p, li, dd, blockquote, main div, legend").filter((e) => kit.visible(e) && inProse(e) && ![...e.children].some((c) => /block|list|flex|grid|table/.test(kit.style(c).display)) && kit.text(e).length >= 90);
  const rows = (e) => {
    const range = document.createRange();
    range.selectNodeContents(e);
    return new Set([...range.getClientRects()].map((r) => Math.round(r.bottom / 6))).size;
  };
  for (const e of blocks) {
    const [style, text, lines] = [kit.style(e), kit.text(e), rows(e)];
    const size = parseFloat(style.fontSize);
    if (size < 16) yield [e, "small", { size: Math.round(size * 10) / 10 }];
    if (lines >= 2 && text.length / lines > 90 && text.length / (lines - 0.5) > 95) yield [e, "long", { letters: Math.round(text.length / lines) }];
    if (style.textAlign === "justify" && lines >= 2) yield [e, "justified", {}];
    const letters = text.replace(/\P{L}/gu, "");
    if (style.textTransform === "uppercase" || letters === letters.toUpperCase()) yield [e, "capitals", { text: text.slice(0, 60) }];
    if (lines >= 3 && parseFloat(style.lineHeight) < size * 1.25) yield [e, "tight", { height: Math.round((parseFloat(style.lineHeight) / size) * 100) / 100 }];
  }
}
