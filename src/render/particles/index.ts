/** All particles of a frame: each a pure function of seed and time, from the sources of things, from kicks, and in the air. */
import type { Stage } from '../../artifacts/stage.ts';
import type { EmitterKind } from '../../catalog/model.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { Kernels } from '../../kernels/host.ts';
import type { Camera } from '../camera.ts';
import type { PlacedLamp } from '../lamps.ts';
import { attachedPoint, type JointPose } from '../pose.ts';
import type { Scene } from '../scene.ts';
import { sunBeams } from './beams.ts';
import { confetti, fallEverywhere, LEAVES, PETALS } from './falling.ts';
import { candle, fire } from './fire.ts';
import { fireworks } from './fireworks.ts';
import { bubbles, fireflies, motes, swarm } from './hovering.ts';
import { drawKick } from './kicks.ts';
import { kicksAt } from './plan.ts';
import { ParticleSink } from './sink.ts';
import type { ParticleKind } from './source.ts';
import { embers, sparks } from './sparks.ts';
import { falls, groundFog, mist } from './spray.ts';
import { ash, chimneySmoke, exhaust, smoke, steam, wisp } from './vapour.ts';

const KINDS: Readonly<Record<EmitterKind, ParticleKind>> = {
  fire,
  candle,
  embers,
  sparks,
  smoke,
  'chimney-smoke': chimneySmoke,
  ash,
  steam,
  exhaust,
  wisp,
  fireworks,
  confetti,
  bubbles,
  fireflies: swarm,
  falls,
  mist,
  'ground-fog': groundFog,
  'sun-beams': sunBeams,
};

/** Where the joints of an actor are at a frame; undefined while it is not there. */
export type PosesAt = (actor: number, frame: number) => readonly JointPose[] | undefined;

/** A source in the world. */
interface Placed {
  readonly kind: EmitterKind;
  readonly at: (time: number) => Vec3;
  readonly size: number;
  readonly strength: number;
  readonly seed: number;
}

/** Draws the particles of a scene. */
export class ParticleField {
  readonly #kernels: Kernels;
  readonly #scene: Scene;
  readonly #stage: Stage;
  readonly #posesAt: PosesAt;
  readonly #frames: number;
  /** Nothing of the film ever gives any. */
  readonly idle: boolean;

  constructor(kernels: Kernels, scene: Scene, stage: Stage, posesAt: PosesAt, frames: number) {
    this.#kernels = kernels;
    this.#scene = scene;
    this.#stage = stage;
    this.#posesAt = posesAt;
    this.#frames = frames;
    const { air, kicks } = scene.particles;
    this.idle =
      kicks.length === 0 &&
      air.leaves + air.petals + air.fireflies + air.motes === 0 &&
      scene.sources.length === 0 &&
      scene.actors.every((model) => (scene.models[model]?.emitters.length ?? 0) === 0);
  }

  /** Blend the particles of a frame over the shaded picture. */
  draw(frame: number, camera: Camera, width: number, lamps: readonly PlacedLamp[]): void {
    if (this.idle) return;
    const { light, set, seed, format } = this.#stage;
    const time = frame / format.fps;
    const out = new ParticleSink(camera, width, light, lamps);
    const wind: readonly [number, number] = this.#scene.indoor ? [0, 0] : set.weather.wind;
    const { air, kicks } = this.#scene.particles;
    for (const source of this.#sources(frame)) KINDS[source.kind](out, { ...source, time, wind });
    const { from, to } = kicksAt(kicks, time);
    for (let i = from; i < to; i++) drawKick(out, kicks[i]!, time, seed + i, wind);
    if (air.leaves > 0) fallEverywhere(out, LEAVES, time, seed, air.leaves, wind, air.reach);
    if (air.petals > 0) fallEverywhere(out, PETALS, time, seed + 1, air.petals, wind, air.reach);
    if (air.fireflies > 0)
      fireflies(out, time, seed, air.fireflies, camera.eye[1] + camera.forward[1] * camera.focus - 0.6, air.reach);
    if (air.motes > 0) motes(out, time, seed, air.motes);
    if (out.count > 0) this.#kernels.run.drawParticles(out.write(this.#kernels), out.count);
  }

  *#sources(frame: number): Generator<Placed> {
    for (const [i, source] of this.#scene.sources.entries()) {
      yield {
        kind: source.kind,
        at: () => source.position,
        size: source.size,
        strength: source.strength,
        seed: 1000 + i,
      };
    }
    const { fps } = this.#stage.format;
    for (let actor = 0; actor < this.#scene.actors.length; actor++) {
      const model = this.#scene.models[this.#scene.actors[actor]!];
      if (!model || model.emitters.length === 0 || !this.#posesAt(actor, frame)) continue;
      const known = new Map<number, readonly JointPose[] | undefined>();
      const posesAt = (f: number): readonly JointPose[] | undefined => {
        if (!known.has(f)) known.set(f, this.#posesAt(actor, f));
        return known.get(f);
      };
      for (const [i, emitter] of model.emitters.entries()) {
        const rest = model.joints[emitter.joint]!.position;
        const at = (time: number): Vec3 => {
          const exact = Math.min(Math.max(time * fps, 0), this.#frames - 1);
          const f = Math.floor(exact);
          const now = posesAt(f) ?? posesAt(frame)!;
          const next = posesAt(Math.min(f + 1, this.#frames - 1)) ?? now;
          const a = attachedPoint(now[emitter.joint]!, rest, emitter.position);
          const b = attachedPoint(next[emitter.joint]!, rest, emitter.position);
          const t = exact - f;
          return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
        };
        yield {
          kind: emitter.kind,
          at,
          size: emitter.size,
          strength: emitter.strength,
          seed: this.#stage.actors[actor]!.looks.seed + i * 7,
        };
      }
    }
  }
}
