function* (kit) {
  const words = (text) => text.toLowerCase().normalize("NFC").match(/[\p{L}\p{N}]{2,}/gu) || [];
  const modal = kit.all("dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]").some((e) => kit.visible(e));
  const texts = modal || !document.querySelector("[aria-hidden=true]") ? [] : kit.texts();
  if (texts.some((one) => kit.closest(one.element, "[aria-hidden=true]") && words(one.text).some((word) => word.length >= 3))) {
    // All that is heard: texts, names, and what names and descriptions refer to.
    const heard = new Set(words([
      ...texts.filter((one) => kit.heard(one.element)).map((one) => one.text),
      ...kit.all("[aria-label], [alt], [aria-labelledby], [aria-describedby], [title], [aria-valuetext], [aria-description]").filter((e) => kit.heard(e)).flatMap((e) => [kit.name(e), e.title || "", e.getAttribute("aria-valuetext") || "", e.getAttribute("aria-description") || "", ...kit.describedBy(e).map((one) => one.textContent)]),
      ...kit.all("body *").filter((e) => e.childElementCount === 0 && e.textContent.trim() && !kit.visible(e) && kit.heard(e)).map((e) => e.textContent),
    ].join(" ")));
    const roots = new Map();
    for (const one of texts) {
      const root = kit.closest(one.element, "[aria-hidden=true]");
      if (!root || one.element.closest("pre, code, svg, [inert], math, .katex-html, .MathJax") || /icon|symbol|awesome|glyph/i.test(kit.style(one.element).fontFamily)) continue;
      if (kit.closest(kit.parent(root) || root, "[aria-hidden=true]")) continue;
      roots.set(root, [...(roots.get(root) || []), one.text]);
    }
    let told = 0;
    for (const [root, list] of roots) {
      const text = list.join(" ");
      const all = words(text).filter((word) => word.length >= 3);
      const lost = all.filter((word) => !heard.has(word));
      if (!lost.length || told >= 5 || kit.closest(root, "[role=img], [aria-label][role], [contenteditable], .carousel, [aria-roledescription]")) continue;
      const holder = kit.closest(root, "a, button, [role=button], [role=link], label, th, [role=tab], [role=option], [role=menuitem], h1, h2, h3, h4, h5, h6");
      told += 1;
      const pointing = /^(click|press|tap|swipe|drag|hover|scroll|klicka|tryck|svep|dra|rulla)/i.test(text); // for the eye and the hand alone
      yield [root, lost.length >= 3 && lost.length >= all.length * 0.5 && !pointing && !root.matches("a, button, main, [role=main], [role=button], [role=link], [tabindex]") && !(holder && holder !== root && kit.name(holder)) ? "silenced" : "partly", { text: text.slice(0, 80) }];
    }
  }

  for (const e of kit.all("h1[role], h2[role], h3[role], h4[role], h5[role], h6[role]").filter(kit.visible)) {
    const role = e.getAttribute("role").trim().split(/\s+/)[0];
    const text = kit.text(e).slice(0, 60);
    if (!text || !kit.heard(e)) continue;
    if (/^(none|presentation|paragraph|text|generic|group)$/.test(role) && kit.role(e) !== "heading" && !kit.closest(kit.parent(e) || e, "button, summary, [role=button], [role=tab], [role=heading]")) yield [e, "undone", { text, role, criteria: ["1.3.1"] }];
    else if (/^(button|link|tab|banner|img|alert|status)$/.test(role) && !/^(tab)$/.test(role)) yield [e, "control", { text, role, criteria: ["1.3.1"] }];
  }
  for (const e of kit.headings().filter((one) => kit.visible(one) && one.hasAttribute("aria-label"))) {
    const [shown, said] = [words(kit.text(e)), words(kit.name(e))];
    if (shown.length && said.length && !shown.some((word) => said.some((one) => one.startsWith(word.slice(0, 4)) || word.startsWith(one.slice(0, 4))))) yield [e, "replaced", { text: kit.text(e).slice(0, 60), name: kit.name(e).slice(0, 60), criteria: ["1.3.1", "2.4.6"] }];
  }
  for (const e of kit.all("[role=img]").filter((one) => !one.closest("svg") && one.localName !== "svg" && kit.visible(one) && kit.heard(one))) {
    const text = kit.text(e);
    const lost = words(text).filter((word) => !words(kit.name(e)).includes(word));
    if (lost.length >= 8 && !e.querySelector("svg, canvas")) yield [e, "pictured", { text: text.slice(0, 50), name: kit.name(e).slice(0, 60), criteria: ["1.3.1"] }];
  }
  for (const e of kit.all("[role=application]").filter((one) => words(kit.text(one)).length >= 40 && kit.heard(one))) yield [e, "application", { criteria: ["4.1.2"] }];
}
