function* (kit) {
  const offices = {
    sv: { "erlägga": "betala", "erläggs": "betalas", "inkomma": "komma in", "inkommit": "kommit in", "avseende": "om", "beträffande": "om", "rörande": "om", "gällande": "om", "vederbörande": "den det gäller", "härmed": "(ingenting)", "åligger": "ska", "tillse": "se till", "medelst": "med", "huruvida": "om", "ehuru": "även om", "dylikt": "sådant", "erhålla": "få", "erhåller": "får", "föreligger": "finns", "nyttja": "använda", "nyttjas": "används", "jämlikt": "enligt", "ånyo": "igen", "anmoda": "be", "delge": "meddela", "samtliga": "alla", "erfordras": "behövs", "erforderlig": "nödvändig", "därest": "om", "ävensom": "och", "sagda": "den", "härav": "av detta", "därtill": "dessutom", "i enlighet med": "enligt", "i syfte att": "för att", "på grund av att": "eftersom", "under förutsättning att": "om", "vidtaga": "göra", "vidta åtgärder": "göra något", "inge": "lämna in", "ombesörja": "ordna", "tillhandahålla": "ge", "tillhandahålls": "finns", "fullgöra": "göra", "beaktas": "tas med", "utge": "betala ut", "utges": "betalas ut", "verkställa": "genomföra", "kvarstå": "vara kvar", "införskaffa": "skaffa" },
    en: { "pursuant to": "under", "herein": "here", "hereby": "(nothing)", "herewith": "with this", "aforementioned": "this", "commence": "start", "utilise": "use", "utilize": "use", "in accordance with": "by", "prior to": "before", "subsequent to": "after", "furnish": "give", "remit": "pay", "in lieu of": "in place of", "endeavour": "try", "thereof": "of it", "therein": "in it", "notwithstanding": "despite", "henceforth": "from now on", "in the event that": "if", "for the purpose of": "to", "with regard to": "about", "regarding": "about", "terminate": "end", "facilitate": "help", "ascertain": "find out", "forthwith": "at once", "whilst": "while", "expedite": "speed up", "render": "give", "shall": "must" },
  };
  const language = (e) => kit.lang(e).split("-")[0];
  const skip = "nav, footer, code, pre, table, address, textarea, dd, [translate=no], option, [aria-hidden=true]"; // a person's answers are not ours to judge
  const inline = (e) => /^(inline|contents)/.test(kit.style(e).display);
  const holder = (e) => { let at = e; while (at.parentElement && inline(at) && at !== document.body) at = at.parentElement; return at; };
  const blocks = new Map();
  for (const one of kit.texts()) {
    if (kit.closest(one.element, skip)) continue;
    const block = holder(one.element);
    blocks.set(block, `${blocks.has(block) ? blocks.get(block) + " " : ""}${one.text}`);
  }
  const words = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) || [];
  const sentences = (text) => text.split(/(?<=[.!?:])\s+(?=[\p{Lu}\p{N}”"“])/u).filter((one) => words(one).length);
  const running = [];
  let asked = 0;
  for (const [e, text] of blocks) {
    const left = /lorem ipsum|\b(TODO|FIXME|XXX+|TBD|TKTK)\b|\[(text|namn|name|datum|date|länk|link|infoga|insert)[^\]]{0,30}\]|\b(text här|skriv text här|placeholder text|insert text here)\b|\{\{|%\(\w+\)s/i.exec(text);
    if (left) yield [e, "left", { text: left[0] }];
    const own = language(e);
    if (e.closest("label, legend, h1, h2, h3, h4, button, a, dt, th")) { if (!/[.]$/.test(text)) continue; }
    running.push([e, text]);
    for (const one of sentences(text)) {
      const count = words(one).length;
      if (count > 40) yield [e, "endless", { count, text: one.slice(0, 80) }];
      else if (count > 25 && (asked += 1) <= 3) yield [e, "long", { count, text: one.slice(0, 80) }];
    }
    const list = offices[own];
    const low = text.toLowerCase();
    for (const [word, better] of Object.entries(list || {})) if (asked < 6 && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(low)) { asked += 1; yield [e, "office", { text: word, better }]; }
    const shouted = /(?:\p{Lu}{3,}[ ,]+){3,}\p{Lu}{2,}/u.exec(text) || (kit.style(e).textTransform === "uppercase" && words(text).length >= 5 ? [text] : null);
    if (shouted) yield [e, "capitals", { text: shouted[0].slice(0, 60) }];
    const strange = own === "sv" ? /\b(?:0?[1-9]|1[0-2])\/\d{1,2}\/\d{4}\b|\b\d{1,3}(?:,\d{3})+(?= ?(?:kr|kronor|SEK|:-))|\b\d+\.\d{2}(?= ?(?:kr|kronor))|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b/i.exec(text) : own === "en" ? /\b\d+,\d{2}(?= ?(?:kr|kronor|SEK|euros?|EUR)\b)|\bkl\.? ?\d/i.exec(text) : null;
    if (strange) yield [e, "date", { text: strange[0], better: own === "sv" ? (/\//.test(strange[0]) ? "3 februari 2026" : /m$/i.test(strange[0]) ? "kl. 15.30" : "1 250,50 kr") : "1,250.50" }];
  }
  // LIX: words a sentence and long words in a hundred (Björnsson 1968), where there is text enough to say.
  const lixOf = (words, sentences, long) => words / sentences + (100 * long) / words;
  const all = running.map(([, text]) => text);
  const total = all.flatMap(words);
  const count = all.flatMap(sentences).length;
  if (total.length < 50) return;
  const lix = Math.round(lixOf(total.length, count, total.filter((word) => [...word].length > 6).length));
  const longest = running.sort((a, b) => b[1].length - a[1].length)[0][0];
  if (lix > 50) yield [longest, "hard", { lix }];
  else if (lix > 40) yield [longest, "dense", { lix }];
}
