// Counts what is left to write: seen at once, heard when writing has paused for a second.
(() => {
  const boxes = "textarea[data-words]", lang = document.documentElement.lang;
  const timers = new WeakMap();

  const text = ({ value, dataset }) => {
    // As the server counts: words between blanks, or characters, of which a line break is one.
    const left = dataset.limit - (dataset.counts ? value.match(/\S+/g) ?? "" : [...value]).length;
    const words = JSON.parse(dataset.words)[left < 0 ? "over" : "left"], n = Math.abs(left);
    const said = words[new Intl.PluralRules(lang).select(n)] ?? words.other;
    return [said.replace("{n}", n.toLocaleString(lang)), left < 0];
  };

  const show = (box) => {
    const limit = box.nextElementSibling, count = limit.nextElementSibling, [said, over] = text(box);
    limit.classList.add("visually-hidden");
    count.hidden = false;
    count.textContent = said;
    count.classList.toggle("textarea__count--over", over);
  };

  addEventListener("input", ({ target: box }) => {
    if (!box.matches?.(boxes)) return;
    show(box);
    clearTimeout(timers.get(box));
    timers.set(box, setTimeout(() => {
      box.nextElementSibling.nextElementSibling.nextElementSibling.textContent = text(box)[0];
    }, 1000));
  });

  const every = () => document.querySelectorAll(boxes).forEach(show);
  for (const type of ["htmx:after:swap", "pageshow"]) addEventListener(type, every);
  every();
})();
