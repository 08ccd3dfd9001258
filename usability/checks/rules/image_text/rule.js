async function* (kit) {
  const logo = (e) => /logo|brand|wordmark|emblem|signature|signatur/i.test(`${e.id} ${e.className.baseVal ?? e.className} ${e.getAttribute("src") || ""} ${kit.name(e)} ${kit.closest(e, "a, [class]")?.className || ""}`) || (kit.closest(e, "header, [role=banner]") && kit.closest(e, "a[href]"));
  const other = /\b(chart|graph|diagram|map|screenshot|photo|picture of|drawing|illustration|icon|flow|plan|karta|diagram|foto|bild p\u00e5|skiss)\b/i; // more than words is seen in these
  const words = (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*/gu) || [];
  const decoded = (url) => {
    const [head, body = ""] = [url.slice(0, url.indexOf(",")), url.slice(url.indexOf(",") + 1)];
    try { return /base64/i.test(head) ? new TextDecoder().decode(Uint8Array.from(atob(body), (c) => c.charCodeAt(0))) : decodeURIComponent(body); } catch { return ""; }
  };
  // What the text elements of an SVG picture say, where hardly anything else is drawn.
  const written = (url) => {
    if (!/^data:image\/svg/i.test(url)) return "";
    const svg = new DOMParser().parseFromString(decoded(url), "image/svg+xml");
    const texts = [...svg.querySelectorAll("text")].map((one) => one.textContent.trim()).filter(Boolean);
    const shapes = svg.querySelectorAll("path, circle, ellipse, polygon, polyline, line, image, rect, use").length;
    return shapes <= texts.length + 2 ? texts.join(" ") : "";
  };
  // How many separate strokes an image has upon a plain ground: about as many as letters, if it shows a text.
  const strokes = (image) => {
    const [width, height] = [Math.min(900, image.naturalWidth || kit.box(image).width), 0];
    const scale = width / (image.naturalWidth || width);
    const tall = Math.round((image.naturalHeight || kit.box(image).height) * scale) || height;
    if (!width || !tall || tall > 500 || width * tall > 300000) return null;
    const context = new OffscreenCanvas(width, tall).getContext("2d", { willReadFrequently: true });
    let data;
    try {
      context.fillStyle = "#fff";
      context.fillRect(0, 0, width, tall);
      context.drawImage(image, 0, 0, width, tall);
      data = context.getImageData(0, 0, width, tall).data;
    } catch { return null; } // of another origin, or not loaded
    const grey = new Uint8Array(width * tall);
    const counted = new Uint32Array(256);
    for (let i = 0; i < grey.length; i += 1) {
      grey[i] = (data[i * 4] * 3 + data[i * 4 + 1] * 6 + data[i * 4 + 2]) / 10;
      counted[grey[i]] += 1;
    }
    const ground = counted.indexOf(Math.max(...counted));
    let plain = 0;
    for (let v = Math.max(0, ground - 12); v <= Math.min(255, ground + 12); v += 1) plain += counted[v];
    if (plain < grey.length * 0.6) return null;
    const ink = grey.map((v) => (Math.abs(v - ground) > 60 ? 1 : 0));
    let found = 0;
    for (let start = 0; start < ink.length; start += 1) {
      if (ink[start] !== 1) continue;
      const stack = [start];
      let size = 0;
      ink[start] = 2;
      while (stack.length) {
        const at = stack.pop();
        size += 1;
        for (const next of [at - 1, at + 1, at - width, at + width, at - width - 1, at - width + 1, at + width - 1, at + width + 1]) if (ink[next] === 1) { ink[next] = 2; stack.push(next); }
      }
      if (size > grey.length * 0.2) return null;
      if (size >= 4) found += 1;
    }
    return found;
  };
  let measured = 0;
  for (const e of kit.all("img, input[type=image]").filter(kit.visible)) {
    if (logo(e) || kit.box(e).width < 60) continue;
    const text = written(e.currentSrc || e.src || "");
    if (words(text).length >= 2 && /\p{L}{2}.*\p{L}{2}/u.test(text)) { yield [e, "text", { text: text.slice(0, 80) }]; continue; }
    const name = kit.name(e);
    const letters = (name.match(/[\p{L}\p{N}]/gu) || []).length;
    if (words(name).length < 4 || other.test(name) || e.localName !== "img" || !e.complete || measured >= 8) continue;
    measured += 1;
    const count = strokes(e);
    if (count !== null && letters >= 14 && count >= letters * 0.65 && count <= letters * 1.5) yield [e, "text", { text: name.slice(0, 80) }];
    else if (kit.box(e).width >= kit.box(e).height * 3 && (count === null || count > letters * 0.4)) yield [e, "likely", { text: name.slice(0, 80) }];
  }
  for (const e of kit.all("body *").filter((one) => /url\(["']?data:image\/svg/i.test(kit.style(one).backgroundImage))) {
    const text = written(/url\((["']?)(data:image\/svg.*?)\1\)(?:,|$)/is.exec(kit.style(e).backgroundImage)?.[2].replace(/\\"/g, '"') || "");
    if (words(text).length >= 4 && kit.visible(e) && !logo(e)) yield [e, "text", { text: text.slice(0, 80) }];
  }
  for (const e of kit.all("canvas").filter(kit.visible)) {
    const drawn = window.__provrumHeard?.drawn(e) || [];
    const all = [...new Set(drawn)].join(" ");
    if (words(all).length < 4 || logo(e)) continue;
    yield [e, new Set(drawn).size <= 5 && drawn.some((one) => words(one).length >= 3) ? "text" : "likely", { text: all.slice(0, 80) }];
  }
}
