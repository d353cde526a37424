/** Where particles come from. */
import type { Vec3 } from '../../foundation/vec.ts';
import type { ParticleSink } from './sink.ts';

/** What a source is at the moment of drawing. */
export interface Source {
  /** s */
  readonly time: number;
  /** Where its mouth was at a time, m. */
  readonly at: (time: number) => Vec3;
  /** Radius of its mouth, m. */
  readonly size: number;
  /** Factor on how much comes out. */
  readonly strength: number;
  readonly seed: number;
  /** m/s on the ground plane. */
  readonly wind: readonly [number, number];
}

/** A kind of particles: draws what a source has in the air. */
export type ParticleKind = (out: ParticleSink, source: Source) => void;
