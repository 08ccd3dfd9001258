async function* (kit, mode) {
  const runOnly = mode === "plain"
    ? { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }
    : { type: "rule", values: ["color-contrast"] };
  axe.teardown();
  const result = await axe.run(document, { runOnly, resultTypes: ["violations"], elementRef: true });
  kit.refresh();
  for (const { id, help, tags, nodes } of result.violations) {
    const criteria = tags.filter((tag) => /^wcag\d{3,}$/.test(tag)).map((tag) => `${tag[4]}.${tag[5]}.${tag.slice(6)}`);
    for (const node of nodes) yield [node.element, "violation", { id, help, why: node.failureSummary.replace(/\s+/g, " "), criteria }];
  }
}
