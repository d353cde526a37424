/** Jumps: in place, onto, off and over things; ballistic, never stretched. */
import type { Vec3 } from '../foundation/vec.ts';
import { type Draft, footprint, type Intent } from './draft.ts';
import { goTo, mannerOf } from './journeys.ts';
import { become, enter, flatDistance, headingTo, onGround, type Sheet, stateOf, topPoint } from './sheet.ts';

const EARTH = 9.81;

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
        const on = Math.min(1.2 * draft.size[2] + 0.4, 2.5 * (sheet.scene.seconds - time - seconds));
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
    // behind it as the viewer sees it, so that the blow sends it over the near edge
    const short = 0.5 * draft.size[2] + 0.5 * prey.size[0] + 0.06;
    const x = Math.max(gx - hx * 0.75, Math.min(gx + hx * 0.75, p[0] - ux * 0.5 * short));
    return [x, gy, Math.max(gz - 0.8 * hz, p[2] - 0.87 * short)];
  }
  return [gx - ux * 0.3 * hx, gy, Math.max(gz - 0.5 * hz, Math.min(gz + 0.5 * hz, from[2]))];
};
