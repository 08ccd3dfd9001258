function* (kit) {
  const page = document.scrollingElement;
  const window = page.clientWidth;
  if (page.scrollWidth <= window + 2) return;
  const free = "table, pre, img, svg, canvas, video, iframe, object, embed, math, [role=grid], [role=table], [role=toolbar], [role=img]"; // two dimensions are what these are for
  const scrolls = (e) => kit.parents(e).some((p) => p !== page && p !== document.body && /auto|scroll|hidden|clip/.test(kit.style(p).overflowX));
  const wide = kit.all("body *").filter((e) => kit.visible(e) && kit.box(e).right + scrollX > window + 2 && !scrolls(e));
  const guilty = wide.filter((e) => !kit.closest(e, free) && !e.querySelector(free) && (kit.text(e) || kit.controls().includes(e)));
  const lost = kit.texts().filter(({ node, element }) => !kit.closest(element, free) && !scrolls(element) && kit.rects(node).some((r) => r.right + scrollX > window + 2)).map((t) => t.element);
  // A margin too wide by some pixels moves the page a little sideways, and hides nothing.
  const painted = (e) => kit.controls().includes(e) || kit.style(e).backgroundImage !== "none" || kit.colour(kit.style(e).backgroundColor)[3] > 0 || parseFloat(kit.style(e).borderRightWidth) > 0;
  if (page.scrollWidth <= window + 16 && !lost.length && !guilty.some(painted)) return;
  guilty.push(...lost);
  const innermost = guilty.filter((e) => !guilty.some((other) => other !== e && e.contains(other)));
  for (const element of [...new Set(innermost)].slice(0, 3)) yield [element, "wide", { width: page.scrollWidth, window, right: Math.round(kit.end(element)) }];
}
