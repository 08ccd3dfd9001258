function* (kit) {
  // Rows of cells with the columns they cover.
  const rows = (table) => kit.all("[role=row]", table).filter((row) => kit.closest(row, "[role=grid], [role=table], [role=treegrid]") === table && kit.heard(row));
  const cells = (row) => kit.all("[role=columnheader], [role=rowheader], [role=gridcell], [role=cell]", row).filter(kit.rendered);
  const width = (cell) => Math.max(1, Number(cell.getAttribute("aria-colspan")) || 1);
  for (const table of kit.all("[role=grid], [role=table], [role=treegrid]").filter((e) => e.localName !== "table" && kit.heard(e) && kit.visible(e))) {
    const all = rows(table).map(cells);
    const numbered = table.hasAttribute("aria-colcount") || table.querySelector("[aria-colindex], [aria-rowspan], [aria-owns]"); // parts of it are elsewhere
    const data = all.filter((row) => row.some((cell) => !cell.matches("[role=columnheader]")));
    if (numbered || !data.length) continue;
    const reach = Math.max(...data.map((row) => row.reduce((sum, cell) => sum + width(cell), 0)));
    for (const row of all.filter((one) => one.length && one.every((cell) => cell.matches("[role=columnheader]")))) {
      let column = 0;
      for (const header of row) {
        if (column >= reach && kit.text(header)) yield [header, "alone", { text: kit.text(header) }];
        column += width(header);
      }
    }
  }
}
