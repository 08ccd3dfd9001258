// Checks a field when it is left, and sends a file when it is chosen: the server gives the field back as it then is.
// Without this script, or when a request fails, the page's own button does both. Only forms with data-check take part.
(() => {
  const groupOf = (node) => node.closest?.("form[data-check] .field[id$=-field]:not(:has(.password))");
  const say = (text) => { document.getElementById("status").textContent = text; };

  // What is typed or chosen in a group, files left out.
  const valuesOf = (group) => new URLSearchParams(
    [...new FormData(group.closest("form"))].filter(([name, value]) =>
      typeof value === "string" && group.querySelector(`[name="${CSS.escape(name)}"]`)),
  );

  // Posts to the field's own address; gives the group as HTML, "" where that failed.
  const post = (group, body, onProgress) => new Promise((done) => {
    const request = new XMLHttpRequest();
    const name = encodeURIComponent(group.id.replace(/-field$/, ""));
    request.open("POST", `${group.closest("form").dataset.check}?field=${name}`);
    request.upload.onprogress = onProgress;
    request.onloadend = () => done(request.responseText.includes(`id="${group.id}"`) ? request.responseText : "");
    request.send(body);
    group.stop = () => request.abort();
  });

  // Morphing keeps the controls, and with them focus and what is being typed.
  const swap = (group, text) => htmx.swap({ text, target: group, sourceElement: group, swap: "outerMorph" });

  // A group grows by its error: not between the press and the release of a click elsewhere, which would then miss.
  let pressed = false;
  addEventListener("pointerdown", () => { pressed = true; }, true);
  for (const type of ["pointerup", "pointercancel"]) addEventListener(type, () => { pressed = false; }, true);
  const released = () => new Promise((done) => {
    const look = () => (pressed ? addEventListener("pointerup", () => setTimeout(look), { once: true }) : done());
    look();
  });

  const checked = new WeakMap(); // group -> its values when it was entered or last checked

  const check = async (group) => {
    const body = valuesOf(group), now = `${body}`;
    if (checked.get(group) === now || ![...body.values()].some((value) => value.trim())) return;
    const text = await post(group, body);
    await released();
    const current = `${valuesOf(group)}` === now && !group.contains(document.activeElement);
    if (!text || !current) return; // to be checked when it is left again
    checked.set(group, now);
    swap(group, text);
  };

  addEventListener("focusin", ({ target }) => {
    const group = groupOf(target);
    if (group && !checked.has(group)) checked.set(group, `${valuesOf(group)}`);
  });

  addEventListener("focusout", ({ target, relatedTarget }) => {
    const group = groupOf(target);
    const submits = pressed && relatedTarget?.type === "submit"; // which checks all fields
    const stays = !group || group.contains(relatedTarget) || !document.hasFocus(); // a window left is no field left
    if (!stays && !submits && target.type !== "file") check(group);
  });

  addEventListener("change", async ({ target: input }) => {
    const group = groupOf(input), file = input.files?.[0];
    if (!group || !file) return;
    const bar = group.querySelector(".upload"), body = new FormData();
    if (file.size > input.dataset.limit) body.append(`refused-${input.name}`, `size/${file.name}`);
    else body.append(input.name, file);
    const show = (share) => {
      bar.querySelector("progress").value = share;
      bar.lastElementChild.textContent = share.toLocaleString(document.documentElement.lang, { style: "percent" });
    };
    group.stop?.();
    bar.hidden = false;
    show(0);
    say(bar.firstElementChild.textContent);
    const text = await post(group, body, ({ loaded, total }) => show(loaded / total));
    if (input.files[0] !== file) return; // another was chosen meanwhile
    bar.hidden = true;
    if (!text) return say(""); // the file is still chosen, and goes with the page
    input.value = "";
    swap(group, text);
  });

  addEventListener("click", async (event) => {
    const button = event.target.closest?.("[name^=remove-]"), group = button && groupOf(button);
    if (!group) return;
    event.preventDefault();
    const text = await post(group, new URLSearchParams([[button.name, "1"]]));
    if (!text) return button.form.requestSubmit(button);
    await swap(group, text);
    group.querySelector("[type=file]").focus();
  });
})();
