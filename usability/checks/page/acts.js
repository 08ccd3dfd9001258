// What a page shows before something is done to it, and what is other afterwards; and what a mouse can act upon.
(() => {
  const { kit } = window.__provrum;
  const STATES = ["aria-expanded", "aria-checked", "aria-selected", "aria-pressed", "aria-current", "aria-valuenow", "aria-valuetext", "aria-sort", "open", "src", "href", "disabled"];
  const MOUSE = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend"];
  const ITEMS = "[role=option], [role=treeitem], [role=gridcell], [role=row], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=radio], option";
  const OWNERS = "[role=listbox], [role=tree], [role=grid], [role=treegrid], [role=tablist], [role=menu], [role=menubar], [role=radiogroup], [role=toolbar], [role=combobox]";
  const NATIVE = "a[href], area[href], button, input, select, textarea, summary, label, option, video, audio, iframe, canvas, embed, object, [contenteditable=''], [contenteditable=true]";
  const LOOKS = ["backgroundColor", "color", "borderTopColor", "borderTopWidth", "opacity", "transform", "fontWeight", "textDecorationLine", "fill", "backgroundImage"];
  const MOST = 4000;
  let before = new Map();
  let began = { done: 0, url: "" };

  const own = (e) => { let text = ""; for (const node of e.childNodes) if (node.nodeType === 3) text += node.data; return text.replace(/\s+/g, " ").trim(); };
  const record = (e) => {
    const shown = e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !!(e.offsetWidth || e.offsetHeight || e.getClientRects().length);
    if (!shown) return { shown };
    const style = kit.style(e);
    const field = e.matches("input, textarea, select");
    return { shown, text: own(e), state: STATES.map((name) => e.getAttribute(name)).join("|") + (field ? `${e.checked ?? ""} ${e.type}` : ""), value: field ? e.value : "", look: LOOKS.map((name) => style[name]).join("|") };
  };
  const look = () => new Map(kit.all("*", document.body || document.documentElement).slice(0, MOST).filter((e) => !/^(script|style|template|option|br)$/.test(e.localName)).map((e) => [e, record(e)]));
  const differs = (was, is) => {
    if (!was) return is.shown ? "shown" : "";
    if (was.shown !== is.shown) return is.shown ? "shown" : "hidden";
    if (!is.shown) return "";
    return was.text !== is.text ? (/^[\d.,%\s-]+$/.test(was.text + is.text) ? "number" : "text") : was.state !== is.state ? "state" : was.value !== is.value ? "value" : was.look !== is.look ? "look" : "";
  };
  // Where it stood: what is new is told by what it was put into, as its own path says little. What is written into a field is another matter than what becomes of it.
  const place = (e, what, was) => kit.selector(what === "shown" && !was ? kit.parent(e) : e) + (what === "value" ? " value" : "");

  kit.watch = () => { before = look(); began = { done: window.__provrumHeard.done.length, url: location.href }; };
  // {paths, looks, done, url}: what is other since `watch`. looks: what is only painted otherwise. What has the focus always is.
  kit.changed = () => {
    const after = look();
    const focus = kit.stops.active();
    const [paths, looks, gone] = [new Map(), new Set(), []];
    for (const [e, is] of after) {
      const was = before.get(e);
      const what = differs(was, is);
      if (!what) continue;
      if (what === "look") { if (!focus || !(e === focus || e.contains(focus) || focus.contains(e))) looks.add(kit.selector(e)); continue; }
      const parent = kit.parent(e);
      if (/shown|hidden/.test(what) && parent && differs(before.get(parent), after.get(parent) || { shown: false }) === what) continue; // it came or went with its parent
      if (paths.size < 40) paths.set(place(e, what, was), what);
    }
    for (const [e, was] of before) if (was.shown && !e.isConnected && gone.push(e) < 40 && was.text) paths.set(`gone: ${was.text.slice(0, 60)}`, "gone");
    const done = window.__provrumHeard.done.slice(began.done).map((one) => one.url || one.what);
    return { paths: Object.fromEntries(paths), looks: [...looks].slice(0, 40), done, url: location.href === began.url ? "" : location.href };
  };

  const reached = (e) => kit.rendered(e) && e.tabIndex >= 0 && (e.matches("a[href], area[href], button, input, select, textarea, summary, iframe") || e.hasAttribute("tabindex") || e.isContentEditable) && !e.disabled && !e.closest("[inert]");
  const around = (e) => [e, ...kit.parents(e)].find((one) => one.matches(NATIVE) || (one.hasAttribute("tabindex") && one.tabIndex >= 0 && one.localName !== "body" && !one.matches("main, [role=main], [role=region], section, [role=tabpanel]")));
  const root = (e) => e === document.body || e === document.documentElement || new Set((window.__provrumHeard?.of(e) || []).map((one) => one.type)).size > 20;
  const acts = (e) => kit.listens(e).some((type) => MOUSE.includes(type));
  const managed = (e) => {
    if (!kit.closest(e, ITEMS)) return false;
    const owner = kit.closest(e, OWNERS);
    if (!owner) return false;
    return reached(owner) || kit.all("*", owner).some(reached) || (owner.id && kit.all(`[aria-controls~="${CSS.escape(owner.id)}"], [aria-owns~="${CSS.escape(owner.id)}"]`).length > 0) || kit.all("[aria-activedescendant]").length > 0;
  };
  // A point of it where a click is its own, and not that of a control within it.
  kit.point = (e) => {
    const box = e.getBoundingClientRect();
    for (const [across, down] of [[0.5, 0.5], [0.5, 0.15], [0.5, 0.85], [0.1, 0.5], [0.9, 0.5], [0.05, 0.1], [0.95, 0.9]]) {
      const [x, y] = [box.left + box.width * across, box.top + box.height * down];
      const hit = e.getRootNode().elementFromPoint?.(x, y);
      if (!hit || !(hit === e || e.contains(hit))) continue;
      const control = around(hit);
      if (!control || control === e || !e.contains(control)) return [x, y];
    }
    return null;
  };
  // What only a mouse may act upon: it listens, itself or by what is around it, and neither it nor what it is in takes the focus.
  kit.pressables = () => {
    const everything = kit.all("*", document.body || document.documentElement);
    const heard = [window, document, document.documentElement, document.body].some((one) => one && acts(one));
    const listening = everything.filter((e) => !root(e) && acts(e));
    const delegates = everything.filter((e) => root(e) && acts(e));
    const within = (e) => heard || kit.parents(e).some((one) => listening.includes(one) || delegates.includes(one));
    const looksSo = (e) => {
      const parent = kit.parent(e);
      if (kit.style(e).cursor === "pointer" && parent && kit.style(parent).cursor !== "pointer") return true;
      return e.matches("a:not([href]), [role=button], [role=link], [role=checkbox], [role=switch], [role=tab], [role=menuitem], [data-action], [data-href], [data-url], [data-link], [data-toggle], [data-target], [data-to], [data-click], [data-bs-toggle], [ng-click], [jsaction]");
    };
    const found = new Set();
    const inner = (e) => [...e.children].filter((child) => kit.visible(child) && !around(child) && !kit.all("*", child).some(reached));
    const add = (e) => {
      const parts = e.matches("ul, ol, div, section, table, tbody, nav, dl, tr, svg, main, article") && !kit.style(e).cursor.includes("pointer") ? inner(e) : e.matches("ul, ol, table, tbody, tr, dl") ? inner(e) : [];
      for (const one of parts.length > 1 && !e.hasAttribute("onclick") ? parts : [e]) found.add(one);
    };
    listening.forEach(add);
    everything.filter((e) => looksSo(e) && within(e)).forEach(add);
    const free = (e) => kit.visible(e) && !around(e) && !managed(e) && !e.closest("[inert], [aria-disabled=true], [disabled]") && kit.box(e).width >= 6 && kit.box(e).height >= 6;
    const kinds = new Map();
    return [...found].filter(free).filter((e) => {
      kinds.set(kit.kind(e), (kinds.get(kit.kind(e)) || 0) + 1);
      return kinds.get(kit.kind(e)) <= 2; // of tabs and their like the first does nothing as it stands
    });
  };
  // The same for what is written alike in the same place.
  kit.kind = (e) => [e, e.parentElement].map((one) => one && [one.localName, one.getAttribute("class"), one.getAttribute("role")].join(".")).join(" ");
  kit.reached = () => kit.all("*").filter(reached);
  // The controls that Tab reaches, those nearest to an element first.
  kit.nearest = (element) => {
    const above = [element, ...kit.parents(element)];
    const far = (e) => above.findIndex((one) => one.contains(e));
    return kit.reached().filter((e) => !e.matches("iframe")).sort((a, b) => far(a) - far(b));
  };
})();
