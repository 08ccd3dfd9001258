// A language chosen while something is typed and not stored: the form is posted to the page in that language, which
// shows it again as it is. Without this script the links lose it; but the page of a refused form has buttons.
(() => {
  const list = document.querySelector(".languages__list"), form = list && document.getElementById(list.dataset.form);
  if (!form) return;
  let typed = false; // a field that was checked has been given back as if it had been so from the start
  for (const type of ["input", "change"]) form.addEventListener(type, () => { typed = true; });
  const differs = ({ type, checked, defaultChecked, options, selectedIndex, value, defaultValue }) => {
    if (type === "checkbox" || type === "radio") return checked !== defaultChecked;
    if (options) return selectedIndex !== Math.max(0, [...options].findIndex((option) => option.defaultSelected));
    return defaultValue !== undefined && value !== defaultValue;
  };
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || elsewhere || !(typed || [...form.elements].some(differs))) return;
    event.preventDefault();
    const button = document.createElement("button");
    Object.assign(button, { hidden: true, formAction: link.href, name: list.dataset.name, value: "typed" });
    form.append(button);
    button.click();
    button.remove();
  });
})();
