function* (kit) {
  const SPACED = /(?<![\p{L}\p{N}.])(?:\p{L}[ \u00a0\u2002-\u200a]{1,3}){3,}\p{L}(?![\p{L}\p{N}.])/gu;
  const code = "code, kbd, samp, var, math, svg, [role=math], [class*=code], [class*=highlight], textarea";
  const alphabet = (letters) => letters.every((one, i) => !i || one.charCodeAt(0) === letters[i - 1].charCodeAt(0) + 1);
  for (const { node, element } of kit.texts()) {
    if (kit.closest(element, code)) continue;
    for (const [text] of node.data.replace(/[\n\t]/g, "  ").matchAll(SPACED)) {
      const letters = text.toLowerCase().match(/\p{L}/gu);
      if (alphabet(letters) || !/[aeiouy\u00e5\u00e4\u00f6]/.test(letters.join("")) || new Set(letters).size < 3) continue;
      yield [element, "letters", { text: text.slice(0, 60), word: letters.join("").slice(0, 40) }];
      break;
    }
  }
  // Columns and tables made by runs of spaces.
  const lines = (e) => (e.localName === "pre" || /^pre/.test(kit.style(e).whiteSpace) ? e.textContent.split("\n") : e.innerText.split("\n"));
  const gaps = (line) => [...line.matchAll(/\S((?:\u00a0| |\t){3,}|\t+)(?=\S)/g)].map((one) => one.index + one[0].length);
  for (const e of kit.all("pre, p, div, td, blockquote, address, li").filter((one) => kit.visible(one) && !kit.closest(one, code) && !one.querySelector(code))) {
    const kept = /^pre/.test(kit.style(e).whiteSpace);
    if (!kept && !(/\u00a0{3}/.test(e.textContent) && e.querySelector("br"))) continue;
    if (kept && kit.parent(e) && /^pre/.test(kit.style(kit.parent(e)).whiteSpace)) continue;
    if (e.querySelector("p, div, table, ul")) continue;
    const all = lines(e).filter((line) => line.trim());
    const split = all.filter((line) => gaps(line).length);
    const words = split.filter((line) => !/[{}();=<>|+\\/_$#]/.test(line) && line.trim().split(/\s{3,}/).filter((part) => /\p{L}{2}/u.test(part)).length >= 1);
    if (all.length < 3 || split.length < all.length * 0.7 || words.length < split.length * 0.9) continue;
    const starts = split.map((line) => gaps(line)[0]);
    const common = Math.max(...[...Map.groupBy(starts, (one) => one).values()].map((group) => group.length));
    if (kept ? common >= split.length * 0.7 : split.length >= 3) yield [e, "columns", { text: split[0].trim().replace(/\s+/g, " ").slice(0, 60), criteria: ["1.3.1", "1.3.2"] }];
  }
}
