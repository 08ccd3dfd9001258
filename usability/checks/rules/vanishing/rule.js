function* (kit, mode) {
  const plain = kit.memory.vanishing;
  const reads = (e) => (kit.text(e) || kit.name(e)).toLowerCase();
  const openers = () => kit.all("button, summary, [role=button], [aria-expanded], [aria-haspopup], input[type=checkbox], [role=tab], a[href^='#'], label").filter(kit.visible);
  if (mode === "plain") {
    kit.memory.vanishing = { texts: kit.texts(), controls: kit.controls().filter(kit.visible), openers: new Set(openers()) };
    return;
  }
  if (!plain) return;
  const shown = kit.texts().map((one) => one.text).join(" ").toLowerCase();
  if (openers().some((e) => !plain.openers.has(e))) return; // a menu button has come, which leads to the rest
  const gone = (e) => e.isConnected && !kit.rendered(e);
  const closed = (e) => kit.closest(e, "details:not([open]), dialog, [role=dialog], [role=tooltip], [role=menu]");
  // The outermost element that is gone.
  const outermost = (e) => kit.parents(e).filter(gone).at(-1) || e;
  const lost = new Map();
  const add = (e, what) => {
    const whole = outermost(e);
    lost.set(whole, [...(lost.get(whole) || []), what]);
  };
  for (const { element, text } of plain.texts) if (gone(element) && !closed(element) && /\p{L}{2}/u.test(text) && !shown.includes(text.toLowerCase())) add(element, { text });
  const left = kit.controls().filter(kit.visible);
  for (const e of plain.controls) {
    if (!gone(e) || closed(e) || !reads(e)) continue;
    const same = left.some((one) => (e.href && one.href === e.href) || reads(one) === reads(e));
    if (!same && !(e.getAttribute("href") || "").startsWith("#")) add(e, { control: reads(e) });
  }
  let told = 0;
  for (const [element, what] of lost) {
    const text = what.map((one) => one.text || "").join(" ").trim();
    const control = what.find((one) => one.control);
    const aside = kit.closest(element, "nav, header, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search], table, [class*=breadcrumb], [class*=toc], [class*=nav], [class*=menu]");
    const pressed = kit.closest(element, "a, button, label");
    if (told >= 5 || pressed || (text.length < 25 && !control)) continue;
    told += 1;
    const certain = !aside && (text.split(/\s+/).length >= 5 || (control && !element.querySelector("nav, a[href^='#']")));
    yield [element, certain ? "gone" : "less", { text: (text || control.control).slice(0, 80) }];
  }
}
