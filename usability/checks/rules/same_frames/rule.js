function* (kit) {
  const frames = kit.all("iframe").filter((e) => kit.heard(e) && kit.visible(e) && kit.name(e));
  const reads = (frame) => {
    try { return (frame.contentDocument.body?.innerText || "").replace(/\s+/g, " ").trim(); } catch { return null; } // of another site
  };
  const words = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || []);
  const alike = (one, other) => {
    const [a, b] = [words(one), words(other)];
    const both = [...a].filter((word) => b.has(word)).length;
    return both / Math.max(1, Math.min(a.size, b.size));
  };
  const address = (e) => e.src.split("#")[0] || e.srcdoc;
  for (const [, same] of Map.groupBy(frames, (e) => kit.name(e).toLowerCase())) {
    for (const other of same.slice(1)) {
      const one = same[0];
      if (address(one) === address(other)) continue;
      const [first, second] = [reads(one), reads(other)];
      if (first === second && first) continue;
      const certain = first && second && alike(first, second) < 0.2;
      yield [other, certain ? "differ" : "unsure", { name: kit.name(other) }];
    }
  }
}
