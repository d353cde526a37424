/** Leaps, postures, gestures, and what is done to things: performances with contact points, landing points and aims. */
import type { Vec3 } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Intent } from './draft.ts';
import { isLastFor } from './intents.ts';
import { approach, goTo, mannerOf, pathBetweenPoints, risingSpeed } from './journeys.ts';
import { resistanceOf, rollingDiameter, rollOut, speedForLasting } from './rolling.ts';
import {
  become,
  enter,
  flatDistance,
  headingTo,
  isFresh,
  onGround,
  type Sheet,
  seatFront,
  stateOf,
  stretched,
} from './sheet.ts';
import { topOf } from './supports.ts';
import { downhill } from './travel.ts';

const EARTH = 9.81;

/** Top of something, at its present place. */
const topPoint = (sheet: Sheet, draft: Draft): Vec3 => {
  const p = stateOf(sheet, draft).position;
  return [p[0], p[1] + topOf(draft), p[2]];
};

/**
 * A standing jump: crouch 0.4 s, flight 2v/g with v from the entry's jump height on earth, landing 0.4 s. The same legs
 * jump higher and longer where gravity is weak (docs/staging.md).
 */
export const jumpSeconds = (draft: Draft, gravity: number, rise = 0): number => {
  const height = Math.max(0.12, (draft.entry.motion?.jump ?? 0.22 * draft.entry.size[1]) * 0.6);
  const v = Math.sqrt(2 * EARTH * Math.max(height, rise * 1.15));
  return 0.8 + (2 * v) / gravity;
};

/** Jumps: in place, onto, off or over something. Returns when it is over, s. */
export const leap = (sheet: Sheet, intent: Intent, start: number, last: boolean): number => {
  let end = start;
  const { gravity } = sheet.scene.ground;
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const goal =
      intent.goals[0] ??
      (intent.event.path?.relation === 'onto' ? intent.landmarks[0] : undefined) ??
      (intent.action.id === 'pounce' ? intent.patients[0] : undefined);
    const over = goal
      ? undefined
      : intent.event.path?.relation === 'over' || intent.action.id === 'leap'
        ? (intent.landmarks[0] ?? intent.patients[0])
        : undefined;
    if (goal) {
      const from = state.position;
      const landing = landingPoint(sheet, intent, draft, goal);
      let time = start;
      if (!state.support)
        time = goTo(
          sheet,
          draft,
          shortOf(sheet, draft, landing, 0.5 * draft.size[2] + footprint(goal)[0] + 0.2),
          start,
          [goal],
        );
      const at = stateOf(sheet, draft).position;
      const seconds = jumpSeconds(draft, gravity, Math.max(0, landing[1] - from[1]));
      const heading = headingTo(at, landing);
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: time,
        end: time + seconds,
        path: [at, landing],
        target: goal.id,
        targetPosition: landing,
        heading,
      });
      become(sheet, draft, { position: landing, heading, support: goal, posture: 'standing' });
      end = Math.max(end, time + seconds);
    } else if (over) {
      const o = stateOf(sheet, over).position;
      const d = Math.max(0.01, flatDistance(state.position, o));
      const ux = (o[0] - state.position[0]) / d;
      const uz = (o[2] - state.position[2]) / d;
      const [hx, hz] = footprint(over);
      const half = Math.abs(ux) * hx + Math.abs(uz) * hz + 0.6 * draft.size[2] + 0.15;
      const before = onGround(sheet, draft, o[0] - ux * half, o[2] - uz * half);
      const after = onGround(sheet, draft, o[0] + ux * half, o[2] + uz * half);
      const time = goTo(sheet, draft, before, start, [over], true);
      const seconds = jumpSeconds(draft, gravity, over.size[1]);
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: time,
        end: time + seconds,
        path: [before, after],
        target: over.id,
        targetPosition: after,
        heading: headingTo(before, after),
      });
      become(sheet, draft, { position: after, heading: headingTo(before, after) });
      end = Math.max(end, time + seconds);
      if (last && time + seconds < sheet.scene.seconds - 0.5) {
        // lands running, and runs out
        const on = Math.min(2.5 * draft.size[2] + 1, 2.5 * (sheet.scene.seconds - time - seconds));
        goTo(
          sheet,
          draft,
          onGround(sheet, draft, after[0] + ux * on, after[2] + uz * on),
          time + seconds,
          [over],
          true,
        );
      }
    } else if (
      state.support &&
      (intent.event.path?.relation === 'off' || intent.sources.length > 0 || intent.event.direction === 'down')
    ) {
      // down from what it stands on, towards the viewer's side
      const [hx, hz] = footprint(state.support);
      const s = stateOf(sheet, state.support).position;
      const side = state.position[0] < s[0] ? -1 : 1;
      const to = onGround(sheet, draft, s[0] + side * (hx * 0.5 + 0.4), s[2] + hz + 0.7 * draft.size[2] + 0.2);
      const seconds = jumpSeconds(draft, gravity);
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start,
        end: start + seconds,
        path: [state.position, to],
        targetPosition: to,
        heading: headingTo(state.position, to),
      });
      become(sheet, draft, { position: to, heading: headingTo(state.position, to), support: undefined });
      end = Math.max(end, start + seconds);
    } else {
      const one = jumpSeconds(draft, gravity);
      const room = sheet.scene.seconds - 0.6 - start;
      const times = intent.event.times ?? (last ? Math.max(1, Math.min(5, Math.floor(room / one))) : 1);
      const offset = 0.12 * draft.index;
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: start + offset,
        end: start + offset + one * times,
        path: [state.position, state.position],
        times,
      });
      end = Math.max(end, start + offset + one * times);
    }
  }
  return end;
};

