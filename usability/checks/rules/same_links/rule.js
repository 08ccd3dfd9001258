async function* (kit) {
  const risky = /log ?(in|out)|sign ?(in|out)|logga|delete|remove|radera|ta bort|avsluta|unsubscribe|cancel|avbryt/i; // opening these may do something
  const written = (e) => e.getAttribute("href") ?? e.getAttribute("xlink:href") ?? /location(?:\.href)?\s*=\s*['"]([^'"]+)/.exec(e.getAttribute("onclick") || "")?.[1];
  const target = (e) => { try { return new URL(written(e), document.baseURI); } catch { return null; } };
  const headings = kit.headings();
  const under = (e) => headings.findLast((h) => h.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
  const block = (e) => kit.parents(e).find((p) => !/^(inline|contents)/.test(kit.style(p).display));
  const between = (one, other) => {
    const range = document.createRange();
    range.setStartAfter(one);
    range.setEndBefore(other);
    return range;
  };
  const oneSentence = (one, other) => {
    const range = between(one, other);
    return !/[.!?:;]\s/.test(range.toString()) && !range.cloneContents().querySelector("br, hr, h1, h2, h3, h4, h5, h6");
  };
  // What an address shows, read from a frame that nobody sees.
  const shown = new Map();
  const open = (url) => new Promise((done) => {
    const frame = document.createElement("iframe");
    frame.sandbox = "allow-scripts allow-same-origin";
    frame.setAttribute("aria-hidden", "true");
    frame.style.cssText = "position: fixed; left: -3000px; width: 1280px; height: 800px; border: 0";
    const finish = () => {
      let text = "";
      try { text = (frame.contentDocument.body?.innerText || "").replace(/\s+/g, " ").trim(); } catch { text = ""; }
      frame.remove();
      done(text);
    };
    const late = setTimeout(finish, 3000);
    frame.onload = () => setTimeout(() => { clearTimeout(late); finish(); }, 150);
    frame.src = url;
    document.documentElement.append(frame);
  });
  const reads = (url) => (shown.has(url) ? shown.get(url) : shown.set(url, open(url)).get(url));
  const numbers = (text) => new Set((text.match(/[\w.+-]+@[\w.-]+|\d[\d ()-]{5,}\d/g) || []).map((one) => one.replace(/[ ()-]/g, "")));

  const links = kit.all("a, area, [role=link]").filter((e) => kit.heard(e) && kit.visible(e) && kit.name(e) && written(e));
  const named = Map.groupBy(links, (e) => kit.name(e).toLowerCase().replace(/\s+/g, " "));
  let left = 6;
  for (const [name, same] of named) {
    for (let i = 1; i < same.length && left > 0; i += 1) {
      const [one, other] = [same[i - 1], same[i]];
      const [to, also] = [target(one), target(other)];
      if (!to || !also || one.contains(other) || block(one) !== block(other) || under(one) !== under(other)) continue;
      if (!/^http/.test(to.protocol) || !/^http/.test(also.protocol) || to.href.split("#")[0] === also.href.split("#")[0]) continue;
      if (!oneSentence(one, other) || risky.test(name + to.href + also.href)) continue;
      const values = { name: kit.name(other), first: to.pathname + to.search, second: also.pathname + also.search };
      if (to.origin !== location.origin || also.origin !== location.origin) { yield [other, "elsewhere", { ...values, first: to.href, second: also.href }]; continue; }
      left -= 1;
      const [first, second] = await Promise.all([reads(to.href), reads(also.href)]);
      if (first === second && first) continue;
      const shared = [...numbers(first)].some((one) => numbers(second).has(one)); // the same telephone or e-mail: it may serve the same purpose
      yield [other, first && second && !shared ? "differ" : "elsewhere", values];
    }
  }
}
