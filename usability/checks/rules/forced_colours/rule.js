function* (kit) {
  const same = (a, b) => a && b && kit.contrast(a, b) < 1.5;
  const words = (e) => kit.text(e) || (e.matches("input") && e.value);
  for (const e of kit.controls().filter((one) => kit.visible(one) && !kit.curtained(one) && !kit.closest(one, ":disabled, [aria-hidden=true]"))) {
    const style = kit.style(e);
    const parts = [e, ...kit.all("*", e)];
    if (e.matches("input:not([type=submit]):not([type=button]):not([type=reset]):not([type=image]):not([type=checkbox]):not([type=radio]):not([type=range]):not([type=file]):not([type=color]), textarea")) {
      const around = [e, ...kit.parents(e).slice(0, 2)];
      const edge = around.some((p) => { const s = kit.style(p); return ["Top", "Bottom", "Left", "Right"].some((one) => parseFloat(s[`border${one}Width`]) > 0 && !/none|hidden/.test(s[`border${one}Style`])) || (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0); });
      if (!edge) yield [e, "field", { name: kit.name(e) }];
      continue;
    }
    // An icon made by a mask has only its background colour, which is taken away.
    const masked = parts.flatMap((p) => [kit.style(p), kit.style(p, "::before"), kit.style(p, "::after")]).filter((s) => s.maskImage !== "none" && s.content !== "none");
    if (masked.length && !words(e) && masked.every((s) => s.forcedColorAdjust !== "none" && same(kit.colour(s.backgroundColor), kit.ground(e) || kit.canvas())) && !parts.some((p) => p.matches("img, svg"))) yield [e, "icon", { name: kit.name(e) }];
    if (style.forcedColorAdjust === "none" && words(e) && same(kit.colour(style.color), kit.ground(e))) yield [e, "text", { name: kit.text(e).slice(0, 60) }];
  }
}
