function* (kit) {
  for (const e of kit.all("body *").filter((one) => kit.visible(one))) {
    const style = kit.style(e);
    const scrolls = /auto|scroll|hidden|clip/.test(style.overflowY) && kit.text(e).length > 40;
    if (scrolls && e.scrollHeight > e.clientHeight + 8 && e.clientHeight > 8 && !e.matches("textarea, select")) yield [e, "cut", { hidden: e.scrollHeight - e.clientHeight }];
    if (style.position === "fixed" && kit.text(e) && kit.box(e).width * kit.box(e).height > 4000) yield [e, "stays", {}];
    if (kit.box(e).right > innerWidth + 8 && kit.texts().some((one) => one.element === e) && !kit.closest(kit.parent(e), "table, pre")) yield [e, "wide", { right: Math.round(kit.box(e).right) }];
  }
}
