/** Chasing and following: who is ahead sets the course, who is behind keeps to it. */
import { type Circuit, circuitFor } from './circuit.ts';
import { along, type Draft, type Intent } from './draft.ts';
import { mannerOf, pathBetween } from './journeys.ts';
import { naturalSpeed } from './pace.ts';
import { resistanceOf, simulateRoll, speedForLasting } from './rolling.ts';
import { become, enter, isFresh, onGround, type Sheet, stateOf } from './sheet.ts';

/** Way of who is ahead as a function of time since the chase began, m. */
type Course = (time: number) => number;

/** Speed (m/s) a ball that is chased should still have in the end. */
const LASTING = 1.6;
/** Where else a chase over rolling ground may take place: turned by so much (rad), moved by so much (m) along X and Z. */
const TURNS = [0, 0.1, -0.1, 0.22, -0.22] as const;
const SHIFTS_X = [0, -4, 4] as const;
const SHIFTS_Z = [0, -2, 2, -3.5, 3.5] as const;

/** The course of who is ahead, and how far the whole chase has been moved to where it goes well. */
interface Lead {
  readonly course: Course;
  readonly heading: number;
  /** m along X and Z */
  readonly shift: readonly [number, number];
}

/**
 * What rolls ahead gets a push that lasts to the end over the real ground, hills and all, but no harder than those behind
 * could follow. Where nobody else is about, the chase is moved to where the ground lets it roll longest.
 */
const rollAhead = (
  sheet: Sheet,
  leader: Draft,
  wanted: number,
  start: number,
  until: number,
  fastest: number,
  alone: boolean,
): Lead => {
  const seconds = until - start;
  const { ground } = sheet.scene;
  const state = stateOf(sheet, leader);
  const resistance = resistanceOf(ground, leader);
  const a = resistance.at(state.position[0], state.position[2]);
  const speed = Math.min(fastest, speedForLasting(LASTING, seconds, a, resistance.drag));
  const run = (heading: number, shift: readonly [number, number]) => {
    const [dx, dz] = along(heading);
    const [x, z] = [state.position[0] + shift[0], state.position[2] + shift[1]];
    // the middle of its way belongs where the layout has put it
    let from = [x, z] as const;
    let samples = simulateRoll(ground, x, z, [dx * speed, dz * speed], seconds, resistance);
    for (let i = 0; i < 2; i++) {
      const end = samples.at(-1)!;
      const half = ((end.x - from[0]) * dx + (end.z - from[1]) * dz) / 2;
      from = [x - dx * half, z - dz * half];
      samples = simulateRoll(ground, from[0], from[1], [dx * speed, dz * speed], seconds, resistance);
    }
    const end = samples.at(-1)!;
    const aside = Math.abs((end.x - from[0]) * dz - (end.z - from[1]) * dx);
    const slowest = Math.min(...samples.map((s) => s.speed));
    // as fast as wanted in the end, straight on, and where it was laid out
    const score =
      Math.min(LASTING, slowest) -
      0.1 * aside -
      0.5 * Math.abs(heading - wanted) -
      0.03 * (Math.abs(shift[0]) + Math.abs(shift[1]));
    return { heading, shift, from, samples, score };
  };
  let best = run(wanted, [0, 0]);
  if (alone && best.score < 0.9 * LASTING) {
    for (const turn of TURNS)
      for (const x of SHIFTS_X)
        for (const z of SHIFTS_Z) {
          const other = run(wanted + turn, [x, z]);
          if (other.score > best.score) best = other;
        }
  }
  const { heading, shift } = best;
  const [dx, dz] = along(heading);
  const from = onGround(sheet, leader, best.from[0], best.from[1]);
  const way = best.samples.map((s) => (s.x - from[0]) * dx + (s.z - from[2]) * dz);
  const length = Math.max(...way);
  const to = onGround(sheet, leader, from[0] + dx * length, from[2] + dz * length);
  sheet.starts.set(leader, { position: from, heading });
  const action = sheet.scene.catalog.actions.find((x) => x.family === 'roll')?.id ?? 'roll';
  enter(sheet, leader, { action, start, end: until, path: [from, to], speed, heading });
  become(sheet, leader, { position: to });
  const course: Course = (time) => way[Math.max(0, Math.min(way.length - 1, Math.round(time * 60)))]!;
  return { course, heading, shift };
};

/** How much faster than at their chasing pace those behind may go after someone who runs from them. */
const SCURRY = 2;

/** Who flees or leads on legs, wheels or wings goes at an even pace. */
const goAhead = (
  sheet: Sheet,
  intent: Intent,
  leader: Draft,
  heading: number,
  start: number,
  until: number,
  pace: number,
): Course => {
  const state = stateOf(sheet, leader);
  const known = sheet.performances.find((p) => p.actor === leader.id && (p.path?.length ?? 0) > 1);
  // whoever is chased flees at a run of his own, if those behind can keep up with it at a scurry
  const jog = intent.family === 'chase' ? 0.55 * (leader.entry.motion?.run ?? 0) * Math.sqrt(leader.looks.size) : 0;
  const speed = known?.speed ?? Math.max(pace, Math.min(jog, SCURRY * pace));
  if (known || state.support) return (time) => speed * time;
  const length = speed * (until - start);
  const [dx, dz] = along(heading);
  const from = onGround(sheet, leader, state.position[0] - (dx * length) / 2, state.position[2] - (dz * length) / 2);
  const to = onGround(sheet, leader, from[0] + dx * length, from[2] + dz * length);
  sheet.starts.set(leader, { position: from, heading });
  const { motion, habitat } = leader.entry;
  const runs = intent.family === 'chase' && motion?.run !== undefined;
  const action = leader.altitude > 0 || habitat === 'air' ? 'fly' : runs ? 'run' : motion?.drive ? 'drive' : 'walk';
  enter(sheet, leader, { action, start, end: until, path: pathBetween(sheet, leader, from, to), speed, heading });
  become(sheet, leader, { position: to, heading });
  return (time) => speed * time;
};

