function* (kit) {
  const hue = ([r, g, b]) => Math.max(r, g, b) - Math.min(r, g, b);
  const coloured = (colour) => colour[3] > 0.2 && hue(colour) > 40;
  const same = (a, b) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) < 12;
  const NAMES = "red|green|blue|yellow|orange|purple|pink|grey|gray|r\u00f6d[at]?|r\u00f6tt|bl\u00e5tt|gr\u00e5tt|gr\u00f6n[at]?|bl\u00e5[at]?|gul[at]?|lila|rosa|gr\u00e5[at]?";

  // 1. Instructions that tell by colour which fields are required, wrong, or what a thing means.
  const told = new RegExp(`(?:(?:fields?|questions?|labels?|names?|rows?|items?|entries|dates?|days?|cells?|text|words?|those|marked|shown|highlighted|printed|written|f\u00e4lt\\w*|fr\u00e5gor\\w*|rader\\w*|dagar\\w*|datum\\w*|text\\w*|markerade?|visas|st\u00e5r)\\s+(?:\\w+\\s+){0,2}?(?:in|with|are|i|med|\u00e4r)\\s+(?:a\\s+|en\\s+|ett\\s+)?(?:${NAMES})\\b)|(?:\\b(?:${NAMES})\\s+(?:fields?|labels?|rows?|items?|cells?|dates?|days?|text|f\u00e4lt\\w*|rader\\w*|dagar\\w*|datum)\\s+(?:are|is|must|means?|have|cannot|can|need|\u00e4r|m\u00e5ste|betyder|kan|har))|(?:\\b(?:${NAMES})\\s*(?:=|:|means?|betyder|for)\\s*\\w)`, "i");
  const named = new RegExp(`\\p{L}+s?\\s+(?:are|is|\u00e4r|marked in|shown in|have)\\s+(?:${NAMES})\\b`, "iu"); // of anything, where it is found to be so
  const blocks = kit.all("p, li, legend, caption, dd, dt, td, label, small, span, div").filter((e) => kit.visible(e) && kit.text(e).length < 300 && ![...e.children].some((c) => /block|list|table|flex|grid/.test(kit.style(c).display) && kit.text(c)));
  const fields = kit.fields().filter(kit.visible);
  const labelled = (e) => [...(e.labels || [])].filter(kit.visible);
  const words = (e) => `${labelled(e).map(kit.text).join(" ")} ${kit.describedBy(e).map(kit.text).join(" ")}`;
  const inkOf = (e) => labelled(e).map((one) => kit.colour(kit.style(kit.all("*", one).find((c) => kit.text(c)) || one).color)).find(Boolean);
  const marked = /[*\u2217\u273b\u2022]|required|optional|mandatory|obligatorisk|kr\u00e4vs|frivillig|valfri|m\u00e5ste|fel|error|invalid|wrong/i;
  const marks = (e) => marked.test(words(e)) || ["::before", "::after"].some((one) => labelled(e).some((l) => /"[^"]+"/.test(kit.style(l, one).content) || kit.style(l, one).backgroundImage !== "none")) || labelled(e).some((l) => l.querySelector("img, svg"));
  // The things that a colour is said to mark, where nothing else of them differs from their like.
  const HUES = [[/red|r\u00f6/, 345, 15], [/orange/, 15, 45], [/yellow|gul/, 45, 70], [/green|gr\u00f6n/, 70, 170], [/blue|bl\u00e5/, 170, 260], [/purple|lila/, 260, 320], [/pink|rosa/, 300, 345]];
  const degrees = ([r, g, b]) => {
    const [top, low] = [Math.max(r, g, b), Math.min(r, g, b)];
    const turn = top === r ? (g - b) / (top - low) : top === g ? 2 + (b - r) / (top - low) : 4 + (r - g) / (top - low);
    return (turn * 60 + 360) % 360;
  };
  const looksLike = (name, colour) => {
    const hueOf = HUES.find(([pattern]) => pattern.test(name || ""));
    if (!hueOf || !coloured(colour)) return false;
    const [, from, to] = hueOf;
    const at = degrees(colour);
    return from < to ? at >= from && at <= to : at >= from || at <= to;
  };
  const shape = (e) => { const s = kit.style(e); return [e.localName, kit.role(e), s.fontWeight, s.fontStyle, s.textDecorationLine, s.borderTopStyle, s.borderTopWidth, s.backgroundImage, s.outlineStyle].join("|"); };
  const wordsOf = (e) => new Set(`${kit.text(e)} ${kit.name(e)} ${e.getAttribute("title") || ""}`.toLowerCase().match(/\p{L}{2,}/gu) || []);
  const coded = (name, statement) => {
    const items = kit.all("tr, td, th, li, button, span, a, div, p, dd, strong, label, em, b").filter((e) => kit.visible(e) && (kit.text(e) || kit.box(e).width > 8) && kit.text(e).length < 60 && (e.localName === "tr" || ![...e.children].some((c) => kit.text(c))) && !e.contains(statement) && !statement.contains(e) && !e.querySelector("img, svg") && !["::before", "::after"].some((one) => !/none|normal|""/.test(kit.style(e, one).content)));
    const tint = (e) => [kit.colour(kit.style(e).backgroundColor), kit.colour(kit.style(e).color)].find(coloured);
    for (const [, like] of Map.groupBy(items, shape)) {
      const marked = like.filter((e) => looksLike(name, tint(e) || [0, 0, 0, 0]));
      const rest = like.filter((e) => !marked.includes(e) && kit.parent(kit.parent(e) || e) === kit.parent(kit.parent(marked[0] || e) || e));
      if (!marked.length || !rest.length || marked.some((e) => kit.parent(e)?.localName !== kit.parent(rest[0])?.localName)) continue;
      const shared = marked.map(wordsOf).reduce((all, one) => new Set([...all].filter((word) => one.has(word))));
      const others = new Set(rest.flatMap((e) => [...wordsOf(e)]));
      if (marked.length > 1 && [...shared].some((word) => !others.has(word))) continue;
      if (marked.length === 1 && wordsOf(marked[0]).size && /avail|free|book|full|done|clos|open|pass|fail|requir|ledig|upptag|klar|st\u00e4ngd|\u00f6ppen|godk|under/i.test([...wordsOf(marked[0])].join(" "))) continue;
      return marked;
    }
    return null;
  };
  const done = new Set();
  for (const e of blocks) {
    const text = kit.text(e);
    const match = told.exec(text) || (/[.!]$/.test(text) && text.length < 120 && named.exec(text));
    if (!match || [...done].some((one) => one.contains(e) || e.contains(one))) continue;
    const about = /required|mandatory|must|compulsory|obligatorisk|m\u00e5ste|kr\u00e4vs|error|wrong|correct|fel\b|felaktig|r\u00e4tta|missing|saknas/i.test(text);
    if (about && fields.length > 1) {
      const inks = fields.map(inkOf).filter(Boolean);
      const borders = fields.map((f) => kit.colour(kit.style(f).borderTopColor));
      const differ = inks.some((one) => coloured(one) && !inks.every((other) => same(one, other))) || borders.some((one) => coloured(one) && !borders.every((other) => same(one, other)));
      const odd = fields.filter((f) => { const ink = inkOf(f); return (ink && coloured(ink)) || coloured(kit.colour(kit.style(f).borderTopColor)); });
      if (differ && odd.length && odd.every((f) => !marks(f))) { done.add(e); yield [e, "required", { text: match[0].slice(0, 80) }]; continue; }
    }
    done.add(e);
    const name = new RegExp(`\\b(${NAMES})`, "i").exec(match[0])?.[1].toLowerCase();
    const group = coded(name, e);
    if (group) yield [group[0], "coded", { text: match[0].slice(0, 80), count: group.length }];
    else if (told.test(text)) yield [e, "words", { text: match[0].slice(0, 80) }];
  }

  // 2. Small empty things that differ from their like in colour alone.
  const empty = (e) => !kit.text(e) && !kit.name(e) && !e.getAttribute("title") && !e.querySelector("img, svg, input, canvas, video, iframe, [aria-label]") && !["::before", "::after"].some((one) => /"[^"\s]+"|url/.test(kit.style(e, one).content + kit.style(e, one).backgroundImage + kit.style(e, one).maskImage));
  const dots = kit.all("body i, body span, body b, body div, body em, body li, body td, body circle, body rect").filter((e) => {
    const box = kit.box(e);
    return box.width >= 5 && box.height >= 5 && box.width <= 48 && box.height <= 48 && !kit.closest(e, "button, a, label, [role=switch], [role=checkbox], [role=radio], [role=img], [role=progressbar], [aria-label], [aria-hidden=true] svg") && kit.visible(e) && empty(e);
  });
  const paint = (e) => kit.colour(e.closest("svg") ? kit.style(e).fill : kit.style(e).backgroundColor);
  const looks = (e) => {
    const [box, style] = [kit.box(e), kit.style(e)];
    return [e.localName, Math.round(box.width / 3), Math.round(box.height / 3), style.borderRadius, style.borderTopStyle, style.backgroundImage, style.clipPath, style.transform].join("|");
  };
  const row = (e) => kit.closest(e, "tr, li, [role=row], dt, dd, p") || kit.parent(e);
  // What is beside it in words: a legend or a status that says the same.
  const beside = (e) => {
    let near = e.closest("td, th, [role=cell], li, dd, p, span, div:not(:only-child)");
    if (near === e) near = kit.parent(e);
    return near ? kit.text(near) : "";
  };
  const alike = Map.groupBy(dots.filter((e) => coloured(paint(e))), looks);
  for (const [, group] of alike) {
    const colours = [...new Set(group.map((e) => String(paint(e))))];
    const rows = new Set(group.map(row));
    if (group.length < 2 || colours.length < 2 || rows.size < 2) continue;
    const silent = group.filter((e) => !beside(e));
    const shared = row(group[0])?.parentElement;
    if (silent.length === group.length && shared && group.every((e) => kit.text(row(e)) || kit.parents(e).includes(shared))) {
      const inTable = group.every((e) => kit.closest(e, "td, [role=cell], [role=gridcell]"));
      yield [silent[1] || silent[0], inTable ? "dots" : "dots-likely", { count: silent.length, colours: colours.length }];
      continue;
    }
    // Words beside each that do not tell the colour's meaning: the same row's own name.
    const texts = group.map(beside);
    const meanings = new Map();
    group.forEach((e, i) => meanings.set(String(paint(e)), new Set([...(meanings.get(String(paint(e))) || []), texts[i]])));
    const each = [...meanings.values()];
    if (each.some((set) => set.size > 1) ? group.length >= 3 && new Set(texts).size === texts.length : group.every((e) => e.closest("svg"))) yield [group[0], "dots-likely", { count: group.length, colours: colours.length }];
  }
  // Steps or grades that are done or not, in a colour or in grey.
  for (const [, group] of Map.groupBy(dots.filter((e) => paint(e)[3] > 0.2 && !beside(e)), looks)) {
    const done = group.filter((e) => coloured(paint(e)));
    if (group.length >= 3 && done.length && done.length < group.length && new Set(group.map((e) => kit.parent(e))).size === 1) yield [done[0], "dots-likely", { count: group.length, colours: 2 }];
  }
  // A legend of colours, and marks that have nothing but their colour to say which they are.
  const swatches = dots.filter((e) => coloured(paint(e)) && beside(e) && beside(e).length < 60);
  const large = swatches.length < 2 ? [] : kit.all("div, span, rect, path, circle, td, line, polyline").filter((e) => !dots.includes(e) && kit.visible(e) && empty(e) && (kit.box(e).width > 48 || kit.box(e).height > 20));
  const tints = (e) => (e.closest("svg") ? [kit.style(e).fill, kit.style(e).stroke] : [kit.style(e).backgroundColor]).filter((one) => /^rgb/.test(one)).map(kit.colour).filter(coloured);
  const keyed = swatches.map((e) => [e, large.filter((one) => tints(one).some((tint) => same(tint, paint(e))))]).filter(([, marks]) => marks.length);
  if (keyed.length >= 2 && new Set(keyed.map(([e]) => String(paint(e)))).size >= 2) {
    const marks = keyed.flatMap(([, ones]) => ones);
    const holder = kit.parents(marks[0]).find((p) => marks.every((one) => p.contains(one)));
    const silent = holder && !holder.contains(keyed[0][0]) && !/\p{L}{2}/u.test(kit.text(holder) + holder.textContent) && !kit.all("table").length;
    yield [keyed[0][0], silent ? "legend" : "dots-likely", { count: marks.length, colours: keyed.length }];
  }
  // 3. Cells of a table or calendar that have no words, or differ from their like in ground alone.
  for (const table of kit.all("table, [role=table], [role=grid]").filter(kit.visible)) {
    const cells = kit.all("td, [role=cell], [role=gridcell]", table).filter(kit.visible);
    const bare = cells.filter((e) => empty(e) && coloured(kit.colour(kit.style(e).backgroundColor)));
    const grounds = new Set(bare.map((e) => kit.style(e).backgroundColor));
    if (bare.length > 1 && (grounds.size > 1 || cells.some((e) => empty(e) && !bare.includes(e)))) yield [bare[0], grounds.size > 1 ? "cells" : "dots-likely", { count: bare.length, colours: grounds.size }];
  }

  // 4. Fields that are wrong, told by colour alone.
  const plainOf = fields.filter((e) => e.getAttribute("aria-invalid") !== "true");
  const shows = (e) => { const s = kit.style(e); return [s.borderTopWidth, s.borderInlineStartWidth, s.borderTopStyle, s.outlineStyle, s.outlineWidth, s.backgroundImage, s.boxShadow].join(); };
  for (const e of fields.filter((one) => one.getAttribute("aria-invalid") === "true" || /\b(error|invalid|is-invalid|has-error)\b/i.test(one.className + " " + (kit.parent(one)?.className || "")))) {
    const like = plainOf.find((one) => one !== e && one.localName === e.localName && one.type === e.type);
    const group = kit.closest(e, "fieldset, [class*=group], [class*=field], p, li, div");
    const near = `${words(e)} ${group ? kit.text(group) : ""} ${e.getAttribute("aria-errormessage") ? "error" : ""}`;
    const alone = group && kit.text(group).length <= labelled(e).map(kit.text).join(" ").length + 2 && !kit.describedBy(e).some((one) => kit.visible(one) && kit.text(one)) && !group.querySelector("img, svg, [class*=icon]");
    const edge = coloured(kit.colour(kit.style(e).borderTopColor)) || coloured(kit.colour(kit.style(e).backgroundColor)) || labelled(e).some((l) => coloured(kit.colour(kit.style(l).color)));
    const around = kit.parents(e).filter((one) => one.matches("fieldset, [role=group], [role=radiogroup], [class*=group i], [class*=error i], [class*=panel i]"));
    const said = (one) => [...kit.describedBy(one), ...kit.all("[class*=error i], [id*=error i], [role=alert]", one)].some((text) => !/^(input|select|textarea)$/.test(text.localName) && kit.visible(text) && kit.text(text).length > 3);
    if (around.some(said)) continue; // one word on all parts of the answer
    if (!like || !edge || !alone || marked.test(near.replace(/\*/g, "")) || shows(like) !== shows(e)) continue;
    yield [e, "wrong", { name: kit.name(e) }];
  }

  // 5. The page one is on, or the tab that is chosen.
  for (const bar of kit.all("nav, [role=navigation], [role=tablist], [class*=tabs], [class*=pagination], [class*=steps]").filter(kit.visible)) {
    const items = kit.all("a, button, [role=tab], [aria-current]", bar).filter((e) => kit.visible(e) && kit.text(e));
    const chosen = items.filter((e) => (e.getAttribute("aria-current") || "false") !== "false" || e.getAttribute("aria-selected") === "true");
    if (chosen.length !== 1 || items.length < 3) continue;
    const other = items.find((e) => e !== chosen[0] && e.localName === chosen[0].localName);
    if (!other) continue;
    const form = (e) => [e, kit.parent(e), ...kit.all("*", e).slice(0, 4)].map((one) => {
      const s = kit.style(one);
      const drawn = ["::before", "::after"].map((part) => { const p = kit.style(one, part); return [p.content, p.display, p.height, p.borderTopWidth, p.opacity, p.transform].join(); });
      const sides = ["Top", "Right", "Bottom", "Left"].map((side) => [s[`border${side}Width`], s[`border${side}Style`], kit.colour(s[`border${side}Color`])[3] > 0.1].join());
      return [one.localName, s.fontWeight, s.fontSize, s.fontStyle, s.textDecorationLine, s.textTransform, s.boxShadow, s.backgroundImage, s.outlineStyle, s.transform, ...sides, ...drawn].join("|");
    }).join("\n");
    if (form(chosen[0]) !== form(other)) continue;
    const ink = (e) => kit.ground(e) && kit.painted(kit.colour(kit.style(e).color), e);
    const [a, b, c, d] = [ink(chosen[0]), ink(other), kit.ground(chosen[0]), kit.ground(other)];
    const apart = a && b && c && d ? Math.max(kit.contrast(a, b), kit.contrast(c, d)) : 21;
    const differs = a && b && c && d && (!same(a, b) || !same(c, d));
    if (differs && apart < 3) yield [chosen[0], "current", { name: kit.text(chosen[0]).slice(0, 60), ratio: Math.round(apart * 10) / 10 }];
  }

  // 6. Links in a sentence that only a colour tells from the words around them.
  let links = 0;
  for (const e of kit.all("a[href], [role=link]").filter((one) => kit.visible(one) && /\p{L}/u.test(kit.text(one)) && /^inline/.test(kit.style(one).display))) {
    const block = kit.parents(e).find((p) => !/^(inline|contents)/.test(kit.style(p).display));
    const outside = kit.texts().filter((one) => block?.contains(one.element) && !kit.closest(one.element, "a, button, [role=link]"));
    const text = outside.find((one) => one.text.length >= 12);
    if (!text || kit.closest(e, "nav, [role=navigation]") || links >= 5) continue;
    const inner = [e, ...kit.all("*", e)];
    const [mine, theirs] = [kit.style(e), kit.style(text.element)];
    const drawn = inner.some((one) => { const s = kit.style(one); return s.textDecorationLine !== "none" || parseFloat(s.borderBottomWidth) > 0 || s.backgroundImage !== "none" || s.boxShadow !== "none" || s.outlineStyle !== "none" || kit.colour(s.backgroundColor)[3] > 0.1 || one.matches("img, svg") || ["::before", "::after"].some((part) => !/none|normal|""/.test(kit.style(one, part).content) || parseFloat(kit.style(one, part).borderBottomWidth) > 0 || (kit.style(one, part).content !== "none" && parseFloat(kit.style(one, part).height) > 0)); });
    if (drawn || kit.parents(e).some((p) => p !== block && block.contains(p) && kit.style(p).textDecorationLine !== "none")) continue;
    if (Math.abs(mine.fontWeight - theirs.fontWeight) >= 200 || mine.fontStyle !== theirs.fontStyle || mine.fontFamily !== theirs.fontFamily || parseFloat(mine.fontSize) > parseFloat(theirs.fontSize) * 1.15 || mine.textTransform !== theirs.textTransform || mine.fontVariant !== theirs.fontVariant) continue;
    const [ink, other] = [kit.painted(kit.colour(mine.color), e), kit.painted(kit.colour(theirs.color), text.element)];
    if (!ink || !other) continue;
    const ratio = kit.contrast(ink, other);
    const around = outside.map((one) => one.text).join(" ");
    const short = block.localName === "p" && (around.match(/\p{L}{2,}/gu) || []).length >= 3; // a question and its link
    if (around.length < Math.max(25, kit.text(e).length) && !short) continue;
    links += 1;
    yield [e, ratio < 3 && !kit.closest(e, "header, footer, [role=contentinfo], [role=banner]") ? "link" : "link-likely", { name: kit.text(e).slice(0, 60), ratio: Math.round(ratio * 10) / 10 }];
  }
}
