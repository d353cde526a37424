/** Exact layers of a frame: what the kernels know of every pixel's surface, in arrays. */
import type { ExactLayers, LayerName } from '../artifacts/frames.ts';
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import { type Camera, screenMatrix } from './camera.ts';
import type { Drawable, LoadedMesh } from './draw-list.ts';
import { writeJointMatrix } from './pose.ts';
import type { Scene } from './scene.ts';

/** What is seen, and how it goes on. */
export interface LayerRequest {
  readonly index: number;
  readonly wanted: readonly LayerName[];
  /** Visible instances in order; those beyond (water) stand still. */
  readonly items: readonly Drawable[];
  /** Number of all visible instances. */
  readonly visible: number;
  /** The same things in the next frame, by {@link keyOf}. */
  readonly next: ReadonlyMap<string, Drawable>;
  readonly camera: Camera;
  readonly nextCamera: Camera;
  readonly loaded: readonly LoadedMesh[];
}

/** Names one part of one actor in any frame. */
export const keyOf = (item: Pick<Drawable, 'object' | 'part'>): string => `${item.object}/${item.part ?? 0}`;

/** Rows read at a time: what the kernels' memory holds of the layers stays small at any size. */
const BAND = 16;

/** World × screen of a drawable, as its instance record has it. */
const product = (screen: Float64Array, world: ArrayLike<number>, target: Float32Array, at: number): void => {
  for (let c = 0; c < 4; c++) {
    for (let r = 0; r < 4; r++) {
      let sum = 0;
      for (let k = 0; k < 4; k++) sum += screen[k * 4 + r]! * world[c * 4 + k]!;
      target[at + c * 4 + r] = sum;
    }
  }
};

const UNMOVED = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** Where all vertices are in the next frame: a motion record per instance; returns their address. */
const writeMotions = (kernels: Kernels, scene: Scene, request: LayerRequest): number => {
  const { run } = kernels;
  const { items, next, loaded } = request;
  const motions = run.allocate(Math.max(1, request.visible) * layout.MOTION_BYTES);
  const screen = screenMatrix(request.nextCamera);
  for (let i = 0; i < request.visible; i++) {
    const item = items[i];
    const record = (run.instancePointer() + i * layout.INSTANCE_BYTES) >>> 2;
    let positions = kernels.words[record + (layout.INSTANCE_POSITIONS >>> 2)]!;
    let world: ArrayLike<number> = UNMOVED;
    // Who is gone in the next frame stands still.
    const then = item && (next.get(keyOf(item)) ?? item);
    if (then?.skinned) {
      const { model, poses } = then.skinned;
      const mesh = scene.meshes[then.mesh]!;
      const source = loaded[then.mesh]!;
      const palette = run.allocate(model.joints.length * 64);
      positions = run.allocate(mesh.vertexCount * 16);
      const normals = run.allocate(mesh.vertexCount * 8);
      poses.forEach((pose, j) => {
        writeJointMatrix(kernels.floats, (palette >>> 2) + j * 16, pose, model.joints[j]!.position);
      });
      run.skinVertices(
        mesh.vertexCount,
        source.positions,
        source.normals,
        source.joints,
        source.weights,
        palette,
        positions,
        normals,
      );
    } else if (then) world = then.matrix;
    const at = (motions + i * layout.MOTION_BYTES) >>> 2;
    product(screen, world, kernels.floats, at + (layout.MOTION_SCREEN >>> 2));
    kernels.words[at + (layout.MOTION_POSITIONS >>> 2)] = positions;
  }
  return motions;
};

/** Read the layers of what has just been drawn with centred samples; frame constants must have been written. */
export const readExactLayers = (kernels: Kernels, scene: Scene, request: LayerRequest): ExactLayers => {
  const { run } = kernels;
  const { wanted, items, camera, index } = request;
  const { width, height } = camera;
  const pixels = width * height;
  const want = (name: LayerName): boolean => wanted.includes(name);
  const depth = want('depth') ? new Float32Array(pixels) : undefined;
  const object = want('object') ? new Uint16Array(pixels) : undefined;
  const part = want('part') ? new Uint16Array(pixels) : undefined;
  const normal = want('normal') ? new Int16Array(pixels * 3) : undefined;
  const albedo = want('albedo') ? new Uint16Array(pixels * 3) : undefined;
  const flow = want('flow') ? new Float32Array(pixels * 2) : undefined;
  let motions = 0;
  let sky = 0;
  if (flow) {
    motions = writeMotions(kernels, scene, request);
    sky = run.allocate(64);
    product(screenMatrix({ ...request.nextCamera, eye: [0, 0, 0] }), UNMOVED, kernels.floats, sky >>> 2);
  }
  const band = run.allocate(BAND * width * 12 + 64);
  const rowBytes = width * 6;
  for (let y = 0; y < height; y += BAND) {
    const rows = Math.min(BAND, height - y);
    const from = y * width;
    const some = rows * width;
    if (object || part) {
      for (let r = 0; r < rows; r++) run.readInstanceRow(y + r, band + r * width * 2);
      const instances = new Uint16Array(kernels.bytes.buffer, band, some);
      for (let i = 0; i < some; i++) {
        const n = instances[i]!;
        if (n === 0xffff) continue;
        const item = items[n];
        if (object) object[from + i] = item?.object ?? 1;
        if (part) part[from + i] = (item?.mesh ?? scene.meshes.length) + 1;
      }
    }
    if (depth) {
      for (let r = 0; r < rows; r++) run.readDepthRow(y + r, band + r * width * 4);
      depth.set(kernels.floats.subarray(band >>> 2, (band >>> 2) + some), from);
    }
    if (normal || albedo) {
      const colours = band + BAND * rowBytes;
      for (let r = 0; r < rows; r++) run.readSurfaceRow(y + r, band + r * rowBytes, colours + r * rowBytes);
      normal?.set(new Int16Array(kernels.bytes.buffer, band, some * 3), from * 3);
      albedo?.set(new Uint16Array(kernels.bytes.buffer, colours, some * 3), from * 3);
    }
    if (flow) {
      for (let r = 0; r < rows; r++) run.readFlowRow(y + r, motions, sky, band + r * width * 8);
      flow.set(kernels.floats.subarray(band >>> 2, (band >>> 2) + some * 2), from * 2);
    }
  }
  return {
    index,
    width,
    height,
    ...(depth && { depth }),
    ...(normal && { normal }),
    ...(object && { object }),
    ...(part && { part }),
    ...(albedo && { albedo }),
    ...(flow && { flow }),
  };
};
