// "None of these" and the others exclude each other at once; the server refuses both together all the same.
addEventListener("change", ({ target: box }) => {
  const group = box.checked && box.type === "checkbox" && box.closest(".choices");
  for (const other of group ? group.querySelectorAll("input[type=checkbox]") : [])
    if (other !== box && other.name === box.name && ("exclusive" in box.dataset || "exclusive" in other.dataset))
      other.checked = false;
});
