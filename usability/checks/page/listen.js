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
  const value = { of: (target) => types.get(target) || [], drawn: (canvas) => drawn.get(canvas) || [], done, open };
  Object.defineProperty(window, "__provrumHeard", { value, enumerable: false });
})();
