// What happens when something on the page is used: what is seen before and after, and what has come of it.
(() => {
  const { kit } = window.__provrum;
  const heard = window.__provrumHeard;
  const LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], [role=alertdialog], output";
  const THINGS = "img, input, select, textarea, video, iframe, canvas, svg, button, hr";
  const SILENT = /^(script|style|noscript|template|head|title|option|optgroup|datalist)$/i;
  const LARGE = 1500; // elements that are seen: on a page with more, fewer controls are tried, as each takes its time
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();

  const homes = new WeakMap(); // where a text stood, also when it is gone
  // Everything that can be seen now. nodes: texts, and things without text, with their words; shown: the elements.
  const view = () => {
    const nodes = new Map(), shown = new Set();
    const wide = Math.max(innerWidth, document.documentElement.scrollWidth);
    const walk = (parent, clip) => {
      for (const child of parent.childNodes) {
        if (child.nodeType === 3) {
          if (parent.nodeType === 1 && shown.has(parent) && child.data.trim()) { nodes.set(child, squeeze(child.data)); homes.set(child, parent); }
          continue;
        }
        if (child.nodeType !== 1 || SILENT.test(child.localName)) continue;
        const style = getComputedStyle(child);
        if (style.display === "none") continue;
        const contents = style.display === "contents", box = child.getBoundingClientRect();
        if (!contents && (Number(style.opacity) < 0.05 || /inset\((50|100)%|circle\(0/.test(style.clipPath) || /rect\([01](px)?,? [01](px)?,? [01](px)?,? [01](px)?\)/.test(style.clip))) continue;
        if (!child.checkVisibility()) continue;
        let inner = style.position === "fixed" ? null : clip;
        if (style.position === "absolute" && inner?.still) inner = null;
        if (/hidden|clip/.test(style.overflowX + style.overflowY) && !/^(html|body)$/.test(child.localName) && !contents) {
          const outer = inner || { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
          const [x, y] = [style.overflowX !== "visible", style.overflowY !== "visible"];
          inner = { left: x ? Math.max(outer.left, box.left) : outer.left, right: x ? Math.min(outer.right, box.right) : outer.right, top: y ? Math.max(outer.top, box.top) : outer.top, bottom: y ? Math.min(outer.bottom, box.bottom) : outer.bottom, still: style.position === "static" };
          if (inner.right - inner.left <= 1 || inner.bottom - inner.top <= 1) continue;
        }
        const outside = box.right + scrollX <= 0 || box.bottom + scrollY <= 0 || box.left + scrollX >= wide || (style.position === "fixed" && box.top >= innerHeight) || (inner && (box.right <= inner.left || box.left >= inner.right || box.bottom <= inner.top || box.top >= inner.bottom));
        const sized = contents || (box.width > 1 && box.height > 1);
        if (style.visibility === "visible" && sized && !outside) {
          shown.add(child);
          if (child.matches(THINGS)) nodes.set(child, `<${child.localName}>`);
        }
        if (child.shadowRoot) walk(child.shadowRoot, inner);
        walk(child, inner);
      }
    };
    walk(document.body || document.documentElement, null);
    return { nodes, shown };
  };

  const counted = (words) => words.reduce((all, word) => all.set(word, (all.get(word) || 0) + 1), new Map());
  // Nodes whose words have come, and gone; what was only made anew is neither.
  const differ = (before, after) => {
    const fresh = [...after.nodes].filter(([node, text]) => before.nodes.get(node) !== text);
    const lost = [...before.nodes].filter(([node, text]) => after.nodes.get(node) !== text);
    const [more, less] = [counted(fresh.map((one) => one[1])), counted(lost.map((one) => one[1]))];
    const words = (list, other) => {
      const same = new Map(other);
      return list.filter(([, text]) => !same.get(text) || !same.set(text, same.get(text) - 1)).map(([node]) => node).filter((node) => !restless(node));
    };
    return { came: words(fresh, less), went: words(lost, more) };
  };
  const elementOf = (node) => (node.nodeType === 1 ? node : node.parentElement || homes.get(node));
  // The outermost elements that have come with these nodes.
  const roots = (nodes, before) => {
    const found = new Map();
    for (const node of nodes) {
      let top = elementOf(node);
      for (let up = kit.parent(top); up && up !== document.body && !before.shown.has(top) && !before.shown.has(up); up = kit.parent(up)) top = up;
      found.set(top, [...(found.get(top) || []), node]);
    }
    return [...found].filter(([top]) => ![...found.keys()].some((other) => other !== top && other.contains(top) && !before.shown.has(other)));
  };

  // What changes by itself is not what a control does.
  let moving = [];
  const restless = (node) => moving.some((element) => element.contains(elementOf(node)));
  // Lets time pass and whatever moves arrive.
  const settle = async (time = 600) => {
    for (let round = 0; round < (time ? 3 : 1); round += 1) {
      await heard.turn();
      for (const one of document.getAnimations()) {
        const { iterations = 1 } = one.effect?.getComputedTiming() || {};
        if (iterations !== Infinity) { try { one.finish(); } catch { /* it has no end */ } }
      }
      if (round === 0 && time) { await heard.forward(time); await frame(); }
    }
  };
  const frame = () => new Promise((go) => { requestAnimationFrame(() => go()); heard.pause(40).then(go); });

  const listens = (element, pattern) => kit.listens(element).some((type) => pattern.test(type));
  const PRESSED = /^(click|mousedown|mouseup|pointerdown|pointerup|touchstart|touchend)$/;
  const somebody = (element, pattern) => [element, ...kit.parents(element), document, window].some((one) => listens(one, pattern));
  const OPENERS = "button, summary, input[type=button], input[type=submit], input[type=image], input[type=reset], [role=button], [role=tab], [role=switch], [role=checkbox], [role=radio], [role=option], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=treeitem], [role=combobox]:not(input, select), [aria-expanded]:not(input, select), [aria-haspopup]:not(input, select), [aria-pressed], [onclick], [popovertarget], [commandfor]";
  const NATIVE = "input, select, textarea, option, label, html, body, form, fieldset, main, iframe, video, audio";
  const alike = (element) => `${element.localName}.${element.className?.baseVal ?? element.className}|${element.getAttribute("role")}|${kit.parent(element)?.className}`;
  const few = (elements, most, each) => {
    const counts = new Map();
    return elements.filter((element) => {
      const key = alike(element), count = (counts.get(key) || 0) + 1;
      counts.set(key, count);
      return count <= each;
    }).slice(0, most);
  };
  const leads = (element) => {
    const link = kit.closest(element, "a[href], area[href]");
    if (!link) return false;
    const href = link.getAttribute("href").trim();
    return !/^(#|javascript:)/i.test(href);
  };
  const hand = (element) => getComputedStyle(element).cursor === "pointer" && (!kit.parent(element) || getComputedStyle(kit.parent(element)).cursor !== "pointer");
  // What a person may think of pressing: controls, and whatever answers a click.
  const pressables = (most = 24, each = 3) => {
    const { shown } = view();
    const can = (e) => shown.has(e) && !e.matches(":disabled, [aria-disabled=true]") && !e.closest("[inert]") && !leads(e);
    const answers = (e) => listens(e, PRESSED) || (hand(e) && somebody(e, PRESSED));
    const likely = [...shown].filter((e) => !e.matches(NATIVE) || e.matches(OPENERS));
    const plain = shown.size > LARGE ? few(likely, 600, 12) : likely;
    const found = plain.filter((e) => can(e) && (e.matches(OPENERS) || (e.matches("a") && somebody(e, PRESSED)) || (answers(e) && !e.matches("ul, ol, table, tbody, nav, header, footer, section, article"))));
    const controls = found.filter((e) => !e.matches(OPENERS + ", a") ? !found.some((o) => o !== e && (e.contains(o) || (o.contains(e) && o.matches(OPENERS + ", a")))) && !kit.closest(e, "label, a[href], button, summary") && !e.querySelector("a[href], button, input, select, textarea, [tabindex], [role]:not([role=img], [role=presentation], [role=none])") && (e.localName === "svg" || !e.ownerSVGElement) : true);
    return few(controls, shown.size > LARGE ? Math.ceil(most / 2) : most, each);
  };

  const STATES = ["aria-expanded", "aria-pressed", "aria-checked", "aria-selected", "aria-current"];
  const PAINT = ["color", "backgroundColor", "backgroundImage", "borderTopColor", "borderBottomColor", "borderBottomWidth", "boxShadow", "textDecorationLine", "opacity", "transform", "fontWeight", "left", "content"];
  const painted = (element) => [undefined, "::before", "::after"].map((pseudo) => { const style = getComputedStyle(element, pseudo); return PAINT.map((name) => style[name]).join(";"); }).join("|");
  // How a control looks and what it says of itself.
  const portrait = (element) => {
    const parts = [element, ...[...element.querySelectorAll("*")].slice(0, 20)];
    const [parent] = kit.parents(element), peers = parent ? [...parent.children].slice(0, 30).map((e) => e.getAttribute("class") || "") : [];
    const native = element.matches("input, option") ? element : element.querySelector("input[type=checkbox], input[type=radio]");
    return {
      states: Object.fromEntries(STATES.map((name) => [name, element.getAttribute(name)]).filter(([, value]) => value !== null)),
      inner: Object.fromEntries(STATES.flatMap((name) => [...element.querySelectorAll(`[${name}]`)].slice(0, 1).map((one) => [name, one.getAttribute(name)]))),
      look: parts.map(painted).join("\n"), text: kit.text(element), classes: parts.map((e) => e.getAttribute("class") || "").join("|"), mark: element.getAttribute("class") || "", peers,
      told: [element.getAttribute("aria-label"), element.getAttribute("title"), element.getAttribute("alt"), element.value, parts.map((e) => e.getAttribute("aria-label") || e.getAttribute("alt") || "").join("|"), squeeze(element.textContent)].join("|"),
      natives: kit.all("input[type=checkbox], input[type=radio], select").map((e) => e.checked ?? e.selectedIndex).join(), page: painted(document.body),
      checked: native ? native.checked : null,
      picture: parts.map((e) => `${e.getAttribute("src") || ""}${e.getAttribute("d") || ""}${e.getAttribute("href") || ""}`).join("|"),
    };
  };
  // The whole page as far as it can be compared.
  const sees = (control) => {
    const regions = new Map(kit.all(LIVE).map((e) => [e, squeeze(e.textContent)]));
    return { ...view(), regions, did: heard.done.length, timers: new Set(heard.waiting.keys()), focus: deepest(), title: document.title, head: squeeze(document.querySelector("h1")?.textContent || ""), corners: corners(), mine: control?.isConnected ? portrait(control) : null };
  };
  const deepest = () => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e; };
  const corners = () => [[4, 4], [innerWidth - 5, 4], [4, innerHeight - 5], [innerWidth - 5, innerHeight - 5]].map(([x, y]) => document.elementFromPoint(x, y));
  // The element that lies over the whole window, if any.
  const cover = () => {
    const hits = corners();
    const over = hits.map((e) => (e ? [e, ...kit.parents(e)] : []).find((p) => /fixed|absolute/.test(getComputedStyle(p).position) && p.getBoundingClientRect().width >= innerWidth * 0.95 && p.getBoundingClientRect().height >= innerHeight * 0.9 && p !== document.body));
    return over.filter(Boolean).length >= 3 ? over.find(Boolean) : null;
  };
  const modal = (element) => element.matches("dialog:modal") || element.getAttribute("aria-modal") === "true";
  const DIALOG = "dialog[open], [role=dialog], [role=alertdialog]";
  const holds = (element, node) => { for (let e = node; e; e = kit.parent(e)) if (e === element) return true; return false; };
  // What has come, told to Python.
  const told = ([root, nodes], before, after) => {
    const inside = [...root.querySelectorAll(DIALOG)].find((e) => after.shown.has(e)) || null;
    const dialog = root.matches(DIALOG) ? root : inside || kit.closest(root, DIALOG);
    const live = kit.closest(elementOf(nodes[0]), LIVE);
    const text = squeeze(nodes.map((node) => (node.nodeType === 3 ? node.data : "")).join(" "));
    const over = cover();
    return {
      ...kit.place(root), text: text.slice(0, 300), around: kit.text([root, ...kit.parents(root)].find((e) => !/^(inline|contents)/.test(getComputedStyle(e).display)) || root).slice(0, 300), role: root.getAttribute("role") || "", existed: before.shown.has(root),
      dialog: dialog ? kit.selector(dialog) : "", modal: !!dialog && modal(dialog), native: !!dialog?.matches("dialog"),
      covers: !!over && !before.shown.has(over) && (over === root || over.contains(root) || root.contains(over) || /fixed|absolute/.test(getComputedStyle(root).position) || [...root.children].some((e) => /fixed|absolute/.test(getComputedStyle(e).position))),
      fixed: [root, ...kit.parents(root)].some((e) => getComputedStyle(e).position === "fixed"),
      live: live ? (before.regions.has(live) ? "there" : live.matches("[role=alert], [role=alertdialog]") ? "alert" : "came") : "",
      focus: holds(root, after.focus), far: before.focus && before.focus !== document.body ? kit.all("a[href], button, input, select, textarea").filter((e) => e.tabIndex >= 0 && after.shown.has(e) && !holds(root, e) && !holds(e, root) && before.focus.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING && e.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING && e !== before.focus).length : 0, earlier: !!before.focus && before.focus.isConnected && !!(root.compareDocumentPosition(before.focus) & Node.DOCUMENT_POSITION_FOLLOWING) && !holds(root, before.focus), controls: nodes.filter((n) => elementOf(n).closest("a[href], button, input, select, textarea, [tabindex], [role=button]")).length,
      fields: root.matches("input, select, textarea") || !!root.querySelector("input:not([type=hidden]), select, textarea"),
      code: !!kit.closest(root, "pre, code, samp") || !!root.querySelector("pre, code, samp"), heading: !!root.querySelector("h1, h2, h3, h4, h5, h6"), nodes: nodes.length,
    };
  };
  const compare = (control, before, after) => {
    const { came, went } = differ(before, after);
    const outside = (node) => !control || !holds(control, elementOf(node));
    const spoke = [...kit.all(LIVE)].filter((e) => squeeze(e.textContent) && before.regions.get(e) !== squeeze(e.textContent) && (before.regions.has(e) || e.matches("[role=alert], [role=alertdialog]"))).length > 0;
    return {
      came: roots(came.filter(outside), before).slice(0, 8).map((one) => told(one, before, after)), gone: roots(went.filter(outside), after).slice(0, 8).map(([root, nodes]) => ({ selector: root.isConnected ? kit.selector(root) : "", text: squeeze(nodes.map((n) => n.data || "").join(" ")).slice(0, 200), tag: root.localName })),
      changed: came.length + went.length, spoke, did: heard.done.slice(before.did), head: before.head !== after.head, title: before.title !== after.title,
      focus: after.focus === document.body || !after.focus ? "body" : kit.selector(after.focus), moved: after.focus !== before.focus, kept: control ? control.isConnected && after.shown.has(control) : true, off: !!control?.matches(":disabled"),
      share: went.length / Math.max(1, before.nodes.size),
    };
  };

  // Whether the browser has gone to where a link within the page leads, from where Tab then goes on.
  const jumps = (control) => control.matches("a[href]") && control.hash.length > 1 && location.hash === control.hash && !!document.getElementById(decodeURIComponent(control.hash.slice(1)));
  const push = (control) => {
    if (control.matches("summary, a, button, input, label") || control.click) control.click();
    else control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, view: window }));
  };
  const point = (control) => {
    const box = control.getBoundingClientRect(), at = { bubbles: true, cancelable: true, composed: true, view: window, button: 0, detail: 1, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"]) control.dispatchEvent(new (type[0] === "p" ? PointerEvent : MouseEvent)(type, { ...at, pointerType: "mouse", isPrimary: true }));
    push(control);
  };
  const states = () => kit.all(STATES.map((name) => `[${name}]`).join(", ")).map((e) => STATES.map((name) => e.getAttribute(name)).join()).join(";");
  const same = (one, other) => { const { came, went } = differ(one, other); return came.length + went.length === 0; };

  // Whether it is told before a field what setting it does.
  const ADVICE = /(when|as soon as|once|if) you (choose|select|change|pick|tick|type)|(page|form|results?|list) (will )?(updates?|reloads?|changes?|opens?)|automatic|submits?|opens in|goes? to|moves? on|när du (väljer|ändrar|skriver|kryssar)|automatiskt|uppdateras|laddas om|skickas|öppnas|(sidan|listan) ändras|går vidare/i;
  const advised = (field) => {
    const block = field.closest("fieldset, form, p, div, li") || field;
    const described = kit.describedBy(field).map(kit.text).join(" ");
    const before = kit.parents(field).slice(0, 4).map((p) => (p.previousElementSibling ? kit.text(p.previousElementSibling).slice(-200) : "")).join(" ");
    return ADVICE.test(`${kit.name(field)} ${described} ${kit.text(block).slice(0, 400)} ${before}`);
  };

  let start = null, last = null, recent = [];
  const noted = (before, after) => { recent = differ(before, after).came.map((node) => [node, after.nodes.get(node)]); };
  const explore = {
    view, roots, settle, sees, compare, somebody, few, alike, elementOf, squeeze, holds, same, cover, hand, deepest, painted, differ,
    // Sees what moves by itself, before anything is done: the elements whose words change in so many milliseconds.
    async idle(time = 4000) {
      moving = [];
      heard.stays = true;
      const before = view(), changing = new Set();
      const watch = new MutationObserver((list) => list.forEach((one) => changing.add(one.target.nodeType === 1 ? one.target : one.target.parentElement)));
      watch.observe(document.documentElement, { subtree: true, childList: true, characterData: true });
      await settle(time);
      watch.disconnect();
      const after = view();
      const { came, went } = differ(before, after);
      moving = [...new Set([...[...came, ...went].map(elementOf), ...changing])].filter((e) => e && e !== document.body && e !== document.documentElement && e.isConnected);
      start = { ...view(), states: states() };
      return moving.map((e) => ({ ...kit.place(e), text: kit.text(e) }));
    },
    // Presses a control as Enter on it does, and tells what comes of it. Leaves the page as it then is.
    async press(path) {
      const control = kit.find(path);
      if (!control || !kit.rendered(control)) return null;
      control.scrollIntoView({ block: "center", behavior: "instant" });
      const focusable = control.tabIndex >= 0 || control.matches("button, summary, a[href], input");
      if (focusable) control.focus({ preventScroll: true });
      await settle(somebody(control, /^focus/) ? 400 : 0);
      const before = (last = sees(control));
      push(control);
      await settle();
      let after = sees(control), result = compare(control, before, after);
      const quiet = () => !result.changed && !result.did.length && !result.moved && before.mine?.look === after.mine?.look && JSON.stringify(before.mine?.states) === JSON.stringify(after.mine?.states);
      if (quiet() && !explore.pending() && listens(control, /^(mouse|pointer|touch)/)) { point(control); await settle(); after = sees(control); result = compare(control, before, after); }
      noted(before, after);
      return {
        path, place: kit.place(control), tag: control.localName, role: kit.role(control), explicit: control.getAttribute("role") || "", name: kit.name(control) || kit.text(control).slice(0, 80), focusable, quiet: quiet(),
        popup: control.getAttribute("aria-haspopup") || "", controls: control.getAttribute("aria-controls") || control.getAttribute("aria-owns") || "", popover: control.matches("[popovertarget], [commandfor]"),
        submits: control.matches("button:not([type]), [type=submit], [type=image]") && !!control.form, disabled: control.matches(":disabled, [aria-disabled=true]"),
        list: control.closest("li, tr, [role=listitem], [role=row]") ? true : false,
        before: before.mine, after: after.mine, jumped: jumps(control), ...result,
      };
    },
    // What comes later of what was just done, and what of that goes away by itself.
    async wait(path) {
      const control = kit.find(path), before = last;
      await settle(2500);
      const soon = sees(control), result = compare(control, before, soon);
      const nodes = [...new Map([...recent, ...differ(before, soon).came.map((node) => [node, soon.nodes.get(node)])])];
      await settle(20000);
      const late = view();
      const still = new Set(late.nodes.values());
      const lost = nodes.filter(([node, text]) => late.nodes.get(node) !== text && !still.has(text) && !(control && holds(control, elementOf(node))));
      const gone = roots(lost.map(([node]) => node), before).map(([root, list]) => ({ text: squeeze(list.map((n) => lost.find(([node]) => node === n)[1]).join(" ")).slice(0, 200), ...(root.isConnected ? kit.place(root) : { selector: "", snippet: "", box: null }), instead: kit.text(root.isConnected ? root : document.body).length > 0 && root.isConnected && late.shown.has(root) }));
      return { later: result, vanished: gone };
    },
    // Presses it once more: whether that takes back what the first press did.
    async again(path) {
      const control = kit.find(path);
      if (!control || !kit.rendered(control) || control.matches(":disabled")) return null;
      if (control.tabIndex >= 0) control.focus({ preventScroll: true });
      push(control);
      await settle();
      const now = sees(control);
      return { back: same(last, now), mine: now.mine, ...compare(control, last, now) };
    },
    // Whether the page looks as when it was opened.
    restored: () => same(start, view()) && start.states === states(),
    // Timers that were started since: what is yet to come.
    pending: () => [...heard.waiting.keys()].filter((id) => !last.timers.has(id) && !heard.waiting.get(id).every).length,
    get restless() { return moving.map((e) => ({ ...kit.place(e), text: kit.text(e).slice(0, 200) })); },
    // Whether there is anything to try.
    used: () => pressables(1).length > 0 || explore.settables().length > 0,
    pressables: () => pressables().map(kit.selector),
    // Fields that a script may listen to.
    settables() {
      const { shown } = view(), names = new Set();
      const found = kit.all("select, textarea, input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]):not([type=file])").filter((e) => (shown.has(e) || [...(e.labels || [])].some((l) => shown.has(l))) && !e.disabled && !e.readOnly && !e.closest("[inert]") && somebody(e, /^(input|change|key|click|blur|focusout|beforeinput|submit)/));
      return few(found.filter((e) => e.type !== "radio" || (!e.checked && !names.has(e.name + e.form?.id) && names.add(e.name + e.form?.id))), 14, 4).map(kit.selector);
    },
    // Sets a field as people do: chooses, ticks, types; then leaves it.
    async set(path) {
      const field = kit.find(path);
      if (!field || !kit.rendered(field)) return null;
      field.scrollIntoView({ block: "center", behavior: "instant" });
      field.focus({ preventScroll: true });
      await settle(somebody(field, /^focus/) ? 400 : 0);
      const before = (last = sees(null));
      const send = (type, kind = Event) => field.dispatchEvent(new kind(type, { bubbles: true, cancelable: true, composed: true, key: "a" }));
      const put = (name, value) => Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), name).set.call(field, value);
      if (field.localName === "select") {
        const other = [...field.options].findIndex((o, i) => i !== field.selectedIndex && !o.disabled && (i > 0 || field.selectedIndex > 0));
        if (other < 0) return null;
        send("keydown", KeyboardEvent);
        put("selectedIndex", other);
        send("input");
        send("change");
      } else if (/^(radio|checkbox)$/.test(field.type)) field.click();
      else {
        const value = { email: "a", url: "a", number: "1", tel: "1", date: "2031-01-15", time: "10:00", month: "2031-01", week: "2031-W05", "datetime-local": "2031-01-15T10:00", range: String(Number(field.max || 100) - 1), color: "#336699" }[field.type] || (field.inputMode === "numeric" || /^(\\d|\[0-9)/.test(field.pattern || "") ? "1" : "a");
        const times = field.maxLength > 0 && field.maxLength <= 4 ? field.maxLength : 1;
        send("keydown", KeyboardEvent);
        put("value", times > 1 ? value.repeat(times) : value);
        send("input", InputEvent);
        send("keyup", KeyboardEvent);
      }
      await settle();
      const first = sees(null), result = compare(null, before, first);
      noted(before, first);
      const stays = first.focus === field || holds(field, first.focus);
      if (stays && !result.did.length) {
        if (field.localName !== "select" && !/^(radio|checkbox)$/.test(field.type)) send("change");
        field.blur();
        await settle();
      }
      const after = sees(null), all = compare(null, before, after);
      return { path, place: kit.place(field), name: kit.name(field), tag: field.localName, type: field.type, ...all, did: after.did > first.did && !result.did.length ? heard.done.slice(first.did) : result.did, moved: !stays, focus: result.focus, blurred: result.did.length === 0 && all.did.length > 0, kept: field.isConnected, advised: advised(field) };
    },
    visible: (path) => { const e = kit.find(path); return !!e && view().shown.has(e); },
    focus: (path) => kit.find(path)?.focus(),
    point: (path) => { const e = kit.find(path); if (e) point(e); },
    // The first thing within it that takes the focus.
    enter(path) {
      const root = kit.find(path);
      const first = root && [...root.querySelectorAll("a[href], button, input, select, textarea, [tabindex]")].find((e) => e.tabIndex >= 0 && kit.visible(e));
      first?.focus();
      return !!first;
    },
    // Where the focus is, seen from an open dialog. behind: on something of the page that it lies over.
    stop(path) {
      const root = kit.find(path), e = deepest();
      const page = e && e !== document.body && e !== document.documentElement;
      const box = page && e.getBoundingClientRect();
      return { ...kit.place(e || document.body), behind: !!page && !!root && !holds(root, e) && !e.closest("[role=dialog], [role=alertdialog], dialog") && box.width > 1 && box.height > 1, name: page ? kit.name(e) || kit.text(e).slice(0, 60) : "" };
    },
    focused(path) {
      const opener = kit.find(path), e = deepest();
      const lost = !e || e === document.body || e === document.documentElement;
      return { ...kit.place(lost ? document.body : e), lost, opener: e === opener || (!!opener && !!e && (holds(e, opener) || holds(opener, e)) && !lost), there: !!opener && view().shown.has(opener) };
    },
    // What may close a dialog, likely ones first; what the mouse alone reaches, last.
    closers(path, words) {
      const root = kit.find(path), { shown } = view(), pattern = new RegExp(words, "i");
      const all = [...root.querySelectorAll("*")].filter((e) => shown.has(e) && !e.matches(":disabled"));
      const named = (e) => pattern.test([kit.text(e), e.getAttribute("aria-label"), e.title, e.className?.baseVal ?? e.className, e.id].join(" ")) || /data-(bs-)?dismiss/.test(e.outerHTML.slice(0, 200));
      const controls = all.filter((e) => e.matches("button, [role=button], input[type=button], input[type=submit], a") && e.tabIndex >= 0 && !leads(e));
      const mice = all.filter((e) => !controls.some((c) => c.contains(e) || e.contains(c)) && e.tabIndex < 0 && (listens(e, PRESSED) || hand(e)) && kit.text(e).length < 40);
      const told = (e, focusable) => ({ ...kit.place(e), focusable, name: kit.name(e) || kit.text(e) });
      return [...controls.filter(named), ...controls.filter((e) => !named(e))].slice(0, 4).map((e) => told(e, true)).concat(mice.sort((a, b) => named(b) - named(a)).slice(0, 3).map((e) => told(e, false)));
    },
    inside: (path) => { const e = kit.find(path); return !!e && holds(e, deepest()); },
  };
  window.__provrum.explore = explore;
})();
