/** Frames of a take, each a pure function of its index. */
import type { ExactLayers, Frame, I420Frame, LayerName, Layers } from '../artifacts/frames.ts';
import { LAYER_NAMES } from '../artifacts/frames.ts';
import type { Stage } from '../artifacts/stage.ts';
import type { CameraFrame, Take } from '../artifacts/take.ts';
import { luminance } from '../foundation/colour.ts';
import { EngineError } from '../foundation/errors.ts';
import { cos, sin } from '../foundation/exact.ts';
import { FLAG_UNLIT, FLAG_WATER } from '../kernels/assembly/layout.ts';
import { Kernels } from '../kernels/host.ts';
import { type Camera, cameraOf } from './camera.ts';
import { type Cascade, fitCascade } from './cascades.ts';
import { type DrawList, DrawLists, type Extra } from './draw-list.ts';
import { Fallout, falloutOf } from './fallout.ts';
import { writeFrameConstants } from './frame-constants.ts';
import { writeLamps } from './lamps.ts';
import { keyOf, readExactLayers } from './layers.ts';
import { lightningAt, NO_FLASH } from './lightning.ts';
import { lookCamera, lookLight, writeLookLens } from './look-light.ts';
import { createPainter, heldFrame } from './looks.ts';
import { ParticleField } from './particles/index.ts';
import type { Quality, Scene } from './scene.ts';
import { SunShadows } from './sun-shadows.ts';
import { Tracing } from './tracing.ts';
import { Wakes } from './wakes.ts';
import { WaterFan } from './water-fan.ts';

/** Size and effort of the pictures. */
export interface RenderOptions {
  /** Even, 64–3840 pixels. */
  readonly width: number;
  /** Even, 36–2160 pixels. */
  readonly height: number;
  readonly quality: Quality;
}

/** Makes frames; each call is a pure function of the index (and of stage, take and options). */
export interface Renderer {
  /** RGBA. The array is a view that the next call overwrites: copy it to keep it. */
  frame(index: number): Frame;
  /** Planar YUV for the encoders, in an array of its own. */
  i420(index: number): I420Frame;
  /** Objects and depth at pixel centres. */
  layers(index: number): Layers;
  /** Exact layers at pixel centres (default: all) in arrays of their own. */
  exactLayers(index: number, wanted?: readonly LayerName[]): ExactLayers;
  /** Objects and depth at a small size of any shape up to the renderer's, for audits. Default 96×54. */
  idLayer(index: number, width?: number, height?: number): Layers;
  /** One actor drawn alone at the renderer's size; undefined while it is not there. */
  alone(index: number, actor: number): Alone | undefined;
  /** Size of the kernels' memory, bytes. */
  readonly memoryBytes: number;
  /** Time of the last picture by stage, ms, and the number of triangles in view; empty unless a clock was passed. */
  readonly timings: Readonly<Record<string, number>>;
}

/** What an actor would cover if nothing else were there. */
export interface Alone {
  /** 0 where it is not; its object number where it is. */
  readonly objects: Uint16Array;
  /** Box of all of it on the screen, also beyond the frame's edges, px: left, top, right, bottom. Absent: behind the camera. */
  readonly box?: readonly [number, number, number, number];
}

/** What each quality means. */
const EFFORT: Readonly<Record<Quality, { readonly taps: number; readonly shadow: number }>> = {
  draft: { taps: 0, shadow: 1024 },
  standard: { taps: 8, shadow: 2048 },
  high: { taps: 16, shadow: 3072 },
};

