function* (kit) {
  // [purpose, the tokens that tell it, what the label says when it is certain].
  const PURPOSES = [
    ["name", ["name"], /^(?:full name|(?:first|given) (?:name )?and (?:last|family|sur) ?name|name and surname|för- och efternamn|fullständigt namn|namn och efternamn|what is your (?:full )?name|vad heter du)$/],
    ["given-name", ["given-name"], /^(?:first|given) name(?:\(?s\)?)?$|^forename$|^förnamn$|^tilltalsnamn$/],
    ["family-name", ["family-name"], /^(?:last|family) name$|^surname$|^efternamn$/],
    ["email", ["email", "username"], /^e-?mail(?: ?address)?$|^e-?post(?: ?adress)?$|^mejl(?:adress)?$|^mailadress$|^what is your e-?mail address$/],
    ["tel", ["tel", "tel-national", "tel-local"], /^(?:tele)?phone(?: number| no)?$|^telephone(?: number)?$|^(?:mobile|cell)(?: ?phone)?(?: number)?$|^telefon(?:nummer)?$|^mobil(?:telefon)?(?:nummer)?$|^what is your (?:tele|mobile )?phone number$/],
    ["street-address", ["street-address", "address-line1"], /^(?:street(?: address)?|address line 1|home address|gatu ?adress|gata(?: och nummer)?|utdelningsadress|postal address|postadress|bostadsadress)$/],
    ["postal-code", ["postal-code"], /^(?:post ?code|postal code|zip(?: code)?|zip\/postal code|postnummer|postnr)$/],
    ["address-level2", ["address-level2", "address-level1"], /^(?:town|city|town or city|town\/city|ort|postort|stad)$/],
    ["country", ["country", "country-name"], /^(?:country(?: of residence)?)$/],
    ["bday", ["bday"], /^(?:date of birth|birth ?da(?:te|y)|födelsedatum|födelsedag|när är du född|what is your date of birth)$/],
    ["cc-number", ["cc-number"], /^(?:(?:credit |debit |payment )?card number|kort ?nummer)$/],
    ["cc-name", ["cc-name"], /^(?:name on (?:the )?card|cardholder(?:'s)? name|kortinnehavare|namn på kortet)$/],
    ["cc-exp", ["cc-exp"], /^(?:(?:card )?expir(?:y|ation) date|giltigt till|utgångsdatum)$/],
    ["cc-csc", ["cc-csc"], /^(?:cvc|cvv|cvc2|security code|card security code|säkerhetskod|cvc-kod|cvc\/cvv)$/],
    ["username", ["username", "email"], /^(?:user ?name|användarnamn)$/],
    ["organization", ["organization"], /^(?:(?:your )?company(?: name)?|your organi[sz]ation)$/],
  ];
  const OTHERS = /child|\bson\b|daughter|\bbarn|guardian|vårdnads|recipient|mottagar|partner|spouse|husband|wife|\bmak[ea]|sambo|contact person|kontaktperson|emergency|närståend|anhörig|friend|vän(?:nen|s)?\b|employ|arbetsgivar|colleague|kolleg|patient|tenant|hyresgäst|landlord|owner|ägare|witness|vittne|refer|relative|deceased|avliden|someone|other person|annan person|parent|förälder|\bpupil|passenger|passagerare|guest|gäst|\bpet\b|husdjur|\bgift\b|present(?:en)?\b|invite|bjud in|\bschool|\bskola|\boffice|kontor|doctor|läkar|next of kin|user to|add (?:a )?(?:user|person|member)|ny användare|search|sök|filter/i;
  const plain = (text) => text.toLowerCase().replace(/\s*[*:?]+\s*/g, " ").replace(/\((?:optional|required|frivilligt?|valfritt?|obligatoriskt?)[^)]*\)|\b(?:optional|required|frivilligt|valfritt|obligatoriskt)$/g, "").replace(/^(?:enter |type |write |ange |skriv |fyll i )?(?:your|my|din|ditt|dina|min|mitt) /, "").replace(/[’]/g, "'").replace(/\s+/g, " ").trim();
  const label = (e) => {
    const own = [...(e.labels || [])].map((one) => { const copy = one.cloneNode(true); copy.querySelectorAll("input, select, textarea, button, [role=alert], [class*=error i], [class*=hint i], small").forEach((part) => part.remove()); return copy.textContent; }).join(" ");
    return plain(own.trim() || kit.name(e));
  };
  const token = (e) => (e.getAttribute("autocomplete") || "").trim().toLowerCase().split(/\s+/).filter((part) => part && !/^(?:section-.*|shipping|billing|home|work|mobile|fax|pager|webauthn)$/.test(part)).at(-1) || "";
  const VALID = new Set("name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password current-password one-time-code organization-title organization street-address address-line1 address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo tel tel-country-code tel-national tel-area-code tel-local tel-extension email impp".split(" "));
  const about = (e) => {
    const legends = kit.parents(e).filter((p) => /^(fieldset|form|dialog)$/.test(p.localName) || /^(group|radiogroup|region|dialog|search)$/.test(p.getAttribute("role") || "")).map((p) => [p.querySelector("legend")?.textContent, p.getAttribute("aria-label"), ...(p.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => id && document.getElementById(id)?.textContent)].join(" "));
    const heading = headings.findLast((h) => h.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [kit.text(heading || document.createElement("i")), ...legends, kit.closest(e, "form")?.getAttribute("role") || "", kit.closest(e, "search, [role=search]") ? "search" : ""].join(" ");
  };
  const headings = kit.headings();
  const inputs = kit.all("input, textarea, select").filter((e) => kit.rendered(e) && !e.disabled && !e.readOnly && !/^(?:hidden|submit|button|reset|image|checkbox|radio|file|range|color|search)$/.test(e.type));
  const known = inputs.map((e) => [e, label(e)]).map(([e, said]) => [e, PURPOSES.find(([, , pattern]) => pattern.test(said)) || (/^(?:name|namn)$/.test(said) ? ["name", ["name", "given-name"], null] : null), said]).filter(([, purpose]) => purpose);
  const card = known.some(([, [purpose]]) => purpose === "cc-number");
  const own = known.filter(([e, [purpose], said]) => (card || !/security code|säkerhetskod/.test(said) || purpose !== "cc-csc") && !OTHERS.test(`${said} ${about(e)}`));
  const home = (e) => e.form || kit.closest(e, "main") || document.body;
  for (const [e, [purpose, tokens], said] of own) {
    const given = token(e), values = { label: said, purpose };
    if (tokens.includes(given)) continue;
    if (VALID.has(given) && given !== "username") {
      const certain = said !== "name" && said !== "namn" && !(/^(tel|bday|cc-exp|address)/.test(purpose) && given.startsWith(purpose.split("-")[0])) && !(purpose === "cc-name" || /organization|name/.test(purpose) && /name|organization/.test(given));
      yield [e, certain ? "wrong" : "perhaps-wrong", { ...values, given }];
      continue;
    }
    // Certain where it is kept from the browser though it asks whoever fills it in.
    const kept = e.hasAttribute("autocomplete") && given && !VALID.has(given) && /(?:^|[^\p{L}])(?:you|your|du|din|ditt)(?:[^\p{L}]|$)/iu.test(kit.name(e));
    // Certain where the form asks for a person's name or card and more, or for three facts of a person: one field alone may be anybody's.
    const asked = new Set(own.filter(([other]) => home(other) === home(e)).map(([, [also]]) => also));
    const named = [...asked].some((one) => /^(?:name|given-name|family-name|cc-number)$/.test(one));
    const personal = named || asked.has("email") || asked.has("tel") || asked.has("bday");
    const bare = /^(?:name|namn)$/.test(said);
    if (kept || purpose.startsWith("cc-") || (asked.size > 2 ? personal : asked.size > 1 && named && !bare)) yield [e, "missing", values];
    else if (!bare) yield [e, "perhaps", values];
  }
}
