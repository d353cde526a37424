// Make the pictures of docs/rendering/: what one frame is made of. Usage: node scripts/render-stages.mjs [FRAME] [PROMPT]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = (path) => import(join(root, 'dist', path));
const { CATALOG } = await dist('catalog/index.js');
const { screenplayFor } = await dist('engine/film.js');
const { build } = await dist('build/index.js');
const { shoot } = await dist('shoot/index.js');
const { prepareScene } = await dist('render/scene.js');
const { createRenderer } = await dist('render/renderer.js');
const { encodePng } = await dist('engine/node/png.js');

const frame = Number(process.argv[2] ?? 90);
const prompt = process.argv[3] ?? 'A green car drives from left to right past a house.';
const width = 768;
const height = 432;
const screenplay = screenplayFor({ source: { prompt }, catalog: CATALOG });
const stage = build(screenplay, {
  catalog: CATALOG,
  format: { width, height, fps: 24, frames: Math.round(screenplay.seconds * 24) },
});
const take = await shoot(stage, { catalog: CATALOG });
const module = new WebAssembly.Module(readFileSync(join(root, 'dist/kernels/kernels.wasm')));
const options = { width, height, quality: 'standard' };
const scene = prepareScene(stage, CATALOG, { quality: 'standard', take });
const rendererWith = (light) =>
  createRenderer(module, scene, { ...stage, light: { ...stage.light, ...light } }, take, options);
const black = [0, 0, 0];
const clear = { ...stage.light.fog, density: 0 };

/** Half the size, each pixel the mean of four. */
const halve = (rgba) => {
  const small = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      for (let c = 0; c < 4; c++) {
        const at = (y * width + x) * 4 + c;
        small[((y / 2) * (width / 2) + x / 2) * 4 + c] =
          (rgba[at] + rgba[at + 4] + rgba[at + width * 4] + rgba[at + width * 4 + 4] + 2) >> 2;
      }
    }
  }
  return small;
};
const write = (name, rgba) => {
  const png = encodePng(width / 2, height / 2, halve(rgba), { level: 9 });
  writeFileSync(join(root, 'docs/rendering', name), png);
  process.stdout.write(`${name}: ${Math.round(png.length / 1024)} kB\n`);
};

mkdirSync(join(root, 'docs/rendering'), { recursive: true });
const final = await rendererWith({});
write('final.png', final.frame(frame).rgba);
const layers = final.layers(frame);
const ids = new Uint8Array(width * height * 4);
layers.objects.forEach((object, i) => {
  // Sky dark, the set by distance, every actor in a colour of its own.
  const grey = object === 1 ? 40 + 170 / (1 + layers.depth[i] / 30) : 16;
  const hue = (object * 97) % 256;
  ids.set(object > 1 ? [hue, 255 - hue, (hue * 3) % 256, 255] : [grey, grey, grey, 255], i * 4);
});
write('layers.png', ids);
const { sky } = stage.light;
const dark = { ...sky, ambient: black, ground: black };
write('sun.png', (await rendererWith({ sky: dark, fog: clear })).frame(frame).rgba);
const sun = { ...stage.light.sun, colour: black };
write('ambient.png', (await rendererWith({ sun, fog: clear, exposure: 1.6 })).frame(frame).rgba);
