/** What events need of the layout before they begin: distances to throw over, gaps to jump, room to run up. */
import { along, type Draft, type Intent, isAlive } from './draft.ts';
import type { Group } from './formation.ts';
import { isOpenTravel } from './intents.ts';
import { naturalSpeed } from './pace.ts';
import { separation, type Term } from './relations.ts';

const h = (v: number): number => (v > 0 ? v : 0);

/** Cost of a gap outside [least, most] (m), and of not standing side by side as the viewer sees it. */
const beside = (a: Group, b: Group, least: number, most: number): number =>
  h(separation(a, b) - most) +
  h(least - separation(a, b)) +
  0.6 * h(Math.abs(a.z - b.z) - 0.45 * Math.abs(a.x - b.x) - 0.05);

/** Distance (m) over which things are thrown: about 2.2 heights of the thrower, 2–4 m for people. */
export const throwDistance = (thrower: Draft): number => Math.max(1.2, Math.min(4.5, 2.2 * thrower.size[1]));

/** Distance (m) over which things are kicked or rolled to somebody: 3–5 m for people. */
export const passDistance = (agent: Draft): number => Math.max(1.5, Math.min(5, 3 * agent.size[1] + 0.8));

/** Distance (m) from which a goal is approached: what is covered in about a third of the film. */
const approachDistance = (agent: Draft, intent: Intent, seconds: number): number =>
  Math.max(1.2, Math.min(14, naturalSpeed(agent, intent) * Math.min(4, 0.4 * seconds)));

/** Height (m) from which a building is seen whole only from afar. */
const LANDMARK = 10;

/** Is it a castle, a lighthouse, a tower? */
export const isLandmark = (draft: Draft | undefined): boolean =>
  draft?.entry.kind === 'building' && draft.size[1] > LANDMARK;

/** Distance (m) behind those before it at which a building is seen whole over them. */
const STANDOFF = { share: 1.75, most: 80 } as const;

/** Tall buildings stand far behind the people and animals the film is about, so that both are seen whole. */
export const landmarkTerms = (groups: readonly Group[], intents: readonly Intent[]): Term[] => {
  const used = (g: Group): boolean =>
    intents.some(
      (i) =>
        !['look', 'gesture', 'idle', 'posture'].includes(i.family) &&
        [...i.patients, ...i.goals, ...i.sources, ...i.landmarks].some((d) => g.members.includes(d)),
    );
  const tall = groups.filter((g) => isLandmark(g.members[0]) && !used(g));
  const figures = groups.filter((g) => isAlive(g.members[0]!));
  return tall.flatMap((b) =>
    figures.map((a) => ({
      groups: [a, b],
      weight: 1.2,
      cost: () => {
        const gap = Math.min(STANDOFF.most, STANDOFF.share * b.members[0]!.size[1]);
        const away = a.z - b.z - b.halfZ;
        return (
          0.3 * h(gap - away) +
          0.3 * h(away - 1.3 * gap) +
          0.3 * h(Math.abs(a.x - b.x) - 0.4 * gap) +
          0.3 * h(0.12 * gap - Math.abs(a.x - b.x))
        );
      },
    })),
  );
};

