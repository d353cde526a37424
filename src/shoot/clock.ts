/** Time of a take: frames, ticks at which poses are worked out, and the fixed steps of physics between them. */

/** All rates divide each other, so that every frame falls exactly on a tick and every tick on a step. */
export interface Clock {
  readonly fps: number;
  readonly frames: number;
  /** Poses per frame. */
  readonly ticksPerFrame: number;
  /** Physics steps per tick. */
  readonly stepsPerTick: number;
  /** Number of ticks, the last frame's included. */
  readonly ticks: number;
  /** Number of steps: `ticks · stepsPerTick`. */
  readonly steps: number;
  /** s */
  readonly tick: number;
  /** s */
  readonly step: number;
  /** Length of the film, s. */
  readonly duration: number;
}

/** A clock whose steps are as near 1/240 s as the frame rate allows. */
export const createClock = (fps: number, frames: number): Clock => {
  const ticksPerFrame = fps < 45 ? 2 : 1;
  const stepsPerTick = Math.max(1, Math.round(240 / (fps * ticksPerFrame)));
  const ticks = (frames - 1) * ticksPerFrame + 1;
  return {
    fps,
    frames,
    ticksPerFrame,
    stepsPerTick,
    ticks,
    steps: ticks * stepsPerTick,
    tick: 1 / (fps * ticksPerFrame),
    step: 1 / (fps * ticksPerFrame * stepsPerTick),
    duration: frames / fps,
  };
};
