function* (kit) {
  const words = (text) => text.match(/\p{L}{2,}/gu) || [];
  const plain = (text) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const page = plain(`${document.body?.innerText || ""} ${kit.all("th").map((e) => e.textContent).join(" ")}`); // a table that is stacked repeats its headers
  const control = "a[href], button, [role=button], [role=link], [role=tab], [role=menuitem], [role=switch], summary";
  const private_ = /^[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\s]+$/u;

  // Words in content of ::before and ::after.
  // The elements that a style sheet gives content; all, where one cannot be read.
  const given = () => {
    const selectors = [];
    const walk = (rules) => {
      for (const rule of rules) {
        if (rule.selectorText && /::?(before|after)/.test(rule.selectorText) && !/^(none|normal|""|\'\'|)$/.test(rule.style.content)) selectors.push(rule.selectorText.split(",").filter((one) => /::?(before|after)/.test(one)).map((one) => one.replace(/::?(before|after).*$/, "").trim() || "*").map((one) => (/[>+~ ]$/.test(one) ? `${one}*` : one)).join(","));
        if (rule.cssRules?.length) walk(rule.cssRules);
      }
    };
    try {
      for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) walk(sheet.cssRules);
      const joined = selectors.join(",");
      return joined ? kit.all(joined).filter((e) => e.closest("body")) : [];
    } catch {
      return kit.all("body *");
    }
  };
  const styled = given().filter((e) => !/^(script|style|template|noscript|br|img|input|option|source|path|svg|g|use|circle|rect)$/.test(e.localName));
  let asked = 0;
  const told = new Set();
  const icons = [];
  for (const e of styled.slice(0, 6000)) {
    for (const pseudo of ["::before", "::after"]) {
      const style = kit.style(e, pseudo);
      if (style.content === "none" || style.content === "normal" || style.content === '""' || style.display === "none") continue;
      const parts = style.content.replace(/\b(url|image-set|[a-z-]*gradient)\((?:"(?:[^"\\]|\\.)*"|[^")]*)\)/g, "").split(/\s\/\s(?=")/);
      const text = [...parts[0].matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((one) => one[1].replace(/\\(.)/g, "$1")).join("").trim();
      if (private_.test(text) && text) { if (!e.textContent.trim()) icons.push(e); continue; }
      if (parts.length > 1 || !words(text).length || style.visibility === "hidden" || parseFloat(style.fontSize) === 0 || style.opacity === "0") continue;
      if (/icon|awesome|symbol|glyph|material/i.test(style.fontFamily) || !kit.visible(e) || told.has(text)) continue;
      if (page.includes(plain(text).replace(/[\s:–-]+$/, "")) || kit.all(`[aria-label]`).some((one) => plain(one.getAttribute("aria-label")).includes(plain(text)))) continue;
      told.add(text);
      if (told.size > 6) break;
      if (words(text).length >= 2) yield [e, "content", { text: text.slice(0, 80) }];
      else if ((asked += 1) <= 2) yield [e, "word", { text }];
    }
  }
  const bare = icons.filter((e) => kit.visible(e) && kit.heard(e) && !kit.name(e) && !e.title && !kit.closest(e, `${control}, [aria-label], label, [role=img], h1, h2, h3, h4, h5, h6, li`));
  if (bare.length) yield [bare[0], "icon", { count: bare.length, criteria: ["1.1.1"] }];
  const spelled = kit.texts().filter((one) => /material (icons|symbols)|ligature/i.test(kit.style(one.element).fontFamily) && kit.heard(one.element) && !kit.closest(one.element, "[aria-label], [aria-labelledby]"));
  if (spelled.length) yield [spelled[0].element, "spoken", { text: spelled[0].text, criteria: ["1.1.1"] }];

  // Pictures of characters.
  for (const e of kit.all("pre, div, p").filter((one) => /^pre/.test(kit.style(one).whiteSpace) && !one.querySelector("pre, div, p, code, samp, kbd, a, button, input") && one.textContent.length < 8000 && kit.visible(one))) {
    if (kit.closest(e, "[aria-hidden=true], code, [role=img]") || e.hasAttribute("aria-label") || e.hasAttribute("aria-labelledby") || kit.describedBy(e).length) continue;
    const lines = e.textContent.split("\n").filter((line) => line.trim());
    const signs = e.textContent.replace(/\s/g, "");
    const drawing = (signs.match(/[^\p{L}\p{N}]/gu) || []).length / Math.max(1, signs.length);
    if (lines.length >= 3 && signs.length >= 10 && drawing > 0.7 && !/[;{}]/.test(signs.replace(/[^;{}]/g, "").slice(3))) yield [e, "art", { count: lines.length, criteria: ["1.1.1"] }];
  }

  // Controls named by a sign.
  const picture = /^[☰≡⋮⋯…🔍🔎⚙✎✏🖉🗑✖✕✗×⨯🏠📧✉☎📞🛒👤⬇⬆🔔❓ℹ☆★♥❤▶⏸⏵⏯🖨📎\u{1F300}-\u{1FAFF}\uFE0F\uE000-\uF8FF]+$/u;
  for (const e of kit.all(control).filter((one) => kit.heard(one) && kit.visible(one))) {
    const name = kit.name(e);
    if (!name || !picture.test(name.replace(/\s/g, "")) || (e.getAttribute("title") || "").trim() || kit.describedBy(e).some((one) => words(kit.text(one)).length) || e.hasAttribute("aria-label") && words(e.getAttribute("aria-label")).length) continue;
    yield [e, "sign", { text: name, criteria: ["1.1.1", "4.1.2"] }];
  }
  const mark = /^[✓✔✗✘✕✖×xX●○•◯■□▲▼★☆👍👎✅❌⚠]$|^[-–]$/u;
  const cells = kit.all("td, [role=cell]").filter((e) => mark.test(kit.text(e).replace(/\uFE0F/g, "")) && kit.heard(e) && !e.querySelector("[aria-label], img, svg, input") && kit.name(e).length < 3 && !/^[-–xX]$/.test(kit.text(e)));
  if (cells.length) yield [cells[0], "mark", { text: kit.text(cells[0]), criteria: ["1.1.1"] }];
}
