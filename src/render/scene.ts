/**
 * The Scene: all that pictures need of a stage besides its take, made once: packed meshes, materials, rigs, instances,
 * lamps. Plain data in shareable memory, so that it can be posted to worker threads.
 */
import type { Actor, Stage, View } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import type { PlaceEntry, Water } from '../catalog/entry.ts';
import type { LookEntry, SurfaceLook } from '../catalog/look.ts';
import type { Emitter, EmitterKind, Material, Model, Part } from '../catalog/model.ts';
import { type Catalog, findLook, findPlace, findThing } from '../catalog/registry.ts';
import { airSources } from '../catalog/skies/air.ts';
import type { Rgb } from '../foundation/colour.ts';
import { EngineError } from '../foundation/errors.ts';
import { tan } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';
import type { Transform, Vec3 } from '../foundation/vec.ts';
import { add, distance, rotate } from '../foundation/vec.ts';
import { styledParts } from './look-surfaces.ts';
import { type PackedMesh, packMesh } from './packed-mesh.ts';
import { airOf, kicksOf, type ParticlePlan } from './particles/plan.ts';
import { ALONG_PIECES, PATTERN_NUMBERS } from './pattern.ts';
import { markPieces } from './pieces.ts';
import type { RestJoint } from './pose.ts';

/** How much work goes into a frame. */
export type Quality = 'draft' | 'standard' | 'high';

/** A material as the kernels take it: every field present. */
export interface SceneMaterial {
  readonly roughness: number;
  readonly metalness: number;
  readonly sheen: number;
  readonly translucency: number;
  readonly skin: number;
  readonly emission: number;
  readonly opacity: number;
  readonly twoSided: boolean;
  readonly castsShadow: boolean;
  /** Number of the pattern, see the kernels' layout. */
  readonly pattern: number;
  /** m */
  readonly patternScale: number;
}

/** One mesh of a model. */
export interface ScenePart {
  /** As the model calls it. */
  readonly name: string;
  /** Index into `Scene.meshes`. */
  readonly mesh: number;
  readonly material: SceneMaterial;
  readonly joint: number;
}

/** A lamp that moves with a joint. */
export interface SceneLamp {
  readonly joint: number;
  readonly position: Vec3;
  readonly intensity: Rgb;
  readonly range: number;
  readonly flickers: boolean;
}

/** A model shared by all that look alike. */
export interface SceneModel {
  readonly parts: readonly ScenePart[];
  readonly joints: readonly RestJoint[];
  readonly lamps: readonly SceneLamp[];
  readonly emitters: readonly SceneEmitter[];
}

/** A source of particles that moves with a joint. */
export type SceneEmitter = Required<Emitter>;

/** A model standing in the set. */
export interface SceneInstance {
  readonly model: number;
  readonly transform: Transform;
  readonly tint: Rgb;
  /** Part of the ground: gets wet in the rain. */
  readonly ground: boolean;
}

/** Heights of the ground on a square grid, m, for the water's shore. */
export interface HeightMap {
  readonly centre: readonly [number, number];
  /** m */
  readonly half: number;
  readonly side: number;
  readonly heights: Float32Array;
}

/** See above. */
export interface Scene {
  /** How it is shown; absent: as it is. */
  readonly look?: LookEntry;
  readonly meshes: readonly PackedMesh[];
  readonly models: readonly SceneModel[];
  readonly set: readonly SceneInstance[];
  /** Model of each actor of the stage, in its order; −1 where the catalog does not know it. */
  readonly actors: readonly number[];
  /** Fixed lamps. */
  readonly lamps: readonly { readonly position: Vec3; readonly intensity: Rgb; readonly range: number }[];
  readonly water?: Water & { readonly ground: HeightMap };
  /** Sources of particles that stand in the set. */
  readonly sources: readonly {
    readonly kind: EmitterKind;
    readonly position: Vec3;
    readonly size: number;
    readonly strength: number;
  }[];
  readonly particles: ParticlePlan;
  readonly indoor: boolean;
  readonly airless: boolean;
}

/** Meshes beyond this many triangles are split (limit of the kernels' triangle ids). */
const MAX_PART_TRIANGLES = 524_287;

