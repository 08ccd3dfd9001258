function* (kit, mode) {
  const STATE = /:(hover|focus-visible|focus-within|focus)(?![-\w])/g;
  const TELLS = /color|background|opacity|fill|--|filter|all/;
  const roots = [document, ...kit.all("*").map((e) => e.shadowRoot).filter(Boolean)];
  const rulesOf = (list) => [...list].flatMap((rule) => [...(rule.selectorText !== undefined ? [rule] : []), ...(rule.cssRules ? rulesOf(rule.cssRules) : [])]);
  const readable = (sheet) => { try { return sheet.cssRules; } catch { return []; } }; // of another origin
  const changed = roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets].flatMap((sheet) => rulesOf(readable(sheet))))
    .filter((rule) => rule.selectorText.search(STATE) >= 0 && [...rule.style].some((name) => TELLS.test(name)));
  if (!changed.length) return;

  // What must be pointed at, or have focus, for a rule to hold: its selector up to the state, without it.
  const parts = (selector) => selector.split(/,(?![^(]*\))/).map((one) => one.trim());
  const owners = new Map();
  const shapes = new Map();
  const own = (selector, state) => {
    for (const root of roots) {
      let found = [];
      try { found = [...root.querySelectorAll(selector || "*")]; } catch { continue; }
      for (const e of found.filter(kit.visible)) {
        const shape = `${state} ${selector} ${e.localName} ${e.className} ${kit.parent(e)?.className}`;
        shapes.set(shape, (shapes.get(shape) || 0) + 1);
        if (shapes.get(shape) <= 2 && owners.size < 120) owners.set(`${state} ${kit.selector(e)}`, [e, state]);
      }
    }
  };
  for (const rule of changed) {
    if (rule.selectorText.includes("&")) continue;
    for (const whole of parts(rule.selectorText)) {
      const one = whole.replace(/:(?:is|where)\(\s*(:[-\w]+)(?:\s*,\s*:[-\w]+)*\s*\)/g, "$1");
      for (const match of one.matchAll(STATE)) {
        const rest = /^[^\s>+~]*/.exec(one.slice(match.index + match[0].length))[0];
        own((one.slice(0, match.index) + rest).replace(STATE, ""), match[1] === "hover" ? "hover" : "focus");
      }
    }
  }

  const unused = (e) => kit.curtained(e) || kit.closest(e, ":disabled, [aria-disabled=true]");
  const least = (style) => (parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5);
  // What is laid over something else has another ground than its parents'.
  const laid = (e) => {
    const all = [e, ...kit.parents(e)];
    const last = all.findIndex((one) => kit.colour(kit.style(one).backgroundColor)[3] >= 0.999);
    return all.slice(0, last < 0 ? undefined : last).some((one) => /absolute|fixed/.test(kit.style(one).position) || kit.style(one).mixBlendMode !== "normal");
  };
  const ratio = (e) => {
    const style = kit.style(e);
    const ink = kit.colour(style.webkitTextFillColor);
    const ground = kit.ground(e);
    return ground && ink[3] > 0.05 && style.opacity > 0.05 && kit.visible(e) ? kit.contrast(kit.painted(ink, e), ground) : null;
  };
  const texts = kit.texts().filter(({ element, text }) => /[\p{L}\p{N}]/u.test(text) && !unused(element));
  const ordinary = new Map(texts.map(({ element }) => [element, ratio(element)]));
  const selectors = changed.map((rule) => [rule, rule.selectorText]);
  const still = new CSSStyleSheet();
  still.replaceSync("*, *::before, *::after { transition: none !important }");
  const stilled = roots.filter((root) => (root.adoptedStyleSheets.push(still), true));
  const mark = (e, state, put) => [e, ...kit.parents(e)].forEach((one, i) => {
    const name = `data-provrum-${state === "hover" ? "hover" : i ? "focus-within" : "focus"}`;
    one.toggleAttribute(name, put);
  });
  const found = [];
  try {
    for (const [rule, text] of selectors) {
      rule.selectorText = text.replace(STATE, (whole, state) => `:is(${whole}, [data-provrum-${state === "focus-visible" ? "focus" : state}]${state === "focus-within" ? ", [data-provrum-focus]" : ""})`);
    }
    for (const [owner, state] of owners.values()) {
      if (found.length >= 10) break;
      mark(owner, state, true);
      for (const { element, text } of texts) {
        const before = ordinary.get(element);
        if (!before || before < least(kit.style(element)) || !(owner.contains(element) || owner === element.getRootNode().host)) continue;
        const after = ratio(element);
        if (after && after < least(kit.style(element)) - 0.02 && !laid(element)) found.push([element, after < least(kit.style(element)) * (mode === "dark" ? 0.5 : 0.75) ? state : `${state}-little`, { text: text.slice(0, 60), ratio: Math.round(after * 10) / 10, least: least(kit.style(element)) }]);
      }
      mark(owner, state, false);
    }
  } finally {
    for (const [rule, text] of selectors) rule.selectorText = text;
    document.documentElement.getBoundingClientRect();
    for (const root of stilled) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== still);
  }
  const told = new Set();
  for (const one of found) if (!told.has(one[0])) { told.add(one[0]); yield one; }
}
