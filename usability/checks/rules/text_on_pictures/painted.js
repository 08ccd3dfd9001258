// Texts whose ground is no plain colour: {path, text, colour, rects, least, sure, moving}. Rects are in CSS pixels of the whole page.
kit => {
  const out = (e) => /absolute|fixed/.test(kit.style(e).position);
  const paints = (style) => style.backgroundImage !== "none" || kit.colour(style.backgroundColor)[3] > 0;
  const pictures = kit.all("img, video, canvas, svg, picture, object, embed").filter(kit.visible);
  const floating = kit.all("body *").filter((e) => out(e) && paints(kit.style(e)) && kit.visible(e));
  const painters = [...pictures, ...floating].map((e) => ({ e, box: kit.box(e) })).filter(({ box }) => box.width > 8 && box.height > 8);
  const overlaps = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  const seen = new Map();
  const layered = (e) => {
    if (!seen.has(e)) seen.set(e, ["::before", "::after"].some((one) => {
      const style = kit.style(e, one);
      return style.content !== "none" && /absolute|fixed/.test(style.position) && paints(style) && parseFloat(style.height) > 8;
    }));
    return seen.get(e);
  };
  const special = (style) => style.textShadow !== "none" || style.filter !== "none" || style.mixBlendMode !== "normal" || style.backdropFilter !== "none" || /text/.test(style.backgroundClip) || /inset/.test(style.boxShadow);
  const between = (e) => { // from the text out to what is opaque behind it
    const all = [e, ...kit.parents(e)];
    const last = all.findIndex((one) => kit.colour(kit.style(one).backgroundColor)[3] >= 0.999);
    return last < 0 ? all : all.slice(0, last + 1);
  };
  const unused = (e) => kit.curtained(e) || kit.closest(e, ":disabled, [aria-disabled=true]") || (e.closest("label")?.control?.disabled ?? false);
  // Whether opacity, if any, is put on text alone: then it is as if the colour of the text had it.
  const whole = (e) => {
    const all = [e, ...kit.parents(e)];
    const faded = all.findLastIndex((one) => kit.style(one).opacity < 1);
    return !all.slice(0, faded + 1).some((one) => paints(kit.style(one)));
  };
  const found = [];
  for (const { node, element, text } of kit.texts()) {
    if (found.length >= 60 || !/[\p{L}\p{N}]/u.test(text) || element.closest("svg, option, iframe") || unused(element)) continue;
    const rects = kit.rects(node).slice(0, 12);
    const style = kit.style(element);
    const size = parseFloat(style.fontSize);
    const chain = between(element);
    const beneath = painters.filter(({ e, box }) => !e.contains(element) && !element.contains(e) && chain[0] !== e && rects.some((r) => overlaps(r, box)));
    const unknown = chain.some((e) => kit.style(e).backgroundImage !== "none" || special(kit.style(e)) || layered(e));
    if (!rects.length || size < 4 || !(unknown || beneath.length)) continue;
    const fill = kit.colour(style.webkitTextFillColor);
    const opacity = [element, ...kit.parents(element)].reduce((all, e) => all * kit.style(e).opacity, 1);
    if (fill[3] * opacity < 0.05) continue; // painted by its background, or not at all
    found.push({
      path: kit.selector(element), text: text.slice(0, 60), colour: [...fill.slice(0, 3), fill[3] * opacity],
      rects: rects.map((r) => [r.left + scrollX, r.top + scrollY, r.width, r.height]),
      least: size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5,
      moving: beneath.some(({ e }) => e.localName === "video") || chain.some((e) => e.getAnimations().length),
      sure: whole(element) && !chain.some((e) => kit.style(e).filter !== "none" || kit.style(e).mixBlendMode !== "normal"),
    });
  }
  return found;
}
