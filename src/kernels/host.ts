/** The kernels as seen from TypeScript: instantiation, memory views, and the typed list of stages. */
import { EngineError } from '../foundation/errors.ts';
import type { TraceExports } from './trace-exports.ts';

/** The exports of the module, see `assembly/`. Pointers are byte addresses. */
export interface KernelExports extends TraceExports {
  allocate(bytes: number): number;
  arenaEnd(): number;
  release(end: number): void;
  layOut(width: number, height: number, depthOfField: number): void;
  setSize(width: number, height: number): void;
  framePointer(): number;
  instancePointer(): number;
  lampPointer(): number;
  wavePointer(): number;
  outputPointer(): number;
  aoPatternPointer(): number;
  transformVertices(from: number, to: number): void;
  skinVertices(
    count: number,
    positions: number,
    normals: number,
    joints: number,
    weights: number,
    palette: number,
    outPositions: number,
    outNormals: number,
  ): void;
  clearSamples(): void;
  refreshTiles(): void;
  rasterInstances(from: number, to: number): void;
  setCentred(on: number): void;
  layOutShadows(size: number, largestMesh: number): void;
  clearShadow(cascade: number): void;
  resetTouched(): void;
  touchedFrom(): number;
  touchedTo(): number;
  keepShadow(cascade: number): void;
  restoreShadow(cascade: number, from: number, to: number): void;
  rasterShadow(cascade: number, instance: number): void;
  reduceShadow(cascade: number, from: number, to: number): void;
  aoPrepareRow(y: number): void;
  aoRow(y: number, taps: number): void;
  aoSmoothRow(y: number): void;
  layOutSky(size: number): void;
  cloudRow(y: number): void;
  skyRow(y: number): void;
  skyBlurRow(y: number): void;
  shadeRows(from: number, to: number): void;
  clearBloom(): void;
  beginRows(): void;
  blurBloom(): void;
  beginBlur(): void;
  blurPrepareRow(y: number): void;
  blurGatherRow(y: number): void;
  blurMixRow(y: number): void;
  setBlurTap(k: number, x: number, y: number): void;
  finishRow(y: number): void;
  drawParticles(records: number, count: number): void;
  coloursPointer(): number;
  depthsPointer(): number;
  layOutWater(columns: number, rings: number, heights: number, side: number, x: number, z: number, half: number): void;
  waterPositions(): number;
  waterNormals(): number;
  waterColours(): number;
  waterIndices(): number;
  waterDirections(): number;
  wakePointer(): number;
  waterRing(ring: number, radius: number, spacing: number, waves: number): void;
  yuvRows(y: number, target: number): void;
  layOutLook(): void;
  lookPointer(): number;
  lookTablesPointer(): number;
  lookTexturePointer(): number;
  setLookSurfaces(bits: number): void;
  lookMarkRow(y: number): void;
  washSumRow(y: number, radius: number): void;
  washBoxes(radius: number): void;
  washRow(y: number, radius: number, spareCast: number): void;
  copyPicture(): void;
  paintRow(y: number): void;
  scratch(top: number, bottom: number, half: number, light: number, strength: number): void;
  speck(
    x: number,
    y: number,
    long: number,
    short: number,
    cosine: number,
    sine: number,
    light: number,
    strength: number,
  ): void;
  tapeRow(y: number): void;
  readLayers(objects: number, depth: number): void;
  readInstanceRow(y: number, target: number): void;
  readDepthRow(y: number, target: number): void;
  readSurfaceRow(y: number, normals: number, albedo: number): void;
  readFlowRow(y: number, motions: number, sky: number, target: number): void;
}

/** One instance of the kernels with a memory of its own. */
export class Kernels {
  readonly run: KernelExports;
  readonly #memory: WebAssembly.Memory;
  #floats: Float32Array;
  #words: Uint32Array;
  #bytes: Uint8Array;

  private constructor(run: KernelExports, memory: WebAssembly.Memory) {
    this.run = run;
    this.#memory = memory;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#floats = new Float32Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
  }

  /** Instantiate the compiled module (`dist/kernels/kernels.wasm`). */
  static async create(module: WebAssembly.Module): Promise<Kernels> {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536 });
    const abort = (): never => {
      throw new EngineError('internal', 'a kernel gave up');
    };
    const instance = await WebAssembly.instantiate(module, { env: { memory, abort } });
    return new Kernels(instance.exports as unknown as KernelExports, memory);
  }

  /** Views of the whole memory; taken anew after it has grown. Index floats and words by address / 4. */
  get floats(): Float32Array {
    if (this.#floats.buffer !== this.#memory.buffer) this.#floats = new Float32Array(this.#memory.buffer);
    return this.#floats;
  }
  get words(): Uint32Array {
    if (this.#words.buffer !== this.#memory.buffer) this.#words = new Uint32Array(this.#memory.buffer);
    return this.#words;
  }
  get bytes(): Uint8Array {
    if (this.#bytes.buffer !== this.#memory.buffer) this.#bytes = new Uint8Array(this.#memory.buffer);
    return this.#bytes;
  }
  /** Size of the memory, bytes. */
  get memoryBytes(): number {
    return this.#memory.buffer.byteLength;
  }

  /** Copy an array to the end of the arena; returns its address. 16 spare bytes follow it. */
  upload(data: ArrayBufferView): number {
    const address = this.run.allocate(data.byteLength + 16);
    this.bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), address);
    return address;
  }
}
