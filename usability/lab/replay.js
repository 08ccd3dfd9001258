// Plays what a participant did at the speed that is chosen. Without it every step is a link in the list.
(() => {
  const player = document.querySelector("[data-replay]");
  if (!player) return;
  const part = (name) => player.querySelector(`[data-replay-${name}]`);
  const [controls, frame, missing, told, play] = ["controls", "frame", "missing", "told", "play"].map(part);
  const steps = [...player.querySelectorAll("[data-step]")];
  const speed = () => Number(player.querySelector("[name=speed]:checked").value);
  let here = Math.max(0, steps.findIndex((step) => step.getAttribute("aria-current"))), timer = 0;

  const draw = () => {
    const now = Number(steps[here].dataset.step);
    for (const mark of frame.contentDocument?.querySelectorAll("[data-step]") || []) {
      mark.setAttribute("visibility", Number(mark.dataset.step) <= now ? "visible" : "hidden");
    }
  };
  const show = (place) => {
    steps[here].removeAttribute("aria-current");
    here = Math.min(Math.max(place, 0), steps.length - 1);
    const step = steps[here], url = step.dataset.frame;
    step.setAttribute("aria-current", "step");
    frame.hidden = !url;
    missing.hidden = Boolean(url);
    if (url && frame.dataset.shows !== url) {
      frame.dataset.shows = url;
      frame.contentWindow.location.replace(url); // one page back is the page before this, not the step before
    } else draw();
    told.textContent = step.firstElementChild.textContent.trim();
    step.parentElement.scrollTop = step.offsetTop - step.parentElement.offsetTop - step.parentElement.clientHeight / 3;
  };
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
    told.ariaLive = "polite";
    play.textContent = play.dataset.play;
  };
  const wait = () => {
    if (here === steps.length - 1) return stop();
    const apart = Math.max(0, steps[here + 1].dataset.at - steps[here].dataset.at) / speed();
    timer = setTimeout(() => { show(here + 1); wait(); }, Math.max(apart, 50));
  };
  play.addEventListener("click", () => {
    if (timer) return stop();
    if (!speed()) return show(here + 1);
    if (here === steps.length - 1) show(0);
    told.ariaLive = "off"; // what goes by itself is not read out, step by step
    play.textContent = play.dataset.pause;
    wait();
  });
  for (const [name, way] of [["back", -1], ["on", 1]]) part(name).addEventListener("click", () => { stop(); show(here + way); });
  player.addEventListener("change", () => {
    if (!timer) return;
    clearTimeout(timer);
    speed() ? wait() : stop();
  });
  for (const [place, step] of steps.entries()) {
    step.querySelector("a").addEventListener("click", (event) => { event.preventDefault(); stop(); show(place); });
  }
  frame.addEventListener("load", draw);
  frame.dataset.shows = steps[here]?.dataset.frame || "";
  controls.hidden = false;
  draw();
})();
