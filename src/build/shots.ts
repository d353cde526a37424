/** How it is filmed: wishes of the text first, else the usual way for what happens (docs/staging.md has the table). */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Shot } from '../artifacts/stage.ts';
import { findShotSize, SHOT_ANGLES } from '../catalog/shots/index.ts';
import { canopyOf, type Draft, type Intent, isAlive } from './draft.ts';
import { isFlypast } from './flypast.ts';
import { isLandmark } from './setups.ts';
import type { Sheet } from './sheet.ts';
import { pathLength } from './timeline.ts';

const degrees = Math.PI / 180;

/** What kind of scene it is, as far as the camera is concerned. */
interface Kind {
  readonly size: Shot['size'];
  readonly lens: number;
  /** rad */
  readonly elevation: number;
  readonly move: string;
  readonly amount: number;
}

/** Deeds whose whole swept path must be seen from a steady camera. */
const STEADY: readonly string[] = [
  'knock-over',
  'fall',
  'throw',
  'catch',
  'push',
  'bounce',
  'roll',
  'pick-up',
  'put',
  'open',
];

/** How far a camera would have to go along, m: the extent of an actor's ways on the ground, not their length. */
const travelled = (sheet: Sheet, draft: Draft): number => {
  // what drifts on the spot goes nowhere
  const drifts = new Set(sheet.scene.intents.filter((i) => i.family === 'float').map((i) => i.event.id));
  const points = sheet.performances
    .filter((p) => p.actor === draft.id && (p.path?.length ?? 0) > 1 && !(p.event && drifts.has(p.event)))
    .flatMap((p) => p.path!);
  if (points.length === 0) return 0;
  const extent = (k: 0 | 2): number => Math.max(...points.map((p) => p[k])) - Math.min(...points.map((p) => p[k]));
  return Math.sqrt(extent(0) * extent(0) + extent(2) * extent(2));
};

/** Does anybody run in circles? Then the camera stays and sees the whole round. */
const circles = (sheet: Sheet, draft: Draft): boolean =>
  sheet.performances.some(
    (p) => p.actor === draft.id && p.path && pathLength(p.path) > 2.2 * travelled(sheet, draft) && p.path.length > 5,
  );

