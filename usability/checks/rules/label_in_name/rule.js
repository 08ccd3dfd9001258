function* (kit) {
  // As words are said: without signs, in small letters; of what is shown, what stands in brackets left out.
  const said = (text, all = false) => text.normalize("NFKC").toLowerCase().replace(all ? /[()[\]]/g : /\(.*?\)|\[.*?\]/g, " ").replace(/[-\u2010-\u2015'’‘´`.,:;!?¿¡"“”„«»…*]+/g, "").replace(/[^\p{L}\p{N}\s]/gu, " ").trim().split(/\s+/).filter(Boolean);
  const within = (part, whole) => part.length === 0 || whole.some((_, at) => part.every((word, n) => whole[at + n] === word));
  const icon = (e) => [e, ...kit.all("*", e)].some((part) => /icon|symbol|glyph|awesome/i.test(kit.style(part).fontFamily));
  // The text that is shown in it, what is hidden from screen readers too, images and what only they hear left out.
  const shown = (e) => {
    const found = [];
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) found.push(child.data);
        else if (child.nodeType === 1 && !/^(script|style|svg|img|select|textarea|input|template)$/.test(child.localName)) {
          if (child.localName === "br") found.push(" ");
          else if (kit.visible(child) || (kit.rendered(child) && kit.style(child).display === "contents")) {
            const block = !/^(inline|contents)$/.test(kit.style(child).display);
            if (block) found.push(" ");
            walk(child);
            if (block) found.push(" ");
          }
        }
      }
    };
    walk(e);
    return found.join("").replace(/\s+/g, " ").trim();
  };
  const mathless = (text) => !/[=<>±√∑∫]/.test(text);
  const roles = "a[href], button, summary, [role=button], [role=link], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=checkbox], [role=radio], [role=switch], [role=treeitem]";
  const plain = kit.all(roles).filter((e) => (e.hasAttribute("aria-label") || e.hasAttribute("aria-labelledby") || e.querySelector("[aria-hidden=true], [aria-label], img[alt]")) && kit.visible(e) && kit.heard(e));
  for (const e of plain) {
    const [text, name] = [shown(e), kit.name(e)];
    const heard = said(name, true);
    // A word for a state that the role tells: on, off, open.
    const told = e.matches("[aria-checked], [aria-pressed], [aria-expanded], [aria-selected]") ? /^(on|off|open|closed?|yes|no|selected|show|hide|av|på|öppen|stängd|ja|nej|vald|visa|dölj)$/ : /^$/;
    const seen = said(text).filter((word) => heard.includes(word) || !told.test(word));
    if (!seen.length || !name || !mathless(text) || within(seen, heard) || icon(e)) continue;
    if (seen.length === 1 && seen[0].length <= 1) continue; // a letter that stands for something
    const values = { text: text.slice(0, 60), name: name.slice(0, 80) };
    const labelled = e.hasAttribute("aria-label") || e.hasAttribute("aria-labelledby");
    const hidden = kit.all("[aria-hidden=true]", e).filter(kit.visible).map(shown).join(" ");
    const none = !seen.some((word) => heard.includes(word));
    // Signs and abbreviations, and cards whose name is their title.
    const abbreviated = /\p{L}\.(\s|$)/u.test(text) || /^\p{L}{1,3}$/u.test(text) || /^[\d\s:/–-]+$/.test(text) && /^\d/.test(text) && !/^[\d\s]+$/.test(text);
    const card = seen.length > 8 || kit.all("p, h1, h2, h3, h4, h5, h6, ul, div div", e).length > 1;
    const order = seen.every((word) => heard.includes(word));
    if (card || abbreviated || (!labelled && said(hidden).length < 1)) { if (none || (labelled && !order && !card)) yield [e, "perhaps", values]; }
    else if (labelled || said(hidden).some((word) => word.length > 2 && !heard.includes(word))) yield [e, order && seen.length > 1 ? "perhaps" : "control", values];
  }
  for (const e of kit.all("input[type=submit], input[type=button], input[type=reset]").filter((one) => kit.visible(one) && one.value && (one.hasAttribute("aria-label") || one.hasAttribute("aria-labelledby")))) {
    if (!within(said(e.value), said(kit.name(e), true))) yield [e, "control", { text: e.value, name: kit.name(e).slice(0, 80) }];
  }
  // Fields: the label that is shown.
  for (const e of kit.fields().filter((one) => (one.hasAttribute("aria-label") || one.hasAttribute("aria-labelledby")) && kit.visible(one) && kit.heard(one))) {
    const labels = [...(e.labels || [])].filter((one) => kit.visible(one));
    if (!labels.length) continue;
    const name = said(kit.name(e), true);
    const texts = labels.map(shown).filter(Boolean);
    if (!texts.length || texts.some((text) => within(said(text), name))) continue;
    const text = texts[0];
    const seen = said(text);
    if (!seen.length || !name.length) continue;
    const shared = seen.filter((word) => name.includes(word)).length;
    yield [e, seen.length <= 6 && shared < seen.length * 0.7 && !e.hasAttribute("aria-labelledby") && e.type !== "file" ? "field" : "perhaps", { text: text.slice(0, 60), name: kit.name(e).slice(0, 80) }];
  }
}
