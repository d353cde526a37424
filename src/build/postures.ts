/** Sitting, lying, standing up, and gestures. */
import type { Vec3 } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Intent } from './draft.ts';
import { isLastFor } from './intents.ts';
import { approach, goTo, mannerOf } from './journeys.ts';
import { doTogether } from './pairs.ts';
import { become, enter, isFresh, onGround, type Sheet, seatFront, stateOf, stretched, topPoint } from './sheet.ts';

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

/** What is done sitting, without getting up to go to it. */
const AT_HAND = ['play-instrument', 'type', 'write', 'eat', 'drink', 'read', 'talk', 'cook', 'build'];

/** Gestures and looks, close to whom they concern where they touch. Returns when they are over, s. */
export const gesture = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  const together = doTogether(sheet, intent, start, until, orderEnd);
  if (together !== undefined) return together;
  let over = start;
  intent.agents.forEach((draft, i) => {
    const others = [...intent.patients, ...intent.goals];
    const other = others.length > 0 ? others[i % others.length] : undefined;
    // who sits at it has it before him
    const settled = stateOf(sheet, draft).posture === 'seated' && AT_HAND.includes(intent.action.id);
    const touches =
      !settled && other && intent.family === 'gesture' && !REMOTE.includes(intent.action.id) && other !== draft;
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
