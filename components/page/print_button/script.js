// Print buttons are shown where they work; what is folded away is printed too, also by the browsers whose CSS cannot.
(() => {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")].map((part) => {
      const name = part.getAttribute("name");
      part.removeAttribute("name");
      part.open = true;
      return [part, name];
    });
  });
  addEventListener("afterprint", () => {
    for (const [part, name] of folded) {
      part.open = false;
      if (name) part.setAttribute("name", name);
    }
  });
})();
