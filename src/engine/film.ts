/** The passes in order, from words to a film. The only place that knows all of them. */
import type { Audit } from '../artifacts/audit.ts';
import type { Sample } from '../artifacts/frames.ts';
import type { Report } from '../artifacts/report.ts';
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Soundtrack } from '../artifacts/soundtrack.ts';
import type { Format, Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { build, repair } from '../build/index.ts';
import type { Catalog } from '../catalog/registry.ts';
import type { Mp4Writer, SegmentEncoder } from '../cut/index.ts';
import { EngineError } from '../foundation/errors.ts';
import type { Scene } from '../render/scene.ts';
import { prepareScene } from '../render/scene.ts';
import { audit, review } from '../review/index.ts';
import { score } from '../score/index.ts';
import { shoot } from '../shoot/index.ts';
import { write } from '../write/index.ts';
import type { OpenRenderPool, Progress, Quality, RenderPool, Source } from './passes.ts';
import { SEGMENT_FRAMES } from './passes.ts';

/** Times the stage may be repaired after a look at thumbnails. */
const MAX_REPAIRS = 2;
/** Thumbnails: moments looked at and their size, px (direction: 96×54, eight moments). */
const THUMBNAIL = { frames: 8, width: 96, height: 54 } as const;
/** Frames measured for the report and their size, px. */
const REVIEW = { frames: 12, width: 320 } as const;

/** Everything decided before the first full picture is rendered. */
export interface Production {
  /** What the numbers of the part layer stand for, of the cast. */
  readonly parts: readonly { readonly part: number; readonly object: string; readonly name: string }[];
  readonly screenplay: Screenplay;
  readonly stage: Stage;
  readonly take: Take;
  readonly format: Format;
}

/** What the making of a film is given. */
export interface FilmRequest {
  readonly source: Source;
  readonly catalog: Catalog;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** s; absent: as the prompt says, or the screenplay. */
  readonly seconds?: number | undefined;
  readonly seed?: number | undefined;
  readonly quality: Quality;
  readonly workers: number;
  readonly openPool: OpenRenderPool;
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
}

const stopIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new EngineError('interrupted', 'interrupted');
};

/** Let waiting signals and messages come in during long computations, and stop where one asked for it. */
const breathing = (signal: AbortSignal | undefined) => async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  stopIfAborted(signal);
};

/** n whole frames spread evenly over [0, frames), each in the middle of its share. */
export const spread = (frames: number, n: number): number[] => {
  const count = Math.min(n, frames);
  return Array.from({ length: count }, (_, i) => Math.min(frames - 1, Math.floor(((i + 0.5) * frames) / count)));
};

/** The screenplay asked for: written from the prompt, or taken as given, with the caller's wishes on top. */
export const screenplayFor = (request: Pick<FilmRequest, 'source' | 'catalog' | 'seconds' | 'seed'>): Screenplay => {
  const wishes = {
    ...(request.seconds === undefined ? {} : { seconds: request.seconds }),
    ...(request.seed === undefined ? {} : { seed: request.seed }),
  };
  return 'prompt' in request.source
    ? write(request.source.prompt, { catalog: request.catalog, ...wishes })
    : { ...request.source.screenplay, ...wishes };
};

/**
 * Everything up to the first picture: write, build, shoot; then a look at thumbnails, and repairs where somebody is hidden.
 * The pool that is returned is ready to render the take; close it.
 */
export const produce = async (request: FilmRequest): Promise<{ production: Production; pool: RenderPool }> => {
  const { catalog, onProgress, signal } = request;
  onProgress({ type: 'pass', pass: 'write' });
  const screenplay = screenplayFor(request);
  const frames = Math.max(1, Math.round(screenplay.seconds * request.fps));
  const format: Format = { width: request.width, height: request.height, fps: request.fps, frames };
  onProgress({ type: 'pass', pass: 'build' });
  let stage = build(screenplay, { catalog, format });
  let best: { production: Production; pool: RenderPool; seen: number } | undefined;
  try {
    for (let attempt = 0; ; attempt++) {
      stopIfAborted(signal);
      onProgress({ type: 'pass', pass: 'shoot' });
      const take = await shoot(stage, { catalog, checkpoint: breathing(signal) });
      stopIfAborted(signal);
      const scene = prepareScene(stage, catalog, { quality: request.quality, take });
      const { quality, workers } = request;
      const pool = await request.openPool({ scene, stage, take, format, quality, workers });
      const candidate = {
        production: { screenplay, stage, take, format, parts: partsOf(stage, scene) },
        pool,
        seen: 0,
      };
      const earlier = best;
      best ??= candidate;
      try {
        const samples = await pool.sample(spread(frames, THUMBNAIL.frames), THUMBNAIL.width, THUMBNAIL.height, false);
        const looked: Audit = audit(stage, take, samples);
        candidate.seen = shareSeen(stage, looked);
        // A repair may hide somebody else: what was seen better before stays.
        if (earlier && candidate.seen <= earlier.seen) {
          await pool.close();
          return earlier;
        }
        best = candidate;
        await earlier?.pool.close();
        const repaired = attempt < MAX_REPAIRS ? repair(stage, looked) : stage;
        if (repaired === stage) return candidate;
        stage = repaired;
      } catch (error) {
        await pool.close();
        throw error;
      }
    }
  } catch (error) {
    await best?.pool.close();
    throw error;
  }
};

