function* (kit) {
  const AGAIN = /\b(?:confirm|repeat|re-?enter|re-?type|again|verify|once more|bekräfta|upprepa|igen|en gång till)\b/i;
  const SAME = /\b(?:same|identical|copy|use (?:my|the|this|your)|different|another|samma|kopiera|använd|annan|skiljer)\b/i;
  const fields = kit.all("input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=checkbox]):not([type=radio]):not([type=search]), select, textarea").filter((e) => kit.rendered(e) && !e.disabled);
  const plain = (text) => text.toLowerCase().replace(/[*:?]|\(.*?\)/g, "").replace(/\b(?:your|my|the|din|ditt|billing|delivery|shipping|invoice|faktura|leverans)\b/g, "").replace(/\s+/g, " ").trim();
  const label = (e) => [...(e.labels || [])].map(kit.text).join(" ") || kit.name(e);

  for (const e of fields.filter((one) => one.type !== "password" && AGAIN.test(label(one)) && !one.value)) {
    const kind = /e-?mail|e-?post|mejl/i.test(label(e)) ? /e-?mail|e-?post|mejl/i : /phone|telefon|mobil/i.test(label(e)) ? /phone|telefon|mobil/i : /account|konto|iban/i.test(label(e)) ? /account|konto|iban/i : null;
    const first = kind && fields.find((one) => one !== e && kind.test(label(one)) && !AGAIN.test(label(one)) && one.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (first) yield [e, "confirm", { field: label(e), first: label(first) }];
  }

  // Two groups of fields that ask for the same address, with nothing that says it may be the same.
  const ADDRESS = /street|address|gata|adress|post ?code|postal|zip|postnummer|\bcity\b|\btown\b|\bort\b|postort/i;
  const fact = (e) => {
    const token = (e.getAttribute("autocomplete") || "").toLowerCase().split(/\s+/).filter((part) => !/^(?:section-.*|shipping|billing|home|work|on|off)$/.test(part)).at(-1);
    return token || plain(label(e));
  };
  const home = (e) => kit.closest(e, "fieldset, [role=group], section") || headings.findLast((h) => h.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
  const headings = kit.headings();
  const title = (group) => (group ? kit.text(group.querySelector?.("legend, h2, h3, h4") || (group.matches("fieldset, section, [role=group]") ? document.createElement("i") : group)) || group.getAttribute("aria-label") || "" : "");
  const groups = Map.groupBy(fields.filter((e) => ADDRESS.test(`${label(e)} ${e.autocomplete}`)), home);
  const list = [...groups].filter(([, mine]) => mine.length > 1);
  const offers = kit.all("label, button, a, [role=checkbox], [role=radio], [role=button], [role=switch]").some((e) => kit.visible(e) && SAME.test(kit.text(e) || kit.name(e)));
  const OTHERS = /previous|former|old\b|new\b|\bfrom\b|\bto\b|tidigare|förra|gamla|nya|från|\btill\b|employ|arbets|child|barn|school|skola|guardian|vårdnad|recipient|mottagare|gift|work|person \d|applicant|sökande|passenger|origin|destination|\bstart|\bslut|\bend\b|parent|förälder|partner|landlord|hyresvärd|second|andra|other|annan/i;
  const BILL = /bill|invoice|faktur|betal|deliver|shipp|leverans|send|skicka|where you live|home|bost|hem/i;
  for (let i = 1; i < list.length && !offers; i += 1) {
    const [[one, first], [two, second]] = [list[i - 1], list[i]];
    const shared = second.filter((e) => first.some((other) => fact(other) === fact(e)));
    if (shared.length < 2 || second.some((e) => e.value && e.localName !== "select")) continue;
    const names = [title(one), title(two)];
    const certain = names.every((name) => BILL.test(name)) || second.every((e) => /\bbilling|shipping\b/.test(e.autocomplete));
    yield [shared[0], certain && !names.some((name) => OTHERS.test(name)) ? "address" : "perhaps", { first: names[0], second: names[1] }];
  }
}
