function* (kit) {
  const BINDS = /^(?:pay(?: now| and .*|[^a-z].*)?|buy(?: now| it)?|place (?:the |your |my )?order|order (?:now|and pay)|complete (?:the |your )?(?:order|purchase|payment|booking)|confirm (?:and|&) pay|purchase|book and pay|donate(?: now)?|sign (?:the )?(?:contract|agreement)|betala(?: nu|.*kr)?|köp(?: nu)?|slutför (?:köp(?:et)?|beställning(?:en)?|betalning(?:en)?)|beställ(?: nu| och betala)?|genomför köp(?:et)?|skriv under)$/i;
  const CHECKED = /\b(?:review|check (?:your|the|that)|preview|next (?:step|page)|before (?:you|we)|undo|cancel (?:your|the|within|free)|change (?:your|the) (?:order|answers)|refund|within \d+ (?:days|hours)|right to cancel|granska|kontrollera|förhandsgranska|ångra|ångerrätt|avboka|nästa steg|ändra (?:din|ditt|beställningen|köpet))\b/i;
  for (const button of kit.all("button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]")) {
    const form = button.form;
    if (!form || !kit.visible(button) || !BINDS.test(kit.name(button).replace(/\s+/g, " "))) continue;
    const asked = kit.fieldsOf(form).filter((e) => !/radio|checkbox|search/.test(e.type));
    if (asked.length < 2 || CHECKED.test(kit.text(document.body)) || kit.all("input[type=checkbox]", form).some((e) => /correct|confirm|checked|stämmer|bekräftar|kontrollerat/i.test(kit.name(e)))) continue;
    yield [button, "perhaps", { name: kit.name(button), count: asked.length }];
  }
}
