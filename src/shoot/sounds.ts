/** Steps and voices of a take: feet coming down, barks, engines, wing beats. */
import type { Step, Voice } from '../artifacts/take.ts';
import type { Acting } from './acting/actor.ts';
import type { Player } from './cast.ts';
import type { Clock } from './clock.ts';
import type { Ground } from './ground.ts';

/** All steps, in order of time. */
export const stepsOf = (
  players: readonly Player[],
  actings: ReadonlyMap<string, Acting>,
  ground: Ground,
  clock: Clock,
): Step[] => {
  const steps: Step[] = [];
  for (const player of players) {
    const footwork = actings.get(player.actor.id)?.footwork;
    if (!footwork) continue;
    for (const holds of footwork.holds) {
      for (const hold of holds) {
        if (hold.from < 0 || hold.from >= clock.duration) continue;
        const height = player.legLength;
        const speed = hold.landing
          ? Math.min(hold.landing.rise, 6)
          : 0.25 + 0.3 * hold.speedIn * (0.5 + hold.running) * Math.min(1, height);
        steps.push({
          time: hold.from,
          actor: player.actor.id,
          position: hold.position,
          speed,
          surface: ground.surface(hold.position[0], hold.position[2], hold.position[1] + 0.05),
          mass: player.mass / (holds === footwork.holds[0] ? 1 : 1),
        });
      }
    }
  }
  return steps.sort((a, b) => a.time - b.time || (a.actor < b.actor ? -1 : 1));
};

const SPEAKING = new Set(['bark', 'talk', 'sing', 'shout', 'laugh', 'cry']);
const FLYING = new Set(['fly', 'glide', 'take-off', 'land', 'flap', 'hover']);

/** All voices, in order of time. Engines run as long as their vehicle is there. */
export const voicesOf = (players: readonly Player[], clock: Clock): Voice[] => {
  const voices: Voice[] = [];
  for (const player of players) {
    const sounds = player.entry.sounds ?? [];
    const engine = sounds.find((s) => /engine|motor|propeller|rotor|train/.test(s));
    const wings = sounds.find((s) => /wing/.test(s));
    const voice = sounds.find((s) => s !== engine && s !== wings && !/hoov|paws|ball|glass|step/.test(s));
    const { id } = player.actor;
    if (engine)
      voices.push({
        start: 0,
        end: clock.duration,
        actor: id,
        sound: engine,
        strength: player.tasks.some((t) => t.performance.path) ? 0.8 : 0.35,
      });
    for (const task of player.tasks) {
      const end = Math.min(task.end, clock.duration);
      if (voice && SPEAKING.has(task.action.id))
        voices.push({ start: task.start, end, actor: id, sound: voice, strength: 1 });
      if (wings && FLYING.has(task.action.id))
        voices.push({ start: task.start, end, actor: id, sound: wings, strength: 0.6 });
    }
    // Animals are heard now and then even when the text does not ask for it.
    if (voice && player.entry.kind === 'animal' && !player.tasks.some((t) => SPEAKING.has(t.action.id))) {
      const random = player.random.child('voice');
      if (random.chance(0.5) && clock.duration > 3) {
        const start = random.range(1, clock.duration - 1.2);
        voices.push({ start, end: start + 0.9, actor: id, sound: voice, strength: 0.35 });
      }
    }
  }
  return voices.sort((a, b) => a.start - b.start || (a.actor < b.actor ? -1 : 1));
};
