/** Chasing and following: who is ahead sets the course, who is behind keeps to it. */
import { along, type Draft, type Intent } from './draft.ts';
import { mannerOf, pathBetween } from './journeys.ts';
import { naturalSpeed } from './pace.ts';
import { resistanceOf, rollOut, speedForLasting } from './rolling.ts';
import { become, enter, isFresh, onGround, type Sheet, stateOf } from './sheet.ts';

/** Way of who is ahead as a function of time since the chase began, m. */
type Course = (time: number) => number;

/** What rolls ahead gets a push that lasts, but not faster than those behind could follow. */
const rollAhead = (
  sheet: Sheet,
  leader: Draft,
  heading: number,
  start: number,
  until: number,
  fastest: number,
): Course => {
  const seconds = until - start;
  const state = stateOf(sheet, leader);
  const resistance = resistanceOf(sheet.scene.ground, leader);
  const a = resistance.at(state.position[0], state.position[2]);
  const speed = Math.min(fastest, speedForLasting(1.2, seconds, a, resistance.drag));
  const way = rollOut(speed, seconds, a, resistance.drag);
  const length = way.at(-1)!;
  const [dx, dz] = along(heading);
  const from = onGround(sheet, leader, state.position[0] - (dx * length) / 2, state.position[2] - (dz * length) / 2);
  const to = onGround(sheet, leader, from[0] + dx * length, from[2] + dz * length);
  sheet.starts.set(leader, { position: from, heading });
  const action = sheet.scene.catalog.actions.find((x) => x.family === 'roll')?.id ?? 'roll';
  enter(sheet, leader, { action, start, end: until, path: [from, to], speed, heading });
  become(sheet, leader, { position: to });
  return (time) => way[Math.max(0, Math.min(way.length - 1, Math.round(time * 20)))]!;
};

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
  const speed = known?.speed ?? pace;
  if (known || state.support) return (time) => speed * time;
  const length = speed * (until - start);
  const [dx, dz] = along(heading);
  const from = onGround(sheet, leader, state.position[0] - (dx * length) / 2, state.position[2] - (dz * length) / 2);
  const to = onGround(sheet, leader, from[0] + dx * length, from[2] + dz * length);
  sheet.starts.set(leader, { position: from, heading });
  const { motion, habitat } = leader.entry;
  const runs = intent.family === 'chase' && motion?.run !== undefined;
  const action = runs ? 'run' : motion?.drive ? 'drive' : habitat === 'air' ? 'fly' : 'walk';
  enter(sheet, leader, { action, start, end: until, path: pathBetween(sheet, leader, from, to), speed, heading });
  become(sheet, leader, { position: to, heading });
  return (time) => speed * time;
};

/** Pieces of a pursuit, each at an even pace: enough to follow something that slows down. */
const PIECES = 4;

/** Chasing and following: who is chased moves first and for as long; the others come behind and close up at the end. */
export const pursue = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  const leader = intent.patients[0] ?? intent.goals[0];
  const seconds = until - start;
  const heading = leader?.travel ?? intent.agents[0]!.travel ?? Math.PI / 2;
  const [dx, dz] = along(heading);
  const natural = naturalSpeed(intent.agents[0]!, intent);
  const pace = natural * (intent.family === 'chase' ? 0.85 : 1);
  let course: Course = (time) => pace * time;
  const rolls = leader?.entry.rig === 'rigid';
  const begin = leader && stateOf(sheet, leader).position;
  if (leader) {
    course = rolls
      ? rollAhead(sheet, leader, heading, start, until, Math.max(2.5, natural * 1.5))
      : goAhead(sheet, intent, leader, heading, start, until, pace);
  }
  const length = course(seconds);
  intent.agents.forEach((draft, i) => {
    const state = stateOf(sheet, draft);
    const fresh = isFresh(sheet, draft);
    const back = fresh ? length / 2 : 0;
    const from = onGround(sheet, draft, state.position[0] - dx * back, state.position[2] - dz * back);
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
