function* (kit, mode) {
  const key = { text: "larger", spacing: "spaced", phone: "narrow", zoom: "narrow" }[mode];
  const hides = (style, way) => /hidden|clip/.test(way === "down" ? style.overflowY : style.overflowX);
  const scrolls = (style, way) => /auto|scroll/.test(way === "down" ? style.overflowY : style.overflowX);
  const told = (e) => kit.closest(e, "[title], [aria-label]") || e.querySelector?.("[title]");
  const moves = (e) => e.getAnimations({ subtree: false }).length > 0 || /matrix\(1, 0, 0, 1, -?[1-9]/.test(kit.style(e).transform);

  // The box that cuts a text, and which way; null where all of it is seen, or nothing of it is meant to be.
  const cutting = (node, element) => {
    const rects = kit.rects(node);
    const slack = Math.max(4, parseFloat(kit.style(element).fontSize) * 0.3);
    const ways = new Set(["down", "across"]);
    const shown = [...rects];
    for (const box of [element, ...kit.parents(element)]) {
      const style = kit.style(box);
      if (/fixed/.test(style.position) && box !== element) break;
      if (moves(box)) return null;
      if (box === document.documentElement || style.display === "inline" || style.display === "contents") continue;
      const edge = kit.box(box);
      for (const way of [...ways]) {
        if (scrolls(style, way)) { ways.delete(way); continue; }
        if (!hides(style, way)) continue;
        if (box === document.body && way === "down") continue;
        const beyond = (r) => (way === "down" ? Math.max(r.bottom - edge.bottom, edge.top - r.top) : Math.max(r.right - edge.right, edge.left - r.left));
        const within = (r) => r.left < edge.right - 2 && r.right > edge.left + 2 && r.top < edge.bottom - 2 && r.bottom > edge.top + 2;
        if (edge.width < 8 || edge.height < 8) return null;
        if (shown.some((r) => beyond(r) > slack) && shown.some(within)) return { box, way };
        if (!shown.some(within)) return { box, way, whole: true };
      }
    }
    return null;
  };
  const shortened = (e) => [e, ...kit.parents(e)].slice(0, 4).some((p) => kit.style(p).textOverflow === "ellipsis" || kit.style(p).webkitLineClamp !== "none");

  const sized = (box, way) => Math.round(way === "down" ? kit.box(box).height : kit.box(box).width);
  const now = new Map();
  for (const { node, element, text } of kit.texts()) {
    if (!/[\p{L}\p{N}]/u.test(text) || element.closest("option, svg, textarea")) continue;
    now.set(node, { element, text, ...cutting(node, element) });
  }
  if (mode === "plain") {
    const boxes = new Map(kit.all("body, body *").filter((e) => hides(kit.style(e), "down") || hides(kit.style(e), "across")).map((e) => [e, { down: sized(e, "down"), across: sized(e, "across") }]));
    kit.memory["clipped-text"] = { boxes, texts: new Map([...now].map(([node, { box, whole }]) => [node, !box ? "seen" : whole ? "hidden" : "cut"])) };
    return;
  }
  const before = kit.memory["clipped-text"];
  const boxes = new Set();
  for (const [node, { box, way, whole, element, text }] of now) {
    const then = before?.texts.get(node);
    if (!box || boxes.has(box) || boxes.size >= 8 || kit.curtained(element) || then === "hidden" || (whole && then !== "seen")) continue;
    if (then === "cut" && (mode !== "text" || way === "across" || shortened(element))) continue;
    if (mode === "text" && Math.abs(sized(box, way) - (before?.boxes.get(box)?.[way] ?? -9)) > 2) continue; // it has grown, or given way to others, as it may when all is zoomed
    boxes.add(box);
    const values = { text: text.slice(0, 60), criteria: [{ larger: "1.4.4", spaced: "1.4.12", narrow: "1.4.10" }[key]] };
    const elsewhere = kit.closest(element, "[title]") || (key === "narrow" && kit.closest(element, "table, pre, [role=table], [role=grid]")) || (shortened(element) && (told(element) || kit.closest(element, "a[href]")));
    yield [box === document.body ? element : box, elsewhere ? `${key}-short` : key, values];
  }
  for (const e of kit.all("input[type=submit], input[type=button], input[type=reset]").filter(kit.visible)) {
    if (e.scrollWidth > e.clientWidth + 4) yield [e, key, { text: e.value, criteria: [{ larger: "1.4.4", spaced: "1.4.12", narrow: "1.4.10" }[key]] }];
  }
}
