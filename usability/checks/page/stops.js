// Where the focus is while one goes through a page with Tab. kit.stops numbers the elements it comes to.
(() => {
  const { kit } = window.__provrum;
  const found = [];
  const came = [];
  const active = () => {
    let e = document.activeElement;
    while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
    return e && e !== document.body && e !== document.documentElement ? e : null;
  };
  const number = (element) => {
    const at = found.indexOf(element);
    return at >= 0 ? at : found.push(element) - 1;
  };
  const holds = (one, other) => { for (let e = other; e; e = kit.parent(e)) if (e === one) return true; return false; };
  const related = (element, hit) => holds(element, hit) || holds(hit, element) || [...(element.labels || [])].some((label) => holds(label, hit));

  kit.stops = {
    active,
    number,
    related,
    element: (n) => found[n],
    came,
    // What lies over all of an element that is within the window: an element, or null.
    cover(element) {
      const box = element.getBoundingClientRect();
      const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
      const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
      if (right - left < 1 || bottom - top < 1) return null;
      const root = element.getRootNode();
      let last = null;
      for (const across of [0.1, 0.5, 0.9]) {
        for (const down of [0.1, 0.5, 0.9]) {
          const hit = (root.elementFromPoint ? root : document).elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
          if (!hit || related(element, hit)) return null;
          last = hit;
        }
      }
      return last;
    },
    // A ring of its own that nobody can overlook: the browser's, or one of a colour that stands out from what is around.
    ring(element) {
      const style = kit.style(element);
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) return false;
      if (style.outlineStyle === "auto") return true;
      const ground = kit.ground(kit.parent(element) || element);
      return !!ground && parseFloat(style.outlineWidth) >= 2 && kit.contrast(kit.over(kit.colour(style.outlineColor), ground), ground) >= 3;
    },
    now() {
      const element = active();
      if (!element) return null;
      const box = element.getBoundingClientRect();
      const cover = kit.stops.cover(element);
      const within = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
      return { number: number(element), tag: element.localName, kind: element.type || "", box: [box.left + scrollX, box.top + scrollY, box.width, box.height], cover: cover ? kit.selector(cover) : "", within, ring: kit.stops.ring(element) };
    },
    // The fewest milliseconds that the page left the focus somewhere before it sent it elsewhere than where it came from; null if it never did.
    sent() {
      const times = came.map(([n, time], i) => [n, time, came[i - 1], came[i + 1]]).filter(([, time, before, after]) => after && after[1] - time < 25 && (!before || after[0] !== before[0]));
      return times.length ? Math.min(...times.map(([, time, , after]) => after[1] - time)) : null;
    },
    // Of each element that the focus came to, in the order of their numbers.
    told: () => found.map((e) => ({ path: kit.selector(e), tag: e.localName, kind: e.type || "", role: kit.role(e), name: kit.name(e), tabindex: e.tabIndex, visible: kit.visible(e) })),
  };
  document.addEventListener("focusin", () => { const e = active(); if (e) came.push([number(e), performance.now()]); }, true);
})();
