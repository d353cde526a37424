/** What two do to each other: who is whose partner, how far apart they stand, and that both take part. */
import { cos, sin } from '../foundation/exact.ts';
import type { Vec3 } from '../foundation/vec.ts';
import type { Draft, Intent } from './draft.ts';
import { goTo, mannerOf } from './journeys.ts';
import { become, enter, flatDistance, headingTo, onGround, type Sheet, stateOf, stretched } from './sheet.ts';

/** How two stand who do something to each other. */
interface Stance {
  /** Distance between their middles as a share of their mean height. */
  readonly apart: number;
  /** Side by side, both looking the same way, instead of face to face. */
  readonly beside?: boolean;
}

const STANCES: Readonly<Record<string, Stance>> = {
  hug: { apart: 0.17 },
  kiss: { apart: 0.2 },
  'shake-hands': { apart: 0.45 },
  'high-five': { apart: 0.42 },
  'hold-hands': { apart: 0.34, beside: true },
  dance: { apart: 0.42 },
};

const isPerson = (draft: Draft): boolean => draft.entry.kind === 'person' && draft.entry.rig === 'biped';

/** Is it done by two people to each other? Dancing only if it is said that they dance together. */
const stanceOf = (intent: Intent): Stance | undefined => {
  const stance = STANCES[intent.action.id];
  if (!stance) return undefined;
  const together = intent.event.manner?.includes('together') || intent.patients.length > 0;
  return intent.action.id === 'dance' && !together ? undefined : stance;
};

/** More than two hold hands: a row or a ring, each with both neighbours. */
const isChain = (intent: Intent): boolean =>
  intent.action.id === 'hold-hands' && intent.agents.length > 2 && intent.patients.length + intent.goals.length === 0;

/** Distance of neighbours in a row and in a ring of joined hands, in mean heights. */
const NEIGHBOURS = 0.44;
const IN_RING = 0.6;

/** A row or a ring joins hands; a ring looks inwards. Returns when it is over, s. */
const joinHands = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  const people = [...intent.agents];
  const n = people.length;
  const ring = people[0]!.member?.arrangement === 'circle';
  const at = (p: Draft): Vec3 => stateOf(sheet, p).position;
  const height = people.reduce((sum, p) => sum + p.size[1], 0) / n;
  const travels = people.some((p) => p.travel !== undefined);
  if (!ring) people.sort((a, b) => at(a)[0] - at(b)[0]);
  if (!travels) {
    const centre = [0, 2].map((k) => people.reduce((sum, p) => sum + at(p)[k]!, 0) / n) as [number, number];
    const radius = (IN_RING * height) / (2 * sin(Math.PI / n));
    people.forEach((person, i) => {
      const angle = ((i + 0.5) / n) * 2 * Math.PI;
      const aside = (i - (n - 1) / 2) * NEIGHBOURS * height;
      const [x, z] = ring
        ? [centre[0] + radius * sin(angle), centre[1] + radius * cos(angle)]
        : [centre[0] + aside, centre[1]];
      const place = { position: onGround(sheet, person, x, z), heading: ring ? angle + Math.PI : 0 };
      if (sheet.performances.some((p) => p.actor === person.id)) return;
      become(sheet, person, place);
      sheet.starts.set(person, place);
    });
  }
  const end = Math.max(until, start + 1.2);
  people.forEach((person, i) => {
    for (const step of [1, -1]) {
      const k = i + step;
      const other = ring ? people[(k + n) % n] : people[k];
      if (!other) continue;
      const there = at(other);
      enter(sheet, person, {
        ...mannerOf(intent),
        action: intent.action.id,
        start,
        end,
        target: other.id,
        targetPosition: [there[0], there[1] + 0.6 * other.size[1], there[2]],
        ...(!travels && { heading: stateOf(sheet, person).heading }),
      });
    }
  });
  return Math.max(orderEnd, start + 1.2);
};

