function* (kit) {
  const empty = new Set("iframe|i-frame|frame|inline frame|untitled|untitled document|no title|title|embed|embedded content|embedded|object|widget|content|page|document|external content|iframe title|frame title|blank|about:blank|undefined|null|todo|ram|inbäddat innehåll|inbäddad|innehåll|titel|namnlös|kehys|rahmen|cadre|marco".split("|"));
  const vague = new Set("video|video player|youtube|youtube video player|vimeo|map|karta|film|form|formulär|player|spelare|google maps|advertisement|ad|annons".split("|"));
  for (const e of kit.all("iframe, frame").filter((one) => kit.heard(one) && kit.rendered(one) && one.getAttribute("aria-hidden") !== "true")) {
    const name = kit.name(e).replace(/\s+/g, " ").trim();
    const plain = name.toLowerCase().replace(/[.:]$/, "");
    const coded = /^(https?:\/\/|www\.|\/)\S+$|^\S+\.(html?|php|aspx?)$|^(i?frame|ram)[ _-]?\d+$|^[0-9a-f-]{12,}$|^\w+_\w+_?\w*$|^[^\p{L}]+$/iu.test(name);
    if (name && (coded || empty.has(plain))) yield [e, "empty", { name: name.slice(0, 80) }];
    else if (vague.has(plain)) yield [e, "vague", { name }];
  }
}