const kindOf = (
  named: readonly Draft[],
  actors: readonly Draft[],
  intents: readonly Intent[],
  sheet: Sheet,
  steady: boolean,
): Kind => {
  const families = intents.map((i) => i.family);
  const ways = actors.map((a) => travelled(sheet, a));
  const far = Math.max(0, ...ways);
  const tallest = Math.max(0.05, ...actors.map((a) => a.size[1]));
  const deed = families.some((f) => STEADY.includes(f)) || intents.some((i) => i.family === 'leap');
  const rises = intents.some((i) => i.family === 'rise');
  if (named.length === 0) return { size: 'full', lens: 28, elevation: 3 * degrees, move: 'truck-right', amount: 0.3 };
  // over tree tops one looks across them to the horizon
  const wooded = canopyOf(sheet.scene.ground.place) > 0;
  if (rises) return { size: 'full', lens: 32, elevation: (wooded ? 1 : -6) * degrees, move: 'track', amount: 2 };
  // what falls off something is seen down to where it lands, however large that makes the frame
  const drops = intents.some(
    (i) => i.family === 'fall' || (i.family === 'knock-over' && i.patients.some((p) => p.support)),
  );
  // in a room the camera stays where it is and sees the whole action: there is nowhere to go along
  if (sheet.scene.ground.room && (deed || far > 0.6) && !drops) {
    return { size: 'action', lens: 30, elevation: (tallest < 0.8 ? 7 : 4) * degrees, move: 'dolly-in', amount: 0.12 };
  }
  const slides = families.includes('roll') && far > 12 && actors.some(isAlive);
  if (deed && !slides && !(far > 14 && families.includes('locomotion'))) {
    const small = tallest < 0.8;
    const size = drops && actors.some(isAlive) ? 'full' : 'action';
    return { size, lens: small ? 50 : 38, elevation: (small ? 7 : 5) * degrees, move: 'settle', amount: 1 };
  }
  if (steady || actors.some((a) => circles(sheet, a) && travelled(sheet, a) < 14)) {
    return { size: 'action', lens: 32, elevation: 4 * degrees, move: 'dolly-in', amount: 0.16 };
  }
  if (far > 2.5 * tallest && far > 1.2) {
    const vehicle = actors[0]!.entry.kind === 'vehicle';
    const many = actors.length > 2;
    return {
      size: 'full',
      lens: vehicle || many ? 40 : 36,
      elevation: (many ? 4.5 : 3.5) * degrees,
      move: 'track',
      amount: 1,
    };
  }
  if (named.length > 12 && tallest > 0.6)
    return { size: 'full', lens: 32, elevation: 20 * degrees, move: 'truck-right', amount: 0.7 };
  const alive = named.filter(isAlive);
  if (alive.length === 0) {
    const small = tallest < 0.6;
    return {
      size: 'full',
      lens: small ? 65 : 45,
      elevation: (small ? 12 : 4) * degrees,
      move: 'dolly-in',
      amount: 0.4,
    };
  }
  const active =
    families.some((f) => f === 'posture' || f === 'leap') ||
    intents.some((i) => ['dance', 'exercise', 'play'].includes(i.action.id));
  if (alive.length === 1 && named.length === 1 && !active && alive[0]!.entry.kind === 'person') {
    return { size: 'medium-long', lens: 50, elevation: 3 * degrees, move: 'dolly-in', amount: 0.3 };
  }
  const talk = families.every((f) => ['gesture', 'look', 'idle', 'change'].includes(f));
  const talkers = alive.length === named.length && alive.every((d) => d.entry.kind === 'person' && !d.support);
  if (!active && talk && talkers && named.length <= 3) {
    return { size: 'medium-long', lens: 45, elevation: 3 * degrees, move: 'dolly-in', amount: 0.25 };
  }
  return { size: 'full', lens: alive.length > 1 ? 42 : 45, elevation: 4 * degrees, move: 'dolly-in', amount: 0.25 };
};

/** Angle from the azimuth to a heading, wrapped to ±π. */
const wrap = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/** Where the camera stands: left and right of the text must stay left and right, faces turned to it, travel across. */
const azimuthFor = (
  screenplay: Screenplay,
  main: Draft | undefined,
  sheet: Sheet,
  move: string,
  sided: boolean,
): number => {
  const path = main && sheet.performances.find((p) => p.actor === main.id && p.path && p.path.length >= 1)?.path;
  const slope = main && sheet.scene.layout.slopes.get(main);
  const heading = main?.travel;
  const travels = heading !== undefined && ((path !== undefined && pathLength(path) > 1) || slope !== undefined);
  if (travels && (move === 'follow' || move === 'lead')) {
    // a little to the viewer's side of the way, from behind or from ahead
    const base = move === 'follow' ? heading + Math.PI : heading;
    const options = [base + 32 * degrees, base - 32 * degrees].map(wrap);
    return Math.abs(options[0]!) < Math.abs(options[1]!) ? options[0]! : options[1]!;
  }
  if (sided) return 0;
  if (slope && heading !== undefined) {
    const options = [heading + 64 * degrees, heading - 64 * degrees].map(wrap);
    return Math.abs(options[0]!) < Math.abs(options[1]!) ? options[0]! : options[1]!;
  }
  if (travels) {
    // three-quarter from ahead, 50–60° off the nose, at most 25° from the viewer's own place
    const h = wrap(heading);
    // those in a line are seen more from the side, so that none hides the next
    const off = (main?.member?.count ?? 1) > 2 ? 66 * degrees : 52 * degrees;
    const wish = h > 0 ? h - off : h + off;
    return Math.max(-25 * degrees, Math.min(25 * degrees, wish));
  }
  return screenplay.relations.length > 0 ? 0 : 4 * degrees;
};

