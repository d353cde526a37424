/**
 * When everything happens. Events form a graph (after, with, until); natural durations are stretched by one factor,
 * found by bisection, so that the longest chain fills the film: a head of 0.5 s, a tail of 0.8 s, actions 0.7–1.5 times.
 */

import type { Draft, Intent, Note } from './draft.ts';
import { catchThing, knockOver, linger, open, pickUp, push, putDown, throwThing } from './handling.ts';
import { compatible } from './intents.ts';
import { travel } from './journeys.ts';
import { leap } from './leaps.ts';
import { bounce, drift, fall, roll } from './physical.ts';
import { gesture, takePosture } from './postures.ts';
import { pursue } from './pursuit.ts';
import { openSheet, type Scene, type Sheet, stateOf } from './sheet.ts';

/** Stillness before the first deed and after the last, s. */
const HEAD = 0.5;
const TAIL = 0.8;
/** Families whose deed the film is about: its middle belongs at 0.45–0.7 of the film. */
const KEY_FAMILIES: readonly string[] = [
  'knock-over',
  'leap',
  'throw',
  'catch',
  'fall',
  'push',
  'posture',
  'open',
  'pick-up',
  'put',
  'gesture',
];
/** Families that go on at the film's start: the world already moves. */
const UNDER_WAY: readonly string[] = [
  'locomotion',
  'fly',
  'swim',
  'drive',
  'sail',
  'chase',
  'follow',
  'rise',
  'float',
  'idle',
  'roll',
  'bounce',
  'posture',
  'change',
];

/** The events that must be over (or, for `until`, broken off) before one begins. */
const predecessors = (intents: readonly Intent[]): Map<Intent, Intent[]> => {
  const before = new Map<Intent, Intent[]>(intents.map((i) => [i, []]));
  const byId = new Map(intents.map((i) => [i.event.id, i]));
  for (const intent of intents) {
    const order = intent.event.order;
    const other = order && byId.get(order.event);
    if (!order || !other || other === intent) continue;
    if (order.relation === 'after') before.get(intent)!.push(other);
    if (order.relation === 'until') before.get(other)!.push(intent);
  }
  return before;
};

/** Events in an order in which each comes after those it waits for; the screenplay's order otherwise. Circles are cut. */
const inOrder = (intents: readonly Intent[], before: ReadonlyMap<Intent, readonly Intent[]>): Intent[] => {
  const done: Intent[] = [];
  const waiting = [...intents];
  const withOf = (i: Intent): Intent | undefined =>
    i.event.order?.relation === 'with'
      ? intents.find((o) => o.event.id === i.event.order!.event && o !== i)
      : undefined;
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      (i) => before.get(i)!.every((b) => done.includes(b)) && (!withOf(i) || done.includes(withOf(i)!)),
    );
    done.push(...waiting.splice(Math.max(0, ready), 1));
  }
  return done;
};

/** The chained order: what `perform` needs to know about each event. */
interface Entry {
  readonly intent: Intent;
  readonly before: readonly Intent[];
  readonly partner: Intent | undefined;
  /** Does something wait for it, or do its agents do something else later? */
  readonly followed: boolean;
  readonly agentGoesOn: boolean;
}

const plan = (intents: readonly Intent[]): Entry[] => {
  const before = predecessors(intents);
  const order = inOrder(intents, before);
  return order.map((intent, index) => {
    const partner =
      intent.event.order?.relation === 'with'
        ? intents.find((i) => i.event.id === intent.event.order!.event && i !== intent)
        : undefined;
    const later = order.slice(index + 1);
    const agentGoesOn = later.some(
      (l) =>
        l.agents.some((a) => intent.agents.includes(a)) &&
        (!compatible(l, intent) || (l.event.order?.relation === 'after' && l.event.order.event === intent.event.id)) &&
        !(intent.family === 'roll' && ['knock-over', 'push', 'fall'].includes(l.family)),
    );
    const waitedFor = [...before.values()].some((list) => list.includes(intent));
    return { intent, before: before.get(intent)!, partner, followed: waitedFor || agentGoesOn, agentGoesOn };
  });
};

/** Seconds an event that could go on takes when something waits for its end. */
const continuousSeconds = (intent: Intent): number => {
  if (intent.family === 'idle' || intent.family === 'posture') return 2.2;
  return Math.min(3, Math.max(1.5, intent.action.duration));
};

type Times = { readonly start: number; readonly end: number; readonly contact?: number };

