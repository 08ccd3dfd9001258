function* (kit) {
  const set = (text) => new Set(text.split("|"));
  const nothing = set("untitled|heading|subheading|sub heading|sub-heading|heading here|your heading|your heading here|heading text|heading goes here|title here|your title here|title goes here|enter title|insert title|insert heading|add heading|section title here|new section|untitled section|new heading|h1|h2|h3|h4|todo|tbd|xxx|asdf|foo|bar|foo bar|undefined|null|placeholder|placeholder heading|dummy|dummy text|blah|text here|rubrik|underrubrik|mellanrubrik|rubriktext|skriv rubrik här|rubrik här|din rubrik|ny rubrik|namnlös|avsnittsrubrik|otsikko|väliotsikko|überschrift|titre ici|overskrift");
  const little = set("section|info|information|text|content|misc|miscellaneous|other|stuff|general|more|details|part|area|block|item|box|data|page|title|header|body|overview|avsnitt|innehåll|övrigt|annat|mer|allmänt|diverse|del|block|sida|titel|detaljer|uppgifter|tiedot|muuta|lisää|sonstiges|inhalt|divers|autre");
  const field = set("label|labels|field|input|input field|form field|text|textbox|text box|text field|textfield|text area|textarea|value|values|data|item|enter text|enter text here|enter value|enter here|type here|write here|fill in|fill in here|required|required field|optional|untitled|placeholder|x|xxx|todo|tbd|test|foo|asdf|undefined|null|field label|label text|your label|label here|insert label|new field|question|answer here|dropdown|drop down|select box|combobox|combo box|menu|form|fält|ett fält|textfält|textruta|inmatning|inmatningsfält|värde|etikett|skriv här|fyll i|fyll i här|obligatoriskt|obligatorisk|frivilligt|svar här|ruta|rullista|kenttä|teksti|feld|eingabe|eingabefeld|textfeld|champ|texte|felt|tekst");
  const hazy = set("info|information|details|other|more|misc|select|choose|choose one|select one|option|options|input 1|name of|annat|övrigt|uppgift|uppgifter|välj|val|alternativ|detaljer|fråga|code|number|type|kod|nummer|typ");
  const plain = (text) => text.toLowerCase().normalize("NFC").replace(/\((required|optional|obligatoriskt?|frivilligt?|valfritt)\)/g, "").replace(/[*:.…?!#"“”()[\]<>]+/g, " ").replace(/\s+/g, " ").trim();
  const numbered = (text, kinds) => kinds.test(text);
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const asks = (text) => kit.closest(text, "[aria-hidden=true]");

  const headings = kit.headings().filter((h) => kit.visible(h) || kit.heard(h)).map((h) => ({ h, name: (kit.name(h) || kit.text(h)).replace(/\s+/g, " ").trim(), level: Number(h.getAttribute("aria-level") || h.localName.slice(1)) || 2 }));
  const body = kit.texts();
  const told = new Set();
  // A page of samples of type: headings that speak of themselves are what it shows.
  const samples = headings.filter((one) => /^(h[1-6]|heading)\b/i.test(one.name)).length >= 3;
  for (const one of headings) {
    const text = plain(one.name);
    if (!text || samples) continue;
    if (nothing.has(text) || numbered(text, /^(heading|headline|subheading|title|rubrik|untitled|h) ?\d{1,2}$/) || /^\{\{/.test(text)) { told.add(one); yield [one.h, "heading", { text: one.name.slice(0, 60) }]; }
  }
  const parent = (at) => { for (let i = at - 1; i >= 0; i -= 1) if (headings[i].level < headings[at].level) return i; return -1; };
  const groups = Map.groupBy(headings.map((one, at) => ({ ...one, one, at, text: plain(one.name), under: parent(at) })).filter((one) => one.text && !told.has(one.one)), (one) => `${one.level} ${one.under} ${one.text}`);
  for (const group of groups.values()) {
    const [first] = group;
    const values = { text: first.name.slice(0, 60), count: group.length };
    if (/^lorem ipsum/.test(first.text)) yield [first.h, "vague", values];
    else if (little.has(first.text)) yield [first.h, group.length >= 2 ? "headings" : "vague", values];
    else if (numbered(first.text, /^(section|part|block|area|avsnitt|del|sektion|item|step|steg|page|sida|osa|abschnitt) ?[\da-z]{1,2}$/)) yield [first.h, "vague", values];
    else if (group.length >= 3) yield [first.h, "again", values];
  }
  // A last heading with nothing under it.
  const last = headings.at(-1);
  if (last && headings.length > 1 && !asks(last.h) && kit.visible(last.h) && !kit.closest(last.h, "a, button, summary, legend, label, dialog, [role=dialog], nav, footer, aside, [hidden]")) {
    const after = kit.all("img, svg, iframe, video, input, canvas, select, textarea, button, object, audio, hr").some((e) => last.h.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING && kit.rendered(e));
    if (!after && !body.some((one) => last.h.compareDocumentPosition(one.node) & Node.DOCUMENT_POSITION_FOLLOWING && !last.h.contains(one.node))) yield [last.h, "vague", { text: last.name.slice(0, 60) }];
  }

  for (const e of kit.all("button, input[type=button], input[type=submit], [role=button]").filter((one) => kit.heard(one) && kit.visible(one))) {
    const name = kit.name(e);
    if (/^(click( here| me)?|press( here)?|tap here|untitled|klicka( här)?|tryck( här)?|klikkaa tästä|hier klicken|cliquez ici|button text|knapptext|todo)$/i.test(name.trim()) && !kit.describedBy(e).length) yield [e, "press", { text: name.slice(0, 60) }];
  }
  const seen = (e) => kit.visible(e) || [...(e.labels || [])].some(kit.visible);
  for (const e of kit.fields().filter((one) => kit.heard(one) && seen(one) && !one.disabled)) {
    const name = kit.name(e).replace(/\s+/g, " ").trim();
    const text = plain(name);
    const kind = e.type || "";
    if (!text || kind === "button") continue;
    const choice = /radio|checkbox/.test(kind) || /^(radio|checkbox|switch|option)$/.test(e.getAttribute("role") || "");
    const holder = kit.parents(e).find((p) => p.matches("fieldset, [role=group], [role=radiogroup]"));
    const grouped = (holder && words(holder.localName === "fieldset" ? kit.text(holder.querySelector("legend") || holder.ownerDocument.createElement("i")) : kit.name(holder)).length > 0) || kit.describedBy(e).some((part) => words(kit.text(part)).length > 1);
    const written = /^[a-z]+(_[a-z0-9]+)+$|^[a-z]+\d*(\.[a-z]+\w*)+$/i.test(name.replace(/[:*]\s*$/, "")) || /^(txt|fld|inp|ddl|chk|frm|lbl|tb|cb|str|var|param)[A-Z_\d]\w*$/.test(name) || /^[a-z]+([A-Z][a-z0-9]+)+$/.test(name) || /^\[?(label|field)[\w.]*\]?$/i.test(name) && /[._[]/.test(name);
    if (written && !/^(iOS|iPhone|iPad|eBay|eID|iCloud|mBank|eTjänst)/.test(name)) yield [e, "code", { text: name.slice(0, 60) }];
    else if (choice) {
      if (/^(checkbox|radio|radio button|option|label|input|kryssruta|radioknapp|alternativ|val)$/.test(text) && !grouped) yield [e, "vague", { text: name }];
    } else if ((field.has(text) || numbered(text, /^(field|input|label|text|textbox|text field|value|box|fält|textfält|ruta|värde|kenttä|feld|champ) ?#?\d{1,3}$/)) && !grouped) yield [e, "label", { text: name }];
    else if (hazy.has(text) && !grouped) yield [e, /^(date|email|tel|number|password|time|color|month|week|url)$/.test(kind) && /^(info|information|details|more|other|misc|select|choose|option|annat|övrigt|detaljer|mer)$/.test(text) ? "label" : "vague", { text: name }];
  }
}
