// What shows when the pointer comes to something: who may show it, and what shows by pointer, by focus, and how long.
(() => {
  const { kit, explore } = window.__provrum;
  const HOVERS = /^(mouseenter|mouseover|pointerenter|pointerover|mousemove|pointermove)$/;
  const SHOWS = /(^|;)\s*(display|visibility|opacity|clip|clip-path|max-height|height|width|transform|scale|translate|left|top|right|bottom|inset[a-z-]*|content|pointer-events|z-index|position)\s*:/;

  // Elements that a :hover rule of CSS is hung on, where the rule changes what is seen.
  const styled = () => {
    const found = new Set();
    const read = (rules) => {
      for (const rule of rules) {
        if (rule.cssRules?.length) read(rule.cssRules);
        if (!rule.selectorText?.includes(":hover") || !SHOWS.test(rule.style.cssText)) continue;
        for (const part of rule.selectorText.split(/,(?![^(]*\))/).filter((one) => one.includes(":hover"))) {
          const owner = part.slice(0, part.lastIndexOf(":hover")).replace(/::?(hover|focus|focus-within|focus-visible|active|before|after)\b/g, "").replace(/[>+~\s]+$/, "").trim() || "*";
          if (owner === "*") continue;
          try { kit.all(owner).forEach((e) => found.add(e)); } catch { /* not a selector by itself, such as :not(:hover) */ }
        }
      }
    };
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
      try { read(sheet.cssRules); } catch { /* another site's */ }
    }
    return found;
  };
  const listening = () => kit.all("body *").filter((e) => kit.listens(e).some((type) => HOVERS.test(type)));
  const inner = (e) => e.querySelectorAll("*").length;

  const hidden = (e) => [e, ...e.querySelectorAll("*")].slice(0, 12).flatMap((one) => ["::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(one, pseudo), words = /^"(.*)"$/.exec(style.content)?.[1] || "";
    const shown = /\p{L}{2}/u.test(words) && style.display !== "none" && style.visibility === "visible" && Number(style.opacity) > 0.05;
    return shown ? words : "";
  })).filter(Boolean).join(" ");

  let before = null, from = null, drawn = "", shown = new Map(), texts = "";
  const boxes = (nodes) => nodes.flatMap((n) => (n.nodeType === 3 ? kit.rects(n) : [n.getBoundingClientRect()]));
  const still = () => { const { nodes } = explore.view(); return [...shown].filter(([n, text]) => nodes.get(n) === text || (!n.isConnected && [...nodes.values()].includes(text))).length; };
  const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
  const widest = (e) => [e, ...e.querySelectorAll("*")].map((one) => one.getBoundingClientRect()).filter((b) => b.width && b.height).reduce((all, b) => ({ left: Math.min(all.left, b.left), top: Math.min(all.top, b.top), right: Math.max(all.right, b.right), bottom: Math.max(all.bottom, b.bottom) }), { left: 1e6, top: 1e6, right: -1e6, bottom: -1e6 });

  window.__provrum.hover = {
    // Who may show something: paths.
    owners(most = 14) {
      const { shown: seen } = explore.view();
      const all = [...new Set([...styled(), ...listening()])].filter((e) => seen.has(e) && !e.matches("html, body, main, iframe, option") && inner(e) < 150);
      return explore.few(all, most, 2).map(kit.selector);
    },
    used: () => window.__provrum.hover.owners(1).length > 0,
    // Makes ready, and tells where to point; null where it cannot be pointed at.
    aim(path) {
      const e = kit.find(path);
      if (!e || !kit.rendered(e)) return null;
      e.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      before = explore.view();
      drawn = hidden(e);
      const rects = [...e.getClientRects()].filter((b) => b.width > 1 && b.height > 1);
      for (const b of rects.slice(0, 3)) {
        for (const [x, y] of [[b.left + b.width / 2, b.top + b.height / 2], [b.left + 6, b.top + b.height / 2], [b.left + b.width / 2, b.top + 6]]) {
          const hit = document.elementFromPoint(x, y);
          if (hit && explore.holds(e, hit)) return (from = { x, y });
        }
      }
      return null;
    },
    // What has come since: {text, rect, covers, link...}, or null.
    async came(path) {
      await explore.settle(900);
      const e = kit.find(path);
      if (!e) return null;
      const after = explore.view(), { came } = explore.differ(before, after);
      const nodes = came.filter((n) => n.nodeType === 3 && after.nodes.get(n).length > 1 && !before.nodes.has(n));
      const words = hidden(e), pseudo = words && words !== drawn ? words : "";
      if (!nodes.length && !pseudo) return null;
      const [root] = nodes.length ? explore.roots(nodes, before).sort((a, b) => b[1].length - a[1].length)[0] : [e];
      shown = new Map(nodes.filter((n) => explore.holds(root, n.parentElement)).map((n) => [n, after.nodes.get(n)]));
      texts = pseudo;
      const rects = boxes([...shown.keys()]);
      const box = widest(root), others = [...before.nodes].filter(([n]) => n.isConnected && !explore.holds(root, explore.elementOf(n)) && !explore.holds(e, explore.elementOf(n)));
      const covered = others.find(([n]) => boxes([n]).some((r) => rects.some((mine) => meets(r, mine)) || (root !== e && meets(r, root.getBoundingClientRect()))));
      // The way to it is the shortest, as people take it.
      const area = root.getBoundingClientRect(), all = root !== e && area.width > 4 && area.height > 4 ? area : rects.length ? rects[0] : box;
      const near = (at, from, to) => Math.min(Math.max(at, from + 3), to - 3);
      return { ...kit.place(e), text: ([...shown.values()].join(" ") || pseudo).slice(0, 200), pseudo: !!pseudo && !nodes.length, covers: covered ? covered[1].slice(0, 60) : "", root: kit.selector(root), x: near(from.x, all.left, all.right), y: near(from.y, all.top, all.bottom), outside: root !== e, links: root.querySelectorAll("a[href], button").length, name: kit.name(e) || kit.text(e).slice(0, 60), own: !!e.matches("a, button, summary, input, [role=button], [tabindex]") };
    },
    // Whether it shows still, or again.
    async shows(path, time = 500) {
      await explore.settle(time);
      const e = kit.find(path);
      return still() > 0 || (!!texts && !!e && hidden(e) === texts);
    },
    // The things that may show it when they get focus: itself, what is in it, what it is in, what names it.
    focusables(path, root) {
      const e = kit.find(path), top = kit.find(root), found = new Set();
      const add = (one) => one && one.tabIndex >= 0 && kit.rendered(one) && found.add(one);
      add(e);
      [...e.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].slice(0, 4).forEach(add);
      kit.parents(e).slice(0, 4).forEach(add);
      if (top?.id) kit.all(`[aria-describedby~="${CSS.escape(top.id)}"], [aria-controls~="${CSS.escape(top.id)}"], [aria-labelledby~="${CSS.escape(top.id)}"]`).forEach(add);
      if (top && e !== top) [...top.querySelectorAll("a[href], button, input")].slice(0, 2).filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true })).forEach((one) => found.add(one));
      kit.parents(e).slice(0, 2).flatMap((p) => [...p.children]).slice(0, 20).flatMap((c) => [c, ...c.querySelectorAll("button, input, select, a[href], summary")].slice(0, 3)).forEach(add);
      return [...found].slice(0, 6).map(kit.selector);
    },
    // Gives something the focus as a key does, and tells whether what the pointer showed shows now; pressed too, if asked.
    async reveals(path, press) {
      const e = kit.find(path);
      if (!e) return false;
      document.activeElement?.blur();
      e.focus({ preventScroll: true, focusVisible: true });
      await explore.settle(600);
      if (still() > 0 || (texts && [e, ...kit.parents(e).slice(0, 3)].some((p) => hidden(p).includes(texts)))) return true;
      if (!press || e.matches("a[href]:not([href^='#'])") || (e.type === "submit" && e.form)) return false;
      e.click();
      await explore.settle(600);
      return still() > 0;
    },
  };
})();
