// The forms of a page: what they ask for, filled in as a person would or would not, and sent. Part of the kit.
(() => {
  const { kit } = window.__provrum;
  const NATIVE = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea";
  const PRESSED = "button:not([type=reset]), input[type=submit], input[type=image], input[type=button], [role=button]";
  // Never pressed: they end, undo or leave what is being done.
  const RISKY = /log ?(?:out|off)|sign ?(?:out|off)|logga ut|delet|remov|radera|ta bort|unsubscri|avregistrera|avsluta|cancel|avbryt|reset|rensa|clear|deactivat|close|stäng|cookie|kakor/i;
  const BACK = /^(?:‹|«|<|←)|\b(?:back|previous|edit|change|tillbaka|föregående|ändra)\b/i;
  const ONWARD = /\b(?:next|continue|proceed|go on|send|submit|save|book|order|buy|pay|apply|register|sign up|log ?in|sign ?in|check ?out|confirm|search|subscribe|find|add to|basket|cart|start|nästa|fortsätt|vidare|gå vidare|skicka|spara|boka|beställ|köp|betala|ansök|registrera|logga in|till kassan|kassan|bekräfta|sök|prenumerera|hitta|lägg i|varukorg|börja|klar)\b/i;
  const PAYS = /\b(?:pay|buy|order|purchase|betala|köp|beställ)\b/i;
  const BASKET = /\b(?:add to (?:the )?(?:basket|cart|bag)|lägg i (?:varu)?korg|köp)\b/i;

  const words = (e) => `${kit.name(e)} ${kit.text(e)} ${e.value && /^(submit|button)$/.test(e.type) ? e.value : ""}`.trim();
  // What a field is called by all that is written about it, for guessing what to fill in.
  const about = (e) => [e.getAttribute("autocomplete"), e.name, e.id, kit.name(e), [...(e.labels || [])].map(kit.text).join(" "), e.placeholder].filter(Boolean).join(" ").toLowerCase();
  const hints = (e) => [...kit.describedBy(e).map(kit.text), e.placeholder || "", e.title || "", [...(e.labels || [])].map(kit.text).join(" "), kit.text(e.closest("p, div, li, td") || e)].join(" ");

  // [kind, what tells it]. The first that fits counts.
  const KINDS = [
    ["captcha", /captcha/],
    ["card", /cc-number|card ?-?_?(?:number|no)|kortnummer|cardnum/],
    ["expiry", /cc-exp|expir|giltig(?:t)? till|utgångs|mm ?\/ ?(?:yy|åå)/],
    ["code", /cc-csc|\bcvc|\bcvv|security code|säkerhetskod/],
    ["otp", /one-time|otp|engångskod|verification code|verifieringskod/],
    ["person", /personnummer|personal (?:identity )?number|\bssn\b|national id|social security/],
    ["email", /e-?mail|e-?post|mejl/],
    ["phone", /\btel\b|phone|telefon|mobil/],
    ["postcode", /post(?:al)?[ -_]?code|zip|postnummer|postnr/],
    ["birth", /\bbday|birth|född|födelse|\bdob\b/],
    ["year", /\byear\b|\bår\b|year$/], ["month", /\bmonth\b|månad|month$/], ["day", /\bday\b|\bdag\b|day$/],
    ["date", /\bdate|datum|arriv|depart|check-?in|ankomst|avresa|when/],
    ["time", /\btime\b|\btid\b|klockslag/],
    ["given", /given-name|first ?-?_?name|fname|förnamn|forename/],
    ["family", /family-name|last ?-?_?name|lname|surname|efternamn/],
    ["company", /organi[sz]ation|company|företag/],
    ["username", /user ?-?_?name|användarnamn|login/],
    ["street", /street|address|adress|gata/],
    ["city", /\bcity|town|\bort\b|postort|stad\b|address-level2/],
    ["country", /country|\bland\b/],
    ["age", /\bage\b|ålder/],
    ["amount", /amount|quantity|number of|\bqty\b|antal|belopp|how many|hur många|guests|passengers/],
    ["url", /\burl\b|website|webbplats|hemsida/],
    ["search", /\bsearch|\bsök/],
    ["name", /\bname|namn|full ?name/],
  ];
  const BY_TYPE = { email: "email", tel: "phone", url: "url", search: "search", password: "password", date: "date", number: "amount", month: "month-value", week: "week-value", time: "time", "datetime-local": "datetime", range: "range", color: "color", file: "file", checkbox: "checkbox", radio: "radio", "select-one": "select", "select-multiple": "select" };
  const kind = (e) => {
    const typed = BY_TYPE[e.type], told = about(e);
    if (typed === "date" && /birth|född|födelse|bday/.test(told)) return "birth";
    if (typed === "amount" || !typed) return KINDS.find(([, pattern]) => pattern.test(told))?.[0] || typed || (e.localName === "textarea" ? "long" : "text");
    return typed;
  };
  const RIGHT = {
    email: ["anna.andersson@example.com"], phone: ["070-123 45 67", "0701234567", "+46701234567", "07700 900982", "07700900982", "(555) 555-1234", "555-555-1234", "5555551234"],
    postcode: ["111 20", "11120", "SW1A 1AA", "12345", "10001"], birth: ["1985-04-17", "17/04/1985", "04/17/1985", "17.04.1985", "19850417", "17 4 1985"],
    date: ["2030-05-20", "20/05/2030", "05/20/2030", "20.05.2030", "20300520"], year: ["1985", "2030"], month: ["4", "04"], day: ["17"], time: ["10:30"],
    person: ["19900101-2385", "199001012385", "900101-2385", "9001012385", "123-45-6789"], card: ["4242 4242 4242 4242", "4242424242424242"], expiry: ["12/34", "12/2034", "1234", "2034-12"], code: ["123", "1234"],
    otp: ["123456"], given: ["Anna"], family: ["Andersson"], name: ["Anna Andersson"], company: ["Exempel AB"], username: ["anna.andersson"], street: ["Storgatan 12"], city: ["Stockholm"], country: ["Sverige", "Sweden"],
    age: ["41"], amount: ["2", "1", "10", "100"], url: ["https://www.example.com/"], search: ["pass"], password: ["Sommar-2026!"], text: ["Storgatan", "12", "123456", "Ab1"], long: ["Jag vill veta mer om tiderna. Tack för hjälpen!"],
    "month-value": ["2030-05"], "week-value": ["2030-W21"], datetime: ["2030-05-20T10:30"], range: ["5"], color: ["#224466"], captcha: ["1234"],
  };
  const WRONG = {
    email: ["anna.example"], phone: ["abc"], postcode: ["x"], birth: ["2999-01-01", "31/31/2999"], date: ["0999-01-01", "31/31/1999"], year: ["abcd"], month: ["77"], day: ["99"], time: ["99"],
    person: ["123"], card: ["1234"], expiry: ["99/99"], code: ["x"], otp: ["x"], age: ["-1", "abc"], amount: ["-1", "abc"], url: ["abc"], password: ["a"], "month-value": ["0999-01"],
  };
  // The first example that is written beside a field: "for example 19850417-1234".
  const example = (e) => /(?:for example|e\.g\.|till exempel|t\.ex\.|such as|like|exempel:?|example:?)[,:]?\s+["“”']?([\w@.+\/-]+(?: [\d\/-]+)*)/i.exec(hints(e))?.[1]?.replace(/[.,]$/, "");

  const setters = new Map([HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].map((one) => [one, Object.getOwnPropertyDescriptor(one.prototype, "value").set]));
  const tell = (e, ...types) => types.forEach((type) => e.dispatchEvent(new Event(type, { bubbles: true })));
  const put = (e, value) => {
    // By the setter of the element's kind: a framework may have put one of its own over it, and would see no change.
    setters.get([...setters.keys()].find((one) => e instanceof one)).call(e, value);
    tell(e, "input", "change");
  };
  const does = {
    fill: (e, value) => { e.focus(); put(e, value); e.blur(); },
    check: (e, value) => { if (e.checked !== value) e.click(); },
    press: (e) => { e.focus(); e.click(); },
    submit: (e) => e.requestSubmit(),
  };
  // Steps as a person would take them: {do, at, value}. False where one cannot be taken.
  const act = (steps) => {
    for (const step of steps) {
      const element = kit.find(step.at);
      if (!element) return false;
      does[step.do](element, step.value);
    }
    return true;
  };

  const fits = (e, value) => {
    const before = e.value;
    setters.get([...setters.keys()].find((one) => e instanceof one)).call(e, value);
    const good = e.value !== "" && e.validity.valid && !(e.maxLength > 0 && value.length > e.maxLength);
    setters.get([...setters.keys()].find((one) => e instanceof one)).call(e, before);
    return good;
  };
  const bounded = (e) => [e.min, e.max].filter(Boolean);
  const right = (e) => {
    const written = [example(e), ...(RIGHT[kind(e)] || RIGHT.text), ...bounded(e), ...RIGHT.text].filter(Boolean);
    return written.find((one) => fits(e, one)) ?? written[0];
  };
  const beyond = (e) => (e.type === "number" && e.min !== "" ? [String(Number(e.min) - 1)] : e.type === "number" && e.max !== "" ? [String(Number(e.max) + 1)] : []);
  const wrong = (e) => {
    const told = [...beyond(e), ...(WRONG[kind(e)] || []), ...(e.pattern ? ["?"] : []), ...(e.minLength > 1 ? ["a"] : [])];
    return told.find((one) => (e.type === "number" || e.type === "date" ? fits(e, one) || Number(one) < Number(e.min) : true));
  };
  const options = (e) => [...e.options].filter((o) => o.value && !o.disabled && !(o.parentElement.disabled));
  const filled = (e, how, chosen) => {
    const at = kit.selector(e);
    if (e.disabled || e.readOnly || e.type === "file") return [];
    if (e.type === "radio") {
      const group = e.name || at;
      if (how !== "right" && e.required || chosen.has(group)) return [];
      chosen.add(group);
      return [{ do: "check", at, value: true }];
    }
    if (e.type === "checkbox") return how === "right" && (e.required || !chosen.has(e.name || at)) && chosen.add(e.name || at) ? [{ do: "check", at, value: true }] : [];
    if (e.localName === "select") return options(e).length ? [{ do: "fill", at, value: (options(e).find((o) => o.selected) || options(e)[0]).value }] : [];
    const value = (how === "wrong" && wrong(e)) || right(e);
    return value === undefined ? [] : [{ do: "fill", at, value }];
  };

  const fieldsOf = (form) => (form.localName === "form" ? [...form.elements].filter((e) => e.matches(NATIVE)) : kit.all(NATIVE, form).filter((e) => !e.form)).filter((e) => kit.rendered(e) || ([...(e.labels || [])].some(kit.rendered) && /radio|checkbox/.test(e.type)));
  const buttonsOf = (form) => (form.localName === "form" ? [...new Set([...form.elements, ...kit.all(PRESSED, form)])].filter((e) => e.matches(PRESSED)) : kit.all(PRESSED, form).filter((e) => !e.form)).filter((e) => kit.rendered(e));
  const best = (form, fields) => {
    const safe = buttonsOf(form).filter((e) => !RISKY.test(words(e)) && !BACK.test(words(e)));
    const submits = form.localName === "form" ? safe.filter((e) => /^(submit|image)$/.test(e.type)) : safe;
    const after = (list) => list.filter((e) => !fields.length || fields.at(-1).compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
    const told = (list) => list.filter((e) => ONWARD.test(words(e)));
    return told(after(submits))[0] || after(submits)[0] || submits[0] || told(after(safe)).at(-1) || null;
  };
  // Fields that stand in no form element, with the button that follows them.
  const loose = () => {
    const fields = kit.all(NATIVE).filter((e) => !e.form && kit.rendered(e));
    if (!fields.length) return [];
    let within = fields[0].parentElement;
    while (within && !(fields.every((e) => within.contains(e)) && best(within, fields))) within = within.parentElement;
    return within ? [within] : [];
  };
  const told = (form) => {
    const fields = fieldsOf(form), button = best(form, fields);
    const action = button?.formAction && button.hasAttribute("formaction") ? button.formAction : form.action || "";
    const method = (button?.getAttribute("formmethod") || form.method || "get").toLowerCase();
    const said = button ? words(button) : "";
    return {
      at: kit.selector(form), button: button ? kit.selector(button) : "", disabled: !!button && (button.disabled || button.getAttribute("aria-disabled") === "true"), action: typeof action === "string" ? action : "", method, words: said,
      fields: fields.map((e) => ({ at: kit.selector(e), name: e.name || e.id || kit.selector(e), kind: kind(e), required: e.required || e.getAttribute("aria-required") === "true" })),
      search: form.getAttribute("role") === "search" || !!kit.closest(form, "search, [role=search]") || (fields.some((e) => kind(e) === "search") && fields.every((e) => kind(e) === "search" || e.localName === "select")),
      risky: RISKY.test(said) || RISKY.test(typeof action === "string" ? action.replace(/^https?:..[^/]+/, "") : ""), pays: PAYS.test(said) && !BASKET.test(said),
      main: !!kit.closest(form, "main, [role=main]"),
      novalidate: form.localName !== "form" || form.noValidate || !!button?.formNoValidate,
      key: [typeof action === "string" ? action.split("?")[0] : "", method, ...fields.map((e) => e.name || e.id || e.type), fields.length ? "" : said].join(" "),
    };
  };
  const forms = () => [...kit.all("form"), ...loose()].map(told).filter((one) => one.fields.length || one.button);
  // Buttons that stand alone and lead on: into the basket, to the next step.
  const onward = () => kit.all(PRESSED).filter((e) => !e.form && kit.rendered(e) && ONWARD.test(words(e)) && !RISKY.test(words(e)) && !BACK.test(words(e)) && !e.disabled).map((e) => ({ at: kit.selector(e), words: words(e), pays: PAYS.test(words(e)) && !BASKET.test(words(e)) }));
  const links = () => kit.all("main a[href], [role=main] a[href], body a[href]").filter((e) => kit.visible(e) && e.origin === location.origin && ONWARD.test(words(e)) && !RISKY.test(words(e) + e.href) && !BACK.test(words(e))).map((e) => e.href.split("#")[0]);

  // The steps of filling a form in, empty, wrong or right, and of sending it.
  const steps = (at, how) => {
    const form = kit.find(at);
    if (!form) return [];
    const chosen = new Set();
    return how === "empty" ? [] : fieldsOf(form).flatMap((e) => filled(e, how, chosen));
  };
  const send = (one) => (one.button ? { do: "press", at: one.button } : { do: "submit", at: one.at });
  // Until the page has been still for a while; sooner where nothing happens at all.
  const still = (most = 1200, least = 150) => new Promise((done) => {
    const began = performance.now();
    let last = began, changed = false;
    const watcher = new MutationObserver(() => { last = performance.now(); changed = true; });
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = setInterval(() => {
      const now = performance.now();
      if (now - began > most || now - last > (changed ? 80 : least)) { clearInterval(look); watcher.disconnect(); kit.refresh(); done(changed); }
    }, 20);
  });
  Object.assign(kit, { forms, steps, send, act, still, onward, onwardLinks: links, kindOf: kind, aboutField: about, fieldsOf, fieldHints: hints });
})();
// What a page says of its fields at a moment, to be compared with another moment.
(() => {
  const { kit } = window.__provrum;
  const LIVE = "[role=alert], [role=status], [role=log], [aria-live]:not([aria-live=off]), output";
  const FIELDS = "input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea";
  const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();
  const ids = (e, name) => (e.getAttribute(name) || "").split(/\s+/).filter(Boolean).map((id) => e.getRootNode().getElementById?.(id)).filter(Boolean);
  const shown = (e) => (kit.rendered(e) ? squeeze(e.innerText ?? e.textContent) : "");
  const look = (e) => {
    const style = kit.style(e);
    return ["borderTopColor", "borderBottomColor", "borderLeftColor", "borderTopWidth", "borderBottomWidth", "backgroundColor", "boxShadow"].map((name) => style[name]).join(" ");
  };
  const field = (e) => ({
    key: e.name || e.id || kit.selector(e), at: kit.selector(e), name: kit.name(e), label: squeeze([...(e.labels || [])].map(shown).join(" ")), type: e.type || "",
    value: /checkbox|radio/.test(e.type) ? String(e.checked) : e.value, invalid: /^(true|grammar|spelling)$/.test(e.getAttribute("aria-invalid") || ""),
    tied: [...ids(e, "aria-describedby"), ...ids(e, "aria-errormessage"), ...ids(e, "aria-labelledby")].map((one) => squeeze(kit.rendered(one) ? one.innerText : one.textContent)).filter(Boolean),
    look: look(e), focused: e.matches(":focus"), required: e.required || e.getAttribute("aria-required") === "true", kind: kit.kindOf(e), hints: squeeze(kit.fieldHints(e)),
  });
  // The field that a text stands beside: the only one within the nearest element around it that has any.
  const beside = (e, fields) => {
    for (let around = e; around && !/^(form|body|main)$/.test(around.localName); around = kit.parent(around)) {
      const within = fields.filter((one) => around.contains(one));
      if (within.length) return new Set(within.map((one) => one.name || one)).size === 1 ? within[0] : null;
    }
    // Or right before or after it in the same parent, but above all fields or below them it may be about the whole form.
    const [before, after] = [e.previousElementSibling, e.nextElementSibling].map((one) => fields.find((f) => f === one || (one?.localName === "label" && one.htmlFor && one.htmlFor === f.id)));
    return before || (after && after !== fields[0] ? after : null);
  };
  const leadsNowhere = (link) => !!link && link.hash.length > 1 && !link.getRootNode().getElementById(decodeURIComponent(link.hash.slice(1)));
  const key = (e) => e && (e.name || e.id || kit.selector(e));
  const said = () => {
    kit.refresh();
    const all = kit.all(FIELDS).filter((e) => kit.rendered(e) || [...(e.labels || [])].some(kit.rendered));
    const words = kit.texts().map((one) => ({ text: one.text, element: one.element }));
    for (const image of kit.all("img[alt], [role=img][aria-label], svg[aria-label]")) {
      if (kit.visible(image) && kit.name(image)) words.push({ text: kit.name(image), element: image });
    }
    const drawn = all.flatMap((e) => [e.parentElement, e.parentElement?.parentElement, ...(e.labels || [])]).filter(Boolean);
    for (const around of new Set(drawn)) {
      for (const pseudo of ["::before", "::after"]) {
        const content = /^"(.*\w.*)"$/.exec(kit.style(around, pseudo).content);
        if (content) words.push({ text: content[1], element: around });
      }
    }
    const focus = document.activeElement;
    return {
      fields: all.slice(0, 80).map(field),
      texts: words.slice(0, 1500).map(({ text, element }) => ({ text, at: kit.selector(element), live: !!kit.closest(element, LIVE), beside: key(beside(element, all)) || "", link: kit.closest(element, "a[href^='#']")?.getAttribute("href") || "", astray: leadsNowhere(kit.closest(element, "a[href^='#']")), focused: !!focus && focus !== document.body && focus.contains(element) })),
      focus: !focus || focus === document.body ? "" : all.includes(focus) ? key(focus) : kit.selector(focus), title: document.title, url: location.href,
    };
  };
  // What is to be filled into a form, and what is said before; null where it is not there.
  const planned = (at, how) => {
    const form = kit.forms().find((one) => one.at === at);
    if (!form) return null;
    const steps = kit.steps(at, how);
    const filled = Object.fromEntries(steps.filter((one) => one.do === "fill").map((one) => [form.fields.find((f) => f.at === one.at)?.name ?? one.at, one.value]));
    return { form, steps, filled, said: said() };
  };
  // Fill it in and send it; what is said before and after.
  const attempt = async ({ form, steps }) => {
    const heard = window.__provrumHeard.done.length;
    if (steps.length) { kit.act(steps); await kit.still(300); }
    const before = said();
    window.__provrumSent = true;
    kit.act([kit.send(form)]);
    if (!(await kit.still())) await kit.still(500, 400);
    const element = kit.find(form.at);
    const native = !!element && !form.novalidate && element.matches(":invalid");
    return { before, after: said(), native, alerted: window.__provrumHeard.done.length > heard };
  };
  Object.assign(kit, { said, planned, attempt });
})();