const shortOf = (sheet: Sheet, draft: Draft, to: Vec3, gap: number): Vec3 => {
  const from = stateOf(sheet, draft).position;
  const d = flatDistance(from, to);
  if (d <= gap) return from;
  return onGround(sheet, draft, to[0] + ((from[0] - to[0]) * gap) / d, to[2] + ((from[2] - to[2]) * gap) / d);
};

/** Where on a support somebody lands: on the near third, or just short of what he will knock over there. */
const landingPoint = (sheet: Sheet, intent: Intent, draft: Draft, goal: Draft): Vec3 => {
  const from = stateOf(sheet, draft).position;
  const [gx, gy, gz] = topPoint(sheet, goal);
  const [hx, hz] = footprint(goal);
  const intents = sheet.scene.intents;
  const tips = intents.find(
    (i) => i.family === 'knock-over' && i.agents[0] === draft && intents.indexOf(i) > intents.indexOf(intent),
  );
  const prey = tips?.patients.find((p) => p.support === goal);
  const ux = Math.sign(gx - from[0]) || 1;
  if (prey) {
    const p = stateOf(sheet, prey).position;
    const short = 0.5 * draft.size[2] + 0.5 * prey.size[0] + 0.1;
    const x = Math.max(gx - hx * 0.75, Math.min(gx + hx * 0.75, p[0] - ux * short));
    return [x, gy, p[2]];
  }
  return [gx - ux * 0.3 * hx, gy, Math.max(gz - 0.5 * hz, Math.min(gz + 0.5 * hz, from[2]))];
};

/** Walks in front of a seat, or beside what has none. */
const goToSeat = (sheet: Sheet, draft: Draft, seat: Draft, start: number): number =>
  seat.entry.seats
    ? goTo(sheet, draft, seatFront(sheet, draft, seat), start, [seat])
    : approach(sheet, draft, seat, 0.05, start);

/** Sitting, lying, standing up, crouching. Returns when the change is over, s. */
export const takePosture = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  let over = start;
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const wanted = intent.action.after ?? 'standing';
    const seat = [...intent.goals, ...intent.patients, ...intent.landmarks][0];
    if (state.posture === wanted && (!seat || state.support === seat || !isFresh(sheet, draft))) {
      // already so: the performance only holds it
      const last = isLastFor(sheet.scene.intents, intent, draft);
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start,
        end: last ? Math.max(until, sheet.scene.seconds) : until,
        ...(state.support && { target: state.support.id }),
      });
      over = Math.max(over, orderEnd);
      continue;
    }
    if (wanted === 'standing') {
      // the feet stand where they stood in front of the seat
      const [fx, fz] = along(state.heading);
      const step = state.support ? footprint(state.support)[1] * 0.3 + 0.26 * draft.size[1] : 0;
      const standing = onGround(sheet, draft, state.position[0] + fx * step, state.position[2] + fz * step);
      const seconds = stretched(sheet, intent.action.duration);
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start,
        end: start + seconds,
        ...(state.support && { target: state.support.id }),
        ...(state.support && { targetPosition: standing }),
      });
      become(sheet, draft, {
        posture: 'standing',
        support: undefined,
        position: standing,
      });
      over = Math.max(over, start + seconds);
      continue;
    }
    const time = seat ? goToSeat(sheet, draft, seat, start) : start;
    const change = wanted === 'seated' ? 'sit-down' : wanted === 'lying' ? 'lie-down' : intent.action.id;
    const entry = sheet.scene.catalog.actions.find((a) => a.id === change) ?? intent.action;
    const seconds = stretched(sheet, Math.min(3, entry.duration));
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: entry.id,
      start: time,
      end: Math.max(time + seconds, intent.action.continuous && entry === intent.action ? until : 0),
      ...(seat && { target: seat.id, heading: seat.heading }),
    });
    become(sheet, draft, {
      posture: wanted,
      support: seat,
      ...(seat && {
        heading: seat.heading,
        // the origin of who sits is on the floor below the seat; of who lies, on top
        position: (wanted === 'seated' && draft.entry.rig === 'biped'
          ? stateOf(sheet, seat).position
          : topPoint(sheet, seat)) as Vec3,
      }),
    });
    if (seat?.entry.seats && !draft.seat) draft.seat = `seat-${Math.min(seat.entry.seats, draft.index + 1)}`;
    over = Math.max(over, time + seconds);
  }
  return over;
};

