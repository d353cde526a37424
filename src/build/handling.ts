/** What hands, paws, feet and rolling balls do to other things. */
import type { Vec3 } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Intent, isAlive } from './draft.ts';
import { approach, mannerOf, pathBetween, pathBetweenPoints } from './journeys.ts';
import { headingAlong, laneFor } from './lanes.ts';
import { resistanceOf } from './rolling.ts';
import { become, enter, flatDistance, headingTo, isFresh, onGround, type Sheet, stateOf, stretched } from './sheet.ts';
import { topOf } from './supports.ts';

/** Length of the agent's arm, beak or paw, m. */
const reachOf = (draft: Draft): number => 0.22 * draft.size[1];

/** When within its performance a hand, paw or foot meets the thing, as a share of the duration. */
const CONTACT = 0.5;

/** Pace (m/s) at which a grown person pushes something along. */
const PUSHING = 0.6;

const idOf = (sheet: Sheet, ...ids: readonly string[]): string =>
  ids.find((id) => sheet.scene.catalog.actions.some((a) => a.id === id)) ?? ids[0]!;

/** Share of the film at which what drives into something by itself meets it, and how fast it goes at most, m/s. */
const CRASH_AT = 0.42;
const CRASH = 9;

/** A vehicle of which nothing else is said drives at what it is to hit and brakes. Returns when it meets it, s. */
const driveInto = (sheet: Sheet, agent: Draft, patient: Draft, start: number): number => {
  const { seconds } = sheet.scene;
  const p = stateOf(sheet, patient).position;
  const here = stateOf(sheet, agent).position;
  const way = headingTo(here, p);
  const [dx, dz] = along(way);
  const clear = (agent.size[2] + Math.min(patient.size[0], patient.size[2])) / 2;
  const time = Math.max(start + 1, CRASH_AT * seconds);
  const far = Math.min(2.4 * agent.size[2], CRASH * time);
  const speed = far / time;
  const at = (d: number): Vec3 => onGround(sheet, agent, p[0] + dx * (d - clear), p[2] + dz * (d - clear));
  const [from, meets] = [at(-far), at(0)];
  // then the brakes: what was hit flies on ahead of it
  const braking = 1.2 * agent.size[2];
  const halt = at(braking);
  const action = idOf(sheet, 'drive');
  const over = Math.min(seconds, time + (1.6 * braking) / speed);
  sheet.starts.set(agent, { position: from, heading: way });
  enter(sheet, agent, {
    action,
    start: 0,
    end: time,
    path: pathBetween(sheet, agent, from, meets),
    speed,
    heading: way,
  });
  enter(sheet, agent, {
    action,
    start: time,
    end: over,
    path: pathBetween(sheet, agent, meets, halt),
    speed: braking / (over - time),
    heading: way,
  });
  become(sheet, agent, { position: p, heading: way });
  return time;
};

/** Knocking things over: by what rolls into them (physics decides), or with paw or hand. Returns when the last has been hit and when it is over, s. */
export const knockOver = (sheet: Sheet, intent: Intent, start: number): { contact: number; end: number } => {
  let end = start;
  let contact = start;
  const agent = intent.agents[0]!;
  const rolls = agent.entry.rig === 'rigid' || agent.entry.rig === 'vehicle';
  let time = start;
  if (
    agent.entry.rig === 'vehicle' &&
    intent.patients[0] &&
    !sheet.performances.some((p) => p.actor === agent.id && p.path)
  )
    time = driveInto(sheet, agent, intent.patients[0], start);
  intent.patients.forEach((patient, i) => {
    patient.body = 'dynamic';
    const state = stateOf(sheet, agent);
    const p = stateOf(sheet, patient).position;
    const height = p[1] + 0.7 * patient.size[1];
    if (rolls) {
      const others = { target: patient.id, targetPosition: [p[0], p[1] + 0.3 * patient.size[1], p[2]] as Vec3 };
      enter(sheet, agent, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: time + 0.12 * i,
        end: time + 0.12 * i + 0.8,
        ...others,
      });
      contact = time + 0.12 * i + 0.15;
      end = Math.max(end, time + 0.12 * i + 0.8);
      return;
    }
    time = approach(sheet, agent, patient, 0.5 * reachOf(agent), time);
    const from = stateOf(sheet, agent).position;
    const d = Math.max(0.01, flatDistance(from, p));
    const side = patient.size[0] / 2 / d;
    const touch: Vec3 = [p[0] + (from[0] - p[0]) * side, height, p[2] + (from[2] - p[2]) * side];
    const seconds = stretched(sheet, intent.action.duration);
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      target: patient.id,
      targetPosition: touch,
      heading: headingTo(from, p),
    });
    become(sheet, agent, { heading: headingTo(state.position, p) });
    contact = time + CONTACT * seconds;
    time += seconds;
    end = Math.max(end, time);
  });
  return { contact, end };
};

