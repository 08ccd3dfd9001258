function* (kit) {
  // What links are called where nobody thought of a name, in the languages of the countries around us.
  const here = "here|click here|click|this link|link|this page|press here|tap here|här|klicka här|tryck här|klicka|länk|denna länk|den här länken|länken|denna sida|tästä|tässä|täältä|klikkaa tästä|linkki|her|klikk her|klik her|lenke|hier|hier klicken|klicken sie hier|klick hier|dieser link|ici|cliquez ici|cliquer ici|lien|ce lien|aquí|haga clic aquí|clic aquí|clica aquí|enlace|qui|clicca qui|klik hier|kliknij tutaj|tutaj|zde|clique aqui|aqui";
  const more = "more|read more|learn more|see more|find out more|more info|more information|info|details|view|view more|view details|see details|go|read|open|download|visit|continue reading|read on|full story|this|mer|läs mer|se mer|visa mer|läs vidare|fortsätt läsa|läs|mer info|mer information|information|detaljer|visa|visa detaljer|öppna|ladda ner|ladda ned|hämta|till sidan|gå vidare|lue lisää|lisää|lisätietoja|avaa|lataa|les mer|mer informasjon|læs mere|mere|mehr|mehr erfahren|weiterlesen|mehr lesen|weitere informationen|lire la suite|en savoir plus|plus|plus d'informations|télécharger|más|leer más|más información|ver más|saber más|leggi di più|scopri di più|leggi tutto|lees meer|meer|meer informatie|czytaj więcej|więcej|saiba mais|leia mais";
  const set = (text) => new Set(text.split("|"));
  // What is done to one thing of several, which the words of the link do not name.
  const acts = set("change|edit|delete|remove|update|ändra|redigera|ta bort|radera|uppdatera|byt|muuta|muokkaa|poista|endre|rediger|slett|ændre|slet|ändern|bearbeiten|löschen|entfernen|modifier|changer|supprimer|cambiar|editar|modificar|eliminar|modifica|elimina|wijzigen|verwijderen|zmień|edytuj|usuń|alterar");
  const [nowhere, further] = [set(here), set(more)];
  const plain = (text) => text.toLowerCase().normalize("NFC").replace(/[^\p{L}\p{N}'’ ]+/gu, " ").replace(/[’]/g, "'").replace(/\s+/g, " ").trim();
  const vague = (text) => nowhere.has(text) || further.has(text);
  const words = (text) => (text.match(/\p{L}{3,}/gu) || []).filter((word) => !vague(word.toLowerCase()));
  const written = (e) => e.getAttribute("href") ?? e.getAttribute("xlink:href") ?? /location(?:\.href)?\s*\+?=\s*['"]([^'"]+)/.exec(e.getAttribute("onclick") || "")?.[1] ?? "";

  const links = kit.all("a[href], area[href], [role=link], svg a").filter((e) => kit.role(e) === "link" && kit.heard(e) && (kit.visible(e) || e.localName === "area")).map((e) => ({ e, name: kit.name(e), plain: plain(kit.name(e)), to: written(e) }));
  const of = Map.groupBy(links.filter((one) => acts.has(one.plain) && one.to && !/^(#|javascript:)/.test(one.to)), (one) => one.plain);
  const several = (one) => new Set((of.get(one.plain) || []).map((each) => each.to)).size > 1;
  const doubtful = links.filter((one) => vague(one.plain) || several(one) || /^[^\p{L}\p{N}]+$/u.test(one.name));
  const without = (text, said) => said.reduce((left, one) => left.replaceAll(one, " "), text);
  const names = [...new Set(links.map((one) => kit.text(one.e)).filter(Boolean))].sort((a, b) => b.length - a.length);
  // Whether the block of text that the link stands in says more than its links do.
  const said = (block) => words(without(kit.text(block), names.filter((name) => vague(plain(name))))).length >= 2;
  const block = (e) => [e, ...kit.parents(e)].find((p) => !/^(inline|contents)/.test(kit.style(p).display) && kit.text(p) !== kit.text(e)) || null;
  const headings = kit.headings();
  const level = (h) => Number(h.getAttribute("aria-level") || h.localName.slice(1)) || 2;
  const after = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  const under = (e) => headings.findLast((h) => !h.contains(e) && after(h, e));

  const rowHeader = (cell) => {
    const row = cell.closest("tr, [role=row]");
    return row && [...row.querySelectorAll("th, [role=rowheader]")].some((h) => h !== cell && !h.contains(cell) && words(kit.text(h)).length + (/\d/.test(kit.text(h)) ? 1 : 0) && !(h.colSpan > 1));
  };
  const columnHeader = (cell) => {
    const table = cell.closest("table");
    if (!table || !cell.closest("tr")) return true; // a grid made of other elements: who knows
    if (cell.hasAttribute("headers")) return true;
    const first = [...table.rows].find((row) => [...row.cells].some((one) => one.localName === "th"));
    const header = first && first !== cell.closest("tr") && first.cells[cell.cellIndex];
    return !!header && header.localName === "th" && header.colSpan === 1 && words(kit.text(header)).length > 0;
  };
  const titled = (e) => {
    const text = [...kit.describedBy(e).map(kit.text), e.getAttribute("title") || ""].join(" ");
    return words(text).length >= 1 && plain(text) !== plain(kit.name(e));
  };
  // What tells more of the link, as WCAG counts it: its sentence, list item, cell and headers, description, or heading.
  const told = ({ e, plain: name }) => {
    if (titled(e)) return "certain";
    const cell = kit.closest(e, "td, th, [role=cell], [role=gridcell]");
    if (cell && (said(cell) || rowHeader(cell))) return "certain";
    if (cell) return columnHeader(cell) ? "likely" : "";
    for (let item = kit.closest(e, "li, [role=listitem], dd, dt, p, figcaption, article, [role=article]"); item; item = kit.closest(kit.parent(item) || document.documentElement, "li, [role=listitem], article, [role=article], dd")) if (said(item)) return "certain";
    const labelled = kit.parents(e).find((p) => p.matches("section, [role=group], [role=region], article, figure, fieldset") && words(kit.name(p)).length > 0);
    if (labelled) return "certain";
    const heading = under(e);
    const shared = heading && doubtful.some((one) => one.e !== e && one.plain === name && after(one.e, e) && after(heading, one.e));
    if (heading && level(heading) > 1 && !shared) return "certain";
    const near = block(e);
    if (near && near !== document.body && !near.matches("main, section, [role=main]") && [...near.children].length <= 6 && said(near)) return "likely";
    return heading && !shared && !nowhere.has(name) && doubtful.filter((one) => one.plain === name).length === 1 ? "likely" : "";
  };

  const same = Map.groupBy(doubtful.filter((one) => one.to && !/^(#|javascript:)/.test(one.to)), (one) => one.plain);
  const many = new Set();
  for (const [name, group] of same) {
    if (!nowhere.has(name) || new Set(group.map((one) => one.to)).size < 2 || group.some((one) => titled(one.e))) continue;
    for (const one of group) { many.add(one.e); yield [one.e, "same", { name: one.name, count: group.length }]; }
  }
  for (const one of doubtful) {
    if (!one.name || many.has(one.e)) continue;
    const around = told(one);
    const act = acts.has(one.plain);
    if (act && around !== "certain" && !kit.closest(one.e, "td, th, [role=cell], [role=gridcell]")) yield [one.e, "same", { name: one.name, count: of.get(one.plain).length }];
    else if (!around || (around === "likely" && !one.plain)) yield [one.e, "empty", { name: one.name }];
    else if (around === "likely" || nowhere.has(one.plain) || (!one.plain && !/^#/.test(one.to))) yield [one.e, "vague", { name: one.name }];
  }
  for (const { e, name } of links) {
    const text = name.trim();
    const file = /^[^\s/]+\.(pdf|docx?|xlsx?|pptx?|zip|html?|php|aspx?|jpe?g|png)$/i.test(text);
    if (!file && !/^(https?:\/\/|www\.)\S+\/\S+$/i.test(text)) continue;
    const item = kit.closest(e, "p, li, td, dd, dt, [role=listitem], [role=cell]") || block(e);
    const spoken = item && words(kit.text(item).replaceAll(text, " ")).length >= 2;
    const meant = words(text.replace(/^https?:\/\/(www\.)?[^/]*/, "").replace(/\.\w+$/, "")).filter((word) => word.length >= 4 && !/^(final|copy|document|dokument|file|index|image|page|scan)$/i.test(word));
    const coded = /[?&=%]|[0-9a-f]{8,}|\d{4,}/i.test(text);
    if (titled(e)) continue;
    yield [e, !spoken && (coded || !meant.length) && meant.length < 2 ? "address" : "file", { name: text.slice(0, 80) }];
  }
}