const isSided = (screenplay: Screenplay): boolean =>
  screenplay.relations.some((r) => ['left-of', 'right-of', 'in-front-of', 'behind', 'between'].includes(r.relation)) ||
  screenplay.events.some((e) =>
    ['left-to-right', 'right-to-left', 'left', 'right', 'towards-camera', 'away-from-camera'].includes(
      e.direction ?? '',
    ),
  );

/** Order of importance: the camera's subject, who does something, to whom it is done, the rest. */
const rank = (screenplay: Screenplay, named: readonly Draft[], sheet: Sheet): { subjects: Draft[]; keep: Draft[] } => {
  const wished = named.filter((d) => d.member!.id === screenplay.camera.subject);
  const intents = sheet.scene.intents;
  const doers = intents.filter((i) => i.family !== 'idle').flatMap((i) => i.agents);
  const crossed = (i: Intent): readonly Draft[] =>
    i.family === 'leap' || ['around', 'through', 'over', 'under', 'into'].includes(i.event.path?.relation ?? '')
      ? i.landmarks
      : [];
  const done = intents.flatMap((i) => [...i.patients, ...i.goals, ...i.sources, ...crossed(i)]);
  const riders = named.filter((d) => d.support && doers.includes(d.support));
  if (wished.length > 0) return { subjects: wished, keep: named.filter((d) => !wished.includes(d)) };
  const journey = doers.some((d) => travelled(sheet, d) > 4);
  // a kite belongs to whom it is flown by
  const owners = named.filter(isAlive);
  if (doers.length > 0 && doers.every((d) => d.entry.kind === 'thing' && d.altitude > 0) && owners.length > 0) {
    return { subjects: [...owners, ...doers], keep: [] };
  }
  const active = [...new Set([...doers, ...riders, ...done])].filter((d) => d.member || doers.includes(d));
  if (active.length === 0) return { subjects: [...named], keep: [] };
  // somebody named who stands with the actors belongs in the frame; what is passed by is only kept if it can be
  const rest = named.filter((d) => !active.includes(d));
  return journey ? { subjects: active, keep: rest } : { subjects: [...active, ...rest], keep: [] };
};

/** Times the tallest figure's height from which on something that only stands there is scenery. */
const SCENERY = 1.35;

/** What stands there, larger than those the film is about: trees, houses, doors, tables beside a cat. */
const sceneryAmong = (subjects: readonly Draft[], sheet: Sheet): Draft[] => {
  const moved = new Set(
    sheet.scene.intents.flatMap((i) =>
      i.family === 'look' || i.family === 'gesture' || i.family === 'idle' ? [] : [...i.agents, ...i.patients],
    ),
  );
  const figures = subjects.filter((d) => isAlive(d) || ['biped', 'quadruped', 'bird'].includes(d.entry.rig));
  const tallest = Math.max(0, ...figures.map((d) => Math.max(d.size[1], 0.7 * d.size[2])));
  if (tallest === 0) return [];
  return subjects.filter(
    (d) =>
      !figures.includes(d) &&
      (!moved.has(d) || d.entry.kind === 'building' || d.entry.kind === 'plant') &&
      !sheet.scene.intents.some((i) => i.agents.includes(d)) &&
      Math.max(d.size[0], d.size[1], d.size[2]) > SCENERY * tallest,
  );
};