/** Make a renderer. Clone-free: the scene may be shared with other threads. */
export const createRenderer = async (
  module: WebAssembly.Module,
  scene: Scene,
  stage: Stage,
  take: Take,
  options: RenderOptions,
  clock?: () => number,
): Promise<Renderer> => {
  const { width, height } = options;
  const fits = (n: number, low: number, high: number): boolean => n >= low && n <= high && n % 2 === 0;
  if (!fits(width, 16, 3840) || !fits(height, 16, 2160)) {
    throw new EngineError(
      'usage',
      `render size ${width}×${height}: expected even numbers up to 3840×2160. Choose such a size.`,
    );
  }
  const kernels = await Kernels.create(module);
  const { run } = kernels;
  const effort = EFFORT[options.quality];
  // Small pictures need small maps.
  const shadowSize = Math.max(256, Math.min(effort.shadow, height > 540 ? 3072 : height > 270 ? 1024 : 512));
  const skySize = Math.max(256, Math.min(2048, Math.ceil((height * 2.1) / 64) * 64));
  const seenFrom = lookCamera(take.camera, scene.look?.light);
  const usesBlur = seenFrom.some((camera) => camera.blur > 0);
  run.layOut(width, height, usesBlur ? 1 : 0);
  run.layOutSky(skySize);
  const lists = new DrawLists(kernels, scene, stage, take);
  run.layOutShadows(shadowSize, lists.largestMesh);
  const { weather } = stage.set;
  const fan = scene.water ? new WaterFan(kernels, scene.water, weather, stage.light) : undefined;
  const wakes = scene.water ? new Wakes(scene, scene.water, stage.actors, take) : undefined;
  const falling = scene.indoor || scene.airless ? undefined : falloutOf(weather);
  const fallout = falling ? new Fallout(kernels, falling, weather, stage.light, stage.seed) : undefined;
  const look = scene.look;
  const painter = createPainter(kernels, look, stage.seed, width, height);
  const tracing = options.quality === 'high' ? new Tracing(kernels, scene, lists, width, height) : undefined;
  const particles = new ParticleField(kernels, scene, stage, (actor, at) => lists.poses(actor, at), take.frames);
  const lasting = run.arenaEnd();
  writeOcclusionPattern(kernels, Math.max(1, effort.taps));
  writeBlurTaps(kernels);
  const light = lookLight(stage.light, look?.light);
  const hasSun = luminance(light.sun.colour) > 1e-4 && light.sun.direction[1] > -0.1;
  const timings: Record<string, number> = {};
  const shadows = new SunShadows(kernels, lists.fits);
  let skyMade = false;

  const timed = <T>(stageName: string, work: () => T): T => {
    if (!clock) return work();
    const start = clock();
    const result = work();
    timings[stageName] = (timings[stageName] ?? 0) + clock() - start;
    return result;
  };
  const shotAt = (index: number): CameraFrame => {
    const shot = seenFrom[index];
    if (!shot)
      throw new EngineError('usage', `frame ${index}: expected 0–${take.frames - 1}. Choose a frame of the take.`);
    return shot;
  };

  /** Visibility of a frame at the current size. */
  const see = (
    index: number,
    camera: Camera,
    cascades: readonly [Cascade, Cascade] | undefined | typeof NO_PICTURE,
    only?: number,
  ): DrawList => {
    run.release(lasting);
    lists.ghosts = cascades === NO_PICTURE;
    const time = index / take.fps;
    const extras: Extra[] = [];
    if (fan && only === undefined) {
      timed('water', () => fan.write(camera, time, wakes?.at(index) ?? []));
      extras.push({ mesh: fan.mesh, roughness: 1, coverage: 15, flags: FLAG_WATER });
    }
    // Rain is in no one's way: it is no part of the layers.
    if (fallout && cascades !== NO_PICTURE && only === undefined) {
      timed('fallout', () => fallout.write(camera, time));
      extras.push({
        mesh: fallout.mesh,
        roughness: 1,
        coverage: falling === 'rain' ? 0b0010 : 0b1101,
        flags: FLAG_UNLIT,
      });
    }
    const request = cascades && cascades !== NO_PICTURE ? { cascades, fixed: shadows.needsFixed(cascades) } : undefined;
    const drawn = timed('set-up', () => lists.write(index, camera, request, only));
    const list = lists.append(drawn, camera, extras);
    if (clock) timings.triangles = list.triangles;
    // One alone is measured by its vertices, seen or not.
    if (only !== undefined) run.transformVertices(0, list.visible);
    timed('clear', () => run.clearSamples());
    timed('raster', () => {
      // Near things come first; now and then it is noted what they cover, so that the rest is not drawn behind them.
      let begin = 0;
      for (const end of list.pauses) {
        run.rasterInstances(begin, end);
        run.refreshTiles();
        begin = end;
      }
      run.rasterInstances(begin, list.visible);
    });
    return list;
  };

  /** Camera, light and lamps of a frame, where the kernels read them. */
  const writeConstants = (index: number, camera: Camera, cascades: readonly [Cascade, Cascade] | undefined): void => {
    const lampCount = writeLamps(kernels.floats, run.lampPointer() >>> 2, camera, lists.lamps(index));
    writeFrameConstants(kernels, camera, light, {
      time: index / take.fps,
      occlusion: effort.taps > 0,
      bloom: true,
      indoor: scene.indoor,
      wetness: Math.max(falling === 'rain' ? weather.strength : 0, scene.indoor ? 0 : (look?.light?.wet ?? 0)),
      lampCount,
      wind: Math.sqrt(weather.wind[0] * weather.wind[0] + weather.wind[1] * weather.wind[1]),
      cascades,
      seed: stage.seed,
      wonder: stage.set.parameters.sky === 'aurora' ? 1 : stage.set.parameters.sky === 'rainbow' ? 2 : 0,
      flash: weather.kind === 'storm' && !scene.indoor ? lightningAt(index / take.fps, stage.seed) : NO_FLASH,
    });
    writeLookLens(kernels, look?.light);
  };

  const picture = (asked: number): void => {
    const index = heldFrame(look, asked);
    for (const key of Object.keys(timings)) delete timings[key];
    painter?.begin();
    run.setSize(width, height);
    run.setCentred(0);
    const camera = cameraOf(shotAt(index), width, height);
    const cascades: readonly [Cascade, Cascade] | undefined = hasSun
      ? cascadesOf(camera, stage, shadowSize)
      : undefined;
    timed('set-up', () => writeConstants(index, camera, cascades));
    if (!skyMade) {
      timed('sky', () => {
        for (let y = 0; y < skySize >> 1; y++) run.cloudRow(y);
        for (let y = 0; y < skySize; y++) run.skyRow(y);
        for (let y = 0; y < skySize >> 3; y++) run.skyBlurRow(y);
      });
      skyMade = true;
    }
    const { casters } = see(index, camera, tracing ? undefined : cascades);
    if (tracing) timed('tracing', () => tracing.trace(index, camera, light));
    else if (cascades) timed('shadow', () => shadows.draw(cascades, casters));
    if (!tracing && effort.taps > 0) {
      const half = height >> 1;
      timed('occlusion', () => {
        for (let y = 0; y < half; y++) run.aoPrepareRow(y);
        for (let y = 0; y < half; y++) run.aoRow(y, effort.taps);
        for (let y = 0; y < half; y++) run.aoSmoothRow(y);
      });
    }
    timed('shade', () => {
      run.clearBloom();
      run.beginRows();
      for (let y = 0; y < height; y++) run.shadeRows(y, y + 1);
    });
    if (!particles.idle) timed('particles', () => particles.draw(index, camera, width, lists.lamps(index)));
    timed('post', () => {
      run.blurBloom();
      if (camera.blur > 0) {
        run.beginBlur();
        for (let y = 0; y < height >> 1; y++) run.blurPrepareRow(y);
        for (let y = 0; y < height >> 1; y++) run.blurGatherRow(y);
        for (let y = 0; y < height; y++) run.blurMixRow(y);
      }
      for (let y = 0; y < height; y++) run.finishRow(y);
    });
    if (painter) timed('look', () => painter.repaint(asked));
  };

  /** Read what {@link see} has drawn. */
  const readLayers = (index: number, columns: number, rows: number): Layers => {
    const pixels = columns * rows;
    const objects = run.allocate(pixels * 2);
    const depth = run.allocate(pixels * 4);
    run.readLayers(objects, depth);
    return {
      index,
      width: columns,
      height: rows,
      objects: new Uint16Array(kernels.bytes.slice(objects, objects + pixels * 2).buffer),
      depth: new Float32Array(kernels.bytes.slice(depth, depth + pixels * 4).buffer),
    };
  };
  const layersAt = (asked: number, columns: number, rows: number): Layers => {
    const index = heldFrame(look, asked);
    run.setSize(columns, rows);
    run.setCentred(1);
    see(index, cameraOf(shotAt(index), columns, rows), NO_PICTURE);
    return readLayers(asked, columns, rows);
  };

  return {
    frame(index) {
      picture(index);
      const start = run.outputPointer();
      return { index, width, height, rgba: kernels.bytes.subarray(start, start + width * height * 4) };
    },
    i420(index) {
      picture(index);
      const bytes = (width * height * 3) / 2;
      const target = run.allocate(bytes + 64);
      for (let y = 0; y < height; y += 2) run.yuvRows(y, target);
      return { index, width, height, data: kernels.bytes.slice(target, target + bytes) };
    },
    layers: (index) => layersAt(index, width, height),
    exactLayers(asked, wanted = LAYER_NAMES) {
      const index = heldFrame(look, asked);
      run.setSize(width, height);
      run.setCentred(1);
      const camera = cameraOf(shotAt(index), width, height);
      writeConstants(index, camera, undefined);
      const { visible } = see(index, camera, NO_PICTURE);
      const then = heldFrame(look, Math.min(asked + 1, take.frames - 1));
      const nextCamera = cameraOf(shotAt(then), width, height);
      const next = new Map(Array.from(lists.movingAt(then), (item) => [keyOf(item), item] as const));
      const { items, loaded } = lists;
      return readExactLayers(kernels, scene, {
        index: asked,
        wanted,
        items,
        visible,
        next,
        camera,
        nextCamera,
        loaded,
      });
    },
    idLayer: (index, columns = 96, rows = 54) => {
      if (columns * rows > width * height) {
        throw new EngineError(
          'usage',
          `id layer of ${columns}×${rows}: expected at most ${width}×${height} pixels. Ask for fewer.`,
        );
      }
      return layersAt(index, columns, rows);
    },
    alone(asked, actor) {
      const index = heldFrame(look, asked);
      if (!lists.poses(actor, index)) return undefined;
      run.setSize(width, height);
      run.setCentred(1);
      const list = see(index, cameraOf(shotAt(index), width, height), NO_PICTURE, actor);
      const box = lists.screenBox(list.visible);
      const { objects } = readLayers(index, width, height);
      return box ? { objects, box } : { objects };
    },
    get memoryBytes() {
      return kernels.memoryBytes;
    },
    timings,
  };
};

