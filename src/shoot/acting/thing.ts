/** Things that move without muscles: balloons that drift, flags that wave, doors that swing, objects that turn. */
import { sin } from '../../foundation/exact.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { clamp, fromAxisAngle, fromHeading, multiply } from '../../foundation/vec.ts';
import { between } from '../motion/ease.ts';
import type { Acting, Scene } from './actor.ts';
import { createLife } from './life.ts';
import { planRoute, routeAt } from './route.ts';
import type { Setup } from './setup.ts';

const TURN = 2 * Math.PI;

/** Plan the film of a thing. What physics moves or hands hold is overridden later. */
export const createThing = (
  setup: Setup,
  openings: readonly { readonly start: number; readonly end: number; readonly open: boolean }[],
): Acting => {
  const { player, clock, ground, gravity, others } = setup;
  const { figure, actor, model } = player;
  const route = planRoute(player, clock, ground, gravity, others, false);
  const life = createLife(player.random.child('life'), clock.duration, 0.3);
  const own = player.random.child('own').next();
  const drifts = player.tasks.filter((t) => t.action.family === 'rise' || t.action.family === 'float');
  const floats = actor.posture === 'floating' || actor.posture === 'flying';
  const has = (name: string): boolean => figure.joint(name) >= 0;
  const sheet = ['cloth-1', 'cloth-2', 'cloth-3', 'cloth-4', 'cloth-5'].filter(has);
  const strings = model.rig.joints.map((j) => j.name).filter((n) => /^(string|tail)-/.test(n));
  const flames = model.rig.joints.map((j) => j.name).filter((n) => n.startsWith('flame-'));
  const afloat = player.entry.habitat === 'water-surface';

  const pose = (tick: number, time: number, scene: Scene): void => {
    const now = routeAt(route, time);
    const windy = Math.sqrt(scene.wind[0] * scene.wind[0] + scene.wind[1] * scene.wind[1]);
    figure.clear();
    let position: Vec3 = now.position;
    let turn = now.heading;
    let lean: Quat | undefined;
    // Without a path a rise lifts by itself and drifts with the wind.
    for (const t of drifts) {
      if ((t.performance.path?.length ?? 0) > 0 || t.performance.targetPosition || time < t.start) continue;
      const u = Math.min(time, t.end) - t.start;
      const up =
        t.action.id === 'rise'
          ? (t.performance.speed ?? 0.6)
          : t.action.id === 'descend'
            ? -(t.performance.speed ?? 0.4)
            : 0;
      const eased = u < 1 ? (u * u) / 2 : u - 0.5;
      position = [
        position[0] + scene.wind[0] * 0.12 * eased,
        position[1] + up * eased,
        position[2] + scene.wind[1] * 0.12 * eased,
      ];
    }
    const spin = player.tasks.find((t) => (t.action.id === 'spin' || t.action.id === 'dance') && t.start <= time);
    if (spin)
      turn +=
        TURN *
        0.4 *
        (spin.performance.speed ?? 1) *
        (Math.min(time, spin.end) - spin.start) *
        between(time, spin.start, spin.start + 0.8);
    const swing = player.tasks.find(
      (t) => (t.action.id === 'swing' || t.action.id === 'shake') && t.start <= time && time < t.end,
    );
    // A flag waves with its cloth; its pole stands.
    if (swing && sheet.length === 0)
      lean = fromAxisAngle(
        [0, 0, 1],
        0.18 * sin(TURN * 0.5 * (time - swing.start)) * between(time, swing.start, swing.start + 0.5),
      );
    if (floats || drifts.some((t) => t.start <= time)) {
      const a = player.height;
      position = [
        position[0] + 0.12 * a * life.drift(time, 1, 2.6),
        position[1] + 0.1 * a * life.drift(time, 2, 2.1),
        position[2] + 0.1 * a * life.drift(time, 3, 2.9),
      ];
      lean = multiply(
        fromAxisAngle([0, 0, 1], 0.09 * life.drift(time, 4, 1.7)),
        fromAxisAngle([1, 0, 0], 0.07 * life.drift(time, 5, 1.9)),
      );
    }
    if (afloat && scene.waves) position = [position[0], scene.waves(position[0], position[2], time), position[2]];
    figure.position = position;
    const heading = fromHeading(turn);
    figure.rotation = lean ? multiply(lean, heading) : (actor.rotation ?? heading);
    // Folds run from the pole to the free end, growing as they go; without wind the cloth hangs in still folds.
    const breeze = windy < 0.01 ? 0 : 1;
    const gust = 1 + 0.25 * life.drift(time, 6, 2.2);
    sheet.forEach((name, i) => {
      const strength = clamp(0.16 + windy * 0.035, 0.16, 0.42) * gust * (0.45 + 0.18 * i);
      const rate = 0.65 + windy * 0.09;
      const fold = TURN * (rate * time + own) - i * 1.25;
      figure.add(
        name,
        breeze * 0.12 * sin(fold * 0.53 - i * 0.7) * gust + 0.05 * (1 - breeze) * sin(i * 2.1 + own * 6),
        breeze * (strength * sin(fold) + 0.1 * sin(fold * 1.73 + 1.1)) + (1 - breeze) * 0.16 * sin(i * 1.7 + own * 6),
        -0.045 * (1 - clamp(windy / 9, 0, 1)) + breeze * 0.035 * sin(fold * 0.81 + 0.6),
      );
    });
    flames.forEach((name, i) => {
      // Flames lick: quick, irregular, each by itself, leaning with the wind.
      figure.add(
        name,
        0.22 * life.drift(time, 30 + i * 3, 0.19) + clamp(0.05 * scene.wind[1], -0.4, 0.4),
        0.5 * life.drift(time, 31 + i * 3, 0.31),
        0.2 * life.drift(time, 32 + i * 3, 0.17) - clamp(0.05 * scene.wind[0], -0.4, 0.4),
      );
    });
    strings.forEach((name, i) => {
      figure.add(
        name,
        0.12 * sin(TURN * 0.55 * time - i * 0.8 + own * 6) + 0.02 * scene.wind[1],
        0,
        0.1 * sin(TURN * 0.43 * time - i * 0.9 + own * 3) - 0.02 * scene.wind[0],
      );
    });
    if (has('leaf')) {
      let angle = actor.looks.state === 'open' ? 1.35 : 0;
      for (const o of openings) angle += ((o.open ? 1.35 : 0) - angle) * between(time, o.start, o.end);
      figure.add('leaf', 0, -angle);
    }
    figure.applyAngles();
    void tick;
  };
  return { route, footwork: undefined, pose };
};
