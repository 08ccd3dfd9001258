// Pictures of the page, as the kit reads them: kit.shots[name].at(x, y), in CSS pixels of the whole page, gives [red, green, blue, 1], or null outside it.
async ({ name, png, left, top }) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d", { willReadFrequently: true });
  context.drawImage(picture, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
  const at = (x, y) => {
    const [column, row] = [Math.floor(x - left), Math.floor(y - top)];
    if (column < 0 || row < 0 || column >= width || row >= height) return null;
    const start = (row * width + column) * 4;
    return [data[start], data[start + 1], data[start + 2], 1];
  };
  const { kit } = window.__provrum;
  kit.shots = { ...kit.shots, [name]: { at, data, left, top, width, height } };
}