/** In place of shadow cascades: only the layers are wanted. */
const NO_PICTURE = 'layers';

/** A sharp cascade round what is in focus and a wide one for the rest. */
const cascadesOf = (camera: Camera, stage: Stage, size: number): readonly [Cascade, Cascade] => {
  const near = Math.max(camera.focus * 1.9, 1.2);
  const far = Math.max(near * 7, 60);
  const sun = stage.light.sun.direction;
  return [fitCascade(camera, sun, near, size), fitCascade(camera, sun, far, size)];
};

/** Order in which a 4×4 block is filled so that neighbours differ most (Bayer 1973). */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/** Offsets of the occlusion taps: a spiral, turned and shifted from pixel to pixel in a 4×4 pattern. */
const writeOcclusionPattern = (kernels: Kernels, taps: number): void => {
  const base = kernels.run.aoPatternPointer() >>> 2;
  for (let y = 0; y < 4; y++) {
    for (let k = 0; k < taps; k++) {
      for (let x = 0; x < 4; x++) {
        const turn = BAYER[y * 4 + x]! / 16;
        const shift = BAYER[((y + 1) & 3) * 4 + ((x + 2) & 3)]! / 16;
        const radius = ((k % taps) + 0.25 + 0.75 * shift) / taps;
        const angle = k * 2.39996 + turn * 2 * Math.PI;
        kernels.floats[base + y * 128 + k * 8 + x] = radius * cos(angle);
        kernels.floats[base + y * 128 + k * 8 + 4 + x] = radius * sin(angle);
      }
    }
  }
};

/** Two rings of 5 and 11 taps on the unit disc. */
const writeBlurTaps = (kernels: Kernels): void => {
  let n = 0;
  for (const [count, radius] of [
    [5, 0.44],
    [11, 0.95],
  ] as const) {
    for (let i = 0; i < count; i++) {
      const angle = ((i + 3 * radius) / count) * 2 * Math.PI;
      kernels.run.setBlurTap(n++, radius * cos(angle), radius * sin(angle));
    }
  }
};