/** Everybody on one closed way, a body's length or more behind each other. */
const runRounds = (
  sheet: Sheet,
  intent: Intent,
  leader: Draft,
  round: Circuit,
  start: number,
  until: number,
  pace: number,
): void => {
  const seconds = until - start;
  // nobody runs more than two and a half times around in a film
  const speed = Math.min(pace, (2.5 * round.length) / sheet.scene.seconds);
  const run = (draft: Draft, ahead: number, performance: { action: string; event?: string; target?: string }): void => {
    const count = Math.max(4, Math.ceil((speed * seconds) / 0.35));
    const path = Array.from({ length: count + 1 }, (_, i) => {
      const { x, z } = round.at(ahead + (speed * seconds * i) / count);
      return onGround(sheet, draft, x, z);
    });
    const { heading } = round.at(ahead);
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: path[0]!, heading });
    enter(sheet, draft, { ...performance, start, end: until, path, speed });
    become(sheet, draft, { position: path.at(-1)!, heading: round.at(ahead + speed * seconds).heading });
  };
  const { motion, habitat } = leader.entry;
  const flies = leader.altitude > 0 || habitat === 'air';
  const behind = Math.min(0.3 * round.length, Math.max(0.9, 1.2 * intent.agents[0]!.size[2] + 0.5 * leader.size[2]));
  if (!sheet.performances.some((p) => p.actor === leader.id && p.path && p.start < until && p.end > start))
    run(leader, behind, {
      action: flies ? 'fly' : intent.family === 'chase' && motion?.run ? 'run' : motion?.walk ? 'walk' : 'drive',
    });
  intent.agents.forEach((draft, i) => {
    run(draft, -1.15 * i * draft.size[2], { ...mannerOf(intent), action: intent.action.id, target: leader.id });
  });
};

/** Pieces of a pursuit, each at an even pace: enough to follow something that slows down. */
const PIECES = 4;

/** Chasing and following: who is chased moves first and for as long; the others come behind and close up at the end. */
export const pursue = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  const leader = intent.patients[0] ?? intent.goals[0];
  const seconds = until - start;
  let heading = leader?.travel ?? intent.agents[0]!.travel ?? Math.PI / 2;
  const natural = naturalSpeed(intent.agents[0]!, intent);
  const pace = natural * (intent.family === 'chase' ? 0.85 : 1);
  let course: Course = (time) => pace * time;
  let shift: readonly [number, number] = [0, 0];
  const rolls = leader?.entry.rig === 'rigid';
  const begin = leader && stateOf(sheet, leader).position;
  const round = circuitFor(intent, sheet.scene.ground, pace * seconds);
  if (round && leader && !rolls && !stateOf(sheet, leader).support) {
    runRounds(sheet, intent, leader, round, start, until, pace);
    return;
  }
  if (leader && rolls) {
    const alone = sheet.scene.drafts.every((d) => d === leader || (intent.agents.includes(d) && isFresh(sheet, d)));
    const lead = rollAhead(sheet, leader, heading, start, until, Math.max(2.5, natural * 1.7), alone);
    ({ course, heading, shift } = lead);
  } else if (leader) course = goAhead(sheet, intent, leader, heading, start, until, pace);
  const [dx, dz] = along(heading);
  const length = course(seconds);
  intent.agents.forEach((draft, i) => {
    const state = stateOf(sheet, draft);
    const fresh = isFresh(sheet, draft);
    const back = fresh ? length / 2 : 0;
    const from = onGround(
      sheet,
      draft,
      state.position[0] + (fresh ? shift[0] : 0) - dx * back,
      state.position[2] + (fresh ? shift[1] : 0) - dz * back,
    );
    const gap = begin ? (begin[0] - state.position[0]) * dx + (begin[2] - state.position[2]) * dz : 0;
    const closing =
      intent.family === 'chase' && leader
        ? Math.max(0, gap - 0.6 * draft.size[2] - 0.25 - 0.85 * i * draft.size[2])
        : 0;
    // at every moment as far behind as at the start, closing up towards the end
    const at = (time: number): number => course(time) + closing * (time / seconds) * (time / seconds);
    const aside = (i % 2 === 0 ? 1 : -1) * Math.min(0.5, 0.02 * length);
    if (fresh) sheet.starts.set(draft, { position: from, heading });
    const pieces = rolls ? PIECES : 1;
    let last = from;
    for (let k = 0; k < pieces; k++) {
      const [t0, t1] = [(seconds * k) / pieces, (seconds * (k + 1)) / pieces];
      const way = at(t1) - at(t0);
      if (way < 0.15) break;
      const to = onGround(sheet, draft, from[0] + dx * at(t1), from[2] + dz * at(t1));
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: start + t0,
        end: start + t1,
        path: pathBetween(sheet, draft, last, to, pieces === 1 ? aside : 0),
        speed: way / (t1 - t0),
        heading,
        ...(leader && { target: leader.id }),
      });
      last = to;
    }
    become(sheet, draft, { position: last, heading });
  });
};
