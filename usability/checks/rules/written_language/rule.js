function* (kit) {
  const { tongue } = window.__provrum;
  const html = document.documentElement;
  if (!/html/.test(document.contentType)) return;
  const base = (lang) => lang.toLowerCase().split("-")[0];
  const said = (html.getAttribute("lang") || html.getAttribute("xml:lang") || "").trim().toLowerCase();
  const lang = (e) => (kit.closest(e, "[lang]")?.getAttribute("lang") ?? html.getAttribute("xml:lang") ?? "").trim().toLowerCase();
  const skip = "code, pre, kbd, samp, var, address, [translate=no], script, style, math, svg desc, .notranslate, option, time, data, dd, textarea, output";
  const letters = (text) => (text.match(/\p{L}/gu) || []).length;
  // The texts of each block, those with a lang of their own apart.
  const holder = (e) => { let at = e; while (at.parentElement && at !== document.body && !at.hasAttribute("lang") && /^(inline|contents)/.test(kit.style(at).display)) at = at.parentElement; return at; };
  const blocks = new Map();
  const put = (element, text) => blocks.set(element, blocks.has(element) ? `${blocks.get(element)} ${text}` : text);
  const heard = kit.all("body *").length > 4000 ? () => false : (node) => node.parentElement && kit.heard(node.parentElement); // also what is there for those who listen alone
  const seen = new Set(kit.texts().map((one) => one.node));
  const walker = document.createTreeWalker(document.body || html, NodeFilter.SHOW_TEXT);
  const all = kit.texts().map((one) => one.node);
  while (walker.nextNode()) if (!seen.has(walker.currentNode) && walker.currentNode.data.trim().length > 20 && !walker.currentNode.parentElement?.closest("script, style, template, noscript") && heard(walker.currentNode)) all.push(walker.currentNode);
  for (const node of all) {
    const element = node.parentElement || node.getRootNode().host;
    if (element.closest(skip)) continue;
    put(holder(element), node.data.replace(/\s+/g, " ").trim());
  }
  const spelled = (text) => text.replace(/https?:\S+|\S+@\S+|www\.\S+/g, " ");
  const code = (found) => (found.script && !/^(ar|he|el|ru|zh|ja|ko)$/.test(found.code) ? found.script : found.code);
  // A language in words, in both languages of the rule; its code where nobody knows it.
  const word = (code, spoken) => { try { return new Intl.DisplayNames([spoken], { type: "language" }).of(code) || code; } catch { return code; } };
  const named = (said, written = said) => ({ said_sv: word(said, "sv"), said_en: word(said, "en"), written_sv: word(written, "sv"), written_en: word(written, "en") });
  const wrong = (found, lang) => found.code && found.code !== "la" && lang && !tongue.fits(found, lang);
  // Small words of the language found, and whether the others are built as its words are.
  const evidence = (found) => (found.script ? 9 : found.hits[found.code] + Math.min(2, Math.floor((found.share - found.shares[found.code]) / 0.11)));
  // How sure it is that a text is in another language than the one it says: 2 certain, 1 likely, 0 not.
  const sure = (found, lang) => {
    if (!wrong(found, lang)) return 0;
    if (found.script) return found.letters >= 20 ? 2 : found.letters >= 8 ? 1 : 0;
    const own = tongue.share(found, lang);
    const others = Object.entries(found.shares).filter(([one]) => one !== found.code && !tongue.fits(found, one)).map(([, share]) => share);
    const hits = evidence(found);
    const clear = found.share >= Math.max(0.25, own * 2.5) && hits >= 3 && own <= 0.18 && found.share > Math.max(0, ...others) * 1.4;
    if (!clear) return 0;
    if (found.letters >= 60 && hits >= 4 && own <= 0.14) return 2;
    return found.letters >= 20 && hits >= 3 && own <= 0.12 ? 1 : 0;
  };

  // The page: all that says nothing of its own language.
  const root = (e) => { const at = kit.closest(e, "[lang]"); return !at || at === html; };
  const mine = [...blocks].filter(([e]) => root(e)).map(([, text]) => text);
  const main = spelled([document.title, ...mine].join(" . "));
  const whole = tongue.of(main);
  const sample = (text) => text.replace(/\s+/g, " ").trim().slice(0, 60);
  let pageWrong = false;
  if (said && mine.length && wrong(whole, said) && (whole.script ? whole.letters >= 30 : whole.letters >= 50 && whole.words >= 8 && evidence(whole) >= 4 && whole.share >= 0.2)) {
    const own = tongue.share(whole, said);
    // Not by a few long parts: most of the blocks must be in it, and hardly any in the language that it says.
    const parts = mine.filter((text) => letters(text) >= 30).map((text) => tongue.of(spelled(text)));
    const other = parts.filter((one) => one.code === whole.code).length;
    if (sure(whole, said) === 2 && own < whole.share * 0.4 && (parts.length < 2 || other >= parts.length * 0.7)) {
      pageWrong = true;
      yield [html, "page", { ...named(said, code(whole)), text: sample(mine.find((text) => letters(text) > 20) || main), criteria: ["3.1.1"] }];
    }
  }

  // Its parts.
  let told = 0;
  const parents = new Set();
  for (const [e, text] of blocks) {
    const own = lang(e);
    if (!own || (pageWrong && root(e)) || told >= 8) continue;
    const clean = spelled(text);
    if (letters(clean) < 8) continue;
    const found = tongue.of(clean);
    const explicit = e.hasAttribute("lang") && !root(e);
    let level = sure(found, own);
    if (level === 1 && explicit && found.hits[found.code] >= 3 && found.share >= 0.4) level = 2;
    if (level === 1 && found.hits[found.code] >= 4 && found.share >= 0.4 && tongue.share(found, own) === 0 && found.letters >= 30) level = 2;
    if (level && parents.has(e.parentElement)) continue;
    if (level) { parents.add(e.parentElement); told += 1; yield [e, level === 2 ? "part" : "perhaps", { ...named(own, code(found)), text: sample(text), criteria: [explicit || !root(e) || !pageWrong ? "3.1.2" : "3.1.1"] }]; continue; }
    // Sentences and quotations in a text of another language.
    if (letters(clean) < 60) continue;
    const pieces = [...clean.split(/(?<=[.!?])\s+(?=\p{Lu})/u), ...[...clean.matchAll(/[“”"«»„]([^“”"«»„]{25,200})[“”"«»„]/gu)].map((one) => one[1])];
    const piece = pieces.length > 1 && pieces.find((one) => letters(one) >= 30 && letters(one) < letters(clean) && sure(tongue.of(one), own) >= (letters(one) >= 60 ? 2 : 1) && tongue.of(one).share >= 0.35);
    if (piece) { told += 1; yield [e, letters(piece) >= 50 && tongue.share(tongue.of(piece), own) <= 0.05 ? "part" : "perhaps", { ...named(own, code(tongue.of(piece))), text: sample(piece), criteria: ["3.1.2"] }]; }
  }
  // Foreign words within a sentence, in an element of their own.
  for (const e of kit.all("i, em, q, cite, span, b, strong, a").filter((one) => !one.hasAttribute("lang") && !blocks.has(one) && !one.closest(skip))) {
    const text = e.textContent.trim();
    const own = lang(e);
    if (!own || pageWrong || letters(text) < 20 || text.length > 300 || told >= 8 || !kit.visible(e)) continue;
    const found = tongue.of(spelled(text));
    if (sure(found, own) >= 1 && tongue.share(found, own) <= 0.05) { told += 1; yield [e, sure(found, own) === 2 || (found.share >= 0.4 && found.hits[found.code] >= 4) ? "part" : "perhaps", { ...named(own, code(found)), text: sample(text), criteria: ["3.1.2"] }]; }
  }

  // What is spoken alone: alternative texts and labels.
  for (const e of kit.all("img[alt], [aria-label], [title], [placeholder], area[alt], [aria-description]").filter(kit.rendered)) {
    const own = lang(e);
    if (!own || pageWrong || told >= 12) continue;
    for (const name of ["alt", "aria-label", "aria-description", "title", "placeholder"]) {
      const text = e.getAttribute(name) || "";
      if (letters(text) < 20) continue;
      const found = tongue.of(text);
      const level = sure(found, own);
      if (level) { told += 1; yield [e, level === 2 || (found.hits[found.code] >= 3 && found.share >= 0.35 && tongue.share(found, own) === 0) ? "name" : "perhaps", { ...named(own, code(found)), text: sample(text), criteria: ["3.1.2"] }]; break; }
    }
  }
  // Words of the tool that made the page, that nobody translated.
  const english = /^(skip to (main )?(content|navigation)|jump to (main )?content|back to top|toggle navigation|open (the )?(main )?menu|close (the )?menu|read more( about .*)?|learn more|select an option|choose (a )?files?|no file chosen|this field is required|please fill (in|out) this field|please select( an option)?|search (this site|the site|results)|sign (in|out|up)|log (in|out)|terms (and|&) conditions|privacy policy|cookie (policy|settings)|accept all( cookies)?|next (page|slide)|previous (page|slide)|go to (next|previous) page|add to (cart|basket)|view (all|more)|show (all|more)|load more|forgot( your)? password\??|main navigation|breadcrumbs?|contact us|about us|opening hours|get started|all rights reserved)$/i;
  const strange = kit.all("a, button, label, summary, [role=button], nav, [aria-label], input[type=submit], h1, h2, h3").filter((e) => kit.rendered(e) && own(e));
  function own(e) { const at = lang(e); return at && !/^(en|sco|cy|ga|gd)$/.test(base(at)) && tongue.knows(at); }
  const words = strange.map((e) => ({ e, text: kit.name(e).trim() || kit.text(e) })).filter((one) => english.test(one.text));
  if (words.length && !pageWrong) yield [words[0].e, "short", { ...named(lang(words[0].e)), text: sample(words[0].text), criteria: ["3.1.2"] }];

  // Languages by their own names, where they are chosen.
  const NAMES = "sv svenska|en english|fi suomi|nb norsk|nb norsk bokmål|nn norsk nynorsk|nn nynorsk|da dansk|is íslenska|fo føroyskt|se davvisámegiella|ar العربية|ar عربي|fa فارسی|ur اردو|he עברית|yi ייִדיש|so soomaali|so af-soomaali|ti ትግርኛ|am አማርኛ|tr türkçe|ku kurdî|ku kurmancî|ckb کوردی|ckb سۆرانی|pl polski|ru русский|uk українська|ro română|hu magyar|cs čeština|sk slovenčina|sl slovenščina|hr hrvatski|bs bosanski|sr српски|sr srpski|mk македонски|bg български|sq shqip|el ελληνικά|it italiano|es español|ca català|gl galego|eu euskara|pt português|fr français|de deutsch|nl nederlands|et eesti|lv latviešu|lt lietuvių|zh 中文|zh 简体中文|zh 繁體中文|ja 日本語|ko 한국어|vi tiếng việt|th ไทย|hi हिन्दी|pa ਪੰਜਾਬੀ|bn বাংলা|ta தமிழ்|sw kiswahili|cy cymraeg|ga gaeilge|gd gàidhlig|mt malti";
  const tongues = Map.groupBy(NAMES.split("|"), (one) => one.slice(one.indexOf(" ") + 1));
  const spoken = (one, as) => { try { return new Intl.DisplayNames([as], { type: "language" }).of(one).toLowerCase(); } catch { return ""; } };
  const chosen = kit.texts().map((one) => ({ ...one, name: one.text.trim().toLowerCase(), control: kit.closest(one.element, "a[href], button, [role=link], [role=button], [role=menuitem], [role=menuitemradio]") })).filter((one) => one.control && tongues.has(one.name) && kit.text(one.control).toLowerCase() === one.name);
  const norse = (code) => (/^(nb|nn|no)$/.test(code) ? "no" : code);
  for (const { element, control, name } of pageWrong ? [] : chosen) {
    const at = base(lang(element)), codes = tongues.get(name).map((one) => one.split(" ")[0]);
    if (!at || codes.some((one) => norse(one) === norse(at)) || codes.some((one) => spoken(one, at) === name)) continue;
    const list = kit.closest(control, "ul, ol, nav, [role=menu], [role=navigation], p, div");
    const sure = control.hasAttribute("hreflang") || chosen.some((one) => one.control !== control && list?.contains(one.control));
    yield [control, sure ? "own-name" : "short", { ...named(at, codes[0]), text: kit.text(control), criteria: ["3.1.2"] }];
    break;
  }

  // Direction.
  let turned = 0;
  for (const [e, text] of blocks) {
    const right = (text.match(/[\p{Script=Arabic}\p{Script=Hebrew}]/gu) || []).length;
    if (right < 12 || right < letters(text) * 0.7 || text.split(/\s+/).length < 3 || turned >= 3) continue;
    if (kit.style(e).direction === "ltr" && kit.style(e).unicodeBidi !== "plaintext") { turned += 1; yield [e, "turned", { text: sample(text), criteria: ["1.3.2"] }]; }
  }
}