/** Build everything that can be seen. */
export const prepareScene = (
  stage: Stage,
  catalog: Catalog,
  options: { readonly quality: Quality; readonly take?: Take },
): Scene => {
  const look = findLook(catalog, stage.look);
  const builder = new SceneBuilder(look?.surface);
  const views = options.take ? takeViews(stage, options.take) : stage.set.views;
  const actors = stage.actors.map((actor) => builder.actor(stage, catalog, actor, views, options));
  const place = findPlace(catalog, stage.set.place);
  if (!place) {
    throw new EngineError(
      'invalid',
      `stage.set.place: no place '${stage.set.place}' in the catalog. Add it or choose another.`,
    );
  }
  const request = {
    seed: stage.seed,
    parameters: stage.set.parameters,
    time: stage.set.time,
    season: stage.set.season,
    weather: stage.set.weather,
    keepOut: stage.set.keepOut,
    views,
  };
  const dressed = place.dress(request, createRandom(stage.seed).child('dress'));
  if (dressed.ground.length > 0) {
    const model = builder.addModel(
      { parts: dressed.ground, rig: { joints: [{ parent: -1, position: [0, 0, 0] }] } },
      'ground',
    );
    builder.set.push({
      model,
      transform: { position: [0, 0, 0], rotation: [0, 0, 0, 1] },
      tint: [1, 1, 1],
      ground: true,
    });
  }
  const lamps = [...stage.light.lamps];
  const sources: { kind: EmitterKind; position: Vec3; size: number; strength: number }[] = [
    ...airSources(place, request),
  ];
  const pieces = new Map<string, { readonly index: number; readonly model: Model }>();
  for (const piece of dressed.pieces) {
    if (piece.instances.length === 0) continue;
    let shared = pieces.get(piece.key);
    if (!shared) {
      const model = piece.model();
      shared = { index: builder.addModel(model), model };
      pieces.set(piece.key, shared);
    }
    for (const instance of piece.instances) {
      builder.set.push({
        model: shared.index,
        transform: instance.transform,
        tint: instance.tint ?? [1, 1, 1],
        ground: false,
      });
      for (const emitter of shared.model.emitters ?? []) {
        const { position, rotation, scale = 1 } = instance.transform;
        const local: Vec3 = [emitter.position[0] * scale, emitter.position[1] * scale, emitter.position[2] * scale];
        const at = add(position, rotate(rotation, local));
        sources.push({ kind: emitter.kind, position: at, size: emitter.size * scale, strength: emitter.strength ?? 1 });
      }
      for (const lamp of shared.model.lamps ?? []) {
        const { position, rotation, scale = 1 } = instance.transform;
        const local: Vec3 = [lamp.position[0] * scale, lamp.position[1] * scale, lamp.position[2] * scale];
        lamps.push({ position: add(position, rotate(rotation, local)), intensity: lamp.intensity, range: lamp.range });
      }
    }
  }
  const water = place.water?.(request);
  return {
    ...(look ? { look } : {}),
    meshes: builder.meshes,
    models: builder.models,
    set: builder.set,
    actors,
    lamps,
    sources,
    particles: {
      kicks: options.take ? kicksOf(stage, options.take, catalog, place.terrain(request)) : [],
      air: airOf(stage, place, options.take),
    },
    ...(water ? { water: { ...water, ground: groundHeights(place, stage) } } : {}),
    indoor: place.indoor,
    airless: place.airless ?? false,
  };
};

/** What a model needs to have to be put into a scene. */
type Shape = Pick<Model, 'parts' | 'lamps' | 'emitters'> & { readonly rig: { readonly joints: readonly RestJoint[] } };

class SceneBuilder {
  readonly meshes: PackedMesh[] = [];
  readonly models: SceneModel[] = [];
  readonly set: SceneInstance[] = [];
  readonly #shared = new Map<string, number>();
  readonly #surface: SurfaceLook | undefined;

  constructor(surface: SurfaceLook | undefined) {
    this.#surface = surface;
  }

  /** Model of an actor, shared by all actors of equal entry, looks and detail. */
  actor(
    stage: Stage,
    catalog: Catalog,
    actor: Actor,
    views: readonly View[],
    options: { readonly quality: Quality; readonly take?: Take },
  ): number {
    const entry = findThing(catalog, actor.model);
    if (!entry) return -1;
    const height = Math.max(entry.size[0], entry.size[1], entry.size[2]) * actor.looks.size;
    const pixels = detailPixels(stage, actor, height, views, options.take);
    const key = JSON.stringify([entry.id, actor.looks, pixels]);
    let index = this.#shared.get(key);
    if (index === undefined) {
      index = this.addModel(entry.shape(actor.looks, { pixels }), 'cast');
      this.#shared.set(key, index);
    }
    return index;
  }

