function* (kit) {
  const stops = kit.all("a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=''], [contenteditable=true]").filter((e) => e.tabIndex >= 0 && !e.matches(":disabled") && kit.tabbable(e) && kit.visible(e));
  if (stops.length < 2) return;
  const rtl = kit.style(document.body).direction === "rtl";
  const boxes = new Map(stops.map((e) => [e, kit.box(e)]));
  const fills = (e) => e.matches("input:not([type=submit]):not([type=button]):not([type=reset]), select, textarea, [contenteditable]");
  const shared = (a, b) => [a, ...kit.parents(a)].find((one) => one.contains(b));
  // Whether one stands before another on the screen: in a row above, or earlier in the same row; undefined where they lie in different columns.
  const stands = (a, b) => {
    const [one, other] = [boxes.get(a), boxes.get(b)];
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    if (down > Math.min(one.height, other.height) / 2) return across > 2 ? undefined : rtl ? one.left > other.left : one.left < other.left;
    if (down > 1 || across < Math.min(one.width, other.width) / 3) return undefined;
    return one.top < other.top;
  };

  // A page that begins at the button of a form, past what is to be filled in.
  const begins = kit.all("[autofocus]")[0];
  const answered = (e) => (/^(radio|checkbox)$/.test(e.type) ? [...e.form.elements].some((one) => one.name === e.name && one.checked) : e.value);
  if (begins?.matches("button:not([type=button]), input[type=submit], input[type=image]") && stops.includes(begins) && begins.form) {
    const past = stops.slice(0, stops.indexOf(begins)).find((e) => e.form === begins.form && fills(e) && e.type !== "checkbox" && !answered(e));
    if (past) yield [begins, "past", { name: kit.name(begins), before: kit.name(past) }];
  }

  // Numbers that turn the order: two of one group, where the one that stands first in the page and on the screen comes last.
  const numbered = stops.filter((e) => e.tabIndex > 0);
  // The next of its form that has no number, where Tab goes to the top of the page before it comes there.
  const torn = (e) => e.form && !e.form.contains(stops[0]) && stops.slice(stops.indexOf(e)).find((one) => one.form === e.form && !(one.tabIndex > 0));
  const group = (e) => kit.closest(e, "form, fieldset, nav, ul, ol, table, [role=group], [role=radiogroup], dialog, [role=dialog]");
  if (numbered.length) {
    const order = stops.map((e, i) => [e, e.tabIndex || Infinity, i]).sort((a, b) => a[1] - b[1] || a[2] - b[2]).map(([e]) => e);
    const at = new Map(order.map((e, i) => [e, i]));
    for (const [i, one] of stops.entries()) {
      const other = stops.slice(i + 1).find((e) => at.get(e) < at.get(one) && e.tabIndex > 0 && (stands(one, e) ?? boxes.get(one).bottom <= boxes.get(e).top + 1));
      if (!other) continue;
      const sure = (one.tabIndex > 0 && stands(one, other)) || (group(one) && group(one) === group(other));
      const next = !sure && torn(other);
      yield [other, sure ? "turned" : next ? "torn" : "first", { number: other.tabIndex, name: kit.name(other) || kit.text(other), before: kit.name(one) || kit.text(one), next: next ? kit.name(next) || kit.text(next) : "" }];
      return;
    }
    return;
  }

  // Laid out the other way round than it is written: each time Tab goes back on the screen within what lays them out.
  const laid = (a, b) => {
    const parent = shared(a, b);
    if (!parent) return "";
    const style = kit.style(parent);
    const [one, other] = [child(a, parent), child(b, parent)].map((e) => e && kit.style(e));
    if (!one || !other) return "";
    if (/flex|grid/.test(style.display)) {
      if (/flex/.test(style.display) && /reverse/.test(style.flexDirection + style.flexWrap)) return style.flexDirection;
      if (one.order !== other.order) return `order: ${one.order}, ${other.order}`;
      if (/grid/.test(style.display) && (one.gridRowStart !== "auto" || other.gridRowStart !== "auto" || one.gridColumnStart !== "auto" || other.gridColumnStart !== "auto" || one.gridArea !== other.gridArea)) return "grid";
    }
    if (one.float !== "none" && one.float === other.float) return `float: ${one.float}`;
    if (one.position === "absolute" && other.position === "absolute") return "position: absolute";
    return "";
  };
  const child = (e, parent) => [e, ...kit.parents(e)].find((one) => kit.parent(one) === parent);
  // Whether the parts of a parent that two are in stand the other way round.
  const turned = (a, b) => {
    const parent = shared(a, b);
    const [one, other] = [child(a, parent), child(b, parent)];
    if (!one || !other) return false;
    for (const e of [one, other]) if (!boxes.has(e)) boxes.set(e, kit.box(e));
    return stands(other, one) === true;
  };
  const back = [];
  for (let i = 1; i < stops.length; i += 1) {
    const [a, b] = [stops[i - 1], stops[i]];
    if (a.contains(b) || b.contains(a) || (stands(b, a) !== true && !turned(a, b))) continue;
    const how = laid(a, b);
    if (how) back.push({ a, b, how, parent: shared(a, b) });
  }
  for (const { a, b, how, parent } of back) {
    const run = back.filter((one) => one.parent === parent && one.how.split(":")[0] === how.split(":")[0]);
    const sure = (fills(a) && fills(b)) || run.length >= 2;
    yield [b, sure ? "laid" : "maybe", { how, name: kit.name(b) || kit.text(b), before: kit.name(a) || kit.text(a) }];
    return;
  }
}
