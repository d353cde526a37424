/** Hands at work: picking up, putting, throwing, catching, pushing, knocking over, and carrying what they hold. */
import { sin } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, addScaled, clamp, length, mix, normalize, rotate, sub } from '../../foundation/vec.ts';
import type { Figure } from '../figure/figure.ts';
import { armfulPlace, atEar, earPlace, instrumentPlace, isArmful, readingHold, readingPlace } from '../holding.ts';
import { between, envelope, minimumJerk } from '../motion/ease.ts';
import type { Scene } from './actor.ts';
import type { Deed, Holding } from './deeds.ts';
import type { Reach } from './gestures.ts';
import { arm } from './gestures.ts';
import type { Setup } from './setup.ts';

const OVERHEAD = /umbrella|parasol/;
const RAISED = /umbrella|parasol|balloon|flag|torch|kite|sign|lantern/;

/** How far the trunk bends and the knees give (in legs) to bring a hand down to a height above the feet. */
const stoop = (figure: Figure, point: Vec3, weight: number): number => {
  const height = point[1] - figure.position[1];
  const shoulder = figure.restOf(Math.max(figure.joint('upper-arm-right'), 0))[1];
  const low = clamp((shoulder * 0.62 - height) / (shoulder * 0.62), 0, 1) * weight;
  figure.add('pelvis', 0.5 * low);
  figure.add('spine', 0.45 * low);
  figure.add('chest', 0.2 * low);
  figure.add('neck', -0.2 * low);
  return 0.4 * low * low;
};

