function* (kit) {
  if (!/html/.test(document.contentType)) return;
  const title = document.title.replace(/\s+/g, " ").trim();
  if (!title) return; // axe tells it
  const place = document.querySelector("title");
  const empty = new Set("untitled|untitled document|untitled page|no title|notitle|title|page title|document|new document|new page|page|webpage|web page|website|site|my site|my website|my page|index|default|default page|blank|blank page|test|test page|testing|temp|tmp|draft|todo|tbd|xxx|placeholder|sample page|example|example page|html|html page|html document|document title|insert title here|your title here|enter title here|app|web app|my app|react app|vite app|vue app|next app|nuxt app|angular app|create next app|create react app|vite + react|vite + react + ts|vite + vue|vite + vue + ts|vite + svelte|svelte app|frontend|client|webpack app|parcel sandbox|localhost|undefined|null|nan|false|true|none|namnlös|namnlöst dokument|utan titel|ingen titel|titel|sidtitel|sida|ny sida|dokument|nytt dokument|mall|testsida|exempel|exempelsida|hemsida|webbsida|webbplats|nimetön|otsikko|sivu|unbenannt|unbenanntes dokument|ohne titel|seite|titel hier|sans titre|document sans titre|page sans titre|sin título|documento sin título|senza titolo|naamloos document|bez tytułu|uden titel|uten tittel".split("|"));
  const vague = new Set("lorem ipsum|home|homepage|home page|start|startsida|startsidan|hem|etusivu|startseite|accueil|forside|hjem|inicio|welcome|welcome!|välkommen|form|formulär|blankett|step|steg|form page|information|info|details|error|fel|loading|loading...|laddar|contact|search|menu|dashboard".split("|"));
  const plain = (text) => text.toLowerCase().replace(/[.!…]+$/, "").replace(/^["'“”\[<(]+|["'“”\]>)]+$/g, "").trim();
  const stems = (text) => [...new Set((text.toLowerCase().normalize("NFC").match(/[\p{L}\p{N}]{3,}/gu) || []).map((word) => word.slice(0, 5)))];
  const text = plain(title);
  const headings = kit.headings();
  const heading = headings.find((h) => (h.getAttribute("aria-level") || h.localName.slice(1)) === "1") || headings[0];
  const said = heading ? kit.name(heading) || kit.text(heading) : "";
  const numbered = /^(page|sida|document|dokument|untitled|title|step|steg|slide|screen|view|sivu|seite|section|form)[ _-]*\(?\d{1,4}\)?$/.test(text);
  if (/(^|\s)%[sd@](\s|$)|\{\d\}|\{\{|\}\}|<%|%>|\$\{|\{%|__\w+__|%\w+%|\[(page |site )?(title|titel|name|namn)\]|\bundefined\b|\[object |^(title|titel|page\.title|head\.title|app\.title|[a-z]+(\.[a-z_]+){1,})$/i.test(title) && !empty.has(text)) return void (yield [place, "unfilled", { title }]);
  if (/^\S+\.(html?|php|aspx?|jsp|docx?|pdf|xlsx?|pptx?|cgi|shtml|tmpl|ejs|vue|jsx?|tsx?|md)$/i.test(title) || /^(https?:\/\/|www\.|file:)\S+$/i.test(title) || /^(localhost|127\.0\.0\.1)(:\d+)?/.test(text) || /^microsoft word - /i.test(title) || /^[\w-]+[_][\w-]*\d*$/.test(title) && !/\s/.test(title) || /^[0-9a-f]{8,}$|^\d+$/i.test(title)) return void (yield [place, "file", { title }]);
  if (empty.has(text) || numbered || /^[^\p{L}\p{N}]+$/u.test(title) || /^\p{L}$/u.test(title)) return void (yield [place, "empty", { title }]);
  if (vague.has(text)) {
    const home = /^\/?(index\.\w+)?$/.test(location.pathname) || !said || stems(said).some((one) => stems(text).includes(one)) || /welcome|välkom/i.test(said);
    return void (yield [place, home || !/^(home|homepage|home page|startsida|startsidan|etusivu|startseite|forside)$/.test(text) ? "vague" : "empty", { title }]);
  }
  // The title of another page, that a link of this page leads to.
  const first = title.split(/\s[-–—|·:•»]\s|\s?[|»]\s?/)[0].trim();
  const shared = (one, other) => stems(one).some((word) => stems(other).includes(word));
  if (!said || !stems(first).length || !stems(said).length || shared(title, said)) return;
  const body = kit.texts().filter((one) => !kit.closest(one.element, "nav, header, footer, a, [role=navigation], [role=banner], [role=contentinfo]")).map((one) => one.text).join(" ");
  if (shared(first, body)) return;
  const link = kit.all("a[href]").find((e) => plain(kit.name(e)) === plain(first) && !e.hasAttribute("aria-current") && /^http/.test(e.protocol) && e.pathname !== location.pathname && e.pathname !== "/");
  if (link) yield [place, "other", { title, heading: said.slice(0, 60), other: link.getAttribute("href") }];
  else if (stems(body).length >= 12) yield [place, "differs", { title, heading: said.slice(0, 60) }];
}
