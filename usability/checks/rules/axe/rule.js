async function* (kit, mode) {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const more = ["css-orientation-lock", "empty-heading", "presentation-role-conflict", "table-fake-caption", "td-has-header"];
  const options = mode === "plain"
    ? { runOnly: { type: "tag", values: tags }, rules: Object.fromEntries(more.map((id) => [id, { enabled: true }])) }
    : { runOnly: { type: "rule", values: ["color-contrast"] } };
  const undecided = ["duplicate-id-aria", "form-field-multiple-labels", "presentation-role-conflict"]; // what axe leaves to people, and helps them to look at

  // Where axe says more than is certain: the page is right all the same.
  const words = (text) => text.normalize("NFKC").toLowerCase().replace(/[-\u2010\u2011'’]/g, "").match(/[\p{L}\p{N}]+/gu) || [];
  const short = (text) => words((text.match(/\p{L}+(?=\.)/gu) || []).join(" ")); // Ave. is read as Avenue, and said so
  const spoken = (shown, name) => words(shown).every(((left) => (word) => {
    const at = left.findIndex((one) => one === word || (short(shown).includes(word) && one[0] === word[0] && one.startsWith(word.slice(0, 2))));
    left = left.slice(at + 1);
    return at >= 0;
  })(words(name)));
  const refreshes = (meta) => /^\s*\d+(\.[\d.]*)?\s*([;,\s]|$)/.test(meta.content);
  const reveals = (e) => e.matches("[type=radio]") && e.hasAttribute("aria-controls") && e.hasAttribute("aria-expanded");
  const right = {
    "aria-allowed-attr": reveals, // no role of a choice has it, yet it tells no more than is so
    "color-contrast": (e) => !/[\p{L}\p{N}]/u.test(e.textContent), // no words, so nothing to read
    "document-title": () => !/html/.test(document.contentType),
    "frame-focusable-content": (e) => kit.curtained(e), // behind an open dialog, where focus must not come
    "html-has-lang": () => !/html/.test(document.contentType),
    "label-content-name-mismatch": (e) => /^\d{1,3}$/.test(kit.text(e)) || spoken(kit.text(e), kit.name(e)) || spoken(kit.text(e).replace(/^\(?\d{1,3}[.):]\s*/, ""), kit.name(e)) || [e, ...kit.all("*", e)].some((part) => /icon|symbol|glyph|awesome/i.test(kit.style(part).fontFamily)),
    "meta-refresh": (e) => kit.all("meta[http-equiv=refresh i]").find(refreshes) !== e,
    "scrollable-region-focusable": (e) => e === document.scrollingElement || e === document.body || !!kit.closest(e, "pre, code"), // browsers give scrolling text the focus, and a listing is nothing else
    "target-size": kit.unstyled,
  };

  axe.teardown();
  const result = await axe.run(document, { ...options, resultTypes: ["violations", "incomplete"], elementRef: true });
  kit.refresh();
  for (const { id, tags: given, nodes } of [...result.violations, ...result.incomplete.filter((one) => undecided.includes(one.id))]) {
    const criteria = given.filter((tag) => /^wcag\d{3,}$/.test(tag)).map((tag) => `${tag[4]}.${tag[5]}.${tag.slice(6)}`);
    for (const node of nodes) {
      const element = node.element || kit.find(String(node.target[0])); // what is within a frame is told of at the frame
      if (element && right[id]?.(element)) continue;
      const why = (node.failureSummary || "").replace(/\s+/g, " ").replace(/Fix (any|all) of the following: /g, "");
      const data = node.any.find((one) => one.id === "color-contrast")?.data || {};
      const { contrastRatio: ratio = 0, fgColor: front = "", bgColor: back = "", expectedContrastRatio: least = "" } = data;
      yield [element, id, { id, why, ratio, front, back, least, criteria }];
    }
  }
}