/** Share of its first speed a kicked ball has left when it rolls: it hops, then slides until it rolls. */
const ROLLS_WITH = 0.53;

/** First speed (m/s) of a kick that still has `last` after rolling so far: v² = last² + 2·a·d, a with drag at half way. */
const kickSpeed = (sheet: Sheet, ball: Draft, from: Vec3, far: number, last: number): number => {
  const resistance = resistanceOf(sheet.scene.ground, ball);
  const a = resistance.at(from[0], from[2]);
  let square = last * last;
  for (let i = 0; i < 20; i++) square += (2 * (a + resistance.drag * square) * far) / 20;
  return Math.sqrt(square) / ROLLS_WITH;
};

/** The spot before somebody's (or something's) feet as one comes from a place. */
const beforeFeet = (sheet: Sheet, goal: Draft, thing: Draft, from: Vec3): Vec3 => {
  const p = stateOf(sheet, goal).position;
  const d = Math.max(0.01, flatDistance(from, p));
  const [ux, uz] = [(from[0] - p[0]) / d, (from[2] - p[2]) / d];
  const [dx, dz] = along(stateOf(sheet, goal).heading);
  // a body reaches further along its length than across it
  const lengthwise = Math.abs(ux * dx + uz * dz);
  const [long, wide] = isAlive(goal) ? [0.5 * goal.size[2], 0.5 * goal.size[0]] : footprint(goal);
  const reach = Math.min(0.6 * d, lengthwise * long + (1 - lengthwise) * wide + 0.6 * thing.size[0] + 0.05);
  return onGround(sheet, thing, p[0] + ux * reach, p[2] + uz * reach);
};

/** Kicks and blows: a moment's work. */
const strike = (sheet: Sheet, intent: Intent, agent: Draft, patient: Draft, start: number): number => {
  const time = approach(sheet, agent, patient, 0.15 * agent.size[1], start);
  const from = stateOf(sheet, agent).position;
  const p = stateOf(sheet, patient).position;
  const receiver = intent.goals[0];
  const ball = patient.size[1] < 0.6;
  const [dx, dz] = along(headingTo(from, p));
  const far = ball ? 5 : 1;
  const aim = receiver
    ? beforeFeet(sheet, receiver, patient, p)
    : onGround(sheet, patient, p[0] + dx * far, p[2] + dz * far);
  // to somebody alive so that it comes to his feet; at a goal with force
  const speed = receiver
    ? Math.min(9, kickSpeed(sheet, patient, p, flatDistance(p, aim), isAlive(receiver) ? 0.9 : 3))
    : ball
      ? 4.5
      : 2;
  const seconds = stretched(sheet, intent.action.duration);
  enter(sheet, agent, {
    ...mannerOf(intent),
    action: intent.action.id,
    start: time,
    end: time + seconds,
    target: patient.id,
    targetPosition: aim,
    heading: headingTo(from, p),
    speed,
  });
  become(sheet, patient, { position: aim });
  return time + seconds;
};

/** Time (s) of a push before the thing moves: the hands are laid on it. The acting counts on the same. */
const handsOn = (seconds: number): number => Math.min(0.22 * seconds, 0.6);