const termFor = (
  intent: Intent,
  index: number,
  of: (d: Draft | undefined) => Group | undefined,
  intents: readonly Intent[],
  seconds: number,
): Term[] => {
  const a = of(intent.agents[0]);
  const agent = intent.agents[0]!;
  const patient = of(intent.patients[0]);
  const goal = of(intent.goals[0]);
  const landmark = of(intent.landmarks[0]);
  const first = intents.findIndex((i) => i.agents.includes(agent)) === index;
  if (!a) return [];
  const term = (b: Group | undefined, cost: () => number, weight = 1): Term[] =>
    b && b !== a ? [{ groups: [a, b], weight, cost }] : [];
  switch (intent.family) {
    case 'chase':
    case 'follow': {
      const leader = patient ?? goal;
      if (!leader || agent.travel === undefined) return [];
      const [dx, dz] = along(agent.travel);
      const reach = Math.abs(dx) * (a.halfX + leader.halfX) + Math.abs(dz) * (a.halfZ + leader.halfZ);
      const back = reach + (intent.family === 'chase' ? Math.max(0.9, 0.5 * agent.size[2]) : 0.9);
      return term(leader, () => Math.abs(a.x - leader.x + dx * back) + Math.abs(a.z - leader.z + dz * back), 1.2);
    }
    case 'leap': {
      const from = of(intent.sources[0]) ?? a;
      const to = goal ?? landmark;
      if (!to || from === to) return [];
      const runUp = goal ? 0.4 * agent.size[2] + 0.2 : 1.3 * agent.size[2] + 0.5;
      const room = intent.sources.length > 0 ? 0.22 : runUp;
      return [{ groups: [from, to], weight: 1, cost: () => beside(from, to, room, room + 0.25) }];
    }
    case 'roll':
      // what rolls to somebody begins well away from him
      return goal && agent.travel === undefined ? term(goal, () => beside(a, goal, 2.6, 3.6)) : [];
    case 'throw':
    case 'catch': {
      const other =
        goal ??
        (intent.family === 'catch'
          ? of(intents.find((i) => i.family === 'throw' && i.agents[0] !== agent)?.agents[0])
          : undefined);
      if (!other) return [];
      const d = throwDistance(agent);
      return term(other, () => beside(a, other, d * 0.85, d * 1.15));
    }
    case 'knock-over':
    case 'push': {
      if (!patient) return [];
      // what rolls, drives or runs into something needs a run-up along its way
      if (agent.entry.rig === 'rigid' || agent.entry.rig === 'vehicle') {
        const [dx, dz] = along(agent.travel ?? Math.PI / 2 - 0.25);
        const long = agent.entry.rig === 'rigid' ? Math.max(1.6, 12 * agent.size[1]) : 9;
        const run = Math.max(2, Math.min(long, 0.45 * seconds * 1.8));
        return term(patient, () => Math.abs(a.x + dx * run - patient.x) + Math.abs(a.z + dz * run - patient.z), 1.2);
      }
      if (!first) return [];
      const near = 0.25 * agent.size[1];
      const at = () => beside(a, patient, near, near + 0.8);
      if (!goal || goal === patient || goal === a) return term(patient, at);
      // what is kicked or pushed to somebody lies before its kicker's feet, and he stands well away
      const way = passDistance(agent);
      const between = (): number => {
        const [dx, dz] = [goal.x - a.x, goal.z - a.z];
        const d = Math.max(0.1, Math.sqrt(dx * dx + dz * dz));
        const ahead = Math.max(a.halfX, a.halfZ) + Math.max(patient.halfX, patient.halfZ) + near;
        return Math.abs(a.x + (dx / d) * ahead - patient.x) + Math.abs(a.z + (dz / d) * ahead - patient.z);
      };
      return [...term(patient, between), ...term(goal, () => beside(a, goal, way * 0.85, way * 1.15), 1.2)];
    }
    case 'pick-up':
    case 'put':
    case 'open':
    case 'gesture':
    case 'look': {
      const other = patient ?? goal;
      if (!other || !first || isLandmark(intent.patients[0] ?? intent.goals[0])) return [];
      // doors and gates are opened from the viewer's side, a little to one side so that they are seen
      if (intent.family === 'open' && (intent.patients[0]?.size[1] ?? 0) > 1.2) {
        const ahead = other.halfZ + 0.45 * agent.size[1];
        return term(other, () => Math.abs(a.z - other.z - ahead) + h(Math.abs(a.x - other.x) - 0.4 * other.halfX));
      }
      const near = 0.35 * agent.size[1];
      const most = intent.family === 'look' || intent.family === 'gesture' ? 3.5 : 2;
      return term(other, () => beside(a, other, near, most));
    }
    case 'locomotion':
    case 'swim':
    case 'fly':
    case 'drive':
    case 'sail': {
      if (isOpenTravel(intent)) {
        if (!landmark || !first) return [];
        // past it on the viewer's side; through, under and over it right at its middle
        const onto = ['through', 'under', 'over', 'between'].includes(intent.event.path!.relation);
        const clear = landmark.halfZ + a.halfZ + Math.max(0.3, 0.25 * Math.min(landmark.height, 6));
        return term(
          landmark,
          () =>
            h(Math.abs(a.x - landmark.x) - 0.15 * landmark.halfX) +
            Math.abs(a.z - landmark.z - (onto && a.level === landmark.level ? 0 : clear)) * 0.8,
        );
      }
      const to = goal ?? landmark ?? patient;
      if (!to || !first) return [];
      const d = approachDistance(agent, intent, seconds);
      return term(to, () => beside(a, to, d * 0.8, d * 1.2));
    }
    default:
      return [];
  }
};

/** Terms for all events. `of` gives the group an actor stands with (or that carries it). */
export const setupTerms = (
  intents: readonly Intent[],
  of: (draft: Draft | undefined) => Group | undefined,
  seconds: number,
): Term[] => intents.flatMap((intent, i) => termFor(intent, i, of, intents, seconds));
