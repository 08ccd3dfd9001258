function* (kit) {
  const least = (style) => (parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5);
  const unused = (e) => kit.curtained(e) || kit.closest(e, ":disabled, [aria-disabled=true]");
  const round = (ratio) => Math.round(ratio * 10) / 10;
  const judge = function* (e, key, text, ink, ground, style) {
    if (!ground || ink[3] < 0.05) return;
    const ratio = kit.contrast(kit.over(ink, ground), ground);
    if (ratio < least(style) - 0.02) yield [e, key, { text: text.slice(0, 60), ratio: round(ratio), least: least(style) }];
  };
  const faded = (colour, ...styles) => [...colour.slice(0, 3), styles.reduce((alpha, style) => alpha * style.opacity, colour[3])];

  for (const e of kit.all("input[placeholder], textarea[placeholder]")) {
    const style = kit.style(e, "::placeholder");
    if (!/[\p{L}\p{N}]/u.test(e.placeholder) || !e.matches(":placeholder-shown") || !kit.visible(e) || unused(e)) continue;
    yield* judge(e, "placeholder", e.placeholder, faded(kit.colour(style.webkitTextFillColor), style), kit.ground(e), style);
  }
  for (const e of kit.all("body *")) {
    for (const part of ["::before", "::after"]) {
      const style = kit.style(e, part);
      const text = (style.content.match(/"((?:[^"\\]|\\.)*)"/) || [])[1] || "";
      if (!/[\p{L}\p{N}]{2}/u.test(text) || /absolute|fixed/.test(style.position) || style.backgroundImage !== "none" || style.display === "none") continue;
      if (/icon|symbol|glyph|awesome/i.test(style.fontFamily) || !kit.visible(e) || unused(e) || parseFloat(style.width) < 2) continue;
      const ground = kit.ground(e);
      yield* judge(e, "written", text, faded(kit.colour(style.webkitTextFillColor), style), ground && kit.over(kit.colour(style.backgroundColor), ground), style);
    }
  }
  const holds = (out, within) => out.left <= within.left + 1 && out.right >= within.right - 1 && out.top <= within.top + 1 && out.bottom >= within.bottom - 1;
  const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
  for (const svg of kit.all("svg").filter((e) => !kit.closest(kit.parent(e), "svg") && e.querySelector("text") && kit.visible(e))) {
    const shapes = kit.all("rect, circle, ellipse, path, polygon, polyline, line, image, use, foreignObject", svg).filter((e) => !e.closest("defs, clipPath, mask, symbol, pattern, marker"));
    for (const e of kit.all("text", svg).filter(kit.visible)) {
      const style = kit.style(e);
      const box = kit.box(e);
      const scale = e.getScreenCTM()?.a || 1;
      const beneath = shapes.filter((one) => e.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING && !apart(kit.box(one), box) && kit.style(one).fill !== "none");
      const last = beneath.at(-1);
      const plain = (one) => one.localName === "rect" && holds(kit.box(one), box) && /^rgb/.test(kit.style(one).fill) && kit.style(one).opacity * kit.style(one).fillOpacity === 1;
      const ground = !last ? kit.ground(svg) : plain(last) ? kit.colour(kit.style(last).fill) : null;
      if (!/[\p{L}\p{N}]/u.test(e.textContent) || !/^rgb/.test(style.fill) || style.stroke !== "none" || e.querySelector("tspan[fill], tspan[style], tspan[class]")) continue;
      const size = { fontSize: `${parseFloat(style.fontSize) * scale}px`, fontWeight: style.fontWeight };
      const ink = faded(kit.colour(style.fill), style, { opacity: style.fillOpacity }, ...kit.parents(e).filter((p) => svg.contains(p)).map(kit.style));
      yield* judge(e, "drawn", e.textContent.trim(), ink, ground, size);
    }
  }
}
