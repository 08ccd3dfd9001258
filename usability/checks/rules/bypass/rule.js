function* (kit) {
  const body = document.body;
  if (!body || !/html/.test(document.contentType)) return;
  const links = kit.all("a[href], area[href]").filter(kit.heard);
  const leaves = (e) => !/^(#|javascript:|mailto:|tel:)/.test(e.getAttribute("href"));
  const sound = (e) => kit.visible(e) && kit.heard(e) && kit.text(e);
  if (kit.headings().some(sound)) return;
  if (kit.all("main, [role=main]").some((e) => kit.heard(e) && kit.visible(e))) return;
  // What stands on every page: a list of links, or what says that it is beside the matter, before the text itself.
  const prose = kit.all("p, div, article, section, td").filter((e) => kit.visible(e) && kit.heard(e) && !kit.closest(e, "nav, aside, header, footer, li, [role=navigation], [role=complementary], [role=banner]")
    && [...e.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(" ").length >= 60)[0];
  if (!prose) return;
  const before = (e) => e.compareDocumentPosition(prose) & Node.DOCUMENT_POSITION_FOLLOWING && !e.contains(prose);
  const blocks = kit.all("nav, aside, header, ul, ol, [role=navigation], [role=complementary], [role=banner]").filter((e) => before(e) && kit.visible(e));
  const repeated = blocks.filter((e) => links.some((link) => e.contains(link) && leaves(link)) || /^(NAV|ASIDE)$/.test(e.tagName));
  if (!repeated.length || !links.some((link) => before(link) && leaves(link))) return;
  // A way past it: a link within the page, or something that folds it.
  if (links.some((link) => /^#./.test(link.getAttribute("href")))) return;
  const folds = (e) => kit.focusable(e) && (e.matches("button, summary, [role=button], [aria-expanded], input") || kit.listens(e).includes("click"));
  const folding = kit.all("button, summary, [role=button], [aria-expanded], a, input[type=checkbox]").filter((e) => kit.heard(e) && folds(e));
  if (folding.length) return;
  yield [repeated[0], "none", { count: links.filter((link) => repeated[0].contains(link)).length }];
}
