function* (kit) {
  const empty = new Set("image|images|img|picture|pic|photo|photograph|graphic|graphics|graph|chart|diagram|figure|fig|icon|illustration|drawing|thumbnail|spacer|bullet|banner|button|arrow image|alt|alt text|alternative text|alt tag|image alt|image alt text|alttext|image description|description|picture description|insert alt text|insert alt text here|alt text here|your alt text|todo|tbd|n/a|null|undefined|none|no alt|untitled|default|image here|stock photo|an image|a picture|a photo|the image|image of|photo of|picture of|bild|bilden|en bild|bilder|foto|fotografi|ett foto|ikon|figur|diagrammet|tabell|illustrationen|teckning|alternativtext|alternativ text|alt-text|bildbeskrivning|beskrivning|beskrivning av bilden|bild på|kuva|valokuva|kuvake|kaavio|bilde|billede|abbildung|grafik|symbolbild|dummy|imagen|image alternative|afbeelding|immagine|obraz".split("|"));
  const doubtful = new Set("logo|logotype|logotyp|logga|avatar|portrait|porträtt|profile|profile picture|profilbild|screenshot|skärmbild|map|karta|placeholder|hero|hero image|cover|product|product image|produkt|news image|nyhetsbild|header image|background|bakgrund|people|person|man|woman|kvinna|photo 1|decoration|decorative|decorative image|dekoration|dekorativ bild".split("|"));
  const plain = (text) => text.toLowerCase().replace(/[[\](){}<>"“”'’*_]+/g, " ").replace(/[.:!…]+$/, "").replace(/\s+/g, " ").trim();
  const base = (src) => { try { return decodeURIComponent(new URL(src, document.baseURI).pathname.split("/").pop()).replace(/\.\w+$/, "").toLowerCase(); } catch { return ""; } };
  const file = (text) => (text.split(/\s+/).length <= 3 && /[^\s.]\.(jpe?g|png|gif|svg|webp|bmp|tiff?|avif|heic|ico)(\?\S*)?$/i.test(text)) || /^(img|dsc[nf]?|pict?|image|photo|bild|foto|screen ?shot|skärmavbild|scan|untitled|namnlös|unnamed|download)[ _-]*[\d(][\d _().-]*$/i.test(text) || /^\S+\/\S+\.\w+$/.test(text);
  const code = (text) => /^[0-9a-f]{12,}$/i.test(text) || /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text) || /^\d{5,}$/.test(text) || /^[^\p{L}\p{N}]+$/u.test(text) && !/[\p{Extended_Pictographic}→←↑↓+×–−<>»«›‹✓✗★☆?]/u.test(text) || /^(\{\{.*\}\}|%\w+%|\$\{.*\}|<%.*%>|\[\[.*\]\]|\[object \w+\])$/.test(text);
  const numbered = (text) => /^(image|picture|photo|figure|fig|bild|foto|figur|kuva|icon|ikon|slide|graph|chart) ?#?\d{1,3}$/.test(text);

  const images = kit.all("img, [role=img], svg, input[type=image], area[href], object[data], embed").filter((e) => !e.parentElement?.closest("svg, [role=img]"));
  const shown = images.filter((e) => e.localName === "area" || kit.rendered(e));
  const told = (e) => (e.localName === "svg" && !e.matches("[role=img], [role=graphics-document], [role=graphics-symbol], [aria-label], [aria-labelledby]") && !e.querySelector(":scope > title") ? "" : kit.heard(e) || e.localName === "area" ? kit.name(e) : "");
  const src = (e) => e.getAttribute("src") || e.getAttribute("data") || "";
  const label = (e) => { const own = e.localName === "area" || kit.heard(e) ? e.getAttribute("alt") : null; return own ?? told(e); };
  const named = shown.map((e) => ({ e, name: (told(e) || label(e) || "").replace(/\s+/g, " ").trim() })).filter((one) => one.name);
  const linked = (e) => { const holder = kit.closest(kit.parent(e) || e, "a[href], button, [role=button], [role=link]"); return holder && !kit.text(holder) && !holder.hasAttribute("aria-label") && !holder.hasAttribute("aria-labelledby") ? holder : null; };
  const seen = new Set();
  for (const { e, name } of named) {
    const text = plain(name);
    const slug = base(src(e)) === name.toLowerCase() && /_|-.*-|[a-z]\d{2,}/i.test(name) && !/\s/.test(name) && name.length > 3;
    const also = linked(e) ? { criteria: ["1.1.1", "2.4.4"] } : {};
    if (file(name) || slug) yield [e, "file", { name: name.slice(0, 80), ...also }];
    else if (code(name)) yield [e, "code", { name: name.slice(0, 80), ...also }];
    else if (empty.has(text) || numbered(text)) yield [e, "empty", { name, ...also }];
    else if (doubtful.has(text)) yield [e, "vague", { name, ...also }];
    else continue;
    seen.add(e);
  }

  // One text for several pictures.
  const raster = named.filter((one) => one.e.localName === "img" && src(one.e) && !seen.has(one.e) && kit.box(one.e).width >= 48);
  for (const group of Map.groupBy(raster, (one) => plain(one.name)).values()) {
    const files = new Set(group.map((one) => src(one.e)));
    if (files.size >= 3 && files.size === group.length) yield [group[0].e, "same", { name: group[0].name, count: group.length }];
  }

  // The same words beside it.
  for (const { e, name } of named.filter((one) => one.e.localName === "img" && !seen.has(one.e))) {
    const holder = kit.closest(kit.parent(e) || e, "a[href], button, figure");
    const beside = holder && kit.text(holder.matches("figure") ? holder.querySelector("figcaption") || e : holder);
    if (beside && plain(beside) === plain(name)) yield [e, "twice", { name }];
  }

  // What is marked as decoration, and large.
  const large = (e, least) => kit.visible(e) && kit.box(e).width >= least && kit.box(e).height >= least * 0.6;
  const silent = shown.filter((e) => e.localName === "img" && (e.getAttribute("alt") === "" || /^(none|presentation)$/.test(e.getAttribute("role") || "") || !kit.heard(e)) && large(e, 160) && !kit.closest(e, "a, button, header, footer, nav, [role=banner]"));
  // A map or chart by the name of its file, and hardly a word beside it: the image is what the page has to say.
  const telling = /map|karta|chart|diagram|graph|plan(?!t)|schedule|schema|timetable|tidtabell|infograph|screenshot|poster|affisch|price|pris|opening|öppet/i;
  const part = document.querySelector("main, [role=main]") || document.body;
  const said = kit.texts().filter((one) => part?.contains(one.element) && !one.element.closest("h1, header, nav, footer")).map((one) => one.text).join(" ").match(/[\p{L}\p{N}]+/gu) || [];
  const alone = silent.length === 1 && telling.test(base(src(silent[0]))) && large(silent[0], 240) && said.length < 8 && !kit.fields().length && kit.all("table, iframe, video, canvas", part || document).length === 0;
  if (silent.length) yield [silent[0], alone ? "alone" : "silent", { count: silent.length }];
  const drawn = shown.filter((e) => e.localName === "svg" && !told(e) && kit.heard(e) && large(e, 120) && !kit.text(e) && !e.textContent.trim() && !kit.closest(e, "a, button, [role=img]"));
  // Bars of one width and many heights: a chart, whose figures stand nowhere.
  const bars = (e) => [...Map.groupBy(kit.all("rect", e).map(kit.box).filter((box) => box.width > 2 && box.height > 2), (box) => Math.round(box.width)).values()];
  const chart = document.querySelector("table") ? null : drawn.find((e) => bars(e).some((list) => list.length >= 3 && new Set(list.map((box) => Math.round(box.height))).size >= 3));
  if (chart) yield [chart, "chart"];
  else if (drawn.length) yield [drawn[0], "drawn"];
  const behind = kit.all("div, span, i, a, section, figure").filter((e) => !e.childElementCount && !e.textContent.trim() && /url\(/.test(kit.style(e).backgroundImage) && kit.visible(e) && kit.box(e).width >= 24 && kit.box(e).height >= 24 && !kit.name(e) && !e.matches("a, [role=button], [role=img]") && e.getAttribute("aria-hidden") !== "true");
  if (behind.length) yield [behind[0], "behind"];
  // Cells that show a picture and say nothing.
  const picture = (e) => [e, ...kit.all("*", e)].some((one) => (/^(img|svg)$/.test(one.localName) && !one.closest("svg svg") && kit.box(one).width >= 6) || (/url\(/.test(kit.style(one).backgroundImage) && kit.box(one).width >= 6) || /^url|[\uE000-\uF8FF]/.test(kit.style(one, "::before").content));
  const cells = kit.all("td, [role=cell], [role=gridcell]").filter((e) => kit.heard(e) && !e.textContent.trim() && !e.querySelector("input, select, button, a, [aria-label], [title], [aria-labelledby], svg title, video, iframe") && kit.visible(e) && picture(e) && !kit.all("img[alt]", e).some((one) => one.alt.trim()) && !kit.closest(e, "[role=presentation], [role=none]"));
  const data = cells.filter((e) => { const table = kit.closest(e, "table, [role=table], [role=grid]"); return table && table.querySelector("th, [role=columnheader], [role=rowheader]"); });
  if (data.length) yield [data[0], "cell", { count: data.length }];
  for (const e of kit.all("embed").filter((one) => kit.visible(one) && kit.heard(one) && kit.box(one).width >= 40 && !(one.getAttribute("aria-label") || one.title || one.getAttribute("aria-labelledby") || "").trim() && !/pdf|html/.test(one.type))) yield [e, "nameless"];
}
