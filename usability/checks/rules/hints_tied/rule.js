function* (kit) {
  const demand = /\b(format|e\.g\.|for example|example:|such as|at least|at most|no more than|up to|minimum|maximum|characters|letters|digits|numbers only|must (be|have|contain|include)|use only|without (spaces|hyphens)|with (area|country) code|yyyy|mm\/|dd\/|no spaces|(till|t\.) ?(exempel|ex\.?)|exempel:|minst|högst|tecken|siffror|bokstäver|åååå|ååmm|skriv (med|utan|så)|utan (bindestreck|mellanslag)|med riktnummer|ska (vara|ha|innehålla)|esimerk\p{L}*|merkki\p{L}*|vähintään|mindestens|zeichen|beispiel|par exemple|caractères|au moins)(?![\p{L}])/iu;
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) || [];
  const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const fields = kit.fields().filter((e) => kit.visible(e) && kit.heard(e) && !/^(radio|checkbox|range|color|file)$/.test(e.type || "") && !/radio|checkbox|switch/.test(e.getAttribute("role") || ""));
  const ids = (e) => (e.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean);
  let told = 0;
  for (const e of fields) {
    const label = kit.name(e).replace(/\s+/g, " ").trim();
    for (const id of ids(e).slice(0, 4)) {
      if (!e.getRootNode().getElementById?.(id) && ids(e).length === 1 && /hint|help|desc|info|hjälp|tip|note/i.test(id) && document.querySelectorAll(`[class*=hint], [class*=help], [class*=desc]`).length) yield [e, "lost", { label: label.slice(0, 60), id }];
    }
    // The smallest box around it that holds no other field.
    let box = e;
    while (box.parentElement && box.parentElement !== document.body && !box.parentElement.matches("form, main, fieldset, section, article, td, [role=dialog]") && kit.all("input:not([type=hidden]), select, textarea", box.parentElement).length === 1) box = box.parentElement;
    const spoken = plain([label, ...kit.describedBy(e).map((one) => one.textContent), e.getAttribute("aria-description") || "", e.title || "", e.placeholder || ""].join(" "));
    const group = kit.parents(e).filter((p) => p.matches("fieldset, [role=group], [role=radiogroup]")).map((p) => plain([kit.name(p), ...kit.describedBy(p).map((one) => one.textContent), p.localName === "fieldset" ? p.querySelector("legend")?.textContent || "" : ""].join(" "))).join(" ");
    const beside = box === e ? [e.previousElementSibling, e.nextElementSibling].filter((one) => one && !one.matches("label, input, select, textarea, button, h1, h2, h3, h4, h5, h6, br, hr")) : [box];
    for (const holder of beside) {
      const parts = holder === box && box !== e ? kit.all("p, span, small, div, em, i", holder).filter((one) => !one.contains(e) && !one.querySelector("p, div, small, label, input, button") && kit.visible(one)) : [holder];
      const seen = new Set();
      for (const part of parts) {
        if (told >= 5 || [...seen].some((one) => one.contains(part)) || part.closest("label, button, a, legend, datalist, option, select, [aria-live], [role=alert], [role=status], [aria-hidden=true], h1, h2, h3, [role=listbox]") || part.querySelector("a, button, img, svg, ul") || !kit.visible(part)) continue;
        seen.add(part);
        const text = kit.text(part);
        if (words(text).length < 2 || text.length > 220 || spoken.includes(plain(text)) || group.includes(plain(text)) || plain(text) === plain(label)) continue;
        const said = demand.test(text) || /\d{2,}[-/. ]\d{2}|\d{6,}|@\w+\.\w/.test(text);
        const hint = /hint|help|desc|info|note|instruction|hjälp|anvisning|caption|supporting|secondary/i.test(`${part.className?.baseVal ?? part.className} ${part.id}`) || part.localName === "small";
        const error = /error|invalid|fel\b|warning|danger|counter|count/i.test(`${part.className?.baseVal ?? part.className} ${part.id}`);
        const near = Math.min(Math.abs(kit.box(part).bottom - kit.box(e).top), Math.abs(kit.box(part).top - kit.box(e).bottom)) < 40;
        if (error || !near || !(said || hint)) continue;
        told += 1;
        yield [part, said && (!e.hasAttribute("aria-describedby") || hint) ? "loose" : "perhaps", { text: text.slice(0, 80), label: label.slice(0, 60) }];
      }
    }
  }
}
