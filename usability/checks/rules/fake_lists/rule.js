function* (kit) {
  const skip = "pre, code, textarea, script, style, svg, select, button, [role=list], [role=listbox], [role=menu], [role=tree], [role=tablist], [role=radiogroup], [role=log], math, nav, ol, ul, dl, table, blockquote, address, [aria-hidden=true], samp";
  const bullet = /^([•●▪▫◦‣⁃∙·○■□◆◇►▶▸➤➔➢→⇒»›✓✔✗✘☑☐★☆❖✦✅❌👉🔹🔸*–—-]|\p{Extended_Pictographic}\uFE0F?)\s*(?=\S)/u;
  const number = /^\(?(\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*(?=\S)/i;
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const inline = (e) => /^(inline|contents)/.test(kit.style(e).display) && !/^(inline-block|inline-flex)/.test(kit.style(e).display);

  // The lines of a block as they are written: cut at <br>, and at blocks within.
  const lined = (block) => {
    const lines = [];
    let line = null;
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) {
          const text = child.data.replace(/\s+/g, " ");
          if (!text.trim() && !line) continue;
          if (!line) lines.push((line = { element: node, text: "" }));
          line.text += text;
        } else if (child.nodeType === 1) {
          if (child.localName === "br") line = null;
          else if (/^(script|style|template|noscript)$/.test(child.localName) || !kit.rendered(child)) continue;
          else if (/^(img|svg|input|select|textarea|button|video|iframe)$/.test(child.localName)) { if (line) line.text += " "; }
          else walk(child);
        }
      }
    };
    walk(block);
    return lines.map((one) => ({ ...one, text: one.text.trim() })).filter((one) => one.text);
  };
  const drawn = (e) => {
    const said = /^["']([^"'\\]{1,3}|\\[0-9a-f]+ ?)["']/i.exec(kit.style(e, "::before").content);
    const dot = kit.style(e, "::before");
    const painted = dot.content === '""' && /px/.test(dot.width) && parseFloat(dot.width) >= 3 && parseFloat(dot.width) <= 14 && Math.abs(parseFloat(dot.width) - parseFloat(dot.height)) <= 2 && (kit.colour(dot.backgroundColor)[3] > 0.5 || /url/.test(dot.backgroundImage));
    if (painted) return "dot";
    const own = kit.style(e);
    if (/url\(/.test(own.backgroundImage) && own.backgroundRepeat === "no-repeat" && parseFloat(own.paddingLeft) >= 12 && parseFloat(own.paddingLeft) > parseFloat(own.paddingRight) && kit.box(e).height <= 60) return "dot";
    return said && /[^\p{L}\p{N}\s]/u.test(said[1]) && kit.style(e, "::before").position !== "absolute" ? said[1] : said && bullet.test(said[1] + "x") ? said[1] : "";
  };

  // Blocks of lines, and siblings that are one line each.
  const runs = [];
  const blocks = kit.all("p, div, span, td, section, article, main, body, center, font, label").filter((e) => !kit.closest(e, skip) && kit.rendered(e));
  for (const block of blocks) {
    const children = [...block.children];
    if (children.some((one) => one.localName === "br")) {
      if (kit.visible(block)) runs.push(lined(block));
    }
    let run = [];
    for (const child of [...children, null]) {
      const fits = child && /^(p|div|span)$/.test(child.localName) && !child.matches(skip) && kit.rendered(child) && (!inline(child)) && (child.localName === "p" || kit.text(child).length < 200) && !child.querySelector("p, div, ul, ol, table, form, input, h1, h2, h3, h4, h5, h6, br, img, button");
      if (fits && (!run.length || run[0].element.localName === child.localName)) run.push({ element: child, text: kit.text(child), mark: drawn(child), list: kit.style(child).display === "list-item" && kit.style(child).listStyleType !== "none" });
      else { if (run.length > 1) runs.push(run); run = fits ? [{ element: child, text: kit.text(child), mark: drawn(child), list: false }] : []; }
    }
  }
  const told = new Set();
  for (const run of runs) {
    let start = 0;
    const at = (i) => run[i] && ((run[i].list && "list") || bullet.exec(run[i].text)?.[1] || run[i].mark || (number.test(run[i].text) && "1") || "");
    for (let i = 1; i <= run.length; i += 1) {
      if (i < run.length && at(i) && (at(i) === at(start) || (/\p{Extended_Pictographic}/u.test(at(i)) && /\p{Extended_Pictographic}/u.test(at(start))))) continue;
      const part = run.slice(start, i);
      const mark = at(start);
      start = i;
      if (!mark || part.length < 2 || part.some((one) => told.has(one.element) && run.length < 2)) continue;
      const spoken = part.every((one) => /[.!?”"»]$/.test(one.text)) && /^[–—-]$/.test(mark); // what people say to each other
      const numbers = part.map((one) => number.exec(one.text)?.[1].toLowerCase());
      const values = { count: part.length, mark, text: part[0].text.slice(0, 60) };
      const where = part[0].element;
      if (part.some((one) => words(one.text).length === 0) || told.has(where)) continue;
      const long = part.some((one) => words(one.text).length > 40);
      if (mark === "list" || (mark === "dot" && part.length >= 3 && !long)) yield [where, "painted", values];
      else if (mark === "dot") continue;
      else if (mark === "1") {
        const rising = numbers.every((one, n) => (/^\d+$/.test(one) ? Number(one) === Number(numbers[0]) + n : n < 1 || one.charCodeAt(0) === numbers[0].charCodeAt(0) + n || /^[ivx]+$/.test(one)));
        const first = /^(1|a|i)$/.test(numbers[0]);
        if (!rising) continue;
        if (part.length >= 3 && first && !long) yield [where, "numbered", values];
        else if (first) yield [where, "lines", values];
        else continue;
      } else if (part.length >= (spoken || /\p{Extended_Pictographic}/u.test(mark) || /[★☆]/.test(mark) || (mark === "*" && part.some((one) => /[.!?]$/.test(one.text))) ? 99 : /^[•●▪◦‣]$/.test(mark) ? 2 : 3) && !long) yield [where, "marked", values];
      else if (part.length >= 3 && !spoken && new Set(part.map((one) => bullet.exec(one.text)?.[1])).size === 1 && /\p{Extended_Pictographic}/u.test(mark) && part.every((one) => words(one.text).length <= 12)) yield [where, "marked", values];
      else if (part.length >= 2 && !spoken) yield [where, "lines", values];
      else continue;
      part.forEach((one) => told.add(one.element));
    }
  }

  // Siblings that begin with a number of their own, or all with the same small picture.
  const icon = (e) => { const first = e.querySelector("svg, img, i"); return first && !kit.text(first) && kit.box(first).width <= 40 && kit.box(first).left <= kit.box(e).left + 40 && kit.all("svg, img, i", e).filter((one) => !one.closest("svg svg, svg *")).length >= 1 ? first.outerHTML : ""; };
  const first = (e) => { const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT); while (walker.nextNode()) if (walker.currentNode.data.trim() && kit.rendered(walker.currentNode.parentElement)) return walker.currentNode.data.trim(); return ""; };
  for (const holder of kit.all("div, section, main, article").filter((e) => e.childElementCount >= 3 && !kit.closest(e, skip))) {
    const items = [...holder.children].filter((e) => kit.rendered(e) && !/^(h[1-6]|style|script|hr)$/.test(e.localName));
    if (items.length < 3 || told.has(items[0]) || !items.every((e) => /^(div|p|section|span|article)$/.test(e.localName) && !e.hasAttribute("role"))) continue;
    const stacked = items.every((e, n) => !n || kit.box(e).top >= kit.box(items[n - 1]).bottom - 2);
    const values = { count: items.length, text: kit.text(items[0]).slice(0, 60), mark: "" };
    const counted = items.every((e, n) => new RegExp(`^${n + 1}[.)]?$`).test(first(e)) && words(kit.text(e)).length >= 2);
    const titled = items.some((e) => e.querySelector("h1, h2, h3, h4, h5, h6, [role=heading], table, form, input, button"));
    if (counted) { told.add(items[0]); yield [items[0], titled ? "lines" : "numbered", values]; continue; }
    const icons = new Set(items.map(icon));
    if (stacked && icons.size === 1 && !icons.has("") && !titled && items.every((e) => words(kit.text(e)).length >= 1 && words(kit.text(e)).length <= 14 && !e.querySelector("a") && !e.textContent.trim().includes("\n\n"))) { told.add(items[0]); yield [items[0], "painted", values]; }
  }

  // Rows of a table that begin with a cell of a bullet.
  for (const table of kit.all("table").filter((e) => kit.visible(e) && e.rows.length >= 3 && !e.querySelector("th, table"))) {
    const rows = [...table.rows];
    if (rows.every((row) => row.cells.length === 2 && /^[•●▪◦‣*–—\-✓✔→►]$/u.test(kit.text(row.cells[0])) && words(kit.text(row.cells[1])).length)) yield [table, "marked", { count: rows.length, mark: kit.text(rows[0].cells[0]), text: kit.text(rows[0].cells[1]).slice(0, 60) }];
  }

  // Lists of one item each, and lists undone.
  const single = (e) => e?.matches("ul, ol") && !e.hasAttribute("role") && !e.hasAttribute("start") && e.children.length === 1 && e.firstElementChild.localName === "li" && kit.visible(e) && kit.text(e) && !e.querySelector("ul, ol");
  for (const first of kit.all("ul, ol").filter((e) => single(e) && !single(e.previousElementSibling))) {
    const same = [first];
    while (single(same.at(-1).nextElementSibling) && Math.abs(kit.box(same.at(-1).nextElementSibling).left - kit.box(first).left) < 3) same.push(same.at(-1).nextElementSibling);
    if (same.length >= 3) yield [first, "split", { count: same.length }];
  }
  for (const e of kit.all("ul[role], ol[role]")) {
    const role = e.getAttribute("role").trim();
    const items = [...e.children].filter((one) => one.localName === "li" && !one.hasAttribute("role") && kit.visible(one) && kit.text(one));
    const bullets = items.every((one) => kit.style(one).display === "list-item" && kit.style(one).listStyleType !== "none");
    if (/^(none|presentation|group|generic)$/.test(role) && items.length >= 3 && bullets && !kit.closest(e, "[role=menu], [role=menubar], [role=tree], [role=tablist], [role=listbox]")) yield [e, "undone", { count: items.length, role }];
  }
  // Many links in a row.
  const rows = kit.all("main div, main p, [role=main] div").filter((e) => !kit.closest(e, skip) && e.childElementCount >= 5 && [...e.children].every((one) => one.localName === "a" || one.localName === "br") && kit.visible(e) && !kit.closest(e, "[role=navigation], header, footer") && ![...e.childNodes].some((node) => node.nodeType === 3 && words(node.data).length > 1));
  if (rows.length) yield [rows[0], "links", { count: rows[0].querySelectorAll("a").length }];
}
