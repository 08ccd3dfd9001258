function* (kit) {
  const TEXTUAL = "input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=number], input[type=password], input[type=date], input[type=search], textarea, select, input[type=''], input[type=textbox]";
  const fields = kit.all(TEXTUAL).filter((e) => kit.visible(e) && !e.disabled);
  const everything = document.body?.innerText || "";
  const byId = (e, name) => (e.getAttribute(name) || "").split(/\s+/).map((id) => id && e.getRootNode().getElementById?.(id)).filter(Boolean);
  const seen = (e) => kit.visible(e) && kit.text(e);
  const label = (e) => [...(e.labels || []), ...byId(e, "aria-labelledby")].filter(seen);
  const described = (e) => [...byId(e, "aria-describedby"), ...byId(e, "aria-details")].filter(seen);
  const texts = kit.texts().filter((one) => !one.element.closest("button, [role=button], option, h1, h2, h3, h4, h5, h6, [role=heading]"));
  const rects = new Map(texts.map((one) => [one, kit.rects(one.node)[0]]));
  // Text that stands where a label does: above within a line or two, or before it on the same row.
  const near = (e) => {
    const box = kit.box(e);
    return texts.some((one) => {
      const r = rects.get(one);
      if (!r || e.contains(one.node)) return false;
      const above = r.bottom <= box.top + 6 && r.bottom > box.top - 60 && r.left < box.right && r.right > box.left - 20;
      const beside = r.top < box.bottom && r.bottom > box.top && (Math.abs(box.left - r.right) < 260 || Math.abs(r.left - box.right) < 120);
      const within = r.top >= box.top - 2 && r.bottom <= box.bottom + 2 && r.left >= box.left - 2 && r.right <= box.right + 2; // a label that floats over its field
      return above || beside || within;
    });
  };
  const button = (e) => kit.all("button, input[type=submit], input[type=image], [role=button]", e.form || e.parentElement || document).some((b) => kit.visible(b) && Math.abs(kit.box(b).top + kit.box(b).height / 2 - kit.box(e).top - kit.box(e).height / 2) < 30);
  const nameless = fields.filter((e) => !label(e).length && !kit.closest(e, "table, [role=grid], [role=row]") && e.type !== "search" && !kit.closest(e, "[role=search], search, [role=combobox], [role=toolbar]"));
  const placed = nameless.filter((e) => !near(e));
  for (const e of placed.slice(0, 20)) {
    const placeholder = e.placeholder || (e.localName === "select" ? e.options[0]?.text : "") || "";
    const alone = fields.filter((other) => other.form === e.form).length < 2;
    const same = placed.filter((other) => other.form === e.form);
    if (placeholder && (same.length > 1 || !button(e)) && !(alone && button(e))) yield [e, e.localName === "select" ? "perhaps" : "placeholder", { placeholder }];
    else yield [e, "perhaps", { placeholder: placeholder || kit.name(e) }];
  }

  // A format that is demanded, and told nowhere.
  const TOLD = /\d|@|[dmyåxnabc]{2,}\s?[-\/.]\s?[dmyåxnabc]{2,}|åååå|yyyy|\b(?:digits?|numbers?|letters?|characters?|format|example|e\.g|siffror|bokstäver|tecken|exempel|t\.ex|formatet|without|utan|with|med)\b/i;
  const FORMS = {
    date: [/date|datum|birth|född|när|when|dag\b|day\b/i, ["2030-05-20", "20/05/2030", "05/20/2030", "20.05.2030", "20300520", "20 May 2030", "30-05-20"]],
    phone: [/phone|telefon|mobil|\btel\b/i, ["070-123 45 67", "0701234567", "+46701234567", "+46 70 123 45 67", "555-555-1234", "(555) 555-1234"]],
    person: [/personnummer|social security|personal (?:identity )?number/i, ["19900101-2385", "199001012385", "900101-2385", "9001012385", "123-45-6789", "123456789"]],
    card: [/card number|kortnummer/i, ["4242 4242 4242 4242", "4242424242424242", "4242-4242-4242-4242"]],
    number: [/reference|case|account|referens|ärende|konto|membership|medlems|customer|kund|order|registration|licen[cs]e|policy|invoice|faktura/i, ["AB-123456", "123456", "AB123456", "1234-5678", "12345678"]],
    time: [/\btime\b|\btid\b|klock/i, ["10:30", "10.30", "1030", "10:30 AM"]],
  };
  for (const e of fields.filter((one) => one.pattern)) {
    const said = [...label(e), ...described(e)].map(kit.text).join(" ") || kit.name(e);
    const around = kit.closest(e, "p, div, li, td, fieldset");
    const context = [said, around && kit.all("input, select, textarea", around).length === 1 ? kit.text(around) : ""].join(" ");
    let pattern;
    try { pattern = new RegExp(`^(?:${e.pattern})$`, "v"); } catch { continue; }
    if (TOLD.test(context)) continue;
    const found = Object.values(FORMS).find(([name]) => name.test(`${said} ${e.name} ${e.id}`));
    const demands = /\{\d|\\[-\/.]|[-\/]/.test(e.pattern.replace(/\[[^\]]*\]/g, "x"));
    const refused = found && found[1].filter((one) => !pattern.test(one));
    if (found && refused.length && demands) yield [e, e.placeholder || e.title ? "perhaps-format" : "format", { pattern: e.pattern, refused: refused[0] }];
    else if (demands && e.type !== "email") yield [e, "perhaps-format", { pattern: e.pattern, refused: "" }];
  }

  // An asterisk that nobody explains, and fields that are demanded without a word.
  const star = (one) => {
    const copy = one.cloneNode(true);
    copy.querySelectorAll("input, select, textarea").forEach((part) => part.remove());
    const marked = /(^|\s|\w)\*\s*:?\s*$|^\*/.test(copy.textContent.replace(/\s+/g, " ").trim());
    const drawn = [one, ...one.querySelectorAll("*")].some((part) => ["::before", "::after"].some((pseudo) => /^"\s*\*\s*"$/.test(kit.style(part, pseudo).content)));
    const explained = one.querySelector("abbr[title], [title], [aria-label], .sr-only, .visually-hidden, [class*=hidden i]") || /required|obligator|krävs|mandatory/i.test(one.textContent);
    return (marked || drawn) && !explained;
  };
  const heads = kit.all("label, legend").filter((e) => kit.visible(e));
  const starred = heads.filter(star);
  const EXPLAINS = /\*[^*\n]{0,80}(?:required|mandatory|must|need|obligator|krävs|måste|tvingande)|(?:required|mandatory|must|need|obligator|krävs|måste|tvingande)[^\n]{0,80}(?:\*|asterisk|\bstar|stjärn)|(?:asterisk|stjärn\w*)[^\n]{0,80}(?:required|mandatory|must|obligator|krävs|måste)/i;
  if (starred.length && !EXPLAINS.test(everything)) yield [starred[0], starred.length < heads.length || starred.length > 1 ? "star" : "perhaps-star", { label: kit.text(starred[0]).slice(0, 60) }];
  const demanded = fields.filter((e) => e.required || e.getAttribute("aria-required") === "true");
  const free = fields.filter((e) => !demanded.includes(e));
  const TELLS = /required|mandatory|optional|must|\*|obligator|krävs|måste|frivillig|valfri|behöver inte/i;
  if (demanded.length && free.some((e) => demanded.some((other) => other.form === e.form)) && !TELLS.test(everything) && !starred.length) {
    yield [demanded[0], "untold", { label: kit.name(demanded[0]) }];
  }
}
