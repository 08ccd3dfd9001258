// What a participant does on a page of the prototype: where they click, which help they open, which fields they fill in.
// Never what is typed: of that only whether it is none, a word, a line or more.
(() => {
  const bar = document.querySelector(".provrum-task");
  if (!bar) return;
  const waiting = [];
  const page = bar.dataset.page;
  const now = () => Math.round(performance.now());
  const tell = (kind, told) => waiting.push({ kind, page, at: now(), told });
  const send = () => {
    if (waiting.length) navigator.sendBeacon(bar.dataset.events, new Blob([JSON.stringify({ now: now(), events: waiting.splice(0, 200) })], { type: "application/json" }));
  };
  const path = (element) => {
    const parts = [];
    for (let e = element; e && e !== document.body && parts.length < 8; e = e.parentElement) {
      if (e.id) { parts.unshift(`#${e.id}`); break; }
      const alike = [...(e.parentElement?.children || [])].filter((one) => one.localName === e.localName);
      parts.unshift(alike.length > 1 ? `${e.localName}:nth-of-type(${alike.indexOf(e) + 1})` : e.localName);
    }
    return parts.join(" > ");
  };
  const WORKS = "a[href], button, input, select, textarea, label, summary, [role=button], [tabindex]:not([tabindex='-1'])";
  let labelled = null; // what a label passes its click on to, which is no click of its own
  addEventListener("click", (event) => {
    if (bar.contains(event.target) || !(event.target instanceof Element) || event.detail === 0) return; // not by the pointer
    if (event.target === labelled) return;
    labelled = event.target.closest("label")?.control;
    setTimeout(() => { labelled = null; });
    const box = event.target.getBoundingClientRect();
    const part = (at, from, length) => +((at - from) / Math.max(1, length)).toFixed(3);
    const { scrollWidth, scrollHeight } = document.documentElement;
    tell("click", { at: path(event.target), x: +((event.pageX) / scrollWidth).toFixed(4), y: +((event.pageY - bar.offsetHeight) / Math.max(1, scrollHeight - bar.offsetHeight)).toFixed(4), across: part(event.clientX, box.left, box.width), down: part(event.clientY, box.top, box.height), works: !!event.target.closest(WORKS) });
  }, true);
  addEventListener("toggle", (event) => {
    if (event.target.open && !bar.contains(event.target)) tell("help", { at: path(event.target) });
  }, true);
  addEventListener("change", (event) => {
    const field = event.target;
    if (!field.name || bar.contains(field)) return;
    const length = /^(radio|checkbox|file|select-one)$/.test(field.type) ? "" : field.value.length === 0 ? "none" : field.value.length <= 20 ? "word" : field.value.length <= 100 ? "line" : "more";
    tell("filled", { field: field.name, length });
  }, true);
  let left = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") { left = now(); send(); return; }
    if (left) tell("away", { seconds: Math.round((now() - left) / 1000) });
  });
  addEventListener("pagehide", send);
  setInterval(send, 4000);
})();
