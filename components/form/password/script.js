// Shows and hides a password. Hidden again before it is sent, so that browsers take it for the password it is.
(() => {
  const ready = () => document.querySelectorAll(".password__toggle").forEach((button) => { button.hidden = false; });
  const turn = (button, show) => {
    const box = button.parentElement, { dataset } = button;
    box.firstElementChild.type = show ? "text" : "password";
    button.firstElementChild.textContent = show ? dataset.hide : dataset.show;
    box.lastElementChild.textContent = show ? dataset.shown : dataset.hidden;
  };
  addEventListener("click", ({ target }) => {
    const button = target.closest?.(".password__toggle");
    if (button) turn(button, button.parentElement.firstElementChild.type === "password");
  });
  addEventListener("submit", ({ target }) =>
    target.querySelectorAll(".password__toggle").forEach((button) => turn(button, false)));
  for (const type of ["htmx:after:swap", "pageshow"]) addEventListener(type, ready);
  ready();
})();
