function* (kit) {
  // A paragraph that must be read by scrolling its box sideways for every line.
  const view = document.documentElement.clientWidth;
  const within = (e) => kit.parents(e).find((p) => p !== document.body && /auto|scroll/.test(kit.style(p).overflowX) && p.scrollWidth > p.clientWidth + 20);
  const lines = (e) => new Set(kit.texts().filter((t) => e.contains(t.element)).flatMap((t) => kit.rects(t.node)).map((r) => Math.round(r.bottom / 8))).size;
  for (const e of kit.all("p, li, dd, blockquote").filter((one) => kit.visible(one) && kit.box(one).width > view * 1.2 && kit.text(one).split(" ").length >= 12)) {
    const box = within(e);
    if (!box || kit.closest(e, "table, pre, [role=grid], [role=table]") || lines(e) < 2) continue;
    yield [e, "sideways", { width: Math.round(kit.box(e).width), window: view }];
    break;
  }
  const page = document.scrollingElement ?? document.documentElement; // a frameset has none
  const window = page.clientWidth;
  if (page.scrollWidth <= window + 2) return;
  const free = "table, pre, img, svg, canvas, video, iframe, object, embed, math, [role=grid], [role=table], [role=toolbar], [role=img]"; // two dimensions are what these are for
  const scrolls = (e) => kit.parents(e).some((p) => p !== page && p !== document.body && /auto|scroll|hidden|clip/.test(kit.style(p).overflowX));
  const wide = kit.all("body *").filter((e) => kit.visible(e) && kit.box(e).right + scrollX > window + 2 && !scrolls(e));
  const guilty = wide.filter((e) => !kit.closest(e, free) && !e.querySelector(free) && (kit.text(e) || kit.controls().includes(e)));
  const lost = kit.texts().filter(({ node, element }) => !kit.closest(element, free) && !scrolls(element) && kit.rects(node).some((r) => r.right + scrollX > window + 2)).map((t) => t.element);
  // A margin too wide by some pixels moves the page a little sideways, and hides nothing. A field for files is as wide as
  // the browser makes its words.
  const painted = (e) => !e.matches("[type=file]") && (kit.controls().includes(e) || kit.style(e).backgroundImage !== "none" || kit.colour(kit.style(e).backgroundColor)[3] > 0 || parseFloat(kit.style(e).borderRightWidth) > 0);
  if (page.scrollWidth <= window + 16 && !lost.length && !guilty.some(painted)) return;
  guilty.push(...lost);
  const innermost = guilty.filter((e) => !guilty.some((other) => other !== e && e.contains(other)));
  for (const element of [...new Set(innermost)].slice(0, 3)) yield [element, "wide", { width: page.scrollWidth, window, right: Math.round(kit.end(element)) }];
}
