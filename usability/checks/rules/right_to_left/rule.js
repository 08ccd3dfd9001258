function* (kit, mode) {
  const side = (e) => { const style = kit.style(e); return style.direction === "rtl" ? "right" : "left"; };
  const words = kit.texts().filter(({ text, element }) => text.length > 3 && !kit.closest(element, "[dir]:not(html), pre, code, svg, table, bdo"));
  if (mode === "plain") {
    kit.memory["right-to-left"] = { wide: (document.scrollingElement ?? document.documentElement).scrollWidth > innerWidth + 2 };
    return;
  }
  const out = (r) => r.left < -4 || r.right > document.documentElement.clientWidth + 4;
  let told = 0;
  for (const { node, element } of words) {
    if (told >= 3) break;
    if (kit.memory["right-to-left"]?.wide || kit.parents(element).some((p) => /auto|scroll/.test(kit.style(p).overflowX))) continue;
    if (kit.rects(node).some(out)) { told += 1; yield [element, "out", {}]; }
  }
  const blocks = kit.all("p, li, h1, h2, h3, label, legend, dt, dd").filter((e) => kit.visible(e) && kit.text(e).length > 12 && !kit.closest(e, "[dir]:not(html)"));
  const stuck = blocks.filter((e) => kit.style(e).textAlign === "left" && side(e) === "right");
  if (stuck.length) yield [stuck[0], "left", { count: stuck.length }];
}
