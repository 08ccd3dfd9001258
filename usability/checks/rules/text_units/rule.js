function* (kit, mode) {
  const size = (e) => parseFloat(kit.style(e).fontSize);
  if (mode === "plain") {
    kit.memory["text-units"] = new Map(kit.texts().map(({ element }) => [element, size(element)]));
    return;
  }
  const before = kit.memory["text-units"];
  if (!before) return;
  const rulesOf = (list) => [...list].flatMap((rule) => [...(rule.selectorText !== undefined ? [rule] : []), ...(rule.cssRules ? rulesOf(rule.cssRules) : [])]);
  const readable = (sheet) => { try { return sheet.cssRules; } catch { return []; } }; // of another origin
  const byWindow = /\d(v[whib]|vmin|vmax|[sld]v[whib])\b/;
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(readable(sheet))).filter((rule) => byWindow.test(rule.style.fontSize));
  const asked = (e) => [e, ...kit.parents(e)].some((p) => byWindow.test(p.style?.fontSize || "") || rules.some((rule) => p.matches(rule.selectorText)));
  const told = new Set();
  for (const { element, text } of kit.texts()) {
    const [then, now] = [before.get(element), size(element)];
    // At 400 % zoom the window is a quarter as wide: text that is a quarter as large has not grown at all.
    if (!then || told.has(element) || now > then * 0.27 || !/\p{L}/u.test(text) || !asked(element)) continue;
    told.add(element);
    if (told.size <= 5) yield [element, "fixed", { text: text.slice(0, 60), before: Math.round(then), now: Math.round(now) }];
  }
}
