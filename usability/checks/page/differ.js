// How two glances at the window differ: how many pixels do so by more than 40 levels in a colour, and in grey.
({ one, other }) => {
  const { shots } = window.__provrum.kit;
  const [a, b] = [shots[one].data, shots[other].data];
  const [fast, also] = [new Uint32Array(a.buffer), new Uint32Array(b.buffer)];
  const far = 40;
  let [colour, grey] = [0, 0];
  for (let i = 0; i < fast.length; i += 1) {
    if (fast[i] === also[i]) continue;
    const at = i * 4;
    const [red, green, blue] = [a[at] - b[at], a[at + 1] - b[at + 1], a[at + 2] - b[at + 2]];
    if (Math.max(Math.abs(red), Math.abs(green), Math.abs(blue)) > far) colour += 1;
    if (Math.abs(0.299 * red + 0.587 * green + 0.114 * blue) > far) grey += 1;
  }
  return { colour, grey };
}
