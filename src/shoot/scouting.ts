/** Where a thing that rolls or flies ahead will be: physics run beforehand, so that others can run after it. */
import type { Stage } from '../artifacts/stage.ts';
import type { Collider } from '../catalog/entry.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { clamp } from '../foundation/vec.ts';
import type { Player } from './cast.ts';
import type { Clock } from './clock.ts';
import { beginCue } from './deeds-done.ts';
import type { Ground } from './ground.ts';
import type { Rapier } from './physics/rapier.ts';
import { Physics } from './physics/world.ts';

/** Families by which a thing moves itself, without anybody's hand. */
const CUES = new Set(['roll', 'fall', 'bounce']);

/** Who is pursued by somebody. */
const isPursued = (players: readonly Player[], id: string): boolean =>
  players.some((p) =>
    p.tasks.some((t) => (t.action.family === 'chase' || t.action.family === 'follow') && t.performance.target === id),
  );

/**
 * Courses of pursued things that move by physics: they roll alone, among what stands fixed, exactly as they will in the
 * take, for nothing touches them before they are caught.
 *
 * @returns position (m) of the middle of each by its actor's id as a function of time (s)
 */
export const scoutCourses = (
  rapier: Rapier,
  stage: Stage,
  players: readonly Player[],
  ground: Ground,
  clock: Clock,
  walls: readonly Collider[],
  airless: boolean,
): Map<string, (time: number) => Vec3> => {
  const courses = new Map<string, (time: number) => Vec3>();
  for (const player of players) {
    const { id } = player.actor;
    const cue = player.tasks.find((t) => CUES.has(t.action.family) && t.action.id !== 'spin');
    if (!cue || player.actor.body !== 'dynamic' || !isPursued(players, id)) continue;
    const takesPart = (p: Player): boolean => p === player || p.actor.body === 'fixed';
    const none = new Set<string>();
    const physics = new Physics(rapier, stage, players, ground, clock, walls, none, none, !airless, takesPart);
    const movable = physics.movables.get(id);
    if (!movable) continue;
    if (cue.start > 0.02) physics.setMode(movable, 'locked');
    const places = new Float64Array(clock.steps * 3);
    let begun = false;
    for (let i = 0; i < clock.steps; i++) {
      const time = i * clock.step;
      if (!begun && time >= cue.start) {
        begun = true;
        beginCue(cue, movable, physics, ground, stage.set.gravity);
      }
      // its middle: the root of a ball is where it stood, and turns with it
      places.set(physics.centre(movable), i * 3);
      physics.step(time);
    }
    physics.world.free();
    courses.set(id, (time) => {
      const i = clamp(Math.round(time / clock.step), 0, clock.steps - 1) * 3;
      return [places[i]!, places[i + 1]!, places[i + 2]!];
    });
  }
  return courses;
};
