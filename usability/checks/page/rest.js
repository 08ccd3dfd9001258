// What a page does when nobody does anything: what moves, blinks, changes, goes away, and when it throws people out.
(() => {
  const { kit, explore } = window.__provrum;
  const heard = window.__provrumHeard;
  const BUSY = /spin|load|skelet|placeholder|progress|shimmer|busy|wait|pending|ladd|vänta|cursor|caret|ripple/i;
  const STOPS = /\b(pause|stop|play|hide|freeze|motion|animations?|stoppa|pausa|paus|spela|dölj|rörelser?)\b/i;
  const SHOWS = /opacity|visibility|color|background|filter|display/i;
  const attributes = (e) => `${e.getAttribute("class") || ""} ${e.id} ${e.getAttribute("role") || ""} ${e.getAttribute("aria-label") || ""}`;
  // What turns while one waits is essential, and is no news.
  const busy = (e) => [e, ...kit.parents(e).slice(0, 3)].some((p) => BUSY.test(attributes(p)) || p.matches("progress, [role=progressbar], [role=status], [aria-busy=true]")) || BUSY.test(kit.text(e).slice(0, 40));
  const stopped = () => kit.all("button, [role=button], [role=switch], input[type=button], input[type=checkbox], a, summary, video[controls]").some((e) => kit.rendered(e) && (e.localName === "video" || STOPS.test(`${kit.name(e)} ${kit.text(e)} ${e.title}`)));
  const wordy = (e) => e.textContent.trim().length > 0 || !!e.querySelector("img, svg, video") || e.matches("img, svg, video, picture");
  const large = (e) => { const box = kit.box(e); return box.width * box.height >= 1200; };

  // How often it flashes in a second, by how light it is: pairs of changes by a tenth of the lightest, one of them dark.
  const flashes = (lights) => {
    let turns = 0, way = 0, from = lights[0];
    for (const light of lights) {
      const step = light - from;
      if (Math.abs(step) >= 0.1 && Math.min(light, from) < 0.8) {
        if (Math.sign(step) !== way) turns += 1;
        [way, from] = [Math.sign(step), light];
      } else if (Math.sign(step) === way) from = light;
    }
    return turns / 2;
  };
  const lightOf = (e, pseudo) => {
    const style = kit.style(e, pseudo), under = (kit.parent(e) && kit.ground(kit.parent(e))) || [255, 255, 255, 1];
    const colour = kit.colour(style.backgroundColor);
    const shown = style.visibility === "visible" && style.display !== "none" ? Number(style.opacity) : 0;
    return kit.luminance(kit.over([...colour.slice(0, 3), colour[3] * shown], under));
  };
  const area = (e) => { const b = kit.box(e); return Math.max(0, Math.min(b.right, innerWidth) - Math.max(b.left, 0)) * Math.max(0, Math.min(b.bottom, innerHeight) - Math.max(b.top, 0)); };

  const animations = () => {
    const found = [];
    for (const one of document.getAnimations().slice(0, 60)) {
      const target = one.effect?.target, timing = one.effect?.getComputedTiming();
      if (!target || one.playState !== "running" || !target.isConnected || !kit.rendered(target) || !area(target)) continue;
      const lasts = timing.iterations === Infinity ? Infinity : timing.duration * timing.iterations;
      const frames = one.effect.getKeyframes(), names = [...new Set(frames.flatMap(Object.keys))].filter((n) => !/^(offset|computedOffset|easing|composite)$/.test(n));
      const moves = names.filter((name) => new Set(frames.map((f) => f[name]).filter((v) => v !== undefined)).size > 1);
      if (!moves.length) continue;
      const at = one.currentTime, lights = [];
      if (moves.some((name) => SHOWS.test(name)) && timing.duration <= 1000 && lasts >= 1000) {
        for (let time = 0; time <= 1000; time += 20) { one.currentTime = Math.min(time, lasts - 1); lights.push(lightOf(target, one.effect.pseudoElement || undefined)); }
        one.currentTime = at;
      }
      const flash = lights.length ? flashes(lights) : 0;
      if (lasts > 5000 || flash > 3) found.push({ ...kit.place(target), what: moves.every((n) => SHOWS.test(n)) ? "blinks" : "moves", lasts: lasts === Infinity ? 0 : lasts / 1000, busy: busy(target), wordy: wordy(target), large: large(target), flash, area: area(target) });
    }
    for (const one of kit.all("svg animate, svg animateTransform, svg animateMotion")) {
      const shape = one.parentElement.closest("svg");
      if (one.getAttribute("repeatCount") === "indefinite" && kit.visible(shape)) found.push({ ...kit.place(shape), what: "moves", lasts: 0, busy: busy(shape), wordy: true, large: large(shape), flash: 0, area: area(shape) });
    }
    return found;
  };

  // Frames and length of an animated GIF: {frames, seconds, loops}; loops: 0 for ever.
  const gif = (bytes) => {
    let at = 13 + (bytes[10] & 0x80 ? 3 << ((bytes[10] & 7) + 1) : 0), frames = 0, time = 0, loops = 1;
    const skip = () => { while (bytes[at] && at < bytes.length) at += bytes[at] + 1; at += 1; };
    while (at < bytes.length && bytes[at] !== 0x3b) {
      if (bytes[at] === 0x2c) {
        frames += 1;
        const packed = bytes[at + 9];
        at += 10 + (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0) + 1;
        skip();
      } else if (bytes[at] === 0x21) {
        if (bytes[at + 1] === 0xf9) time += Math.max(2, bytes[at + 4] | (bytes[at + 5] << 8)) / 100;
        if (bytes[at + 1] === 0xff && String.fromCharCode(...bytes.slice(at + 3, at + 11)) === "NETSCAPE") loops = bytes[at + 16] | (bytes[at + 17] << 8);
        at += 2;
        skip();
      } else break;
    }
    return { frames, seconds: time, loops };
  };
  const pictures = async () => {
    const found = [];
    for (const img of kit.all("img").filter((e) => kit.visible(e) && /^data:image\/gif|\.gif($|[?#])/i.test(e.currentSrc || e.src)).slice(0, 5)) {
      try {
        const told = gif(new Uint8Array(await (await fetch(img.currentSrc || img.src)).arrayBuffer()));
        if (told.frames > 1 && (told.loops === 0 || told.seconds * told.loops > 5)) found.push({ ...kit.place(img), what: "moves", lasts: told.loops && told.seconds * told.loops, busy: busy(img), wordy: true, large: large(img), flash: 0, area: area(img) });
      } catch { /* it cannot be read, as it is another site's */ }
    }
    for (const film of kit.all("video[autoplay]").filter((e) => !e.controls && kit.visible(e) && (e.loop || e.duration > 5))) {
      found.push({ ...kit.place(film), what: "moves", lasts: film.loop ? 0 : film.duration, busy: false, wordy: true, large: true, flash: 0, area: area(film) });
    }
    return found;
  };

  // What changes by script while time passes: {place, times, words, numbers, flash}.
  const POINTS = [500, 3000, 5500, 8000, 11000, 15000, 20000];
  const changes = async () => {
    const times = new Map(), turned = new Map(), begin = explore.view();
    let now = 0, before = begin;
    const note = (map, e) => map.set(e, [...(map.get(e) || []), now]);
    const lights = new Map();
    const watch = new MutationObserver((list) => list.forEach(({ target, type, attributeName }) => {
      if (type === "attributes" && target.isConnected && (attributeName === "style" || attributeName === "class")) note(turned, target);
    }));
    watch.observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ["style", "class"] });
    await heard.pause(220); // what is moved from one picture of the screen to the next, by nobody's clock
    const driven = new Map([...turned].filter(([, all]) => all.length >= 5));
    turned.clear();
    const scrolls = new Map(kit.all("*").filter((e) => e.scrollWidth > e.clientWidth + 20 && e.clientWidth > 50).map((e) => [e, e.scrollLeft]));
    for (const point of POINTS) {
      const start = now;
      await heard.forward(point - now, (passed) => {
        now = start + passed;
        if (now < 1500) for (const e of turned.keys()) if (turned.get(e).length > 2 && area(e) > 20000) lights.set(e, [...(lights.get(e) || []), [now, lightOf(e)]]);
        return false;
      }, 700);
      now = point;
      await heard.turn();
      for (const one of document.getAnimations()) if (one.constructor.name === "CSSTransition") try { one.finish(); } catch { /* it has no end */ }
      const after = explore.view(), { came, went } = explore.differ(before, after);
      for (const [root, nodes] of explore.roots([...came], before)) {
        const e = after.shown.has(root) && before.shown.has(root) ? root : kit.parent(root) || root;
        times.set(e, [...(times.get(e) || []), { at: point, text: nodes.map((n) => after.nodes.get(n) || "").join(" "), gone: went.length > 0 }]);
      }
      for (const [e, left] of scrolls) if (e.isConnected && Math.abs(e.scrollLeft - left) > 10) { note(turned, e); note(turned, e); scrolls.set(e, e.scrollLeft); }
      before = after;
    }
    watch.disconnect();
    const found = [];
    const add = (e, what, texts, flash = 0) => e.isConnected && area(e) > 0 && found.push({ ...kit.place(e), what, lasts: 0, busy: busy(e), wordy: wordy(e), large: large(e), flash, area: area(e), text: texts.at(-1)?.slice(0, 120) || kit.text(e).slice(0, 120), numbers: texts.length > 0 && texts.every((t) => /^[\d\s:.,/%hmst-]*$/.test(t)) });
    const changed = [...times].filter(([, all]) => all.length >= 2 && all.at(-1).at > 5000 && all.some((one) => one.gone));
    for (const [e, all] of changed) add(e, "changes", all.map((one) => one.text));
    for (const [e, all] of turned) {
      const seen = lights.get(e) || [], flash = seen.length > 6 ? flashes(seen.filter(([at]) => at <= seen[0][0] + 1000).map(([, light]) => light)) : 0;
      if (all.length >= 3 && all.at(-1) > 5000 && (flash > 3 || !changed.some(([t]) => t === e || t.contains(e) || e.contains(t)))) add(e, "moves", [], flash);
    }
    for (const e of driven.keys()) add(e, "moves", []);
    // What was there when the page was opened, and went away by itself.
    const last = explore.view(), { came, went } = explore.differ(begin, last);
    const lost = came.length ? [] : explore.roots(went, last).filter(([root]) => !times.has(root) && !times.has(kit.parent(root)));
    const gone = lost.map(([root, nodes]) => ({ ...kit.place(root.isConnected ? root : document.body), text: nodes.map((n) => begin.nodes.get(n)).join(" ").slice(0, 200), message: [root, ...kit.parents(root).slice(0, 2)].some((e) => e.matches("[role=alert], [role=status], [aria-live]") || /toast|alert|message|notice|notification|snackbar|flash|meddelande/i.test(attributes(e))) }));
    return { found, gone };
  };

  // When the page goes elsewhere by itself, and whether it asks first: {at, url, warned, said}, or null. At most 20 hours on.
  const OUT = /(have been|has been|are|were|'ve been) ((now|automatically) )?(logged|signed|timed) out|session (has )?(expired|ended|is over|timed out)|(har|är|blev) (\S+ )?(utloggad|loggats ut)|sessionen (har|är) (gått|avslut)|tiden (har gått|är|gick) ut/i;
  const ends = async () => {
    if (!heard.waiting.size) return null;
    const begin = explore.view();
    let changed = false, warned = 0, said = "", looks = 0;
    const watch = new MutationObserver(() => { changed = true; });
    watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    let left = false;
    const at = await heard.forward(72e6, (passed) => {
      left = heard.done.some((one) => one.what === "navigate");
      if (changed && !left && looks < 25) {
        changed = false;
        looks += 1;
        const { came } = explore.differ(begin, explore.view());
        const words = came.map((n) => n.data || "").join(" ");
        if (!warned && came.some((n) => explore.elementOf(n).closest("button, a[href], [role=button], input"))) warned = passed;
        if (OUT.test(words)) { said = explore.squeeze(words).slice(0, 200); return true; }
      }
      return left;
    }, 2500);
    watch.disconnect();
    if (!left && !said) return null;
    return { at: at / 1000, url: heard.done.find((one) => one.what === "navigate")?.url || "", warned: warned > 0 && at - warned >= 20000, said };
  };

  window.__provrum.rest = { begin: () => { heard.stays = true; }, animations, pictures, changes, stopped, ends };
})();
