function* (kit) {
  const GROUP = "fieldset, [role=group], [role=radiogroup], [role=listbox], [role=menu], [role=toolbar], [role=tablist], [role=grid], [role=table], table";
  const legend = (e) => [...e.children].find((one) => one.localName === "legend");
  const named = (e) => !!kit.name(e) || (e.localName === "fieldset" && !!legend(e) && !!(kit.text(legend(e)) || kit.name(legend(e))));
  const choices = kit.all("input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]").filter((e) => kit.heard(e) && kit.rendered(e));
  const kind = (e) => (/radio/.test(e.type || "") || e.getAttribute("role") === "radio" ? "radio" : "checkbox");
  const label = (e) => kit.name(e).replace(/\s+/g, " ");
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const cell = (e) => kit.closest(e, "table, [role=grid], [role=table], [role=row], [role=menu], [role=listbox], [role=tree]");
  const after = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;

  // An id that another choice has too: a label goes to the first of them alone.
  const ids = Map.groupBy(choices.filter((e) => e.id), (e) => e.id);
  const bare = choices.find((e) => e.id && ids.get(e.id)[0] !== e && e.labels?.length === 0 && !e.matches("[aria-label], [aria-labelledby], [title]"));
  if (bare) yield [bare, "same-id", { id: bare.id, criteria: ["4.1.2", "1.3.1"] }];

  // The text that stands right before a field and is not its own label.
  const texts = kit.texts();
  const own = (e) => [...(e.labels || []), ...kit.all(`[for="${CSS.escape(e.id || "\u0000")}"]`)];
  const before = (e) => {
    const mine = own(e);
    let found = null;
    for (const one of texts) {
      if (!after(one.node, e)) break;
      if (!mine.some((part) => part.contains(one.element))) found = one;
    }
    if (!found || found.element.closest("button, a, option, li li, nav, header, footer, [role=alert]") || found.element.closest("label")?.control || found.element.closest("[class*=error], [id*=error], [class*=alert]") || kit.closest(found.element, "[aria-hidden=true]")) return null;
    // nothing else one fills in stands between
    const between = kit.fields().some((field) => field !== e && after(found.node, field) && after(field, e));
    if (between) return null;
    const block = [found.element, ...kit.parents(found.element)].find((p) => !/^(inline|contents)/.test(kit.style(p).display)) || found.element;
    const text = block.contains(e) ? found.text : kit.text(block);
    const near = Math.abs(kit.box(e).top - kit.box(block.contains(e) ? found.element : block).bottom) < 120 || block.contains(e);
    return near && text.length <= 200 ? { text, element: found.element } : null;
  };
  const asks = (text) => /[?？:*]\s*(\(.*\))?$/.test(text) || /^(choose|select|pick|which|what|how|do you|are you|have you|tick|check all|välj|vilk|vad|hur|kryssa|har du|är du|bor du|ange|valitse|wählen|choisi|vælg|velg)/i.test(text);
  const refers = (e, question) => kit.describedBy(e).concat((e.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)).filter(Boolean)).some((part) => part.contains(question.element) || kit.text(part).includes(question.text));

  const groups = new Map();
  const put = (key, e) => groups.set(key, [...(groups.get(key) || []), e]);
  const list = (e) => kit.closest(e, "ul, ol, fieldset, [role=group], form, section, main, body");
  choices.forEach((e) => {
    if (cell(e)) return;
    if (kind(e) === "radio" && e.name) put(`radio ${e.name} ${e.form ? [...document.forms].indexOf(e.form) : ""}`, e);
    else if (kind(e) === "radio") put(kit.closest(e, "[role=radiogroup]") || list(e), e);
    else put(e.name && choices.filter((one) => one.name === e.name && kind(one) === "checkbox").length > 1 ? `box ${e.name}` : list(e) , e);
  });
  const told = new Set();
  for (const [key, members] of groups) {
    if (members.length < 2) continue;
    const [first] = members;
    const group = kit.closest(first, GROUP);
    const holds = group && members.every((e) => group.contains(e));
    const values = { count: members.length, text: label(first).slice(0, 40) };
    if (holds && named(group)) continue;
    const outer = group && kit.parents(group).find((p) => p.matches("fieldset, [role=group], [role=radiogroup]") && named(p) && members.every((e) => p.contains(e)));
    if (outer) continue;
    if (holds && group.matches("fieldset, [role=radiogroup]")) {
      if (kind(first) === "radio" || group.matches("fieldset")) { told.add(group); yield [group, "nameless", values]; continue; }
    }
    const question = before(first);
    const itself = question && members.every((e) => refers(e, question) || words(label(e)).length >= words(question.text).length + 1 && label(e).includes(question.text));
    if (itself) continue;
    const terse = members.every((e) => words(label(e)).length <= 4);
    const general = question && /(all|any) (that|which|of the) (apply|follow)|(one|an) option|as many as|alla (som|alternativ)|ett alternativ/i.test(question.text); // says how to choose, and asks nothing
    const sure = question && !general && (kind(first) === "radio" ? asks(question.text) || terse && members.some((e) => /^(yes|no|ja|nej|kyllä|ei|oui|non|nein|sí|nei)$/i.test(label(e))) : /[?？]\s*(\(.*\))?$|:\s*$/.test(question.text) || (asks(question.text) && members.length >= 2));
    const where = group && holds ? group : first;
    if (sure) yield [where, "choices", { ...values, question: question.text.slice(0, 80) }];
    else if (kind(first) === "radio" || (typeof key === "string")) yield [where, "loose", values];
  }

  // A box that is there for a group, and has no name.
  for (const e of kit.all("fieldset").filter((one) => kit.heard(one) && kit.visible(one) && !named(one) && !told.has(one))) {
    if (kit.fields().filter((field) => e.contains(field)).length >= 2 && !kit.parents(e).some((p) => p.matches("fieldset, [role=group]") && named(p))) yield [e, "fields"];
  }

  // The parts of a date or number.
  const parts = [
    [/^(day|dag|dd|tag|jour|dia|día|päivä|dato)\b/i, /^(month|månad|mm|monat|mois|mes|kuukausi|måned)\b/i, /^(year|år|yyyy|åååå|jahr|année|año|vuosi)\b/i],
    [/^(hours?|timm(e|ar)|hh|stunde|tunnit)\b/i, /^(minutes?|minuter|mm|minuutit)\b/i],
    [/^(from|från|min|lägst|von|de)$/i, /^(to|till|max|högst|bis|à)$/i],
  ];
  const fields = kit.fields().filter((e) => !/^(radio|checkbox)$/.test(e.type) && !cell(e));
  const alone = (set) => !set.some((e) => kit.parents(e).some((p) => p.matches("fieldset, [role=group], [role=radiogroup]") && named(p)));
  fields.forEach((e, at) => {
    for (const kinds of parts) {
      const set = fields.slice(at, at + kinds.length);
      const names = set.map((one) => label(one).replace(/[:*]/g, "").trim());
      if (set.length < kinds.length || !kinds.every((pattern) => names.some((name) => pattern.test(name) && words(name).length <= 2)) || !alone(set)) continue;
      const question = before(e);
      if (!question || set.every((one) => refers(one, question))) continue;
      return void told.add({ where: e, question: question.text, text: names.map((name) => `”${name}”`).join(", ") });
    }
  });
  for (const one of told) if (one.where) yield [one.where, "parts", { text: one.text, question: one.question.slice(0, 80) }];

  // Two of one name in a form, and only the eye can tell them apart.
  const typed = fields.filter((e) => /^(text|email|tel|url|number|date|search|password|textarea|select-one|)$/.test(e.type || "") && label(e));
  const headings = kit.headings();
  const under = (e) => headings.findLast((h) => after(h, e));
  for (const same of Map.groupBy(typed, (e) => label(e).toLowerCase()).values()) {
    for (let i = 1; i < same.length; i += 1) {
      const [one, other] = [same[i - 1], same[i]];
      const group = (e) => kit.parents(e).find((p) => p.matches("fieldset, section, [role=group], [role=region], [role=dialog], dialog, [role=tabpanel], li, [role=listitem], article, details, search, [role=search], header, footer") && (named(p) || p.matches("li, [role=listitem], dialog, details, header, footer, search, [role=search]")));
      const told = (e) => kit.describedBy(e).map(kit.text).join(" ") + (e.title || "");
      if (!one.form || one.form !== other.form || group(one) !== group(other) || told(one) !== told(other) || (under(one) !== under(other) && under(other) && kit.visible(under(other)))) continue;
      if (one.name && one.name === other.name) continue;
      yield [other, "twice", { text: label(other).slice(0, 60), criteria: ["2.4.6"] }];
      break;
    }
  }
}
