// Leaving a page fast: in place of it in the history, and by Shift three times within five seconds.
(() => {
  const exit = document.querySelector("[data-exit]");
  if (!exit) return;
  let pressed = [];
  const leave = (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(exit.href);
  };
  document.querySelector("[data-exit-hint]").hidden = false;
  exit.addEventListener("click", leave);
  addEventListener("keyup", (event) => {
    pressed = event.key === "Shift" ? [...pressed, event.timeStamp].filter((at) => event.timeStamp - at < 5000) : [];
    if (pressed.length === 3) leave(event);
  });
})();