const perform = (sheet: Sheet, entry: Entry, head: number, last: boolean): Times => {
  const { intent, before, partner } = entry;
  const { seconds } = sheet.scene;
  const order = intent.event.order;
  let start =
    before.length > 0 || partner
      ? 0
      : UNDER_WAY.includes(intent.family) && !(intent.family === 'posture' && !intent.action.continuous)
        ? 0
        : head;
  for (const b of before) {
    const times = sheet.times.get(b.event.id);
    if (!times) continue;
    // a knocked thing falls at the contact, not when the paw is back
    const struck = intent.family === 'fall' && b.family === 'knock-over';
    start = Math.max(
      start,
      struck ? (times.contact ?? times.end) : times.end + (order?.relation === 'after' ? 0.12 : 0),
    );
  }
  if (partner) start = Math.max(start, sheet.times.get(partner.event.id)?.start ?? 0);
  const runsIntoIt = intent.family === 'knock-over' && intent.agents[0]!.entry.rig === 'rigid';
  const together = partner !== undefined && (compatible(partner, intent) || runsIntoIt);
  const busy = (d: Draft): boolean =>
    sheet.performances.some((p) => {
      const other = sheet.scene.intents.find((i) => i.event.id === p.event);
      return (
        p.actor === d.id &&
        (!other || (!compatible(other, intent) && !(other.family === 'roll' && runsIntoIt) && other.family !== 'roll'))
      );
    });
  if (!together && !runsIntoIt && intent.family !== 'fall' && intent.family !== 'catch') {
    for (const a of intent.agents) if (busy(a)) start = Math.max(start, stateOf(sheet, a).freeAt);
  }
  const flexible = continuousSeconds(intent) * Math.max(0.35, Math.min(3, sheet.stretch));
  const orderEnd = start + flexible;
  const until = intent.action.continuous && !entry.agentGoesOn ? Math.max(orderEnd, seconds) : orderEnd;
  if (intent.family === 'knock-over') return { start, ...knockOver(sheet, intent, start) };
  const end = ((): number => {
    switch (intent.family) {
      case 'locomotion':
      case 'fly':
      case 'swim':
      case 'drive':
      case 'sail':
        return travel(sheet, intent, start, until, orderEnd);
      case 'chase':
      case 'follow':
        pursue(sheet, intent, start, until);
        return orderEnd;
      case 'leap':
        return leap(sheet, intent, start, last);
      case 'posture':
        return takePosture(sheet, intent, start, until, orderEnd);
      case 'gesture':
      case 'look':
        return gesture(sheet, intent, start, until, orderEnd);
      case 'roll':
        return roll(sheet, intent, start, Math.max(until, entry.agentGoesOn ? orderEnd : seconds), orderEnd);
      case 'fall':
        return fall(sheet, intent, start);
      case 'bounce':
        bounce(sheet, intent, start, until);
        return orderEnd;
      case 'rise':
      case 'float':
        drift(sheet, intent, start, until);
        return orderEnd;
      case 'push':
        return push(sheet, intent, start, last && !entry.followed ? seconds - 0.4 : 0);
      case 'pick-up':
        return pickUp(sheet, intent, start);
      case 'put':
        return putDown(sheet, intent, start);
      case 'throw':
        return throwThing(sheet, intent, start);
      case 'catch':
        return catchThing(sheet, intent, start);
      case 'open':
        return open(sheet, intent, start);
      default:
        linger(sheet, intent, start, until);
        return orderEnd;
    }
  })();
  return { start, end };
};

const write = (scene: Scene, entries: readonly Entry[], stretch: number, head: number): Sheet => {
  const sheet = openSheet(scene, stretch);
  entries.forEach((entry) => {
    const last = !entry.followed;
    sheet.times.set(entry.intent.event.id, perform(sheet, entry, head, last));
  });
  return sheet;
};

/** Middle of the deed the film is about, s; undefined when nothing in particular happens. */
const keyTime = (sheet: Sheet, entries: readonly Entry[]): number | undefined => {
  const key = entries.findLast(
    (e) => KEY_FAMILIES.includes(e.intent.family) && !(e.intent.family === 'posture' && e.intent.action.continuous),
  );
  if (!key) return undefined;
  // of a chain "knock over, then fall" the first deed is the turn of the film
  const first = entries.find((e) => e.intent.family === 'knock-over') ?? key;
  const own = sheet.performances.filter((p) => p.event === first.intent.event.id);
  const main = own.at(-1);
  return main && (main.start + Math.min(main.end, sheet.scene.seconds)) / 2;
};

/** Writes the call sheet for the whole film. */
export const schedule = (scene: Scene, notes: Note[]): Sheet => {
  const { seconds } = scene;
  const entries = plan(scene.intents);
  const postures = scene.drafts.map((d) => d.posture);
  const seats = scene.drafts.map((d) => d.seat);
  const attempt = (stretch: number, head: number): Sheet => {
    // planners may set starting postures and seats: every attempt begins from the layout's
    scene.drafts.forEach((d, i) => {
      d.posture = postures[i]!;
      if (seats[i] === undefined) delete d.seat;
      else d.seat = seats[i]!;
    });
    return write(scene, entries, stretch, head);
  };
  const head = Math.min(HEAD, 0.06 * seconds);
  const tail = Math.min(TAIL, 0.1 * seconds);
  const over = (sheet: Sheet): number => Math.max(0, ...[...sheet.times.values()].map((t) => t.end));
  let low = 0.35;
  let high = 3;
  if (over(attempt(high, head)) <= seconds - tail) low = high;
  for (let i = 0; i < 18 && high - low > 1e-3; i++) {
    const middle = (low + high) / 2;
    if (over(attempt(middle, head)) <= seconds - tail) low = middle;
    else high = middle;
  }
  // repeats of what can go on are counted at a natural pace: nothing is slowed only to fill time
  const stretch = Math.min(low, 1.5);
  let sheet = attempt(low > 1.5 ? Math.max(stretch, low) : low, head);
  const spare = seconds - tail - over(sheet);
  const key = keyTime(sheet, entries);
  if (key !== undefined && spare > 0.1 && key < 0.45 * seconds) {
    sheet = attempt(low, head + Math.min(spare, 0.5 * seconds - key));
  }
  for (const entry of entries) {
    const times = sheet.times.get(entry.intent.event.id)!;
    if (times.start >= seconds - 0.2) {
      notes.push({ target: entry.intent.path, fate: 'not-shown', reason: `no time left for it in ${seconds} s` });
    } else if (times.end > seconds + 0.3 && !entry.intent.action.continuous) {
      notes.push({
        target: entry.intent.path,
        fate: 'approximated',
        as: 'begun, not finished',
        reason: `no time left in ${seconds} s`,
      });
    }
  }
  return sheet;
};
