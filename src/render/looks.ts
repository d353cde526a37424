/** Repaints pictures as a look says: fills the kernels' block of numbers and runs their stages. All is a function of look, seed and index. */
import type { ImageLook, LookEntry } from '../catalog/look.ts';
import type { Rgb } from '../foundation/colour.ts';
import { cos, sin } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import { paperTexture } from './look-texture.ts';

/** A look at work on the pictures of one renderer. */
export interface Painter {
  /** Before the rows of a picture are shaded. */
  begin(): void;
  /** After its last row is finished. */
  repaint(index: number): void;
}

/** The frame that is shown at an index: pictures of hand-made looks stay for a while. */
export const heldFrame = (look: LookEntry | undefined, index: number): number => index - (index % (look?.hold ?? 1));

const DENTS = 1;
const RIMS = 2;

/** Value of a curve of straight pieces. */
const curveAt = (points: readonly (readonly [number, number])[], x: number): number => {
  let before = points[0] ?? [0, 0];
  for (const point of points) {
    if (x <= point[0]) {
      const span = point[0] - before[0];
      return span <= 0 ? point[1] : before[1] + ((point[1] - before[1]) * (x - before[0])) / span;
    }
    before = point;
  }
  return before[1];
};

/** A value drawn to the middle of its step; steps join softly over a quarter of their width. */
const stepped = (x: number, steps: number): number => {
  const at = x * (steps - 1);
  const low = Math.floor(at);
  const t = Math.min(1, Math.max(0, (at - low - 0.375) / 0.25));
  // The darkest step is not black: that would lose its hue.
  return Math.min(1, Math.max(low + t * t * (3 - 2 * t), 0.45) / (steps - 1));
};

const writeTables = (kernels: Kernels, image: ImageLook): void => {
  const at = kernels.run.lookTablesPointer();
  const { curve, tones, map } = image;
  const colours =
    map?.colours ??
    ([
      [0, 0, 0],
      [1, 1, 1],
    ] as readonly Rgb[]);
  for (let i = 0; i < 256; i++) {
    const v = curve ? curveAt(curve, i / 255) : i / 255;
    const byte = Math.round(Math.min(1, Math.max(0, v)) * 255);
    const place = (i / 255) * (colours.length - 1);
    const k = Math.min(colours.length - 2, Math.floor(place));
    for (let c = 0; c < 4; c++) {
      kernels.bytes[at + i * 4 + c] = c < 3 ? byte : tones ? Math.round(255 * stepped(i / 255, tones)) : i;
      const from = colours[k]![c] ?? 1;
      const to = colours[k + 1]![c] ?? 1;
      kernels.bytes[at + 1024 + i * 4 + c] = Math.round((from + (to - from) * (place - k)) * 255);
    }
  }
};

/** Everything about a picture that stays; lengths in pixels of this height. */
const writeNumbers = (kernels: Kernels, look: LookEntry, height: number): void => {
  const unit = height / 720;
  const base = kernels.run.lookPointer() >>> 2;
  const put = (offset: number, ...values: readonly number[]): void => kernels.floats.set(values, base + (offset >>> 2));
  const image = look.image ?? {};
  const { lines, pigment, tape } = image;
  put(layout.LOOK_WIDTH, (lines?.width ?? 2) * unit);
  if (lines) {
    put(layout.LOOK_LINE_OBJECT, lines.object, lines.part, lines.depth, lines.tone, lines.leaf ?? 1, lines.fade ?? 0);
    put(layout.LOOK_LINE, lines.strength);
    put(layout.LOOK_INK, ...lines.colour);
    put(layout.LOOK_BRUSH, lines.brush ?? 0);
  }
  put(layout.LOOK_SHADOW, (image.layers?.fall ?? 0) * unit);
  put(layout.LOOK_DARK, image.layers?.dark ?? 0);
  put(layout.LOOK_SCALE, Math.max(0.35, unit));
  put(layout.LOOK_WAVER, (image.waver ?? 0) * unit);
  put(layout.LOOK_MAP, image.map?.share ?? 0);
  put(layout.LOOK_TOOTH, pigment?.tooth ?? 0, pigment?.blotch ?? 0, pigment?.edge ?? 0);
  put(layout.LOOK_HATCH, image.hatch ?? 0);
  put(layout.LOOK_FIBRE, image.fibre ?? 0);
  put(layout.LOOK_MARGIN, (image.margin ?? 0) * unit);
  put(layout.LOOK_GRAIN, image.grain ?? 0);
  put(layout.LOOK_CORNERS, image.corners ?? 0);
  put(layout.LOOK_FLICKER, 1);
  put(layout.LOOK_GRID, (image.grid ?? 0) * unit);
  put(layout.LOOK_PAPER, ...(image.paper ?? [1, 1, 1]));
  put(layout.LOOK_TONES, image.tones ? 1 : 0);
  put(layout.LOOK_SATURATION, image.saturation ?? 1);
  if (tape) {
    put(layout.LOOK_CHROMA_SHIFT, tape.late * unit, tape.smear * unit, tape.noise, tape.lines);
  }
  const rim = look.light?.rim;
  if (rim) {
    put(layout.LOOK_RIM_LEFT, ...rim.left);
    put(layout.LOOK_RIM_RIGHT, ...rim.right);
  }
  const dents = look.surface?.dents;
  if (dents) put(layout.LOOK_DENT, dents.strength, dents.size);
};

