function* (kit, mode) {
  const key = { text: "larger", spacing: "spaced", phone: "narrow", zoom: "narrow" }[mode];
  const apart = (e) => kit.parents(e).concat(e).some((p) => /fixed|sticky/.test(kit.style(p).position) || p.matches("dialog, [role=dialog], svg, canvas, marquee, [role=tooltip], [aria-hidden=true]") || kit.style(p).opacity < 0.2 || p.getAnimations().length);
  const texts = kit.texts().filter(({ element, text }) => /[\p{L}\p{N}]{2}/u.test(text) && !element.closest("option")).slice(0, 500).map((one) => ({ ...one, rects: kit.rects(one.node) }));
  // Of a line, what boxes that hide the rest leave to see.
  const left = (e, r) => [e, ...kit.parents(e)].filter((p) => /hidden|clip|auto|scroll/.test(kit.style(p).overflowX + kit.style(p).overflowY) && p !== document.body && p !== document.documentElement && kit.style(p).display !== "inline").map(kit.box).reduce((rest, box) => {
    const edges = { left: Math.max(rest.left, box.left), top: Math.max(rest.top, box.top), right: Math.min(rest.right, box.right), bottom: Math.min(rest.bottom, box.bottom) };
    return { ...edges, width: edges.right - edges.left, height: edges.bottom - edges.top };
  }, r);
  const pieces = texts.flatMap((one) => one.rects.map((r) => ({ ...one, r: left(one.element, r) })).filter(({ r }) => r.width > 1 && r.height > 1)).sort((a, b) => a.r.top - b.r.top);
  // How much of the smaller is under the other; lines of text may touch, so letters alone count.
  const covers = (a, b) => {
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 0.25 * Math.min(a.height, b.height);
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    return down > 0 && across > 4 ? (down * across) / (0.75 * Math.min(a.height, b.height) * Math.min(a.width, b.width)) : 0;
  };
  const found = new Map();
  for (let i = 0; i < pieces.length; i += 1) {
    for (let j = i + 1; j < pieces.length && pieces[j].r.top < pieces[i].r.bottom; j += 1) {
      const [a, b] = [pieces[i], pieces[j]];
      if (a.node !== b.node && a.element !== b.element && covers(a.r, b.r) > 0.25) found.set(a.node, b);
    }
  }
  if (mode === "plain") {
    kit.memory["overlapping-text"] = new Set([...found].flatMap(([node, other]) => [node, other.node]));
    return;
  }
  const before = kit.memory["overlapping-text"];
  if (!before) return;
  let told = 0;
  for (const [node, other] of found) {
    const one = texts.find((text) => text.node === node);
    if (told >= 4 || before.has(node) || before.has(other.node) || [one.element, other.element].some((e) => kit.curtained(e) || apart(e))) continue;
    const top = (e) => document.elementFromPoint(...((r) => [r.left + r.width / 2, r.top + r.height / 2])(kit.box(e)));
    if (top(one.element) && [one.element, other.element].every((e) => ![e, ...kit.parents(e)].slice(0, 12).includes(top(e)) && !e.contains(top(e)))) continue; // both are under something
    told += 1;
    yield [other.element, key, { text: other.text.slice(0, 50), other: one.text.slice(0, 50), criteria: [{ larger: "1.4.4", spaced: "1.4.12", narrow: "1.4.10" }[key]] }];
  }
}
