function* (kit, mode) {
  const LEAST = 24;
  const SURE = 1.5; // pixels that rounding and fonts may give or take
  const widget = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=option], [role=slider], area[href]";
  const pressed = (e) => !e.matches(widget) && e !== document.body && e !== document.documentElement && kit.listens(e).some((type) => /^(click|mousedown|pointerdown|mouseup|pointerup)$/.test(type)) && (kit.style(e).cursor === "pointer" || kit.box(e).width < 60);
  const usable = (e) => kit.visible(e) && !kit.curtained(e) && !e.disabled && kit.style(e).pointerEvents !== "none" && !kit.closest(e, "[aria-disabled=true], [aria-hidden=true], svg svg");
  const all = kit.all("body *").filter((e) => (e.matches(widget) || pressed(e)) && usable(e));
  if (all.length > 600) return;
  // What belongs to a target: its label, what sticks out of it, and what a pseudo element adds.
  const area = (e) => {
    const boxes = [kit.box(e), ...kit.all("*", e).filter((c) => kit.visible(c) && kit.style(c).pointerEvents !== "none").map(kit.box)];
    if (e.matches("input")) boxes.push(...[...(e.labels || [])].filter(kit.visible).map(kit.box));
    const out = { left: Math.min(...boxes.map((b) => b.left)), top: Math.min(...boxes.map((b) => b.top)), right: Math.max(...boxes.map((b) => b.right)), bottom: Math.max(...boxes.map((b) => b.bottom)) };
    for (const part of ["::before", "::after"]) {
      const style = kit.style(e, part);
      if (style.content === "none" || !/absolute|fixed/.test(style.position)) continue;
      const grown = [LEAST - 1, parseFloat(style.width), parseFloat(style.height)];
      if (grown[1] > out.right - out.left) { out.left -= (grown[1] - (out.right - out.left)) / 2; out.right = out.left + grown[1]; }
      if (grown[2] > out.bottom - out.top) { out.top -= (grown[2] - (out.bottom - out.top)) / 2; out.bottom = out.top + grown[2]; }
    }
    return out;
  };
  const targets = all.map((e) => ({ e, box: area(e) }));
  const small = ({ box }) => box.right - box.left < LEAST - 0.8 || box.bottom - box.top < LEAST - 0.8;
  const centre = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const reach = ([x, y], { left, top, right, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const crowded = (one) => targets.some((other) => {
    if (other === one || other.e.contains(one.e) || one.e.contains(other.e) || kit.style(other.e).position === "fixed" !== (kit.style(one.e).position === "fixed")) return false;
    if (small(other)) { const [a, b] = [centre(one), centre(other)]; if (Math.hypot(a[0] - b[0], a[1] - b[1]) < LEAST - SURE) return true; }
    return reach(centre(one), other.box) < LEAST / 2 - SURE;
  });
  const inSentence = (e) => {
    if (!/^inline$/.test(kit.style(e).display)) return false;
    const block = kit.parents(e).find((p) => !/^(inline|contents)/.test(kit.style(p).display));
    const links = kit.all(widget, block).map(kit.text).join("");
    return (kit.text(block).match(/\p{L}/gu) || []).length - (links.match(/\p{L}/gu) || []).length >= 3;
  };
  const twice = (e) => e.href && targets.some((other) => other.e !== e && other.e.href === e.href && !small(other));
  let told = 0;
  for (const one of targets) {
    if (told >= 6) return;
    if (!small(one) || kit.unstyled(one.e) || inSentence(one.e) || twice(one.e) || !crowded(one)) continue;
    if (mode === "plain" && one.e.matches(widget) && kit.focusable(one.e)) continue; // axe has looked at these
    told += 1;
    const { left, right, top, bottom } = one.box;
    yield [one.e, Math.min(right - left, bottom - top) < 18 ? "small" : "nearly", { width: Math.round(right - left), height: Math.round(bottom - top) }];
  }
}