/** Scratches that last for a while and dust that is gone with the frame. */
const agePrint = (
  kernels: Kernels,
  print: NonNullable<ImageLook['print']>,
  seed: number,
  index: number,
  width: number,
  height: number,
): void => {
  const { run } = kernels;
  const unit = height / 720;
  for (let n = 0; n < print.scratches; n++) {
    // Each scratch has spells of its own length, so that they never all change at once.
    const spell = 9 + n * 7;
    const random = createRandom(seed).child(`scratch-${n}-${Math.floor((index + n * 5) / spell)}`);
    if (random.next() < 0.4) continue;
    const x = random.next() * width;
    const lean = (random.next() - 0.5) * 14 * unit;
    const light = random.next() < 0.7 ? 238 : 16;
    const tremble = createRandom(seed).child(`tremble-${n}-${index}`).next() * 2 * unit;
    run.scratch(
      x + tremble,
      x + lean + tremble,
      (0.45 + random.next() * 0.5) * unit,
      light,
      0.18 + random.next() * 0.4,
    );
  }
  const random = createRandom(seed).child(`dust-${index}`);
  const specks = Math.floor(random.next() * (print.specks + 1));
  for (let n = 0; n < specks; n++) {
    const hair = random.next() < 0.22;
    const angle = random.next() * Math.PI;
    const long = (hair ? 14 + random.next() * 26 : 1.2 + random.next() * random.next() * 6) * unit;
    const short = hair ? 0.8 * unit : long * (0.4 + random.next() * 0.5);
    const light = random.next() < 0.6 ? 20 : 235;
    const [x, y] = [random.next() * width, random.next() * height];
    run.speck(x, y, long, short, cos(angle), sin(angle), light, 0.4 + random.next() * 0.5);
  }
};

/** Make a painter; undefined for looks that leave pictures as they are. */
export const createPainter = (
  kernels: Kernels,
  look: LookEntry | undefined,
  seed: number,
  width: number,
  height: number,
): Painter | undefined => {
  if (!look || (!look.image && !look.light?.rim && !look.surface?.dents)) return undefined;
  const { run } = kernels;
  run.layOutLook();
  const image = look.image;
  writeNumbers(kernels, look, height);
  writeTables(kernels, image ?? {});
  kernels.bytes.set(paperTexture(), run.lookTexturePointer());
  const surfaces = (look.surface?.dents ? DENTS : 0) | (look.light?.rim ? RIMS : 0);
  const marked = image && (image.lines || image.layers || image.hatch);
  const base = run.lookPointer() >>> 2;
  /** What changes from frame to frame. */
  const writeMoment = (index: number): void => {
    const random = createRandom(seed).child(`look-${index}`);
    const { floats, words } = kernels;
    words[base + (layout.LOOK_GRAIN_X >>> 2)] = Math.floor(random.next() * layout.LOOK_TEXTURE);
    words[base + (layout.LOOK_GRAIN_Y >>> 2)] = Math.floor(random.next() * layout.LOOK_TEXTURE);
    const print = image?.print;
    if (print) {
      const unit = height / 720;
      floats[base + (layout.LOOK_SHIFT_X >>> 2)] = (random.next() - 0.5) * print.weave * unit;
      floats[base + (layout.LOOK_SHIFT_Y >>> 2)] = (random.next() - 0.5) * 2 * print.weave * unit;
      floats[base + (layout.LOOK_FLICKER >>> 2)] = 1 + (random.next() - 0.6) * print.flicker * 2;
    }
    if (image?.tape) {
      // The torn band climbs once in about five seconds.
      const way = (index % 117) / 117;
      floats[base + (layout.LOOK_TRACKING >>> 2)] = height * (1.6 - 2.2 * way) + (random.next() - 0.5) * height * 0.01;
    }
  };
  const wash = (pixels: number, spareCast: boolean): void => {
    const radius = Math.max(1, Math.round((pixels * height) / 720));
    for (let y = 0; y < height; y++) run.washSumRow(y, radius);
    run.washBoxes(radius);
    for (let y = 0; y < height; y++) run.washRow(y, radius, spareCast ? 1 : 0);
  };
  return {
    begin() {
      run.setLookSurfaces(surfaces);
    },
    repaint(index) {
      if (!image) return;
      writeMoment(index);
      if (marked) for (let y = 0; y < height; y++) run.lookMarkRow(y);
      if (image.wash) {
        const { cast, radius, times = 1 } = image.wash;
        if (cast) wash(cast, false);
        for (let n = 0; n < times; n++) wash(radius, cast !== undefined);
      }
      run.copyPicture();
      if (image.tape) for (let y = 0; y < height; y++) run.tapeRow(y);
      else for (let y = 0; y < height; y++) run.paintRow(y);
      if (image.print) agePrint(kernels, image.print, seed, index, width, height);
    },
  };
};
