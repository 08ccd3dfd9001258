function* (kit) {
  const body = document.body;
  if (!body) return;
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) || [];
  const large = (e) => kit.visible(e) && kit.box(e).width >= 16 && kit.box(e).height >= 16;
  const told = (e) => kit.heard(e) && kit.role(e) && !/^(none|presentation)$/.test(kit.role(e)) && kit.name(e);
  const painted = (canvas) => {
    if (window.__provrumHeard.drawn(canvas).length) return true;
    try {
      const copy = Object.assign(document.createElement("canvas"), { width: 40, height: 40 }).getContext("2d");
      copy.drawImage(canvas, 0, 0, 40, 40);
      return copy.getImageData(0, 0, 40, 40).data.some((part) => part > 0);
    } catch { return false; }
  };
  const loaded = (e) => (e.localName === "img" ? e.complete && e.naturalWidth > 1 : e.localName === "canvas" ? painted(e) : e.childElementCount > 0);
  const around = (e) => kit.closest(e, "a, button, [role=img], [role=button], [role=link], [aria-label], figure, svg svg");

  // Words drawn on a canvas, and told nowhere.
  const page = words(kit.texts().map((one) => one.text).join(" ") + " " + kit.all("[aria-label]").map((e) => e.getAttribute("aria-label")).join(" "));
  for (const canvas of kit.all("canvas").filter(large)) {
    const drawn = [...new Set(words(window.__provrumHeard.drawn(canvas).join(" ")))];
    const inside = words(canvas.textContent);
    const lost = drawn.filter((word) => !page.includes(word) && !inside.includes(word));
    if (drawn.length && lost.length === drawn.length && !told(canvas) && !told(around(canvas) || canvas)) yield [canvas, "drawn", { text: drawn.slice(0, 12).join(" ") }];
  }

  // A page, or all of its <main>, that is an image and nothing else.
  for (const part of new Set([body, ...kit.all("main, [role=main]")])) {
    if (!kit.visible(part) || kit.texts().some((one) => part.contains(one.element)) || kit.all("iframe, object, embed, video, audio, input, select, textarea", part).length) continue;
    const images = kit.all("img, svg, canvas", part).filter((e) => large(e) && loaded(e) && e.parentElement?.closest("svg") === null);
    if (!images.length || kit.all("*", part).some(told)) continue;
    const alone = images.find((e) => !around(e) || around(e).matches("figure"));
    if (alone && alone.localName === "canvas" && window.__provrumHeard.drawn(alone).length) continue; // told above
    if (alone) yield [alone, "alone", {}];
  }
}
