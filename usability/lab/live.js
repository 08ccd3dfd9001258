// The page of a session: what happens is added as it happens, and notes and marks are sent without leaving the page.
(() => {
  const log = document.getElementById("log");
  if (!log || "over" in log.dataset) return;
  const region = log.parentElement;
  const live = document.getElementById("live");
  const note = document.getElementById("note-form");
  let going = true;
  const down = () => { region.scrollTop = region.scrollHeight; };
  let ended = false;
  const say = (text) => { if (!ended && live.textContent !== text) live.textContent = text; };
  // The last that a browser tells comes some seconds late; that the page still waits for it is nothing to be told of.
  const end = () => {
    if (!ended) live.replaceChildren(document.getElementById("ended").content.cloneNode(true));
    ended = true;
  };
  down();

  const source = new EventSource(log.dataset.events);
  source.addEventListener("open", () => say(live.dataset.on));
  source.addEventListener("error", () => say(live.dataset.off));
  source.addEventListener("ended", () => { going = false; source.close(); end(); });
  source.addEventListener("rows", ({ data }) => {
    const atEnd = region.scrollHeight - region.scrollTop - region.clientHeight < 80;
    const made = document.createElement("template");
    made.innerHTML = data;
    for (const row of [...made.content.children]) add(row);
    if (atEnd) down();
  });
  for (const id of ["now", "tasks"]) source.addEventListener(id, ({ data }) => {
    replace(document.getElementById(id), data);
    if (document.querySelector("#now [data-ended]")) end();
  });

  // What a browser tells comes some seconds late: it stands where it happened.
  function add(row) {
    if (document.getElementById(row.id)) return;
    let before = log.lastElementChild;
    while (before && +before.dataset.at > +row.dataset.at) before = before.previousElementSibling;
    if (before) before.after(row); else log.prepend(row);
  }

  // A button that is focused is replaced by itself, or by the first of its form.
  function replace(part, html) {
    const focused = part.contains(document.activeElement) ? document.activeElement : null;
    const task = focused?.closest("li")?.id;
    const chosen = [...part.querySelectorAll("select")].map((one) => [one.id, one.value]);
    part.innerHTML = html;
    for (const [id, value] of chosen) { const one = document.getElementById(id); if (one) one.value = value; }
    if (focused) (document.getElementById(focused.id) || document.querySelector(`#${CSS.escape(task)} button`))?.focus();
  }

  addEventListener("submit", async (event) => {
    const form = event.target;
    if (!going || !("live" in form.dataset)) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    const sent = await fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (sent?.type !== "opaqueredirect") { going = false; form.requestSubmit(event.submitter); return; } // the page tells what is wrong
    if (form !== note) return;
    note.elements.text.value = "";
    note.elements.tag.value = "";
    note.elements.text.focus();
  });
})();
