/** What hands, paws, feet and rolling balls do to other things. */
import type { Vec3 } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Intent, isAlive } from './draft.ts';
import { approach, mannerOf, pathBetweenPoints } from './journeys.ts';
import { become, enter, flatDistance, headingTo, onGround, type Sheet, stateOf, stretched } from './sheet.ts';
import { topOf } from './supports.ts';

/** Length of the agent's arm, beak or paw, m. */
const reachOf = (draft: Draft): number => 0.22 * draft.size[1];

/** When within its performance a hand, paw or foot meets the thing, as a share of the duration. */
const CONTACT = 0.5;

const idOf = (sheet: Sheet, ...ids: readonly string[]): string =>
  ids.find((id) => sheet.scene.catalog.actions.some((a) => a.id === id)) ?? ids[0]!;

/** Knocking things over: by what rolls into them (physics decides), or with paw or hand. Returns when the last has been hit and when it is over, s. */
export const knockOver = (sheet: Sheet, intent: Intent, start: number): { contact: number; end: number } => {
  let end = start;
  let contact = start;
  const agent = intent.agents[0]!;
  const rolls = agent.entry.rig === 'rigid' || agent.entry.rig === 'vehicle';
  let time = start;
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

/** Pushing, pulling, kicking, hitting. */
export const push = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  intent.agents.forEach((agent, i) => {
    const patient = intent.patients[i % Math.max(1, intent.patients.length)];
    if (!patient) return;
    const sudden = intent.action.id === 'kick' || intent.action.id === 'hit';
    // who walks behind what he pushes needs room for his steps
    const stride = agent.entry.rig === 'biped' ? 0.22 * agent.size[1] : 0.05;
    const time = approach(sheet, agent, patient, sudden ? 0.15 * agent.size[1] : stride, start);
    const from = stateOf(sheet, agent).position;
    const p = stateOf(sheet, patient).position;
    const goal = intent.goals[0] ? stateOf(sheet, intent.goals[0]).position : undefined;
    const heading = goal ? headingTo(p, goal) : headingTo(from, p);
    const [dx, dz] = along(heading);
    const seconds = stretched(sheet, intent.action.duration);
    const ball = patient.size[1] < 0.6;
    const far = sudden ? (ball ? 5 : 1) : Math.max(0.6, 0.55 * seconds);
    const sign = intent.action.id === 'pull' ? -1 : 1;
    const aim = goal ?? onGround(sheet, patient, p[0] + sign * dx * far, p[2] + sign * dz * far);
    const to = onGround(sheet, agent, from[0] + aim[0] - p[0], from[2] + aim[2] - p[2]);
    enter(sheet, agent, {
      ...mannerOf(intent),
      action: intent.action.id,
      start: time,
      end: time + seconds,
      target: patient.id,
      targetPosition: aim,
      heading: headingTo(from, p),
      ...(sudden
        ? { speed: ball ? 4.5 : 2 }
        : { path: pathBetweenPoints(from, to), speed: flatDistance(from, to) / seconds }),
    });
    if (!sudden) become(sheet, agent, { position: to });
    become(sheet, patient, { position: aim });
    end = Math.max(end, time + seconds);
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
    const aim: Vec3 =
      r && receiver
        ? [r[0], r[1] + (isAlive(receiver) ? 0.68 : 0.6) * receiver.size[1], r[2]]
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