const REMOTE = [
  'wave',
  'point',
  'nod',
  'shake-head',
  'cheer',
  'clap',
  'bow',
  'shout',
  'sing',
  'laugh',
  'cry',
  'dance',
  'look-at',
  'watch',
  'stare',
  'bark',
  'roar',
  'howl',
  'play',
];

/** Gestures and looks, close to whom they concern where they touch. Returns when they are over, s. */
export const gesture = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  let over = start;
  intent.agents.forEach((draft, i) => {
    const others = [...intent.patients, ...intent.goals];
    const other = others.length > 0 ? others[i % others.length] : undefined;
    const touches = other && intent.family === 'gesture' && !REMOTE.includes(intent.action.id) && other !== draft;
    const from = touches ? approach(sheet, draft, other, 0.25, start) : start;
    const begin = from + 0.13 * (i % 4);
    const one = intent.action.continuous
      ? Math.max(intent.action.duration, 0.5)
      : stretched(sheet, intent.action.duration);
    const end = intent.action.continuous ? Math.max(until, begin + 0.6 * one) : begin + one * (intent.event.times ?? 1);
    const times = intent.event.times ?? Math.max(1, Math.round((end - begin) / intent.action.duration));
    const aim = other && stateOf(sheet, other).position;
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: begin,
      end,
      ...(other && { target: other.id }),
      ...(aim && other && { targetPosition: [aim[0], aim[1] + 0.6 * other.size[1], aim[2]] as Vec3 }),
      ...(times > 1 && { times }),
    });
    over = Math.max(over, intent.action.continuous ? Math.max(orderEnd, begin + Math.min(one, 1.2)) : end);
  });
  return over;
};

/** Rolling: freely down a slope, pushed on the flat, or at something. Returns when it is over for the order, s. */
export const roll = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  let over = orderEnd;
  const { ground } = sheet.scene;
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const slope = sheet.scene.layout.slopes.get(draft);
    if (intent.action.id === 'spin') {
      enter(sheet, draft, { ...mannerOf(intent), action: intent.action.id, start, end: until });
      continue;
    }
    if (slope) {
      const s = slope.samples[0]!;
      // a ball touches a slope beside the point below its middle: r·(√(1 + s²) − 1) higher, and a hair of air
      const { slope: steep } = downhill(ground, s.x, s.z);
      const lift = (rollingDiameter(draft) / 2) * (Math.sqrt(1 + steep * steep) - 1) + 0.008;
      const [x, y, z] = onGround(sheet, draft, s.x, s.z);
      const from: Vec3 = [x, y + lift, z];
      const heading = draft.travel ?? state.heading;
      // held at the top until it is let go, so that it arrives at about half time
      const wait = Math.min(0.2 * sheet.scene.seconds, 0.48 * sheet.scene.seconds - slope.hit.time);
      const go = Math.max(start, wait);
      if (go > 0.05) draft.posture = 'held';
      sheet.starts.set(draft, { position: from, heading });
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: go,
        end: Math.max(until, go + slope.hit.time),
        path: [from],
        speed: 0,
        heading,
      });
      const last = slope.samples.at(-1)!;
      become(sheet, draft, { position: onGround(sheet, draft, last.x, last.z) });
      over = Math.max(go + 0.5, go + slope.hit.time - 0.15);
      continue;
    }
    // pushed: arrives at what it is to meet at half time, or rolls on until the end
    const hits = sheet.scene.intents.find((i) => ['knock-over', 'push'].includes(i.family) && i.agents.includes(draft));
    const meets = hits?.patients[0] ?? intent.patients[0] ?? intent.goals[0];
    const resistance = resistanceOf(ground, draft);
    const a = resistance.at(state.position[0], state.position[2]);
    const seconds = until - start;
    if (meets) {
      const to = stateOf(sheet, meets).position;
      const far = Math.max(0.3, flatDistance(state.position, to));
      const time = Math.max(0.8, Math.min(0.5 * sheet.scene.seconds, seconds) - 0.3);
      const mean = far / time;
      const speed = mean + ((a + resistance.drag * mean * mean) * time) / 2;
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start,
        end: until,
        path: [state.position, onGround(sheet, draft, to[0], to[2])],
        speed,
        heading: headingTo(state.position, to),
        target: meets.id,
      });
      become(sheet, draft, { position: to });
      over = start + time - 0.1;
      continue;
    }
    const heading = draft.travel ?? Math.PI / 2 - 0.3;
    const [dx, dz] = along(heading);
    const speed = Math.max(1, Math.min(5, speedForLasting(0.6, seconds, a, resistance.drag)));
    const length = rollOut(speed, seconds, a, resistance.drag).at(-1)!;
    const from =
      isFresh(sheet, draft) && !state.support
        ? onGround(sheet, draft, state.position[0] - (dx * length) / 2, state.position[2] - (dz * length) / 2)
        : state.position;
    const to = onGround(sheet, draft, from[0] + dx * length, from[2] + dz * length);
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: from, heading });
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      path: [from, to],
      speed,
      heading,
    });
    become(sheet, draft, { position: to });
  }
  return over;
};

