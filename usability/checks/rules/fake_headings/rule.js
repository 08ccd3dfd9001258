function* (kit) {
  // Lines of text as they are seen: a block with no other block in it.
  const inline = (e) => /^(inline|contents|ruby)/.test(kit.style(e).display);
  const holder = (e) => { let at = e; while (at.parentElement && inline(at) && at !== document.body) at = at.parentElement; return at; };
  // Whether a <br> stands before it.
  const broken = (node, block) => {
    let at = node;
    for (;;) {
      while (!at.previousSibling && at.parentNode && at.parentNode !== block) at = at.parentNode;
      at = at.previousSibling;
      if (!at) return false;
      while (at.lastChild) at = at.lastChild;
      if (at.localName === "br") return true;
      if (at.nodeType === 3 && at.data.trim()) return false;
    }
  };
  const lines = [];
  for (const one of kit.texts()) {
    const block = holder(one.element);
    const last = lines.at(-1);
    if (last && last.block === block && !broken(one.node, block)) last.parts.push(one);
    else lines.push({ block, parts: [one], within: last?.block === block });
  }
  const weight = (e) => Number(kit.style(e).fontWeight) || 400;
  const size = (e) => parseFloat(kit.style(e).fontSize);
  for (const line of lines) {
    line.text = line.parts.map((one) => one.text).join(" ").replace(/\s+/g, " ").trim();
    line.weight = Math.min(...line.parts.map((one) => weight(one.element)));
    const style = kit.style(line.parts[0].element);
    line.lined = line.parts.every((one) => [one.element, line.block].some((e) => /underline/.test(kit.style(e).textDecorationLine)));
    line.capital = style.textTransform === "uppercase" || (/\p{Lu}{3}/u.test(line.text) && line.text === line.text.toUpperCase() && line.text.length > 6);
    line.size = Math.min(...line.parts.map((one) => size(one.element)));
    const boxes = line.parts.flatMap((one) => kit.rects(one.node));
    line.box = { left: Math.min(...boxes.map((b) => b.left)), right: Math.max(...boxes.map((b) => b.right)), top: Math.min(...boxes.map((b) => b.top)), bottom: Math.max(...boxes.map((b) => b.bottom)) };
  }
  const most = (list) => [...list.reduce((sum, [key, n]) => sum.set(key, (sum.get(key) || 0) + n), new Map())].sort((a, b) => b[1] - a[1])[0]?.[0];
  const body = most(lines.map((line) => [Math.round(line.size), line.text.length])) || 16;
  const words = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) || [];
  const letters = (text) => (text.match(/\p{L}/gu) || []).length;

  // Where bold or large text is something else than a heading, or is one already.
  const other = "h1, h2, h3, h4, h5, h6, [role=heading], th, dt, dd, caption, figcaption, figure, figure *, legend, label, summary, button, a, [role=button], [role=link], [role=tab], [role=menuitem], [role=option], [role=columnheader], [role=rowheader], [role=alert], [role=status], [role=alertdialog], [role=log], [role=img], [role=tooltip], [role=gridcell], [role=grid], [role=listbox], [aria-live], blockquote, q, pre, code, address, nav, footer, [role=navigation], [role=contentinfo], output, select, option, svg, math, [aria-hidden=true]";
  const loose = "li, td, [role=listitem], dialog, [role=dialog], header, [role=banner], aside, [role=complementary], [role=region], [role=note], article";
  const refers = new Set(kit.all("[aria-labelledby], [aria-describedby], [aria-errormessage]").flatMap((e) => ["aria-labelledby", "aria-describedby", "aria-errormessage"].flatMap((name) => (e.getAttribute(name) || "").split(/\s+/))));
  const labels = (e) => { for (let at = e; at && at !== document.body; at = at.parentElement) if (at.id && refers.has(at.id)) return true; return false; };
  const short = (line) => line.text.length >= 3 && line.text.length <= 90 && words(line.text).length <= 12 && letters(line.text) >= line.text.length * 0.6;
  const heading = (e) => kit.closest(e, "h1, h2, h3, h4, h5, h6, [role=heading]");
  // What follows it is text for it: below, nearly as far to the left or in the middle, smaller or lighter, and longer.
  const follows = (line, next) => {
    if (!next || heading(next.block)) return false;
    const [a, b] = [line.box, next.box];
    if (b.top < a.bottom - 4 || b.top - a.bottom > 120 || b.left > a.right || b.right < a.left) return false;
    const lighter = next.weight < 600 && line.weight >= 600;
    const plainer = (line.lined && !next.lined) || (line.capital && !next.capital);
    const asks = next.block.closest("label") || next.parts[0].element.closest("label"); // the first field of a group
    return (lighter || plainer || next.size <= line.size * 0.85) && ((asks && !/[?]$/.test(line.text)) || (next.text.length >= Math.max(32, line.text.length) && words(next.text).length >= 6));
  };
  const found = [];
  lines.forEach((line, at) => {
    if (!short(line) || kit.closest(line.block, other) || line.parts.some((one) => one.element.closest(other)) || labels(line.block)) return;
    const bold = line.weight >= 600;
    const large = line.size >= body * 1.2;
    const drawn = line.lined || line.capital; // capitals or underlined, and what follows is neither
    if (!bold && !large && !drawn) return;
    if (line.parts.some((one) => /error|invalid|hint|help|valid|badge|tag|chip|pill|alert|notice|toast|price|stat|avatar|author|byline|kicker|eyebrow|brand|logo/i.test(`${one.element.className?.baseVal ?? one.element.className} ${line.block.className?.baseVal ?? line.block.className}`))) return;
    if (line.box.bottom - line.box.top > line.size * 4.5) return; // a lead in several lines
    const next = lines[at + 1];
    if (!follows(line, next)) return;
    const before = lines[at - 1];
    // Right under a heading, and nearer to it than to what follows: it may be a lead.
    const titled = before && heading(before.block) && line.box.top - before.box.bottom < 80;
    const lead = titled && line.box.top - before.box.bottom < next.box.top - line.box.bottom;
    if (/[.,;!…]$/.test(line.text)) return; // a sentence
    const sentence = /:(\s|$)/.test(line.text) || ((line.within || next.within) && line.size < body * 1.3); // a line of a paragraph
    const besides = (e) => e?.querySelector("time, img[alt]:not([alt='']), [class*=avatar]");
    const strength = bold && line.size >= body * 1.2 ? 3 : line.size >= body * 1.6 ? 2 : bold || drawn || line.size >= body * 1.25 ? 1 : 0;
    const doubtful = sentence || !!kit.closest(line.block, loose) || besides(line.block.parentElement?.closest("div, section")?.childElementCount < 6 ? line.block.parentElement : null);
    found.push({ line, titled: titled && (lead || strength < 3), strength, doubtful, looks: `${Math.round(line.size)} px${bold ? ", " + line.weight : ""}${line.lined ? ", _" : ""}${line.capital ? ", ABC" : ""}`, style: `${Math.round(line.size)} ${line.weight} ${line.parts[0].element.localName}` });
  });
  const yielded = new Set();
  for (const group of Map.groupBy(found.filter((one) => !one.doubtful && one.strength > 0), (one) => one.style).values()) {
    if (group.length < 2) continue;
    for (const one of group) yielded.add(one);
    const { line, looks } = group[0];
    yield [line.parts[0].element, "many", { text: line.text, looks, more: group.length - 1 }];
  }
  let asked = 0;
  for (const one of found.filter((each) => !yielded.has(each))) {
    const values = { text: one.line.text, looks: one.looks };
    const alone = !kit.headings().length;
    if (!one.doubtful && !one.titled && one.strength >= 2) yield [one.line.parts[0].element, "large", values];
    else if (!one.doubtful && alone && one.strength >= 2) yield [one.line.parts[0].element, "large", values];
    else if (one.strength > 0 && (asked += 1) <= 3) yield [one.line.parts[0].element, "perhaps", values];
  }

  // The only title of a page without headings, where it is the name of a field.
  const asks = kit.headings().length ? null : lines.find((line) => line.parts.every((one) => kit.closest(one.element, "label, legend")) && line.weight >= 600 && line.size >= 24 && line.text.length >= 3 && lines.every((one) => one === line || one.size < line.size));
  if (asks) yield [asks.parts[0].element, "perhaps", { text: asks.text, looks: `${Math.round(asks.size)} px, ${asks.weight}` }];

  // Headings that are paragraphs, and levels that are skipped.
  let before = 0;
  for (const e of kit.headings()) {
    const text = kit.text(e);
    const count = words(text).length;
    const level = Number(e.getAttribute("aria-level") || e.localName.slice(1)) || 2;
    const sentences = (text.match(/\p{Ll}{2,}[.!?](\s+\p{Lu}|$)/gu) || []).length;
    const values = { text: text.slice(0, 60), count };
    if (count >= 25 && sentences >= 2) yield [e, "long", values];
    else if (count >= 22) yield [e, "wordy", values];
    if (before && level > before + 1) yield [e, "skipped", { text: text.slice(0, 60), level, before }];
    before = level;
  }
}