/** What has wheels is turned the way it is to roll, along its road if it stands on one, with the pusher behind it. */
const turnToRoll = (sheet: Sheet, agent: Draft, patient: Draft, pulled: boolean): void => {
  const p = stateOf(sheet, patient).position;
  const wanted = headingTo(stateOf(sheet, agent).position, p);
  const lane = laneFor(patient, sheet.scene.ground);
  const way = lane ? headingAlong(lane, wanted) : wanted;
  patient.heading = pulled ? way + Math.PI : way;
  become(sheet, patient, { heading: patient.heading });
  if (!lane || !isFresh(sheet, agent) || stateOf(sheet, agent).support) return;
  const [dx, dz] = along(way);
  const back = patient.size[2] / 2 + 0.9;
  const from = onGround(sheet, agent, p[0] - dx * back, p[2] - dz * back);
  sheet.starts.set(agent, { position: from, heading: way });
  become(sheet, agent, { position: from, heading: way });
};

/** Who is on a table with something pushes it over the edge on the viewer's side: a shove of half a second. */
const pushOff = (sheet: Sheet, intent: Intent, agent: Draft, patient: Draft, table: Draft, start: number): number => {
  const p = stateOf(sheet, patient).position;
  const s = stateOf(sheet, table).position;
  const [hx, hz] = footprint(table);
  const x = Math.max(s[0] - 0.7 * hx, Math.min(s[0] + 0.7 * hx, p[0]));
  const place: Vec3 = [x, p[1], s[2] + hz - 0.5 * patient.size[2] - 0.12];
  const from: Vec3 = [
    x - 0.04,
    p[1],
    Math.max(s[2] - 0.8 * hz, place[2] - 0.5 * (patient.size[2] + agent.size[2]) - 0.02),
  ];
  if (isFresh(sheet, patient)) sheet.starts.set(patient, { position: place, heading: stateOf(sheet, patient).heading });
  if (isFresh(sheet, agent)) sheet.starts.set(agent, { position: from, heading: 0.2 });
  const seconds = stretched(sheet, intent.action.duration);
  const aim: Vec3 = [place[0], sheet.scene.ground.terrain.height(place[0], s[2] + hz + 0.4), s[2] + hz + 0.4];
  enter(sheet, agent, {
    ...mannerOf(intent),
    action: intent.action.id,
    start,
    end: start + seconds,
    target: patient.id,
    targetPosition: aim,
    heading: 0,
  });
  become(sheet, agent, { position: from, heading: 0 });
  become(sheet, patient, { position: aim, support: undefined });
  return start + seconds;
};

/**
 * Pushing, pulling, kicking, hitting.
 *
 * @param until s, when somebody who pushes steadily may go on to
 */
