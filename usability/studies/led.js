// How many look on, and where the moderator leads: there the page goes by itself. What is said stays while the server
// cannot be reached.
(() => {
  const where = document.querySelector("[data-observers]");
  let again = +where.dataset.again;
  const ask = async () => {
    const answer = document.visibilityState === "hidden" ? null : await fetch(where.dataset.observers).catch(() => null);
    if (answer?.status !== 200) return;
    const made = document.createElement("template");
    made.innerHTML = await answer.text();
    for (const part of made.content.children) {
      const shown = document.getElementById(part.id);
      if (shown && shown.innerHTML !== part.innerHTML) shown.innerHTML = part.innerHTML;
    }
    const { dataset } = made.content.getElementById("provrum-onward");
    again = +dataset.again;
    if (dataset.onward) location.assign(dataset.onward);
  };
  const next = () => setTimeout(async () => { await ask(); next(); }, again * 1000);
  next();
})();