/** Falling: off what it stood on after a knock, out of a tree, or from a height that can be seen. Never stretched. */
export const fall = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  const { ground } = sheet.scene;
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const [x, y, z] = state.position;
    const floor = ground.terrain.height(x, z);
    const knocked = sheet.scene.intents.some(
      (i) => ['knock-over', 'push'].includes(i.family) && i.patients.includes(draft),
    );
    const topples = intent.action.id === 'topple' || (draft.size[1] > 1 && !state.support);
    let from: Vec3 = state.position;
    if (!knocked && !state.support && !topples && y - floor < 0.3) {
      from = [x, floor + Math.max(1.2, Math.min(4, 8 * draft.size[1])), z];
      sheet.starts.set(draft, { position: from, heading: state.heading });
      draft.posture = 'held';
    } else if (!knocked && state.support && draft.bearing === 'above') {
      draft.posture = 'held';
    }
    const height = Math.max(0.05, from[1] - floor);
    const side = state.support && knocked ? Math.sign(x - stateOf(sheet, state.support).position[0]) || 1 : 0;
    const to: Vec3 = [x + side * (draft.size[1] * 0.8 + 0.1), floor, z];
    const seconds = topples ? 1.2 : Math.sqrt((2 * height) / ground.gravity) + 0.5;
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: start + seconds,
      path: [from, to],
      targetPosition: to,
    });
    become(sheet, draft, { position: to, support: undefined });
    end = Math.max(end, start + seconds);
  }
  return end;
};

/** Rising, sinking, hovering, bobbing: slow ways in air or water. */
export const drift = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const seconds = until - start;
    if (['hover', 'swing', 'flutter'].includes(intent.action.id)) {
      enter(sheet, draft, { ...mannerOf(intent), action: intent.action.id, start, end: until });
      continue;
    }
    const vertical = intent.family === 'rise' ? 1 : intent.action.id === 'descend' ? -1 : 0;
    const speed = vertical !== 0 ? risingSpeed(draft, intent) * (1 - 0.06 * (draft.index % 4)) : 0.18;
    const [dx, dz] = along(draft.travel ?? Math.PI / 2);
    const length = speed * seconds;
    const floor = sheet.scene.ground.terrain.height(state.position[0], state.position[2]);
    const from: Vec3 =
      vertical < 0
        ? [state.position[0], Math.max(state.position[1], floor + length + 0.3), state.position[2]]
        : state.position;
    // rising things drift aside a little, apart from each other
    const aside = vertical === 0 ? length : 0.12 * length;
    const to: Vec3 = [
      from[0] + dx * aside,
      Math.max(floor, from[1] + vertical * length),
      from[2] + dz * aside * (vertical === 0 ? 1 : 0.3),
    ];
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: from, heading: state.heading });
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      path: pathBetweenPoints(from, to),
      speed,
    });
    become(sheet, draft, { position: to, ...(vertical > 0 && { support: undefined }) });
  }
};

/** Bouncing in place, or along its way. */
export const bounce = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const drop = Math.max(0.8, Math.min(1.8, 7 * draft.size[1]));
    const from: Vec3 = [state.position[0], state.position[1] + drop, state.position[2]];
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: from, heading: state.heading });
    draft.posture = 'held';
    const [dx, dz] = along(draft.travel ?? 0);
    const length = draft.travel === undefined ? 0 : 0.8 * (until - start);
    const to = onGround(sheet, draft, from[0] + dx * length, from[2] + dz * length);
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      path: [from, to],
      speed: length / (until - start),
    });
    become(sheet, draft, { position: to });
  }
};
