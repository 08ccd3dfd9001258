// What a page looks like, measured in the browser. Each function gives a list of problems, a line each.
(() => {
  const parse = (text) => {
    const parts = text.match(/[\d.]+/g).map(Number);
    return text.startsWith("color(") ? [...parts.slice(0, 3).map((p) => p * 255), parts[3] ?? 1] : [...parts.slice(0, 3), parts[3] ?? 1];
  };
  const over = (top, under) => top.slice(0, 3).map((part, i) => part * top[3] + under[i] * (1 - top[3])).concat(1);
  const linear = (part) => ((part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const canvas = () => (matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1]);
  const behind = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight((under, top) => over(top, under), canvas());
  };
  const seen = (element) => {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && style.clipPath === "none" && box.width > 1 && box.height > 1;
  };
  const hidden = (element) => element.closest(".visually-hidden, .skip-link") !== null;
  const name = (element) => {
    const shown = element.cloneNode(false).outerHTML.slice(0, 140);
    const example = element.closest("[data-example]");
    return (example ? example.dataset.example + ": " : "") + shown;
  };
  const say = (element, what, ratio, least) => `${name(element)} ${what} ${ratio.toFixed(2)}:1, not ${least}:1`;
  const controls = () => [...document.querySelectorAll("input:not([type=hidden]), select, textarea, button, .button")].filter((e) => seen(e) && !hidden(e));
  const SIDES = ["BlockStart", "BlockEnd", "InlineStart", "InlineEnd"];
  const edges = (element) => {
    const style = getComputedStyle(element);
    return SIDES.filter((side) => parseFloat(style[`border${side}Width`]) > 0 && !["none", "hidden"].includes(style[`border${side}Style`]))
      .map((side) => parse(style[`border${side}Color`]));
  };
  const link = (element) => /underline/.test(getComputedStyle(element).textDecorationLine);

  window.look = {
    texts() {
      const found = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || !seen(element) || hidden(element)) continue;
        const ground = behind(element);
        const ratio = contrast(over(parse(getComputedStyle(element).color), ground), ground);
        if (ratio < 4.5) found.push(say(element, `has the text ${JSON.stringify(node.data.trim().slice(0, 30))} at`, ratio, 4.5));
      }
      for (const element of controls().filter((e) => !/^(radio|checkbox)$/.test(e.type))) {
        const ground = behind(element);
        const ratio = contrast(over(parse(getComputedStyle(element).color), ground), ground);
        if (ratio < 4.5) found.push(say(element, "has text at", ratio, 4.5));
      }
      return found;
    },
    borders() {
      const found = [];
      for (const element of controls()) {
        if (link(element)) continue;
        const [outside, inside] = [behind(element.parentElement), behind(element)];
        const best = Math.max(contrast(inside, outside), ...edges(element).map((edge) => contrast(over(edge, outside), outside)));
        if (best < 3) found.push(say(element, "stands out at", best, 3));
      }
      return found;
    },
    // The keyboard must have been used last: else focus() gives no :focus-visible.
    rings() {
      const found = [];
      for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")) {
        if (!seen(element) || hidden(element)) continue;
        element.focus({ preventScroll: true });
        const style = getComputedStyle(element);
        const width = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
        const ratio = contrast(parse(style.outlineColor), behind(element.parentElement));
        if (width < 2 || ratio < 3) found.push(say(element, `has a focus ring of ${width} px at`, ratio, 3));
      }
      return found;
    },
    forced() {
      const found = [];
      for (const element of controls()) {
        if (!link(element) && edges(element).every((edge) => contrast(edge, behind(element.parentElement)) < 3)) {
          found.push(`${name(element)} has no border in forced colours`);
        }
      }
      for (const box of document.querySelectorAll(".error-summary, .field--error")) {
        if (!edges(box).length) found.push(`${name(box)} has no border in forced colours`);
      }
      return found;
    },
    sideways() {
      const page = document.documentElement;
      if (page.scrollWidth <= page.clientWidth) return [];
      const scrolls = (e) => e && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
      const inside = document.createRange();
      const wide = [...document.body.querySelectorAll("*")].filter((e) => {
        inside.selectNodeContents(e); // words can stick out of a box that does not
        const box = e.childElementCount ? e.getBoundingClientRect() : [e, inside].map((one) => one.getBoundingClientRect()).sort((a, b) => b.right - a.right)[0];
        return seen(e) && !scrolls(e.parentElement) && (box.right > page.clientWidth + 1 || box.left < -1);
      });
      return [`the page is ${page.scrollWidth} px wide in ${page.clientWidth}`, ...wide.slice(-5).map(name)];
    },
    targets() {
      return controls().concat([...document.querySelectorAll("summary, .back-link, .languages a")]).flatMap((element) => {
        const label = element.labels?.[0];
        const boxes = [element, ...(label && /^(radio|checkbox)$/.test(element.type) ? [label] : [])].map((e) => e.getBoundingClientRect());
        const [high, wide] = [Math.max(...boxes.map((b) => b.height)), Math.max(...boxes.map((b) => b.width))];
        return !seen(element) || (high >= 43.5 && wide >= 43.5) ? [] : [`${name(element)} is pressed on ${wide.toFixed()} x ${high.toFixed()} px, less than 44`];
      });
    },
    printed() {
      const found = [];
      const shown = (element) => element && element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
      const banner = document.querySelector(".prototype-banner");
      if (banner && !shown(banner)) found.push("the prototype banner is not printed");
      for (const nav of document.querySelectorAll(".languages, .back-link, .skip-link")) {
        if (shown(nav)) found.push(`${name(nav)} is printed, where it leads nowhere`);
      }
      for (const details of document.querySelectorAll("details")) {
        const inside = details.querySelector("summary ~ *");
        if (!inside.getClientRects().length || !inside.getBoundingClientRect().height || !shown(inside)) found.push(`${name(details)} is printed without its content`);
      }
      for (const reveal of document.querySelectorAll(".choice__reveal")) {
        if (!shown(reveal)) found.push(`${name(reveal)} is not printed`);
      }
      return found;
    },
  };
})();
