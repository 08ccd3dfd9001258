// What is compared between pages.
() => {
  const { kit, ready } = window.__provrum;
  ready();
  const region = (e) => kit.closest(e, "header, nav, main, footer, aside, [role=banner], [role=navigation], [role=main], [role=contentinfo], [role=complementary]")?.localName || "";
  const links = kit.all("a[href]").filter(kit.heard).map((e) => ({ name: kit.name(e), text: kit.text(e), href: e.href, written: e.getAttribute("href"), region: region(e), ...kit.place(e) }));
  const buttons = kit.all("button, input[type=submit], input[type=button], input[type=image], [role=button]").filter(kit.heard).map((e) => ({ name: kit.name(e), action: e.formAction || e.form?.action || "", region: region(e), ...kit.place(e) }));
  const fields = kit.fields().map((e) => ({ name: kit.name(e), control: e.name || "", type: e.type || kit.role(e), autocomplete: e.getAttribute("autocomplete") || "", value: e.value || "", required: e.required || e.getAttribute("aria-required") === "true", ...kit.place(e) }));
  const headings = kit.headings().map((e) => ({ text: kit.text(e), level: Number(e.getAttribute("aria-level") || e.localName.slice(1)), ...kit.place(e) }));
  const images = kit.all("img, [role=img], input[type=image], area").filter(kit.rendered).map((e) => ({ src: e.currentSrc || e.src || "", alt: e.getAttribute("alt"), name: kit.name(e), ...kit.place(e) }));
  return {
    url: location.href, title: document.title, lang: document.documentElement.lang, links, buttons, fields, headings, images,
    said: fields.length ? kit.said() : null,
    text: kit.texts().map((one) => one.text).join(" "),
    blocks: kit.all("p, li, h1, h2, h3, h4, h5, h6, label, legend, th, td, dt, dd, summary, figcaption, caption").filter(kit.visible).map((e) => ({ tag: e.localName, text: kit.text(e), lang: kit.lang(e), selector: kit.selector(e) })),
  };
}
