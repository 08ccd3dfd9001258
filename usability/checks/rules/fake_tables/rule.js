function* (kit) {
  const cellText = (e) => kit.text(e);
  const bold = (e) => {
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.trim()) return Number(kit.style(walker.currentNode.parentElement).fontWeight) >= 600;
    return false;
  };
  const numeric = (text) => /\d/.test(text) && /^[\d\s.,:%€$£+–\-−/()]*(kr|sek|eur|usd|st|h|min|kg|km|m²)?\.?$/i.test(text);
  const filled = (e) => !!e.querySelector("input, select, textarea, form, iframe, video, h1, h2, h3, h4, table, ul, ol, p + p");
  const painted = (e) => kit.colour(kit.style(e).backgroundColor)[3] > 0.02 && kit.style(e).backgroundColor;
  const say = (list) => list.map(cellText).filter(Boolean).join(" | ").slice(0, 80);

  // Tables of data without headers.
  for (const table of kit.all("table").filter((e) => kit.visible(e))) {
    const role = (table.getAttribute("role") || "").trim();
    const rows = [...table.rows].filter(kit.rendered);
    const cells = rows.flatMap((row) => [...row.cells]);
    const headers = table.querySelectorAll("th, [role=columnheader], [role=rowheader]").length;
    const columns = Math.max(0, ...rows.map((row) => row.cells.length));
    if (/^(none|presentation)$/.test(role)) {
      if (headers >= 2 && rows.length >= 2 && columns >= 2 && !filled(table) && kit.heard(table)) yield [table, "undone", { role }];
      continue;
    }
    if (role && role !== "table" && role !== "grid" && role !== "treegrid") continue;
    if (table.querySelector("table") || table.closest("pre, code") || kit.closest(table, "[aria-hidden=true]")) continue;
    const markup = table.querySelector("th") ? "<th>" : table.caption ? "<caption>" : "";
    const layout = cells.length && cells.filter((cell) => filled(cell) || !cellText(cell)).length > cells.length / 2;
    if (layout && markup && cells.filter(filled).length > 1 && rows.length <= 3) { yield [table, "layout", { markup }]; continue; }
    if (headers || rows.length < 2 || columns < 2 || layout) continue;
    const regular = rows.filter((row) => row.cells.length === columns).length >= rows.length * 0.7;
    const short = cells.filter((cell) => cellText(cell).length <= 60).length >= cells.length * 0.8;
    const [first, ...rest] = rows;
    const top = [...first.cells];
    const body = rest.flatMap((row) => [...row.cells]);
    const emphasised = top.length >= 2 && top.every((cell) => cellText(cell) && (bold(cell) || (painted(cell) || painted(first)))) && body.filter(bold).length <= body.length * 0.5 && (top.some(bold) || painted(first) !== painted(rest[0]) || painted(top[0]) !== painted(rest[0].cells[0]));
    const sided = rows.every((row) => row.cells[0] && bold(row.cells[0])) && body.length >= 2 && rows.some((row) => row.cells[1] && !bold(row.cells[1]));
    const figures = rest.length >= 2 && [...Array(columns).keys()].some((n) => rest.every((row) => row.cells[n] && numeric(cellText(row.cells[n]))));
    const headed = figures && top.every((cell) => cellText(cell) && !numeric(cellText(cell)));
    const values = { rows: rows.length, columns, text: say(top) };
    if (regular && short && table.closest("thead") === null && (emphasised || headed || (table.tHead && top.length >= 2) || (sided && figures) || (table.caption && rows.length >= 2) || (sided && rows.length >= 3 && short))) yield [table, "headless", values];
    else if (regular && short && rows.length >= 2) yield [table, "perhaps", values];
  }
  for (const table of kit.all("table").filter((e) => kit.visible(e) && !e.caption && e.querySelector("th") && e.rows.length >= 3)) {
    const [first] = table.rows;
    const most = Math.max(...[...table.rows].map((row) => row.cells.length));
    if (most >= 2 && first.cells.length === 1 && first.cells[0].colSpan >= most && cellText(first.cells[0])) yield [first.cells[0], "captioned", { text: cellText(first.cells[0]).slice(0, 80) }];
  }

  // Rows and columns of other elements.
  const not = "table, [role=table], [role=grid], [role=treegrid], [role=list], [role=listbox], [role=menu], [role=menubar], [role=radiogroup], [role=tablist], dl, ul, ol, nav, fieldset, pre, code, svg, button, a, label, header, footer, select, [role=img], [aria-hidden=true], [role=toolbar]";
  const leaf = (e) => kit.rendered(e) && !e.querySelector("input, select, textarea, button, p, h1, h2, h3, h4, h5, h6, ul, ol, img, iframe, video, [role=button], svg, br") && kit.text(e).length > 0 && kit.text(e).length <= 48;
  const flat = (e) => { let at = e; while (at.childElementCount === 1 && !at.firstElementChild.matches("a, span, b, strong") && kit.text(at) === kit.text(at.firstElementChild)) at = at.firstElementChild; return at; };
  const beside = (list) => list.every((cell, n) => !n || (kit.box(cell).left >= kit.box(list[n - 1]).right - 2 && Math.abs(kit.box(cell).top - kit.box(list[n - 1]).top) < Math.max(12, kit.box(cell).height)));
  const below = (rows) => rows.every((row, n) => !n || kit.box(row[0]).top >= kit.box(rows[n - 1][0]).bottom - 3);
  const aligned = (rows) => [...rows[0].keys()].every((n) => { const lefts = rows.map((row) => kit.box(row[n]).left); const rights = rows.map((row) => kit.box(row[n]).right); return Math.max(...lefts) - Math.min(...lefts) < 4 || Math.max(...rights) - Math.min(...rights) < 4; });
  const told = new Set();
  for (const holder of kit.all("div, section, main, article, body, span").filter((e) => e.childElementCount >= 3 && !kit.closest(e, not) && ![...told].some((one) => one.contains(e)))) {
    const children = [...holder.children].filter((e) => kit.rendered(e) && !e.matches("style, script, hr"));
    let rows = null;
    let from = children.findIndex((e) => e.matches("div, span, section, article, p") && e.childElementCount >= 2 && [...e.children].every(leaf));
    if (from >= 0) {
      const count = children[from].childElementCount;
      const part = [];
      for (const child of children.slice(from).flatMap((e) => (e.childElementCount >= 1 && [...e.children].every((one) => one.childElementCount >= 2 && one.matches("div")) ? [...e.children] : [e]))) {
        if (!child.matches("div, span, section, article, p") || child.matches(not)) break;
        const cells = [...child.children].filter(kit.rendered);
        if (cells.length !== count || !cells.every(leaf)) break;
        part.push(cells);
      }
      rows = part;
    } else if (/grid/.test(kit.style(holder).display) && children.length >= 6 && children.every((e) => leaf(e) && e.matches("div, span, p"))) {
      const columns = kit.style(holder).gridTemplateColumns.split(" ").length;
      if (columns >= 2 && children.length % columns === 0) rows = Array.from({ length: children.length / columns }, (_, n) => children.slice(n * columns, (n + 1) * columns));
    }
    if (!rows || rows.length < 3 || rows[0].length < 2 || !rows.every(beside) || !below(rows) || !aligned(rows)) continue;
    const cells = rows.flat();
    if (cells.filter((e) => e.matches("a") || e.querySelector("a")).length > cells.length * 0.6) continue;
    if (!kit.visible(holder) || !kit.visible(cells[0])) continue;
    const [top, ...rest] = rows;
    const body = rest.flat();
    const colour = (list) => painted(list[0]) || (list[0].parentElement !== holder && painted(list[0].parentElement));
    const headed = top.every((e) => bold(e) && !numeric(kit.text(e))) && body.filter(bold).length <= body.length * 0.5;
    const figures = top.slice(1).map((_, n) => n + 1).some((n) => rest.every((row) => numeric(kit.text(row[n])))) && top.every((e) => !numeric(kit.text(e)));
    const shaded = colour(top) && colour(top) !== colour(rest[0]) && (rest.length < 2 || colour(top) !== colour(rest[1]));
    const values = { rows: rows.length, columns: top.length, text: say(top) };
    told.add(holder);
    yield [holder, headed || figures || (shaded && top.length >= 3) ? "boxes" : "aligned", values];
  }
  // Where the browser lays boxes out as a table.
  for (const holder of kit.all("div, section, span").filter((e) => /^(inline-)?table$/.test(kit.style(e).display) && kit.visible(e) && !kit.closest(e, not) && ![...told].some((one) => one.contains(e) || e.contains(one)))) {
    const rows = kit.all("*", holder).filter((e) => kit.style(e).display === "table-row").map((row) => [...row.children].filter((e) => kit.style(e).display === "table-cell"));
    if (rows.length < 2 || rows[0].length < 2 || !rows.flat().every(leaf) || rows.some((row) => row.length !== rows[0].length)) continue;
    yield [holder, rows.length >= 3 && rows[0].every(bold) ? "boxes" : "aligned", { rows: rows.length, columns: rows[0].length, text: say(rows[0]) }];
  }

  // Columns by spaces, tabs or strokes.
  for (const e of kit.all("pre, p, div, textarea[readonly]").filter((one) => kit.visible(one) && /^pre/.test(kit.style(one).whiteSpace) && !one.querySelector("code, samp, kbd, pre, div, p") && !one.closest("code, [role=img], [aria-hidden=true]"))) {
    const lines = e.textContent.split("\n").filter((line) => /[\p{L}\p{N}]/u.test(line));
    const parts = lines.map((line) => line.trim().replace(/^\||\|$/g, "").split(/\s*\|\s*|\t+|\s{2,}/).filter(Boolean));
    const columns = parts[0]?.length || 0;
    const same = parts.filter((part) => part.length === columns).length;
    if (columns < 2 || lines.length < 3 || same < lines.length * 0.8 || /[{};$<>=]|\/\/|^\s*[#>]/m.test(e.textContent)) continue;
    const figures = parts[0].some((_, n) => parts.slice(1).every((part) => part[n] === undefined || /\d/.test(part[n])));
    yield [e, figures || columns >= 3 ? "spaced" : "aligned", { rows: lines.length, columns, text: lines[0].trim().replace(/\s+/g, " ").slice(0, 80) }];
  }
}
