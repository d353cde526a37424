/**
 * The sun's shadow maps. What never moves is drawn once and kept as long as a cascade stays where it is; each frame only the
 * rows that moving things touch are taken back and drawn anew. Kept or not, a map holds the same depths.
 */
import type { Kernels } from '../kernels/host.ts';
import { type Cascade, sameCascade } from './cascades.ts';

/** Numbers of the instance records that cast into a cascade. */
export interface Casters {
  /** What never moves; only filled if {@link SunShadows.needsFixed} asked for it. */
  readonly fixed: number[];
  readonly moving: number[];
}

/** No casters yet. */
export const noCasters = (): Casters => ({ fixed: [], moving: [] });

/** Owns what is kept between frames. */
export class SunShadows {
  readonly #kernels: Kernels;
  readonly #keeps: boolean;
  /** Cascades whose fixed part is kept, and the rows where the map differs from it. */
  readonly #kept: (Cascade | undefined)[] = [undefined, undefined];
  readonly #first = [0, 0];
  readonly #end = [0, 0];

  /** @param keeps false: draw everything every time */
  constructor(kernels: Kernels, keeps: boolean) {
    this.#kernels = kernels;
    this.#keeps = keeps;
  }

  /** Must what never moves be drawn anew into these cascades? */
  needsFixed(cascades: readonly [Cascade, Cascade]): readonly [boolean, boolean] {
    return [!sameCascade(cascades[0], this.#kept[0]), !sameCascade(cascades[1], this.#kept[1])];
  }

  /** Bring both maps up to date. */
  draw(cascades: readonly [Cascade, Cascade], casters: readonly [Casters, Casters]): void {
    const { run } = this.#kernels;
    for (const k of [0, 1] as const) {
      const cascade = cascades[k];
      const { fixed, moving } = casters[k];
      let first = this.#first[k]!;
      let end = this.#end[k]!;
      if (!sameCascade(cascade, this.#kept[k])) {
        run.clearShadow(k);
        for (const instance of fixed) run.rasterShadow(k, instance);
        if (this.#keeps) run.keepShadow(k);
        this.#kept[k] = this.#keeps ? cascade : undefined;
        first = 0;
        end = cascade.size;
      } else if (first < end) run.restoreShadow(k, first, end);
      run.resetTouched();
      for (const instance of moving) run.rasterShadow(k, instance);
      const touched = [Math.floor(run.touchedFrom() / 16) * 16, Math.ceil(run.touchedTo() / 16) * 16] as const;
      const dirty = touched[0] < touched[1];
      if (dirty && first < end) run.reduceShadow(k, Math.min(first, touched[0]), Math.max(end, touched[1]));
      else if (dirty) run.reduceShadow(k, touched[0], touched[1]);
      else if (first < end) run.reduceShadow(k, first, end);
      this.#first[k] = dirty ? touched[0] : 0;
      this.#end[k] = dirty ? touched[1] : 0;
    }
  }
}