  addModel(model: Shape, role: 'cast' | 'set' | 'ground' = 'set'): number {
    const shown = this.#surface ? styledParts(model.parts, this.#surface, role) : model.parts;
    const parts = shown.flatMap((part) => this.#addPart(part));
    const joints = model.rig.joints.map(({ parent, position }) => ({ parent, position }));
    const lamps = (model.lamps ?? []).map(({ joint, position, intensity, range, flickers = false }) => ({
      joint,
      position,
      intensity,
      range,
      flickers,
    }));
    const emitters = (model.emitters ?? []).map((emitter) => ({ strength: 1, ...emitter }));
    return this.models.push({ parts, joints, lamps, emitters }) - 1;
  }

  #addPart(part: Part): ScenePart[] {
    const parts: ScenePart[] = [];
    const material = completeMaterial(part.material);
    const corners = MAX_PART_TRIANGLES * 3;
    for (let from = 0; from < part.mesh.indices.length; from += corners) {
      const whole = from === 0 && part.mesh.indices.length <= corners;
      const mesh = whole ? part.mesh : { ...part.mesh, indices: part.mesh.indices.slice(from, from + corners) };
      const packed = packMesh(mesh);
      if (ALONG_PIECES.includes(material.pattern)) markPieces(packed);
      parts.push({ name: part.name, mesh: this.meshes.push(packed) - 1, material, joint: part.joint ?? 0 });
    }
    return parts;
  }
}

const completeMaterial = (m: Material): SceneMaterial => ({
  roughness: m.roughness,
  metalness: m.metalness ?? 0,
  sheen: m.sheen ?? 0,
  translucency: m.translucency ?? 0,
  skin: m.skin ?? 0,
  emission: m.emission ?? 0,
  opacity: m.opacity ?? 1,
  twoSided: m.twoSided ?? false,
  castsShadow: m.castsShadow ?? true,
  pattern: PATTERN_NUMBERS[m.pattern ?? 'plain'],
  patternScale: m.patternScale ?? 0.1,
});

/** Largest height in pixels at which an actor is seen, rounded up to a power of √2 so that like actors share a model. */
const detailPixels = (stage: Stage, actor: Actor, height: number, views: readonly View[], take?: Take): number => {
  const track = take?.tracks.find((t) => t.actor === actor.id);
  let largest = 24;
  const consider = (fovY: number, away: number): void => {
    const pixels =
      (stage.format.height * height) / (2 * tan(fovY / 2) * Math.max(away - height * 0.5, height * 0.25, 0.05));
    if (pixels > largest) largest = pixels;
  };
  if (take && track) {
    const step = Math.max(1, Math.floor(take.frames / 48));
    for (let f = 0; f < take.frames; f += step) {
      const camera = take.camera[f];
      if (!camera || f < track.from || f >= track.to) continue;
      const o = f * track.stride;
      const at: Vec3 = [track.values[o]!, track.values[o + 1]!, track.values[o + 2]!];
      consider(camera.fovY, distance(camera.eye, at));
    }
  } else {
    for (const view of views) consider(view.fovY, distance(view.eye, actor.position));
  }
  let bucket = 24;
  while (bucket < largest && bucket < 2400) bucket *= Math.SQRT2;
  return Math.round(bucket);
};

/** Views sampled from a take's camera, at most eight. */
const takeViews = (stage: Stage, take: Take): readonly View[] => {
  const count = Math.min(8, take.frames);
  const views: View[] = [];
  for (let i = 0; i < count; i++) {
    const camera = take.camera[count > 1 ? Math.round((i * (take.frames - 1)) / (count - 1)) : 0];
    if (!camera) continue;
    const forward = rotate(camera.rotation, [0, 0, -camera.focus]);
    views.push({
      eye: camera.eye,
      target: add(camera.eye, forward),
      fovY: camera.fovY,
      aspect: stage.format.width / stage.format.height,
    });
  }
  return views.length > 0 ? views : stage.set.views;
};

/** Ground heights for the water's edge: ±120 m round the place's area. */
const groundHeights = (place: PlaceEntry, stage: Stage): HeightMap => {
  const terrain = place.terrain({
    seed: stage.seed,
    parameters: stage.set.parameters,
    season: stage.set.season,
    weather: stage.set.weather,
  });
  const side = 241;
  const half = 120;
  const centre: readonly [number, number] = [place.area.centre[0], place.area.centre[2]];
  const heights = new Float32Array(side * side);
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      heights[j * side + i] = terrain.height(
        centre[0] + ((i / (side - 1)) * 2 - 1) * half,
        centre[1] + ((j / (side - 1)) * 2 - 1) * half,
      );
    }
  }
  return { centre, half, side, heights };
};
