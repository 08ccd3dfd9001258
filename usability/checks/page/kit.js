// What rules ask of a page. Put into it before its own scripts, after axe, whose ways of computing names, roles and visibility are used.
(() => {
  const { text: words, aria, dom } = axe.commons;
  const cached = new Map();
  // What is kept is frozen: rules share it, and one that sorted a list in place would change what the next one sees.
  const once = (key, make) => (cached.has(key) ? cached.get(key) : cached.set(key, Object.freeze(make())).get(key));
  // The tree that axe computes with takes as long to make as most rules take, so it is made when first asked for.
  let stale = true, dirty = false;
  const watch = new MutationObserver(() => { dirty = true; });
  // Whether the page has changed since that was last asked; known while rule.js files are run.
  const changed = () => { const is = dirty || watch.takeRecords().length > 0; dirty = false; return is; };
  const tree = () => { axe.teardown(); axe.setup(document); stale = false; };
  const known = (element) => { if (stale) tree(); return axe.utils.getNodeFromTree(element); };
  const virtual = (element, make, without) => (known(element) ? make(known(element)) : without);

  const kit = {
    // Elements, also of open shadow trees, in document order.
    all(selector, root = document) {
      const found = [];
      const walk = (within) => {
        for (const element of within.querySelectorAll("*")) {
          if (element.matches(selector)) found.push(element);
          if (element.shadowRoot) walk(element.shadowRoot);
        }
      };
      walk(root);
      return found;
    },
    // Whether a person who sees can see it: rendered, with an area, not clipped away, not transparent.
    visible(element) {
      if (!element.isConnected || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false })) return false;
      const box = element.getBoundingClientRect();
      if (box.width <= 1 && box.height <= 1 && !element.childElementCount) return false;
      for (let e = element; e && e !== document.documentElement; e = kit.parent(e)) {
        const style = kit.style(e);
        if (/inset\(50%|inset\(100%|circle\(0/.test(style.clipPath) || /rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(style.clip)) return false;
        const part = e.getBoundingClientRect();
        if (/hidden|clip/.test(style.overflowX + style.overflowY) && (part.width <= 1 || part.height <= 1)) return false;
      }
      return box.right + scrollX > 0 && box.bottom + scrollY > 0 && box.left < 100000;
    },
    // Whether a screen reader tells of it.
    heard: (element) => virtual(element, (v) => dom.isVisibleToScreenReaders(v), false),
    // The accessible name, and the role, explicit or implicit ("" for none).
    name: (element) => virtual(element, (v) => words.accessibleTextVirtual(v), "").trim(),
    role: (element) => virtual(element, (v) => aria.getRole(v), "") || "",
    describedBy: (element) => (element.getAttribute("aria-describedby") || "").split(/\s+/).filter(Boolean).map((id) => element.getRootNode().getElementById?.(id)).filter(Boolean),
    focusable: (element) => virtual(element, (v) => dom.isFocusable(v), false) && kit.rendered(element),
    // Whether Tab reaches it (of radios of one group each counts).
    tabbable: (element) => kit.focusable(element) && element.tabIndex >= 0 && !element.closest("[inert]"),
    rendered: (element) => element.checkVisibility({ visibilityProperty: true }),
    // Whether its size is as the browser made it: its border, padding and size of text are no author's.
    unstyled(element) {
      const style = kit.style(element);
      if (element.matches("a, area")) return style.lineHeight === "normal" && style.display === "inline" && style.fontSize === "16px";
      if (!element.matches("input, select, button, textarea") || style.appearance !== "auto" && !element.matches("button, input")) return false;
      if (element.type === "range" || element.localName === "select") return style.appearance === "auto";
      if (/checkbox|radio/.test(element.type)) return style.appearance === "auto" && kit.box(element).width === 13;
      return /inset|outset/.test(style.borderTopStyle) && parseFloat(style.paddingTop) <= 2 && /^13\.3|^16px/.test(style.fontSize) && kit.box(element).height > 17;
    },
    style: (element, pseudo) => getComputedStyle(element, pseudo),
    box: (element) => element.getBoundingClientRect(),
    // Where it ends to the right on the page, what sticks out of its box included.
    end(element) {
      const range = document.createRange();
      range.selectNodeContents(element);
      return Math.max(kit.box(element).right, range.getBoundingClientRect().right) + scrollX;
    },
    parent: (element) => element.assignedSlot || element.parentElement || element.getRootNode().host || null,
    parents(element) {
      const found = [];
      for (let e = kit.parent(element); e; e = kit.parent(e)) found.push(e);
      return found;
    },
    // The text that is seen in it, with white space made single.
    text: (element) => (element.innerText ?? element.textContent ?? "").replace(/\s+/g, " ").trim(),
    // Visible pieces of text: {node, element, text}. element: the parent.
    texts() {
      return once("texts", () => {
        const found = [];
        const walk = (root) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.nodeType === 1) { if (node.shadowRoot) walk(node.shadowRoot); continue; }
            const element = node.parentElement || node.getRootNode().host;
            if (!node.data.trim() || !element || element.closest("script, style, noscript, template, title, head")) continue;
            if (kit.visible(element)) found.push({ node, element, text: node.data.replace(/\s+/g, " ").trim() });
          }
        };
        walk(document.body || document.documentElement);
        return found;
      });
    },
    // The rectangles of a text node.
    rects(node) {
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
    },
    // What one fills in or presses: links and native or ARIA controls that can be seen.
    controls: () => once("controls", () => kit.all("a[href], button, input:not([type=hidden]), select, textarea, summary, area[href], [role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem], [role=menuitemcheckbox], [role=menuitemradio], [role=option], [role=combobox], [role=slider], [role=spinbutton], [role=textbox], [role=searchbox], [contenteditable=''], [contenteditable=true], iframe, [tabindex]").filter(kit.rendered)),
    fields: () => once("fields", () => kit.all("input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=reset]):not([type=image]), select, textarea, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton], [role=checkbox], [role=radio], [role=switch], [role=slider], [role=listbox]").filter(kit.rendered)),
    headings: () => kit.all("h1, h2, h3, h4, h5, h6, [role=heading]").filter((e) => kit.role(e) === "heading" && kit.heard(e)),
    // The language a text is in, by the nearest lang; "" where nobody says.
    lang: (element) => (kit.closest(element, "[lang]")?.getAttribute("lang") || "").trim().toLowerCase(),
    closest(element, selector) {
      for (let e = element; e; e = kit.parent(e)) if (e.matches(selector)) return e;
      return null;
    },
    // The types of event that listeners were added for, on the element itself; inline handlers too.
    listens(target) {
      const added = (window.__provrumHeard?.of(target) || []).map((one) => one.type);
      const inline = target.attributes ? [...target.attributes].filter((a) => /^on/.test(a.name)).map((a) => a.name.slice(2)) : [];
      const set = ["onclick", "onmousedown", "onkeydown", "onmouseenter", "onmouseover"].filter((name) => typeof target[name] === "function").map((name) => name.slice(2));
      return [...new Set([...added, ...inline, ...set])];
    },
    // Colours are [red, green, blue, alpha], 0-255 and 0-1.
    colour(text) {
      const made = once("paint " + text, () => {
        const context = once("canvas", () => new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }));
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = "#000";
        context.fillStyle = text;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
      });
      return made;
    },
    over: (top, under) => top.slice(0, 3).map((part, i) => part * top[3] + under[i] * (1 - top[3])).concat(1),
    luminance([r, g, b]) {
      const linear = (part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    },
    contrast(one, other) {
      const [dark, light] = [kit.luminance(one), kit.luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    },
    // What is painted behind an element's content: an opaque colour, or null where an image or gradient is in between.
    ground: (element) => kit.painted([0, 0, 0, 0], element),
    // How a colour looks that is painted in an element: upon what is behind it, with the opacity of all around. Null as `ground`.
    painted(colour, element) {
      const layers = kit.layers(element);
      if (!layers) return null;
      let seen = kit.over(colour, layers[0].ground);
      layers.forEach(({ opacity }, i) => { if (opacity < 1) seen = kit.over([...seen.slice(0, 3), opacity], layers[i + 1]?.ground || kit.canvas()); });
      return seen;
    },
    // The element and its parents out to the one that hides all behind it: {opacity, ground}, the opaque colour before opacity is put on.
    layers(element) {
      const all = [element, ...kit.parents(element)].map(kit.style).map((style) => ({ colour: kit.colour(style.backgroundColor), opacity: Number(style.opacity), image: style.backgroundImage !== "none" }));
      const faded = Math.max(0, all.findLastIndex((one) => one.opacity < 1));
      const last = all.findIndex((one, i) => i >= faded && one.colour[3] >= 0.999);
      const found = last < 0 ? all : all.slice(0, last + 1);
      if (found.some((one) => one.image)) return null;
      found.reduceRight((under, layer) => (layer.ground = kit.over(layer.colour, under)), kit.canvas());
      return found;
    },
    // The colour of the window where nothing is painted, which dark mode and forced colours change.
    canvas: () => once("window", () => kit.aside(() => {
      const probe = document.documentElement.appendChild(document.createElementNS("http://www.w3.org/1999/xhtml", "i"));
      probe.style.cssText = "color: Canvas !important; forced-color-adjust: none";
      const colour = kit.colour(kit.style(probe).color);
      probe.remove();
      return colour;
    })),
    // Does what changes the page for a moment, and leaves it as it was: what is computed of it still holds.
    aside(make) {
      const before = changed(), made = make();
      watch.takeRecords();
      dirty = before;
      return made;
    },
    // Whether an open modal dialog, or what is inert, keeps people from it.
    curtained(element) {
      const dialogs = once("dialogs", () => kit.all("dialog:modal, [aria-modal=true]").filter(kit.visible));
      return !!kit.closest(element, "[inert]") || (dialogs.length > 0 && !dialogs.some((one) => one === element || one.contains(element) || kit.parents(element).includes(one)));
    },
    // What a rule keeps from one mode to the next, for as long as the page stays open: kit.memory[name of the rule] = ...
    memory: {},
    // After the page has changed: names, roles and visibility are computed anew.
    refresh: () => { cached.clear(); stale = true; },
    // A CSS path that leads to the element alone; >>> goes into a shadow tree.
    selector(element) {
      if (!element || element === document.documentElement) return "html";
      const root = element.getRootNode();
      const parts = [];
      for (let e = element; e && e.nodeType === 1; e = e.parentElement) {
        const id = e.id && CSS.escape(e.id);
        if (id && root.querySelectorAll("#" + id).length === 1) { parts.unshift("#" + id); break; }
        const same = e.parentElement ? [...e.parentElement.children].filter((s) => s.localName === e.localName) : [];
        parts.unshift(CSS.escape(e.localName) + (same.length > 1 ? `:nth-of-type(${same.indexOf(e) + 1})` : ""));
        if (e.localName === "body" || e.localName === "html") break;
      }
      const path = parts.join(" > ");
      return root.host ? `${kit.selector(root.host)} >>> ${path}` : path;
    },
    find(path) {
      return path.split(" >>> ").reduce((root, part) => root && (root.shadowRoot || root).querySelector(part), document);
    },
    snippet(element) {
      const full = element.outerHTML || "";
      const start = element.cloneNode(false).outerHTML || "";
      return (full.length <= 240 ? full : start.replace(/<\/[^>]+>$/, "").slice(0, 200) + kit.text(element).slice(0, 60)).replace(/\s+/g, " ");
    },
    place(element) {
      const box = element.getBoundingClientRect();
      return { selector: kit.selector(element), snippet: kit.snippet(element), box: [box.left + scrollX, box.top + scrollY, box.width, box.height] };
    },
  };

  const told = (rule, [element, key, values = {}]) => {
    const { criteria = [], ...rest } = values;
    const where = element?.node ? element.element : element;
    return { rule, key, criteria, values: rest, ...(where?.nodeType === 1 ? kit.place(where) : { selector: "", snippet: "", box: null }) };
  };
  const ready = kit.refresh;
  // Axe goes first, as it makes and throws away a tree of its own; the others share one as long as the page stands still.
  const run = async (names, mode) => {
    const found = [];
    ready();
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const name of [...names].sort((a, b) => (b === "axe") - (a === "axe"))) {
      try {
        if (changed()) ready();
        for await (const one of window.__provrum.rules[name](kit, mode)) found.push(told(name, one));
      } catch (error) {
        found.push({ rule: name, crashed: String(error?.stack || error).slice(0, 500) });
      }
    }
    watch.disconnect();
    return found;
  };
  // The text made so many times larger, and made normal again. Lines grow with it, as they do in a browser that zooms.
  let sized = [];
  const enlarge = (times) => {
    for (const [element, font, line] of sized) Object.assign(element.style, { fontSize: font, lineHeight: line });
    sized = times === 1 ? [] : kit.all("*").filter((e) => e.style && !e.closest("svg, head")).map((e) => [e, e.style.fontSize, e.style.lineHeight, parseFloat(kit.style(e).fontSize), parseFloat(kit.style(e).lineHeight)]);
    for (const [element, , , size, line] of sized) {
      element.style.setProperty("font-size", `${size * times}px`, "important");
      if (line) element.style.setProperty("line-height", `${line * times}px`, "important");
    }
  };
  const sheet = new CSSStyleSheet();
  const dress = (css) => {
    window.__provrumHeard.untouched.touch();
    sheet.replaceSync(css);
    if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  };
  let direction;
  const turn = (dir) => {
    if (direction === undefined) direction = document.documentElement.getAttribute("dir");
    if (dir) document.documentElement.setAttribute("dir", dir);
    else if (direction === null) document.documentElement.removeAttribute("dir");
    else document.documentElement.setAttribute("dir", direction);
  };
  window.__provrum = { kit, run, ready, enlarge, dress, turn, rules: {} };
})();
