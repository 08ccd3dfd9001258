// How much of each text cannot be read, by the pictures `with` and `without` text: {path, text, ratio, least, share, worst, sure}. worst: the largest share in a piece about as long as a word.
(kit, texts) => {
  const { with: seen, without: behind } = kit.shots;
  const differ = (a, b) => a && b && Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) > 24;
  const measure = (one, [left, top, width, height]) => {
    let [drawn, bad] = [0, 0];
    const ratios = [];
    for (let y = Math.floor(top); y < top + height; y += 1) {
      for (let x = Math.floor(left); x < left + width; x += 1) {
        const ground = behind.at(x, y);
        if (!differ(seen.at(x, y), ground)) continue;
        const ratio = kit.contrast(kit.over(one.colour, ground), ground);
        ratios.push(ratio);
        drawn += 1;
        if (ratio < one.least * 0.97) bad += 1;
      }
    }
    ratios.sort((a, b) => a - b);
    return { drawn, bad, middle: ratios[Math.floor(ratios.length / 2)] ?? 21 };
  };
  return texts.map((one) => {
    let [drawn, bad, worst, ratio] = [0, 0, 0, 21];
    for (const [left, top, width, height] of one.rects) {
      const step = Math.max(height * 2.5, 24);
      for (let x = left; x < left + width; x += step) {
        const piece = measure(one, [x, top, Math.min(step, left + width - x), height]);
        drawn += piece.drawn;
        bad += piece.bad;
        if (piece.drawn < 25) continue;
        worst = Math.max(worst, piece.bad / piece.drawn);
        ratio = Math.min(ratio, piece.middle);
      }
    }
    return { ...one, drawn, share: drawn ? bad / drawn : 0, worst, ratio };
  }).filter((one) => one.drawn);
}
