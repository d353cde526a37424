/**
 * Layers as files in forms that every tool reads. Whole numbers and 16-bit quantities are PNG (ISO/IEC 15948): lossless, small, and shown
 * by any viewer. Depth and flow are NPY (NumPy's own form, NEP 1): 32-bit floats with their shape and byte order in the header, infinite
 * values kept, any number of channels (PFM has one or three, flow needs two), rows from the top; `numpy.load` is all it takes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExactLayers, LayerName } from '../../artifacts/frames.ts';
import { LAYER_NAMES } from '../../artifacts/frames.ts';
import { encodePng16 } from './png.ts';

/** Version 1.0 of the NPY form, little-endian 32-bit floats, rows first. */
export const encodeNpy = (shape: readonly number[], values: Float32Array): Uint8Array => {
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  // Magic, version, length and header together fill a multiple of 64 bytes and end in a new line.
  const length = Math.ceil((10 + text.length + 1) / 64) * 64 - 10;
  const out = new Uint8Array(10 + length + values.length * 4);
  out.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8]);
  const header = `${text.padEnd(length - 1)}\n`;
  for (let i = 0; i < length; i++) out[10 + i] = header.charCodeAt(i);
  const view = new DataView(out.buffer, 10 + length);
  for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i]!, true);
  return out;
};

/** Unit normals × 32767 as what PNG can hold: −1 … 1 become 1 … 65535, and 32768 is nought. */
const shifted = (normals: Int16Array): Uint16Array => {
  const out = new Uint16Array(normals.length);
  for (let i = 0; i < normals.length; i++) out[i] = normals[i]! + 32768;
  return out;
};

/** How each layer is written. */
const FORMS: Readonly<
  Record<LayerName, { readonly suffix: string; readonly bytes: (layers: ExactLayers) => Uint8Array }>
> = {
  depth: { suffix: 'npy', bytes: (l) => encodeNpy([l.height, l.width], l.depth!) },
  flow: { suffix: 'npy', bytes: (l) => encodeNpy([l.height, l.width, 2], l.flow!) },
  normal: { suffix: 'png', bytes: (l) => encodePng16(l.width, l.height, 3, shifted(l.normal!)) },
  albedo: { suffix: 'png', bytes: (l) => encodePng16(l.width, l.height, 3, l.albedo!) },
  object: { suffix: 'png', bytes: (l) => encodePng16(l.width, l.height, 1, l.object!) },
  part: { suffix: 'png', bytes: (l) => encodePng16(l.width, l.height, 1, l.part!) },
};

/** File name of a layer of a frame: `depth-00012.npy`. */
export const layerFile = (name: LayerName, frame: number): string =>
  `${name}-${String(frame).padStart(5, '0')}.${FORMS[name].suffix}`;

/** Write all layers that are there into a folder, which is made if need be. */
export const writeLayerFiles = async (folder: string, layers: ExactLayers): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const name of LAYER_NAMES) {
    if (layers[name]) await writeFile(join(folder, layerFile(name, layers.index)), FORMS[name].bytes(layers));
  }
};

/** What the numbers of objects and parts stand for, and how each file is to be read. */
export const layerLegend = (
  actors: readonly { readonly id: string; readonly model: string }[],
  parts: readonly { readonly part: number; readonly object: string; readonly name: string }[],
): object => ({
  depth: 'NPY float32 [row, column]: m along the view axis; inf: sky',
  flow: 'NPY float32 [row, column, 2]: px right, px down to the next frame; zeros in the last frame; inf: behind the camera then',
  normal: 'PNG 3 × 16 bit: (value − 32768) / 32767, world axes (X right, Y up, Z towards the viewer); 32768 each: sky',
  albedo: 'PNG 3 × 16 bit: value / 65535, linear light, sRGB primaries',
  object: {
    form: 'PNG 16 bit',
    0: 'sky',
    1: 'set',
    ...Object.fromEntries(actors.map((a, i) => [i + 2, `${a.id} (${a.model})`])),
  },
  part: {
    form: 'PNG 16 bit; other numbers: parts of the set',
    0: 'sky',
    ...Object.fromEntries(parts.map((p) => [p.part, `${p.object}: ${p.name}`])),
  },
});
