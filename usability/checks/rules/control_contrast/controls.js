// Controls whose styles alone do not show that they can be told from what is around them: {path, kind, box, region, hidden}.
// box: the control; region: with what belongs to it alone. Both are [left, top, right, bottom] in CSS pixels of the whole page.
kit => {
  const FIELDS = "input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], input[type=url], input[type=password], input[type=number], input[type=date], input[type=time], input[type=month], input[type=week], input[type=datetime-local], textarea, select, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton]";
  const MARKS = "input[type=checkbox], input[type=radio], input[type=range], [role=checkbox], [role=radio], [role=switch], [role=slider]";
  const PRESSED = "button, a[href], [role=button], [role=link], input[type=image], summary";
  const wide = (colour, ground) => ground && kit.contrast(kit.over(colour, ground), ground) >= 3;
  const around = (e) => (kit.parent(e) ? kit.ground(kit.parent(e)) : kit.canvas());
  const edged = (e) => {
    const [style, ground] = [kit.style(e), around(e)];
    const sides = ["Top", "Right", "Bottom", "Left"].filter((one) => parseFloat(style[`border${one}Width`]) >= 1 && !/none|hidden/.test(style[`border${one}Style`]));
    return sides.some((one) => wide(kit.colour(style[`border${one}Color`]), ground)) || wide(kit.colour(style.backgroundColor), ground);
  };
  const inked = (e) => {
    const [style, ground] = [kit.style(e), kit.ground(e)];
    if (e.closest("svg")) return e.localName !== "svg" && (style.stroke === "none" ? [style.fill] : [style.stroke]).some((one) => /rgb|#|color/.test(one) && wide(kit.colour(one), ground));
    return [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && wide(kit.colour(style.color), ground);
  };
  const words = (e) => kit.texts().some((one) => (e.contains(one.element) || kit.parents(one.element).includes(e)) && /[\p{L}\p{N}]{2}|^\p{N}$|^\p{Lu}$/u.test(one.text) && !/icon|symbol|glyph|awesome|fa-/i.test(`${kit.style(one.element).fontFamily} ${one.element.className}`));
  const native = (e) => e.matches("input, select") && kit.style(e).appearance === "auto" && kit.style(e).opacity > 0.1;
  const unused = (e) => e.disabled || kit.curtained(e) || kit.closest(e, ":disabled, [aria-disabled=true], [aria-hidden=true]") || kit.role(e) === "option";
  const square = (r) => [r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY];
  const union = (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  const controls = kit.controls();
  const uncovered = (e) => {
    const box = kit.box(e);
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !hit || e.contains(hit) || hit.contains(e) || !!hit.closest("label") || hit.getRootNode() !== document || e.getRootNode() !== document;
  };
  // The parents that hold this control and nothing else to read or use, and are hardly larger.
  const wrapped = (e) => {
    let region = square(kit.box(e));
    for (const p of kit.parents(e)) {
      const box = kit.box(p);
      if (p === document.body || box.width > kit.box(e).width + 120 || box.height > kit.box(e).height + 32 || controls.some((c) => c !== e && p.contains(c) && !e.contains(c) && c.matches(FIELDS))) break;
      region = union(region, square(box));
      if (edged(p)) return null;
    }
    return region;
  };
  const label = (e) => e.labels?.[0] || kit.closest(e, "label");
  const found = [];
  const add = (e, kind, region, hidden) => found.push({ path: kit.selector(e), kind, box: square(kit.box(e)), region, hidden });
  for (const e of controls) {
    if (found.length >= 40) break;
    if (unused(e)) continue;
    if (e.matches(FIELDS)) {
      if (!kit.visible(e) || kit.box(e).width < 16 || edged(e) || !uncovered(e)) continue;
      const region = wrapped(e);
      if (region) add(e, "field", region, false);
    } else if (e.matches(MARKS)) {
      if (native(e)) continue;
      const shown = kit.visible(e) && kit.box(e).width > 4 && kit.style(e).opacity > 0.1;
      const near = shown ? e : label(e) || kit.parent(e);
      if (!near || !kit.visible(near) || !uncovered(near) || (shown && edged(e))) continue;
      const region = near.matches("label") && e.parentElement && !near.contains(e) ? union(square(kit.box(near)), square(kit.box(e))) : square(kit.box(near));
      if (!shown && (kit.box(near).width > 600 || kit.all(MARKS, near).length > 1)) continue;
      add(e, "mark", region, !shown);
    } else if (e.matches(PRESSED) && kit.visible(e) && uncovered(e)) {
      const parts = kit.all("*", e).filter(kit.visible);
      if (words(e) || kit.box(e).width > 100 || kit.box(e).height > 100 || kit.box(e).width < 8 || kit.parents(e).some((p) => p.matches("a[href], button"))) continue;
      if (parts.some((p) => p.matches("img, picture, video, canvas, iframe") && kit.box(p).width > 48)) continue; // a picture, not an icon
      if (edged(e) || [e, ...parts].some((p) => inked(p) || (p !== e && edged(p)))) continue;
      add(e, "icon", square(kit.box(e)), false);
    }
  }
  return found;
}