/** The film's only shot. Several shots come when the text cuts. */
export const planShot = (screenplay: Screenplay, drafts: readonly Draft[], sheet: Sheet, steady: boolean): Shot => {
  const named = drafts.filter((d) => d.member);
  let { subjects, keep } = rank(screenplay, named, sheet);
  const wish = screenplay.camera;
  const kind = kindOf(named, subjects, sheet.scene.intents, sheet, steady);
  const travelling = kind.move === 'track';
  // a figure's shot is measured on figures; the furniture under them comes along
  const living = subjects.filter(isAlive);
  if (kind.size !== 'action' && living.length > 0 && living.length < subjects.length) {
    // what one is under or in must be seen for that
    const furniture = (d: Draft): boolean =>
      !isAlive(d) && living.some((l) => l.support === d && (l.bearing === 'seat' || l.bearing === 'on'));
    keep = [...subjects.filter(furniture), ...keep];
    subjects = subjects.filter((d) => !furniture(d));
  }
  if (living.length === 0 && !wish.subject) {
    // things on a table are looked at, not the table
    const bears = (d: Draft): boolean =>
      subjects.some(
        (s) =>
          s.support === d &&
          s.bearing === 'on' &&
          2 * s.size[1] < d.size[0] &&
          // a table may be cut; a chest on which something stands should be known for one
          (d.entry.supportHeight !== undefined || Math.max(...d.size) > 5 * Math.max(...s.size)),
      );
    if (subjects.some((d) => !bears(d))) {
      keep = [...subjects.filter(bears), ...keep];
      subjects = subjects.filter((d) => !bears(d));
    }
  }
  // who only flies past does so in the picture of the others
  const passing = subjects.filter((d) => isFlypast(d, sheet.scene.intents));
  const flypast = steady && !wish.subject && passing.length > 0 && passing.length < subjects.length;
  if (flypast) subjects = subjects.filter((d) => !passing.includes(d));
  // scenery need only be recognisable: the frame is made for those who live and act
  const scenery = new Set(wish.subject ? [] : sceneryAmong(subjects, sheet));
  keep = [...subjects.filter((d) => scenery.has(d)), ...keep];
  subjects = subjects.filter((d) => !scenery.has(d));
  // a castle behind somebody: he is small enough in the frame for both to be seen whole
  const before = !travelling && subjects.some(isAlive) && keep.some(isLandmark) && kind.size !== 'action';
  const kindSize = before ? 'long' : kind.size;
  let size: Shot['size'] = wish.size ?? kindSize;
  let move = wish.move ?? (wish.size && kind.move === 'settle' ? 'dolly-in' : kind.move);
  let elevation = before ? 0.5 * degrees : kind.elevation;
  let roll = 0;
  const angle = SHOT_ANGLES.find((a) => a.id === wish.angle);
  if (angle) {
    elevation = angle.elevation;
    roll = angle.roll;
  }
  if (move === 'drone') {
    if (!angle) elevation = 24 * degrees;
    if (!wish.size) size = 'long';
  }
  if (['follow', 'lead', 'track', 'handheld'].includes(move) && size === 'action') size = 'full';
  if (['orbit', 'orbit-left', 'orbit-right'].includes(move) && !angle) elevation = Math.max(elevation, 4.5 * degrees);
  if (
    (move === 'follow' || move === 'lead') &&
    !travelling &&
    !sheet.performances.some((p) => p.path && p.path.length > 2)
  )
    move = 'track';
  const own = size === 'action' ? undefined : findShotSize(size);
  const lens = wish.lens ?? (wish.size && own ? own.lens : move === 'drone' ? 28 : before ? 24 : kind.lens);
  const sided = isSided(screenplay);
  const azimuth = azimuthFor(screenplay, subjects[0], sheet, move, sided);
  let amount = (wish.speed ?? 1) * (wish.move ? 1 : kind.amount);
  let start = azimuth;
  if (move.startsWith('orbit')) {
    // the sweep is centred on the viewer's place; beyond ±35° left and right would swap
    const sweep = 12 * degrees * amount * screenplay.seconds;
    const most = sided ? 70 * degrees : 330 * degrees;
    if (sweep > most) amount *= most / sweep;
    start = azimuth - (move === 'orbit-left' ? -1 : 1) * Math.min(sweep, most) * 0.5;
  }
  return {
    start: 0,
    end: screenplay.seconds,
    subjects: subjects.map((d) => d.id),
    size,
    azimuth: start,
    elevation,
    roll,
    lens,
    move,
    amount,
    ...(keep.length > 0 && { keep: keep.map((d) => d.id) }),
    ...(flypast && { sky: 0.88 }),
    blur: own ? own.blur : 0.0005,
  };
};