export const push = (sheet: Sheet, intent: Intent, start: number, until: number): number => {
  let end = start;
  intent.agents.forEach((agent, i) => {
    const patient = intent.patients[i % Math.max(1, intent.patients.length)];
    if (!patient) return;
    if (intent.action.id === 'kick' || intent.action.id === 'hit') {
      end = Math.max(end, strike(sheet, intent, agent, patient, start));
      return;
    }
    const table = stateOf(sheet, patient).support;
    if (table && table === stateOf(sheet, agent).support) {
      end = Math.max(end, pushOff(sheet, intent, agent, patient, table, start));
      return;
    }
    // who walks behind what he pushes needs room for his steps
    const stride = agent.entry.rig === 'biped' ? (patient.entry.rig === 'vehicle' ? 0.12 : 0.15) * agent.size[1] : 0.05;
    const wheeled = patient.entry.rig === 'vehicle';
    if (wheeled) turnToRoll(sheet, agent, patient, intent.action.id === 'pull');
    const time = approach(sheet, agent, patient, stride, start);
    const from = stateOf(sheet, agent).position;
    const p = stateOf(sheet, patient).position;
    const goal = intent.goals[0] ? stateOf(sheet, intent.goals[0]).position : undefined;
    const heading = goal ? headingTo(p, goal) : headingTo(from, p);
    const [dx, dz] = along(heading);
    const natural = stretched(sheet, intent.action.duration);
    const seconds = Math.max(natural, until - time);
    const sign = intent.action.id === 'pull' ? -1 : 1;
    const pace =
      PUSHING * Math.sqrt(agent.size[1] / 1.7) * (patient.entry.body.mass > 8 * agent.entry.body.mass ? 0.6 : 1);
    const far = Math.max(0.6, pace * seconds);
    const aim = goal ?? onGround(sheet, patient, p[0] + sign * dx * far, p[2] + sign * dz * far);
    const to = onGround(sheet, agent, from[0] + aim[0] - p[0], from[2] + aim[2] - p[2]);
    const speed = flatDistance(from, to) / seconds;
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      target: patient.id,
      targetPosition: aim,
      heading: headingTo(from, p),
      path: pathBetweenPoints(from, to),
      speed,
    });
    // what has wheels of its own rolls along its way
    if (wheeled) {
      const begin = time + handsOn(seconds);
      enter(sheet, patient, {
        action: idOf(sheet, 'drive'),
        start: begin,
        end: time + seconds,
        path: pathBetween(sheet, patient, p, onGround(sheet, patient, aim[0], aim[2])),
        speed: flatDistance(p, aim) / (time + seconds - begin),
        heading: stateOf(sheet, patient).heading,
      });
    }
    become(sheet, agent, { position: to });
    become(sheet, patient, { position: aim });
    end = Math.max(end, time + natural);
  });
  return end;
};

/** Taking something. */
export const pickUp = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  intent.agents.forEach((agent, i) => {
    const patient = intent.patients[i % Math.max(1, intent.patients.length)];
    if (!patient) return;
    const time = approach(sheet, agent, patient, 0.5 * reachOf(agent), start);
    const p = stateOf(sheet, patient).position;
    const seconds = stretched(sheet, intent.action.duration);
    const grip: Vec3 = [p[0], p[1] + 0.5 * patient.size[1], p[2]];
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      target: patient.id,
      targetPosition: grip,
      heading: headingTo(stateOf(sheet, agent).position, p),
    });
    become(sheet, patient, { support: agent, posture: 'held', freeAt: time + seconds });
    end = Math.max(end, time + seconds);
  });
  return end;
};

/** Putting something somewhere, or giving it to somebody. */
export const putDown = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  intent.agents.forEach((agent, i) => {
    const patient = intent.patients[i % Math.max(1, intent.patients.length)];
    const goal = intent.goals[0] ?? intent.landmarks[0];
    const time = goal ? approach(sheet, agent, goal, 0.4 * reachOf(agent), start) : start;
    const from = stateOf(sheet, agent).position;
    const seconds = stretched(sheet, intent.action.duration);
    let place: Vec3;
    if (goal) {
      const g = stateOf(sheet, goal).position;
      const alive = isAlive(goal);
      const [hx, hz] = footprint(goal);
      const d = Math.max(0.01, flatDistance(from, g));
      // on the agent's side of the top, where the arm reaches
      const s = alive ? 0.3 : 0.5;
      place = [
        g[0] + ((from[0] - g[0]) / d) * hx * s,
        g[1] + (alive ? 0.6 * goal.size[1] : topOf(goal)),
        g[2] + ((from[2] - g[2]) / d) * hz * s,
      ];
    } else {
      const [dx, dz] = along(stateOf(sheet, agent).heading);
      place = onGround(sheet, agent, from[0] + 0.4 * dx, from[2] + 0.4 * dz);
    }
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      ...(patient && { target: patient.id }),
      targetPosition: place,
      heading: headingTo(from, place),
    });
    if (patient)
      become(sheet, patient, {
        position: place,
        support: goal,
        posture: goal && isAlive(goal) ? 'held' : 'standing',
        freeAt: time + seconds,
      });
    end = Math.max(end, time + seconds);
  });
  return end;
};