/** Pose arms and trunk for all deeds and holdings near a time; returns how far the pelvis sinks, in leg lengths. */
export const handDeeds = (
  setup: Setup,
  figure: Figure,
  time: number,
  scene: Scene | undefined,
  deeds: readonly Deed[],
  holdings: readonly Holding[],
  reaches: Reach[],
  size: number,
): number => {
  let sink = 0;
  for (const h of holdings) {
    const begun = h.from < 0 ? 1 : between(time, h.from, h.from + 0.5);
    const weight = begun * (1 - between(time, h.to - 0.05, h.to + 0.35));
    // Who is given something reaches for it before it is let go.
    const given = h.from >= 0 && !deeds.some((d) => d.object === h.object && d.kind !== 'throw' && d.time <= h.from);
    const offered = given
      ? between(time, h.from - 0.7, h.from - 0.1) * (1 - between(time, h.from + 0.1, h.from + 0.7))
      : 0;
    const offer = offered > 0 ? scene?.focus(h.object) : undefined;
    if (offer) reaches.push({ side: h.side, point: offer, weight: offered });
    const object = setup.others.player(h.object);
    if (object && isArmful(object) && setup.player.model.anchors['hand-left']) {
      const middle = armfulPlace(setup.player, object);
      const { min, max } = object.model.bounds;
      for (const hand of ['left', 'right'] as const) {
        const out = (hand === 'left' ? 1 : -1) * ((max[0] - min[0]) / 2);
        reaches.push({
          side: hand,
          point: addScaled(add(middle, rotate(figure.rotation, [out, 0, 0])), [0, 1, 0], -0.2 * (max[1] - min[1])),
          weight,
        });
      }
      continue;
    }
    const reading = object && readingHold(setup.player, object);
    if (reading) {
      const player = setup.player;
      for (const hand of reading.bothHands ? (['left', 'right'] as const) : [h.side]) {
        const s = hand === 'left' ? 1 : -1;
        const out = reading.bothHands ? s * (reading.half - 0.02 * size) : 0;
        arm(figure, hand, weight, [-0.45, -0.2, -0.3], [-1.5, -0.3, 0]);
        reaches.push({
          side: hand,
          point: () =>
            add(
              readingPlace(player, reading, h.side),
              rotate(figure.rotation, [out, reading.bothHands ? -0.05 * size : 0, 0]),
            ),
          weight,
          elbow: [0.35 * s, -1, -0.2],
          // Palms up under the covers, thumbs outside; one hand holds a phone from behind.
          hand: () => ({
            fingers: rotate(figure.rotation, reading.bothHands ? [-0.55 * s, 0.35, 0.9] : [-0.3 * s, 0.9, 0.35]),
            palm: rotate(figure.rotation, reading.bothHands ? [-0.15 * s, 0.8, -0.5] : [0, 0.35, -0.9]),
          }),
        });
      }
      continue;
    }
    const played = object && instrumentPlace(setup.player, object);
    if (played) {
      const player = setup.player;
      const { min, max } = object.model.bounds;
      const long = max[1] - min[1];
      const strum = 0.05 * size * sin(11 * time);
      const spot = (share: number, side: number, front: number) => (): Vec3 => {
        const now = instrumentPlace(player, object)!;
        const local: Vec3 = [(min[0] + max[0]) / 2 + side, min[1] + share * long, max[2] + front];
        return add(now.position, rotate(now.rotation, local));
      };
      arm(figure, 'right', weight, [-0.2, -0.2, 0], [-1.4, -0.6, 0]);
      arm(figure, 'left', weight, [-0.4, 0.1, 0], [-1.3, -0.3, 0]);
      reaches.push({
        side: 'right',
        point: spot(0.3, strum, 0.01),
        weight,
        elbow: [-1, -0.35, -0.1],
        hand: () => ({
          fingers: rotate(figure.rotation, [0.85, -0.55, 0.1]),
          palm: rotate(figure.rotation, [-0.1, -0.1, -1]),
        }),
      });
      reaches.push({
        side: 'left',
        point: spot(0.74 + 0.04 * sin(1.3 * time), 0, -0.02),
        weight,
        elbow: [0.7, -0.8, 0.1],
        hand: () => ({
          fingers: rotate(figure.rotation, [-0.2, 0.75, -0.5]),
          palm: rotate(figure.rotation, [-0.3, 0.2, -1]),
        }),
      });
      continue;
    }
    if (object && atEar(setup.player, object)) {
      const player = setup.player;
      const s = h.side === 'left' ? 1 : -1;
      arm(figure, h.side, weight, [-0.7, 0.1, 0.1], [-2.1, 0, 0]);
      reaches.push({
        side: h.side,
        point: () => add(earPlace(player, h.side), rotate(figure.rotation, [s * 0.012 * size, -0.02 * size, 0])),
        weight,
        elbow: [0.75 * s, -0.9, 0.25],
        hand: () => ({
          fingers: rotate(figure.rotation, [-0.1 * s, 0.95, -0.25]),
          palm: rotate(figure.rotation, [-s, 0, 0.15]),
        }),
      });
      continue;
    }
    // What is eaten or drunk goes to the mouth and back.
    const meal = setup.player.tasks.find(
      (t) => (t.action.id === 'drink' || t.action.id === 'eat') && t.start - 0.05 <= time && time <= t.end + 0.3,
    );
    if (object && meal && figure.joint('head') >= 0) {
      const drinks = meal.action.id === 'drink';
      const cycle = ((time - meal.start) / (drinks ? 3.6 : 2.8)) % 1;
      const up = envelope(cycle, 0.12, 0.72, 0.22, 0.2);
      const s = h.side === 'left' ? 1 : -1;
      const { max } = object.model.bounds;
      const grip = object.model.anchors.handle?.position ?? [0, 0, 0];
      const rim = drinks ? max[1] - grip[1] : 0.02;
      arm(figure, h.side, weight, [-0.5, -0.15, -0.3], [-1.3, -0.2, 0]);
      reaches.push({
        side: h.side,
        point: () => {
          const mouth = figure.anchor('mouth') ?? figure.position;
          const at = add(
            mouth,
            rotate(figure.rotation, [s * (drinks ? Math.abs(grip[0]) + 0.005 : 0.01), -rim, 0.05 * size]),
          );
          const low = add(
            figure.worldPosition[Math.max(0, figure.joint('spine'))]!,
            rotate(figure.rotation, [s * 0.12 * size, 0.12 * size, 0.3 * size]),
          );
          return mix(low, at, up);
        },
        weight,
        elbow: [0.6 * s, -0.9, -0.1],
        hand: () => ({
          fingers: rotate(figure.rotation, [-0.45 * s, 0.25, 0.9]),
          palm: rotate(figure.rotation, [-0.9 * s, 0, -0.3]),
        }),
      });
      continue;
    }
    if (object && OVERHEAD.test(object.entry.id)) {
      // The stick stands close before the shoulder, so that its holder is under the roof.
      const s = h.side === 'left' ? 1 : -1;
      arm(figure, h.side, weight, [-0.45, -0.2, -0.3], [-1.9, -0.2, 0]);
      reaches.push({
        side: h.side,
        point: () =>
          add(
            figure.worldPosition[Math.max(0, figure.joint('chest'))]!,
            rotate(figure.rotation, [s * 0.075 * size, -0.02 * size, 0.2 * size]),
          ),
        weight,
        elbow: [0.5 * s, -1, 0],
        hand: () => ({
          fingers: rotate(figure.rotation, [-0.7 * s, 0.25, 0.7]),
          palm: rotate(figure.rotation, [-0.7 * s, 0, -0.7]),
        }),
      });
    } else if (object && RAISED.test(object.entry.id))
      arm(figure, h.side, weight, [-0.55, -0.2, -0.3], [-2.0, -0.12, 0], [0.25, 0, 0], 0.05);
    else arm(figure, h.side, weight, [-0.38, -0.05, -0.3], [-1.15, 0, 0], [0, 0, 0], 0.02);
  }
  for (const deed of deeds) {
    const t = time - deed.time;
    const object = setup.others.player(deed.object);
    const spot = scene?.focus(deed.object) ?? object?.actor.position;
    const side =
      holdings.find((h) => h.object === deed.object)?.side ??
      (deed.task.performance.manner?.includes('left-hand') ? 'left' : 'right');
    if (deed.kind === 'grasp' && spot) {
      const weight = between(t, -0.85, -0.05) * (1 - between(t, 0.08, 0.9));
      if (weight <= 0) continue;
      sink += stoop(figure, t > 0 && object ? object.actor.position : spot, weight);
      if (t <= 0.05) reaches.push({ side, point: spot, weight: between(t, -0.7, -0.05) });
    } else if (deed.kind === 'release') {
      const goal =
        deed.task.performance.targetPosition ??
        (scene && deed.task.performance.target ? scene.focus(deed.task.performance.target) : undefined) ??
        undefined;
      const point = goal ?? addScaled(figure.position, rotate(figure.rotation, [0, 0, 1]), 0.5 * size);
      const weight = between(t, -0.9, -0.05) * (1 - between(t, 0.1, 0.8));
      if (weight <= 0) continue;
      sink += stoop(figure, point, weight);
      reaches.push({ side, point: addScaled(point, [0, 1, 0], 0.06 * size), weight: weight });
    } else if (deed.kind === 'throw') {
      const wind = between(t, -0.65, -0.22) * (1 - between(t, -0.22, -0.02));
      const whip = between(t, -0.22, 0.02) * (1 - between(t, 0.22, 0.75));
      if (wind + whip <= 0) continue;
      const s = side === 'left' ? 1 : -1;
      arm(figure, side, wind, [0.25, -0.1, 0.95], [-1.75, 0, 0.2], [0.35, 0, 0], 0.15);
      const through = minimumJerk((t + 0.1) / 0.35);
      arm(
        figure,
        side,
        whip,
        [-1.9 + 1.2 * through, -0.1 - 0.35 * through, 0.25 - 0.5 * through],
        [-0.55 - 0.2 * through, -0.2, 0],
        [-0.3 * through, 0, 0],
        0.15,
      );
      arm(figure, side === 'left' ? 'right' : 'left', wind, [-0.9, 0, -0.1], [-0.5, 0, 0]);
      figure.add('pelvis', 0, 0.2 * s * wind - 0.2 * s * whip);
      figure.add('spine', -0.1 * wind + 0.12 * whip, 0.25 * s * wind - 0.2 * s * whip);
      figure.add('chest', -0.06 * wind + 0.12 * whip, 0.25 * s * wind - 0.25 * s * whip);
      figure.add('head', 0, -0.5 * s * wind + 0.45 * s * whip);
    } else if (deed.kind === 'catch' && spot) {
      const weight = between(t, -0.7, -0.1) * (1 - between(t, 0.15, 0.6));
      const chest = figure.anchor('mouth') ?? figure.position;
      const near = clamp(1.6 - length(sub(spot, chest)) / (0.8 * size), 0, 1);
      const ready = addScaled(
        addScaled(chest, rotate(figure.rotation, [0, 0, 1]), 0.36 * size),
        [0, 1, 0],
        -0.25 * size,
      );
      const point = mix(ready, spot, near);
      for (const hand of ['left', 'right'] as const)
        reaches.push({
          side: hand,
          point: addScaled(point, rotate(figure.rotation, [hand === 'left' ? 1 : -1, 0, 0]), 0.09 * size),
          weight,
        });
    } else if (deed.kind === 'push' && spot) {
      const weight = between(t, -0.5, 0) * (1 - between(time, deed.end - 0.4, deed.end));
      if (weight <= 0) continue;
      const reach = object ? Math.max(object.entry.size[0], object.entry.size[2]) * object.actor.looks.size * 0.5 : 0.2;
      const toward = normalize(
        [spot[0] - figure.position[0], 0, spot[2] - figure.position[2]],
        rotate(figure.rotation, [0, 0, 1]),
      );
      const high = object
        ? Math.min(figure.position[1] + 1.15 * size, object.actor.position[1] + object.height * 0.85)
        : spot[1];
      const face = addScaled(spot, toward, -reach);
      figure.add('pelvis', 0.16 * weight);
      figure.add('spine', 0.14 * weight);
      figure.add('neck', -0.2 * weight);
      sink += 0.05 * weight;
      for (const hand of ['left', 'right'] as const) {
        reaches.push({
          side: hand,
          point: addScaled(
            [face[0], high, face[2]],
            rotate(figure.rotation, [hand === 'left' ? 1 : -1, 0, 0]),
            0.17 * size,
          ),
          weight,
        });
      }
    } else if (deed.kind === 'strike' && spot) {
      const weight = envelope(t, -0.55, 0.6, 0.4, 0.45);
      if (weight <= 0) continue;
      const across = rotate(figure.rotation, [side === 'left' ? -1 : 1, 0, 0]);
      const swing = t < 0 ? -0.32 * (1 - minimumJerk((t + 0.28) / 0.28)) : 0.3 * minimumJerk(t / 0.22);
      const height = object ? object.height * 0.3 : 0.1;
      sink += stoop(figure, spot, weight * 0.8);
      reaches.push({ side, point: addScaled(addScaled(spot, across, swing * size), [0, 1, 0], height), weight });
    }
  }
  return sink;
};
