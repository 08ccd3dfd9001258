// Moves each mark onto the element that was clicked: the page may be wider or narrower here than it was for them.
(() => {
  const find = (way) => {
    const [first, ...rest] = way.split(" > ");
    const parts = first.startsWith("#") ? rest : [first, ...rest];
    if (!parts.every((part) => /^[\w-]+(:nth-of-type\(\d+\))?$/.test(part))) return null;
    if (parts !== rest) return document.querySelector(way);
    const start = document.getElementById(first.slice(1));
    return start && rest.length ? start.querySelector(`:scope > ${rest.join(" > ")}`) : start;
  };
  const between = (value, from, to) => Math.min(Math.max(value, from), to);
  const place = () => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    for (const mark of document.querySelectorAll(".provrum-mark")) {
      const box = find(mark.dataset.at)?.getBoundingClientRect();
      if (!box?.width) continue;
      const left = box.left + scrollX, top = box.top + scrollY;
      const { x, y, across, down } = mark.dataset;
      const where = across ? [left + across * box.width, top + down * box.height] : [x * scrollWidth, y * scrollHeight];
      mark.setAttribute("x", between(where[0], left, left + box.width));
      mark.setAttribute("y", between(where[1], top, top + box.height));
    }
  };
  place();
  addEventListener("resize", place);
})();