/** Share of a throw's duration at which the hand lets go. */
const RELEASE = 0.6;

/** Throwing: at somebody, who catches, or across the picture. */
export const throwThing = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  intent.agents.forEach((agent, i) => {
    const thing = intent.patients[i % Math.max(1, intent.patients.length)];
    const receiver = intent.goals[0];
    const time = thing && stateOf(sheet, thing).support !== agent ? approach(sheet, agent, thing, 0.1, start) : start;
    const from = stateOf(sheet, agent).position;
    const seconds = stretched(sheet, intent.action.duration);
    const [dx, dz] = along(agent.heading);
    const r = receiver && stateOf(sheet, receiver).position;
    // people catch it; to animals it is thrown before their feet
    const beast = receiver !== undefined && isAlive(receiver) && receiver.entry.kind !== 'person';
    const aim: Vec3 =
      r && receiver
        ? beast && thing
          ? beforeFeet(sheet, receiver, thing, from)
          : [r[0], r[1] + (isAlive(receiver) ? 0.68 : 0.6) * receiver.size[1], r[2]]
        : onGround(sheet, agent, from[0] + dx * 5, from[2] + dz * 5);
    const far = Math.max(0.5, flatDistance(from, aim));
    // a gentle arc: the hand at 45–50°, flight time √(2·d/g)
    const flight = Math.sqrt((2 * far) / sheet.scene.ground.gravity);
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      ...(thing && { target: thing.id }),
      targetPosition: aim,
      speed: far / flight,
      heading: headingTo(from, aim),
    });
    const arrives = time + RELEASE * seconds + flight;
    if (thing) become(sheet, thing, { position: aim, support: undefined, freeAt: arrives });
    const catches = sheet.scene.intents.some((e) => e.family === 'catch' && receiver && e.agents.includes(receiver));
    if (receiver && thing && receiver.entry.kind === 'person' && !catches) {
      const action = idOf(sheet, 'catch');
      enter(sheet, receiver, {
        action,
        start: Math.max(0, arrives - 0.6),
        end: arrives + 0.6,
        target: thing.id,
        targetPosition: aim,
      });
      become(sheet, thing, { support: receiver });
    }
    end = Math.max(end, arrives);
  });
  return end;
};

/** Catching: begins so that the hands are there when the thing arrives. */
export const catchThing = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  for (const agent of intent.agents) {
    const thing = intent.patients[0];
    const arrives = thing ? Math.max(start, stateOf(sheet, thing).freeAt) : start + 0.6;
    const seconds = intent.action.duration;
    const begin = Math.max(0, arrives - CONTACT * seconds);
    const p = stateOf(sheet, agent).position;
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: begin,
      end: begin + seconds,
      ...(thing && { target: thing.id }),
      targetPosition: [p[0], p[1] + 0.68 * agent.size[1], p[2]],
    });
    if (thing) become(sheet, thing, { support: agent, posture: 'held' });
    end = Math.max(end, begin + seconds);
  }
  return end;
};

/** Opening and closing: by somebody, or by itself. */
export const open = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  for (const agent of intent.agents) {
    const thing = intent.patients[0];
    const time = thing && isAlive(agent) ? approach(sheet, agent, thing, 0.5 * reachOf(agent), start) : start;
    const seconds = stretched(sheet, intent.action.duration);
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      ...(thing && { target: thing.id }),
    });
    if (thing && thing !== agent) {
      const action = intent.action.id.startsWith('close') ? idOf(sheet, 'close') : idOf(sheet, 'open');
      enter(sheet, thing, { action, start: time + 0.4 * seconds, end: time + seconds + 0.3 });
    }
    end = Math.max(end, time + seconds);
  }
  return end;
};

/** Standing about, holding, changing. */
export const linger = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  intent.agents.forEach((agent, i) => {
    const thing = intent.patients[i % Math.max(1, intent.patients.length)];
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      ...(thing && { target: thing.id }),
    });
  });
};
