// Before any script of the page: what listens to what, and what the page tries to do by itself.
(() => {
  if (window.__provrumHeard) return;
  const types = new WeakMap();
  const own = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this || window;
    if (listener) types.set(target, [...(types.get(target) || []), { type, passive: !!options?.passive, source: String(listener).slice(0, 2000) }]);
    return own.call(this, type, listener, options);
  };
  const done = [];
  const open = window.open;
  window.open = function (...given) {
    done.push({ what: "window.open", url: String(given[0] ?? "") });
    return null;
  };
  for (const name of ["alert", "confirm", "prompt", "print"]) {
    window[name] = () => { done.push({ what: name }); return name === "confirm" ? true : undefined; };
  }
  // Where the page goes by itself, to another document; nowhere while it stays.
  window.navigation?.addEventListener("navigate", (event) => {
    if (event.destination.sameDocument || event.downloadRequest) return;
    done.push({ what: "navigate", url: event.destination.url });
    if (value.stays && event.cancelable) event.preventDefault();
  });
  // What waits for its time, so that nobody has to: `forward` lets time pass at once.
  const [startOnce, startOften, stopOnce, stopOften] = [window.setTimeout, window.setInterval, window.clearTimeout, window.clearInterval];
  const waiting = new Map();
  let ahead = 0;
  const now = () => performance.now() + ahead;
  const call = (what, given) => (typeof what === "function" ? what.apply(window, given) : startOnce.call(window, what, 0));
  window.setTimeout = function (what, wait, ...given) {
    const run = () => { waiting.delete(id); call(what, given); };
    const id = startOnce.call(window, run, wait);
    waiting.set(id, { due: now() + Math.max(0, Number(wait) || 0), every: 0, run });
    return id;
  };
  window.setInterval = function (what, wait, ...given) {
    const every = Math.max(4, Number(wait) || 0), run = () => call(what, given);
    const id = startOften.call(window, run, wait);
    waiting.set(id, { due: now() + every, every, run });
    return id;
  };
  window.clearTimeout = (id) => { waiting.delete(id); stopOnce.call(window, id); };
  window.clearInterval = (id) => { waiting.delete(id); stopOften.call(window, id); };
  const pause = (time) => new Promise((go) => startOnce.call(window, go, time));
  const channel = new MessageChannel();
  const turns = [];
  channel.port1.onmessage = () => turns.shift()();
  const turn = () => new Promise((go) => { turns.push(go); channel.port2.postMessage(0); });
  // The date moves with it.
  const dated = () => {
    const real = Date;
    const later = new Proxy(real, {
      construct: (target, given, made) => Reflect.construct(target, given.length ? given : [real.now() + ahead], made),
      apply: () => String(new real(real.now() + ahead)),
      get: (target, name) => (name === "now" ? () => real.now() + ahead : Reflect.get(target, name)),
    });
    real.prototype.constructor = later;
    window.Date = later;
    return true;
  };
  let moved = false;
  // Lets so many milliseconds pass; `each` is told after each thing that was due, and ends it by giving true. Gives how much has passed.
  const forward = async (time, each = () => false, most = 400) => {
    moved ||= dated();
    const start = now(), end = start + time, began = performance.now();
    for (let count = 0; count < most && performance.now() - began < 4000; count += 1) {
      const next = [...waiting].filter(([, one]) => one.due <= end).sort((a, b) => a[1].due - b[1].due)[0];
      if (!next) break;
      const [id, one] = next;
      ahead += Math.max(0, one.due - now());
      if (one.every) one.due += one.every;
      else { waiting.delete(id); stopOnce.call(window, id); }
      try { one.run(); } catch (error) { reportError(error); }
      await turn();
      if (await each(now() - start)) return now() - start;
    }
    ahead += Math.max(0, end - now());
    return time;
  };
  // Words that are drawn are no words to a screen reader.
  const drawn = new WeakMap();
  for (const kind of [window.CanvasRenderingContext2D, window.OffscreenCanvasRenderingContext2D].filter(Boolean)) {
    for (const name of ["fillText", "strokeText"]) {
      const draw = kind.prototype[name];
      kind.prototype[name] = function (text, ...rest) {
        const before = drawn.get(this.canvas) || [];
        if (before.length < 200) drawn.set(this.canvas, [...before, String(text)]);
        return draw.call(this, text, ...rest);
      };
    }
  }
  // Whether anything has been done to the page since it was marked: then it must be opened anew for whoever comes next.
  let touches = 0, filled = "";
  const watch = new MutationObserver((records) => { touches += records.length; });
  const fields = () => [...document.querySelectorAll("input, select, textarea")].map((e) => `${e.value} ${e.checked}`).join("\n");
  for (const type of ["keydown", "mousedown", "mousemove", "touchstart", "wheel", "scroll", "focusin", "blur", "input", "change"]) own.call(window, type, () => { touches += 1; }, { capture: true, passive: true });
  const untouched = {
    mark() {
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      watch.takeRecords();
      filled = fields();
      touches = 0;
    },
    holds: () => (touches += watch.takeRecords().length) === 0 && done.length === 0 && fields() === filled,
    // What we do to the page ourselves, to show it in another mode.
    except(make) {
      const before = touches + watch.takeRecords().length;
      make();
      watch.takeRecords();
      touches = before;
    },
    touch: () => { touches += 1; },
  };
  const value = { of: (target) => types.get(target) || [], drawn: (canvas) => drawn.get(canvas) || [], done, open, forward, pause, turn, waiting, stays: false, untouched };
  Object.defineProperty(window, "__provrumHeard", { value, enumerable: false });
})();
