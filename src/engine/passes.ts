/** What the engine needs from outside: the settings of a film, the progress it tells, and the parts a platform provides. */
import type { LayerName, Sample } from '../artifacts/frames.ts';
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Format, Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import type { Quality, Scene } from '../render/scene.ts';

export type { Quality } from '../render/scene.ts';

/** Limits of what may be asked for; the ways in and the docs print these. */
export const LIMITS = {
  /** s */
  seconds: { min: 0.5, max: 600, default: 8 },
  /** px, each side; even */
  size: { minWidth: 64, minHeight: 36, maxWidth: 3840, maxHeight: 2160, width: 1280, height: 720 },
  /** 1/s */
  fps: { min: 6, max: 60, default: 24 },
  /** characters */
  prompt: { max: 20_000 },
  seed: { min: 0, max: 4_294_967_295, default: 0 },
} as const;

/** Frames per segment: the unit of rendering, encoding and resuming. Fixed, so that bytes do not depend on who works. */
export const SEGMENT_FRAMES = 24;

/** What happens while a film is made. */
export type Progress =
  | {
      readonly type: 'pass';
      readonly pass: 'write' | 'build' | 'shoot' | 'render' | 'score' | 'cut' | 'review';
      readonly detail?: string;
    }
  | {
      readonly type: 'frames';
      readonly done: number;
      readonly total: number /** 1/s, over the last seconds */;
      readonly fps: number /** s */;
      readonly left: number;
    };

/** Frames as the encoder takes them, with a hash each. */
export interface RenderedSegment {
  readonly first: number;
  readonly frames: readonly Uint8Array[];
  /** SHA-256 of each frame's I420 bytes, hex. */
  readonly hashes: readonly string[];
}

/** Renders segments on several threads; order of requests is free. */
export interface RenderPool {
  /** Frames [first, end). */
  segment(first: number, end: number, onFrame: () => void): Promise<RenderedSegment>;
  /** RGBA of single frames, full size. */
  still(frame: number): Promise<Uint8Array>;
  /** Write layers of a frame, full size, as files into a folder. */
  layers(frame: number, wanted: readonly LayerName[], folder: string): Promise<void>;
  /** Small frames with ground truth. */
  sample(frames: readonly number[], width: number, height: number, picture: boolean): Promise<readonly Sample[]>;
  readonly workers: number;
  close(): Promise<void>;
}

/** Opens a pool for one stage and take. */
export type OpenRenderPool = (work: {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly take: Take;
  readonly format: Format;
  readonly quality: Quality;
  readonly workers: number;
}) => Promise<RenderPool>;

/** What can be made into a film: words, or a finished screenplay. */
export type Source = { readonly prompt: string } | { readonly screenplay: Screenplay };