/** Numbers of the parts of all actors, as in the part layer. */
const partsOf = (stage: Stage, scene: Scene): Production['parts'] =>
  stage.actors.flatMap((actor, i) =>
    (scene.models[scene.actors[i]!]?.parts ?? []).map((p) => ({ part: p.mesh + 1, object: actor.id, name: p.name })),
  );

/** How much of the cast is seen: mean over its individuals of visible share, share inside the frame and presence. */
const shareSeen = (stage: Stage, looked: Audit): number => {
  const cast = looked.actors.filter((_, i) => stage.actors[i]?.cast !== undefined);
  return cast.reduce((sum, a) => sum + a.visible * a.inside * a.presence, 0) / Math.max(1, cast.length);
};

/** Small frames over the whole film, for the report. */
export const reviewSamples = (pool: RenderPool, format: Format): Promise<readonly Sample[]> => {
  const height = Math.max(2, Math.round((REVIEW.width * format.height) / format.width / 2) * 2);
  return pool.sample(spread(format.frames, REVIEW.frames), REVIEW.width, height, true);
};

/** What is known when a film is done. */
export interface FilmResult {
  readonly production: Production;
  readonly report: Report;
  /** SHA-256 over the hashes of all frames made, in order: equal pictures, equal hash. */
  readonly frameHashes: readonly string[];
}

/**
 * Render, score and cut the frames [first, end) of a production into a film file.
 *
 * @param openWriter opens the file for a number of frames, with its sound
 */
export const cutFilm = async (
  production: Production,
  pool: RenderPool,
  encoder: SegmentEncoder,
  catalog: Catalog,
  openWriter: (frames: number, soundtrack: Soundtrack) => Promise<Mp4Writer>,
  options: { first: number; end: number; onProgress: (progress: Progress) => void; signal?: AbortSignal | undefined },
): Promise<FilmResult> => {
  const { screenplay, stage, take, format } = production;
  const { first, end, onProgress, signal } = options;
  onProgress({ type: 'pass', pass: 'score' });
  const soundtrack = cutSound(score(screenplay, stage, take, { catalog }), first / format.fps, end / format.fps);
  stopIfAborted(signal);
  onProgress({ type: 'pass', pass: 'render' });
  const total = end - first;
  const rate = frameRate();
  let done = 0;
  const onFrame = (): void => {
    done++;
    const fps = rate(done);
    onProgress({ type: 'frames', done, total, fps, left: fps > 0 ? (total - done) / fps : 0 });
  };
  // Segments begin at fixed frames, so that a range gives the same pictures and groups as the whole film.
  const starts: number[] = [];
  for (let s = Math.floor(first / SEGMENT_FRAMES) * SEGMENT_FRAMES; s < end; s += SEGMENT_FRAMES) starts.push(s);
  const writer = await openWriter(total, soundtrack);
  const frameHashes: string[] = [];
  try {
    // One segment per thread; while one is encoded, its thread already has the next. More would only hold memory.
    const ahead = pool.workers;
    const running = new Map<number, ReturnType<RenderPool['segment']>>();
    const request = (i: number): void => {
      const start = starts[i];
      if (start === undefined) return;
      const segment = pool.segment(Math.max(start, first), Math.min(start + SEGMENT_FRAMES, end), onFrame);
      segment.catch(() => {}); // reported where it is awaited
      running.set(i, segment);
    };
    for (let i = 0; i < ahead; i++) request(i);
    for (let i = 0; i < starts.length; i++) {
      stopIfAborted(signal);
      const segment = await running.get(i)!;
      running.delete(i);
      request(i + ahead);
      frameHashes.push(...segment.hashes);
      await writer.add(await encoder.encode(segment.frames));
    }
    onProgress({ type: 'pass', pass: 'cut' });
    await writer.finish();
  } catch (error) {
    await writer.cancel().catch(() => {});
    throw error;
  }
  onProgress({ type: 'pass', pass: 'review' });
  const report = review(screenplay, stage, take, await reviewSamples(pool, format));
  return { production, report, frameHashes };
};

/** The sound of a stretch of time (s). */
const cutSound = (soundtrack: Soundtrack, from: number, to: number): Soundtrack => {
  const a = Math.round(from * soundtrack.sampleRate);
  const b = Math.round(to * soundtrack.sampleRate);
  return { sampleRate: soundtrack.sampleRate, left: soundtrack.left.slice(a, b), right: soundtrack.right.slice(a, b) };
};

/** Frames per second over about the last five seconds; for display only. */
const frameRate = (): ((done: number) => number) => {
  const marks: { time: number; done: number }[] = [{ time: performance.now(), done: 0 }];
  return (done) => {
    const now = performance.now();
    marks.push({ time: now, done });
    while (marks.length > 2 && now - marks[0]!.time > 5000) marks.shift();
    const from = marks[0]!;
    return now > from.time ? ((done - from.done) * 1000) / (now - from.time) : 0;
  };
};
