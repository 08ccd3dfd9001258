async function* (kit) {
  const fields = kit.all("input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=checkbox]):not([type=radio])").filter((e) => kit.rendered(e) && !e.disabled);
  const about = (e) => `${kit.aboutField(e)} ${kit.describedBy(e).map(kit.text).join(" ")}`;
  const secret = (e) => e.type === "password" || /one-time-code|current-password|new-password/.test(e.autocomplete) || /\b(?:otp|one[- ]time|verification code|security code|engångskod|verifieringskod|pin(?:-?kod| code)?|passcode)\b/i.test(about(e)) && !/cc-csc|card|kort/i.test(about(e));
  const enters = (e) => secret(e) || /username/.test(e.autocomplete) || /\b(?:user ?name|användarnamn)\b/i.test(about(e));
  const within = (e) => e.form || kit.closest(e, "main, [role=main], dialog, [role=dialog]") || document.body;
  const logins = [...new Set(fields.filter(enters).map(within))];

  for (const e of fields.filter(enters)) {
    // Pasting as the browser does it: an event that may be stopped, and nothing put in instead.
    const before = fields.map((one) => one.value);
    const data = new DataTransfer();
    data.setData("text/plain", "Ab3456");
    const pasted = e.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true, clipboardData: data }));
    const input = e.dispatchEvent(new InputEvent("beforeinput", { bubbles: true, cancelable: true, inputType: "insertFromPaste", data: "Ab3456" }));
    await new Promise((done) => setTimeout(done, 0));
    const keys = e.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, key: "v", code: "KeyV", ctrlKey: true }));
    const put = fields.some((one, i) => one.value !== before[i]);
    if (put) fields.forEach((one, i) => { one.value = before[i]; });
    if ((!pasted || !input || !keys) && !put) yield [e, secret(e) ? "paste" : "perhaps-paste", { field: kit.name(e) || e.name }];
    if (secret(e) && /^(?:off|nope|false)$/i.test(e.getAttribute("autocomplete") || "") && !/new|confirm|repeat|nytt|upprepa/i.test(about(e))) yield [e, "off", { field: kit.name(e) || e.name }];
    else if (e.type === "password" && e.readOnly) yield [e, "off", { field: kit.name(e) || e.name }];
  }

  const LETTERS = /\b(?:letters?|characters?|digits?|tecken|bokstäver|bokstav(?:en)?|siffr\w+)\b[^.?]{0,20}?\b\d+(?:st|nd|rd|th|:[ae])?(?:\s*(?:,|and|och|&)\s*\d+(?:st|nd|rd|th|:[ae])?)+|\b(?:\d+(?:st|nd|rd|th|:[ae])|first|second|third|fourth|fifth|sixth|last|första|andra|tredje|fjärde|femte)(?:\s*(?:,|and|och|&)\s*(?:\d+(?:st|nd|rd|th|:[ae])|first|second|third|fourth|fifth|sixth|seventh|eighth|last|andra|tredje|fjärde|femte|sjätte|sista))+ (?:letters?|characters?|digits?|tecknet|tecken|bokstaven|bokstäverna|siffr\w+)/i;
  const SUM = /(?:\b\d{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio))\s*(?:\+|-|−|–|×|x|\*|plus|minus|times|gånger)\s*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\b\s*(?:=|\?|is|blir|är|:|$)/i;
  const IMAGE = /\b(?:characters?|letters?|text|word|code|digits|numbers|tecknen|bokstäverna|texten|koden|siffrorna)\b[^.]{0,40}\b(?:in|from|on|shown in|i|på|från) (?:the |this )?(?:image|picture|bild(?:en)?)|captcha|not a robot|are (?:you )?human|inte en robot/i;
  const OTHER_WAY = /bankid|freja|e-?legitimation|e-?id\b|passkey|security key|sign in with|log ?in with|logga in med|e-?mail me a (?:link|code)|send (?:me )?a (?:link|code)|fingerprint|face id|magic link|without (?:a )?password/i;
  const text = kit.text(document.body || document.documentElement); // an SVG has no body
  for (const e of fields) {
    const said = about(e), login = logins.some((one) => one.contains(e)) || /log ?in|sign ?in|logga in/i.test(document.title + kit.headings().map(kit.text).join(" "));
    const around = kit.closest(e, "p, div, li, fieldset, label");
    const near = `${said} ${around && kit.all("input:not([type=hidden])", around).length === 1 ? kit.text(around) : ""}`;
    const other = OTHER_WAY.test(text);
    if (LETTERS.test(near) && login) yield [e, other ? "perhaps" : "letters", { field: kit.name(e) || e.name }];
    else if (SUM.test(near)) yield [e, login && !other ? "sum" : "perhaps", { field: kit.name(e) || e.name }];
    else if (IMAGE.test(near) && (e.type === "text" || !e.type)) yield [e, login && !other && kit.all("img, canvas, svg", within(e)).length ? "image" : "perhaps", { field: kit.name(e) || e.name }];
  }
  for (const frame of kit.all("iframe[src*=recaptcha], iframe[src*=hcaptcha], iframe[src*=turnstile], .g-recaptcha, .h-captcha, .cf-turnstile, [class*=captcha i] canvas, [id*=captcha i] canvas").filter(kit.rendered).slice(0, 1)) yield [frame, "perhaps", { field: "CAPTCHA" }];
  const PUZZLE = /\b(?:drag|slide|dra|skjut)\b[^.]{0,60}\b(?:puzzle|piece|verify|unlock|pussel\w*|bit(?:en)?|verifiera)|\b(?:draw|rita)\b[^.]{0,30}\b(?:pattern|mönst\w*)|\b(?:rotate|turn|vrid)\b[^.]{0,40}\b(?:upright|correct way|rätt)/i;
  for (const form of logins) if (PUZZLE.test(kit.text(form))) yield [form, OTHER_WAY.test(text) ? "perhaps" : "puzzle", { field: PUZZLE.exec(kit.text(form))[0] }];
}
