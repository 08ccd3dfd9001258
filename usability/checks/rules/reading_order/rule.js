function* (kit) {
  const WORDS = { first: 1, firstly: 1, "to begin": 1, "f\u00f6rst": 1, "f\u00f6rsta": 1, second: 2, secondly: 2, andra: 2, third: 3, thirdly: 3, tredje: 3, fourth: 4, "fj\u00e4rde": 4, fifth: 5, femte: 5, then: 50, next: 50, "after that": 50, afterwards: 50, sedan: 50, "d\u00e4refter": 50, finally: 99, lastly: 99, last: 99, slutligen: 99, "till sist": 99 };
  const place = (text) => {
    const start = text.toLowerCase().slice(0, 40);
    const number = /^(?:(?:step|stage|part|day|phase|chapter|section|steg|del|dag|kapitel)\s+(\d+)\b|(\d+)(?:[.):]|\s*[-\u2013])\s*\p{L})/u.exec(start);
    if (number) return Number(number[1] || number[2]);
    const word = Object.keys(WORDS).find((one) => start.startsWith(one) && !/\p{L}/u.test(start[one.length] || " "));
    return word ? WORDS[word] : null;
  };
  const rises = (numbers) => numbers.every((one, i) => !i || one >= numbers[i - 1]) && numbers.at(-1) > numbers[0];
  const rtl = (e) => kit.style(e).direction === "rtl";
  const upright = (e) => /vertical|sideways/.test(kit.style(e).writingMode);
  // As people read: row by row, those of a row from where lines begin.
  const asSeen = (parts, back) => {
    const rows = [];
    for (const one of [...parts].sort((a, b) => a.box.top - b.box.top)) {
      const row = rows.find((r) => Math.min(r.bottom, one.box.bottom) - Math.max(r.top, one.box.top) > 0.5 * Math.min(r.bottom - r.top, one.box.height));
      if (row) row.parts.push(one);
      else rows.push({ top: one.box.top, bottom: one.box.bottom, parts: [one] });
    }
    return rows.flatMap((r) => r.parts.sort((a, b) => (back ? b.box.right - a.box.right : a.box.left - b.box.left)));
  };
  const pieces = (parent) => [...(parent.shadowRoot || parent).childNodes].flatMap((node) => {
    if (node.nodeType === 3) return node.data.trim() && kit.rects(node).length === 1 ? [{ element: parent, text: node.data.trim(), box: kit.rects(node)[0] }] : [];
    if (node.nodeType !== 1 || !kit.visible(node) || node.matches("br, script, style, svg")) return [];
    const text = kit.text(node);
    return text ? [{ element: node, text, box: kit.box(node) }] : [];
  });
  const touches = (style) => style.order !== "0" || /reverse|dense/.test(style.flexDirection + style.flexWrap + style.gridAutoFlow) || style.float !== "none" || /absolute|fixed|relative/.test(style.position) || style.gridRowStart !== "auto" || style.gridColumnStart !== "auto" || style.transform !== "none" || style.direction === "rtl";
  const controls = "a, button, input, select, textarea, label, [role=button]";
  let told = 0;
  for (const parent of kit.all("body, body *")) {
    if (told >= 6) return;
    if (parent.childElementCount < 1 || parent.childElementCount > 40 || parent.closest("svg, select, math, ruby") || upright(parent)) continue;
    if (![parent, ...parent.children].some((e) => touches(kit.style(e))) || !kit.visible(parent)) continue;
    const parts = pieces(parent).filter((one) => !/fixed|sticky/.test(kit.style(one.element).position) && one.box.width > 1 && one.box.height > 1);
    if (parts.length < 2) continue;
    const overlap = parts.some((a, i) => parts.some((b, j) => i < j && Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 3 && Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 0.3 * Math.min(a.box.height, b.box.height)));
    if (overlap) continue;
    const seen = asSeen(parts, rtl(parent));
    if (seen.every((one, i) => one === parts[i])) continue;
    const marks = [parts, seen].map((list) => list.map((one) => place(one.text)));
    const numbered = marks[0].filter((one) => one !== null).length;
    const where = parts.find((one, i) => one !== seen[i]);
    const values = { heard: parts.map((one) => one.text.slice(0, 30)).slice(0, 3).join(" \u00b7 "), seen: seen.map((one) => one.text.slice(0, 30)).slice(0, 3).join(" \u00b7 ") };
    if (numbered >= 2 && rises(marks[1].filter((one) => one !== null)) && !rises(marks[0].filter((one) => one !== null))) {
      told += 1;
      yield [parent, "steps", values];
      continue;
    }
    const short = parts.every((one) => one.text.split(/\s+/).length <= 12 && !kit.all("p, h1, h2, h3, h4, h5, h6, li, div", one.element === parent ? document.createElement("i") : one.element).length);
    const begins = (one) => /^[\p{Lu}\p{N}"\u201d\u201c]/u.test(one.text);
    const ends = (one) => /[.!?]["\u201d]?$/.test(one.text);
    const middle = (list) => list.slice(0, -1).every((one) => !ends(one)) && list.slice(1).some((one) => /^\p{Ll}/u.test(one.text));
    if (short && begins(seen[0]) && ends(seen.at(-1)) && middle(seen) && !(begins(parts[0]) && ends(parts.at(-1)))) {
      told += 1;
      yield [parent, "sentence", values];
      continue;
    }
    const moved = parts.filter((one, i) => one !== seen[i]);
    const prose = moved.filter((one) => one.text.split(/\s+/).length >= 4 && !one.element.matches(controls));
    if (prose.length < 2 || where.element.closest("nav, header, footer")) continue;
    told += 1;
    yield [parent, "order", values];
  }
}