/** Gives a partner to all who do with each other what takes two, where the text names none: the first two are a pair, and so on. */
export const findPartners = (intents: readonly Intent[]): Intent[] => {
  const partners = new Map<Draft, Draft>();
  for (const id of Object.keys(STANCES)) {
    const alone = intents
      .filter((i) => i.action.id === id && !isChain(i) && stanceOf(i) && i.patients.length + i.goals.length === 0)
      .flatMap((i) => i.agents)
      .filter((a, k, all) => isPerson(a) && all.indexOf(a) === k);
    for (let k = 0; k + 1 < alone.length; k += 2) {
      partners.set(alone[k]!, alone[k + 1]!);
      partners.set(alone[k + 1]!, alone[k]!);
    }
  }
  return intents.map((intent) => {
    if (!stanceOf(intent) || intent.patients.length + intent.goals.length > 0 || isChain(intent)) return intent;
    const found = intent.agents.map((a) => partners.get(a));
    // The order is that of the agents, so each meets its own.
    return found.every((f) => f !== undefined) ? { ...intent, patients: found as Draft[] } : intent;
  });
};

/** Where somebody stands at a distance from another, on the side from which he comes. */
const spotBeside = (from: Vec3, other: Vec3, apart: number): Vec3 => {
  const d = flatDistance(from, other);
  const x = d > 0.01 ? (from[0] - other[0]) / d : -1;
  const z = d > 0.01 ? (from[2] - other[2]) / d : 0;
  return [other[0] + x * apart, from[1], other[2] + z * apart];
};

/**
 * Two people do something to each other: one comes to the other, then both take part. Returns when it is over, s;
 * undefined where it does not take two.
 */
export const doTogether = (
  sheet: Sheet,
  intent: Intent,
  start: number,
  until: number,
  orderEnd: number,
): number | undefined => {
  if (isChain(intent) && intent.agents.every(isPerson)) return joinHands(sheet, intent, start, until, orderEnd);
  const stance = stanceOf(intent);
  const others = [...intent.patients, ...intent.goals];
  if (!stance || others.length === 0) return undefined;
  if (![...intent.agents, ...others].every(isPerson)) return undefined;
  let over = start;
  const begun = (a: Draft, b: Draft) =>
    sheet.performances.find((p) => p.actor === a.id && p.target === b.id && p.action === intent.action.id);
  intent.agents.forEach((agent, i) => {
    const partner = others[i % others.length]!;
    if (partner === agent) return;
    const already = begun(agent, partner);
    if (already) {
      over = Math.max(over, intent.action.continuous ? orderEnd : already.end);
      return;
    }
    const apart = (stance.apart * (agent.size[1] + partner.size[1])) / 2;
    const goes = agent.travel !== undefined || partner.travel !== undefined;
    const seated = stateOf(sheet, agent).support ?? stateOf(sheet, partner).support;
    let time = start;
    if (!goes && !seated) {
      const from = stateOf(sheet, agent).position;
      const other = stateOf(sheet, partner).position;
      if (Math.abs(flatDistance(from, other) - apart) > 0.06) {
        time = goTo(sheet, agent, spotBeside(from, other, apart), start, [partner]);
        // A step too short to be walked is taken by standing there from the start.
        if (time === start && sheet.performances.every((p) => p.actor !== agent.id)) {
          const there = spotBeside(from, other, apart);
          become(sheet, agent, { position: there });
          sheet.starts.set(agent, { position: there, heading: agent.heading });
        }
      }
    }
    const seconds = stretched(sheet, intent.action.duration) * (intent.event.times ?? 1);
    const end = intent.action.continuous ? Math.max(until, time + 0.6 * seconds) : time + seconds;
    const pair: readonly (readonly [Draft, Draft])[] = [
      [agent, partner],
      [partner, agent],
    ];
    for (const [one, two] of pair) {
      const here = stateOf(sheet, one).position;
      const there = stateOf(sheet, two).position;
      enter(sheet, one, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: time,
        end,
        target: two.id,
        targetPosition: [there[0], there[1] + 0.6 * two.size[1], there[2]],
        ...(!goes && !seated && { heading: stance.beside ? 0 : headingTo(here, there) }),
      });
      if (!goes && !seated) become(sheet, one, { heading: stance.beside ? 0 : headingTo(here, there) });
    }
    over = Math.max(over, intent.action.continuous ? Math.max(orderEnd, time + 1.2) : end);
  });
  return over;
};
