// The best contrast that each control has with what is around it: {path, kind, ratio}. What has fewer than 8 such pixels is as good as not there.
(kit, controls) => {
  const { with: seen, without: bare } = kit.shots;
  const commonest = (pixels) => {
    const counted = new Map();
    for (const one of pixels.filter(Boolean)) counted.set(String(one), (counted.get(String(one)) || 0) + 1);
    const most = [...counted].sort((a, b) => b[1] - a[1])[0];
    return most && most[0].split(",").map(Number);
  };
  const rim = (shot, [left, top, right, bottom]) => {
    const pixels = [];
    for (let x = left - 2; x <= right + 1; x += 1) pixels.push(shot.at(x, top - 2), shot.at(x, bottom + 1));
    for (let y = top - 2; y <= bottom + 1; y += 1) pixels.push(shot.at(left - 2, y), shot.at(right + 1, y));
    return pixels;
  };
  const best = (shot, box) => {
    const around = commonest(rim(shot, box));
    if (!around) return null;
    const ratios = [];
    for (let y = Math.floor(box[1]) - 1; y <= box[3]; y += 1) for (let x = Math.floor(box[0]) - 1; x <= box[2]; x += 1) if (shot.at(x, y)) ratios.push(kit.contrast(shot.at(x, y), around));
    return ratios.sort((a, b) => b - a)[Math.min(8, ratios.length - 1)] ?? null;
  };
  // Of a field: along lines that cross its edges, from within it to outside.
  const crossed = (shot, box, region) => {
    const [left, top, right, bottom] = box;
    const line = (from, to, at) => {
      const pixels = [];
      for (let p = Math.floor(from); p <= to; p += 1) if (at(p)) pixels.push(at(p));
      const lights = pixels.map(kit.luminance);
      return pixels.length ? (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05) : 1;
    };
    const parts = [0.2, 0.5, 0.8];
    const sides = [
      parts.map((k) => line(region[1] - 3, top + 5, (y) => shot.at(left + (right - left) * k, y))),
      parts.map((k) => line(bottom - 5, region[3] + 3, (y) => shot.at(left + (right - left) * k, y))),
      parts.map((k) => line(region[0] - 3, left + 5, (x) => shot.at(x, top + (bottom - top) * k))),
      parts.map((k) => line(right - 5, region[2] + 3, (x) => shot.at(x, top + (bottom - top) * k))),
    ];
    return Math.max(...sides.map((side) => Math.min(...side)));
  };
  return controls.map((one) => {
    const ratio = one.kind === "field" ? crossed(bare, one.box, one.region) : best(one.hidden ? bare : seen, one.region);
    return { ...one, ratio };
  }).filter((one) => one.ratio !== null && one.ratio < 2.95);
}
