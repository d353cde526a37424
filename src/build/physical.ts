/** What things do by physics and buoyancy: roll, fall, bounce, rise and drift. */
import type { Vec3 } from '../foundation/vec.ts';
import { along, type Draft, footprint, type Intent } from './draft.ts';
import { mannerOf, pathBetweenPoints, risingSpeed } from './journeys.ts';
import { resistanceOf, rollingDiameter, rollOut, speedForLasting } from './rolling.ts';
import { become, enter, flatDistance, headingTo, isFresh, onGround, type Sheet, stateOf } from './sheet.ts';
import { downhill, goesUp } from './travel.ts';

/** Least mean pace (m/s) at which something rolls into what it is to knock over, and how long (s) it may rest before. */
const BOWLING = 2.8;
const REST = 1;

/** When what rolls down a slope meets what it is to hit, as a share of the film. */
const ARRIVAL = 0.61;

/** Rolling: freely down a slope, pushed on the flat, or at something. Returns when it is over for the order, s. */
export const roll = (sheet: Sheet, intent: Intent, start: number, until: number, orderEnd: number): number => {
  let over = orderEnd;
  const { ground } = sheet.scene;
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const slope = sheet.scene.layout.slopes.get(draft);
    if (intent.action.id === 'spin') {
      enter(sheet, draft, { ...mannerOf(intent), action: intent.action.id, start, end: until });
      continue;
    }
    if (slope) {
      const s = slope.samples[0]!;
      // a ball touches a slope beside the point below its middle: r·(√(1 + s²) − 1) higher, and a hair of air
      const { slope: steep } = downhill(ground, s.x, s.z);
      const lift = (rollingDiameter(draft) / 2) * (Math.sqrt(1 + steep * steep) - 1) + 0.008;
      const [x, y, z] = onGround(sheet, draft, s.x, s.z);
      const from: Vec3 = [x, y + lift, z];
      const heading = draft.travel ?? state.heading;
      // held at the top until it is let go, so that it arrives a little after half time
      const wait = Math.min(0.2 * sheet.scene.seconds, ARRIVAL * sheet.scene.seconds - slope.hit.time);
      const go = Math.max(start, wait);
      if (go > 0.05) draft.posture = 'held';
      sheet.starts.set(draft, { position: from, heading });
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: go,
        end: Math.max(until, go + slope.hit.time),
        path: [from],
        speed: 0,
        heading,
      });
      const last = slope.samples.at(-1)!;
      become(sheet, draft, { position: onGround(sheet, draft, last.x, last.z) });
      over = Math.max(go + 0.5, go + slope.hit.time - 0.15);
      continue;
    }
    // pushed: arrives at what it is to meet at half time, or rolls on until the end
    const hits = sheet.scene.intents.find((i) => ['knock-over', 'push'].includes(i.family) && i.agents.includes(draft));
    const meets = hits?.patients[0] ?? intent.patients[0] ?? intent.goals[0];
    const resistance = resistanceOf(ground, draft);
    const a = resistance.at(state.position[0], state.position[2]);
    const seconds = until - start;
    if (meets) {
      const to = stateOf(sheet, meets).position;
      const far = Math.max(0.3, flatDistance(state.position, to));
      const time = Math.max(0.8, Math.min(0.5 * sheet.scene.seconds, seconds) - 0.3);
      // fast enough to knock something over, after a moment's rest
      const mean = hits ? Math.max(far / time, BOWLING) : far / time;
      const wait = Math.min(REST, time - far / mean);
      if (wait > 0.05) draft.posture = 'held';
      const speed = mean + ((a + resistance.drag * mean * mean) * (far / mean)) / 2;
      enter(sheet, draft, {
        ...mannerOf(intent),
        action: intent.action.id,
        start: start + wait,
        end: until,
        path: [state.position, onGround(sheet, draft, to[0], to[2])],
        speed,
        heading: headingTo(state.position, to),
        target: meets.id,
      });
      become(sheet, draft, { position: to });
      over = start + wait + far / mean - 0.1;
      continue;
    }
    const heading = draft.travel ?? Math.PI / 2 - 0.3;
    const [dx, dz] = along(heading);
    const speed = Math.max(1, Math.min(5, speedForLasting(0.6, seconds, a, resistance.drag)));
    const length = rollOut(speed, seconds, a, resistance.drag).at(-1)!;
    const from =
      isFresh(sheet, draft) && !state.support
        ? onGround(sheet, draft, state.position[0] - (dx * length) / 2, state.position[2] - (dz * length) / 2)
        : state.position;
    const to = onGround(sheet, draft, from[0] + dx * length, from[2] + dz * length);
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: from, heading });
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      path: [from, to],
      speed,
      heading,
    });
    become(sheet, draft, { position: to });
  }
  return over;
};

/** Where something lands that is knocked off what it stands on, away from who knocked it, m. */
const overTheEdge = (sheet: Sheet, draft: Draft, support: Draft, floor: number): Vec3 => {
  const { position: p } = stateOf(sheet, draft);
  const { position: s } = stateOf(sheet, support);
  const blow = sheet.performances.findLast((b) => b.target === draft.id && b.action !== 'look-at');
  const by = sheet.scene.drafts.find((d) => d.id === blow?.actor);
  const from = by && stateOf(sheet, by).position;
  const far = from ? flatDistance(from, p) : 0;
  const [dx, dz] = from && far > 0.05 ? [(p[0] - from[0]) / far, (p[2] - from[2]) / far] : [p[0] < s[0] ? -1 : 1, 0];
  const [hx, hz] = footprint(support);
  const wayX = Math.abs(dx) > 0.05 ? (hx - Math.sign(dx) * (p[0] - s[0])) / Math.abs(dx) : Number.POSITIVE_INFINITY;
  const wayZ = Math.abs(dz) > 0.05 ? (hz - Math.sign(dz) * (p[2] - s[2])) / Math.abs(dz) : Number.POSITIVE_INFINITY;
  const way = Math.max(0, Math.min(wayX, wayZ)) + 0.8 * draft.size[1] + 0.15;
  return [p[0] + dx * way, floor, p[2] + dz * way];
};

/** Which way (m along X and Z) something slips off a table: towards the viewer and a little to the right. */
const SLIP = [0.12, 0.45] as const;
/** Way along X and Z of the parts of a falling tower per metre of their height: across the picture, a little forward. */
const TOWER = [0.92, 0.38] as const;

/** Moves what will fall off a table by itself to its edge on the viewer's side. */
const toTheEdge = (sheet: Sheet, draft: Draft, support: Draft): Vec3 => {
  const [x, y] = stateOf(sheet, draft).position;
  const { position: s } = stateOf(sheet, support);
  const [, hz] = footprint(support);
  const position: Vec3 = [x, y, s[2] + hz - 0.5 * Math.min(draft.size[0], draft.size[2]) - 0.02];
  if (isFresh(sheet, draft)) sheet.starts.set(draft, { position, heading: stateOf(sheet, draft).heading });
  return position;
};

/** Falling: off what it stood on after a knock, out of a tree, or from a height that can be seen. Never stretched. */
export const fall = (sheet: Sheet, intent: Intent, start: number): number => {
  let end = start;
  const { ground } = sheet.scene;
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const [x, y, z] = state.position;
    const floor = ground.terrain.height(x, z);
    const knocked = sheet.scene.intents.some(
      (i) => ['knock-over', 'push'].includes(i.family) && i.patients.includes(draft),
    );
    const topples = intent.action.id === 'topple' || (draft.size[1] > 1 && !state.support);
    const stacked = !state.support && draft.member?.arrangement === 'stack';
    const slips = !knocked && state.support !== undefined && draft.bearing === 'on' && !topples;
    let from: Vec3 = state.position;
    if (slips) from = toTheEdge(sheet, draft, state.support!);
    else if (stacked) draft.body = 'dynamic';
    else if (!knocked && !state.support && !topples && y - floor < 0.3) {
      from = [x, floor + Math.max(1.2, Math.min(4, 8 * draft.size[1])), z];
      sheet.starts.set(draft, { position: from, heading: state.heading });
      draft.posture = 'held';
    } else if (!knocked && state.support && draft.bearing === 'above') {
      draft.posture = 'held';
    }
    const height = Math.max(0.05, from[1] - floor);
    const to: Vec3 =
      knocked && state.support
        ? overTheEdge(sheet, draft, state.support, floor)
        : slips
          ? [from[0] + SLIP[0], floor, from[2] + SLIP[1]]
          : stacked
            ? // a tower that falls over turns about its foot: what is higher goes further
              onGround(sheet, draft, x + TOWER[0] * (y - floor), z + TOWER[1] * (y - floor))
            : [x, floor, z];
    const seconds = topples ? 1.2 : Math.sqrt((2 * height) / ground.gravity) + 0.5;
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: start + seconds,
      path: [from, to],
      targetPosition: to,
    });
    become(sheet, draft, { position: to, support: undefined });
    end = Math.max(end, start + seconds);
  }
  return end;
};

/** Rising, sinking, hovering, bobbing: slow ways in air or water. */
export const drift = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const seconds = until - start;
    if (['hover', 'swing', 'flutter'].includes(intent.action.id)) {
      enter(sheet, draft, { ...mannerOf(intent), action: intent.action.id, start, end: until });
      continue;
    }
    const vertical = goesUp(intent) ? 1 : intent.action.id === 'descend' || intent.event.direction === 'down' ? -1 : 0;
    const speed = vertical !== 0 ? risingSpeed(draft, intent) * (1 - 0.06 * (draft.index % 4)) : 0.18;
    const [dx, dz] = along(draft.travel ?? Math.PI / 2);
    const length = speed * seconds;
    const floor = sheet.scene.ground.terrain.height(state.position[0], state.position[2]);
    const from: Vec3 =
      vertical < 0
        ? [state.position[0], Math.max(state.position[1], floor + length + 0.3), state.position[2]]
        : state.position;
    // rising things drift aside a little, apart from each other
    const aside = vertical === 0 ? length : 0.12 * length;
    const to: Vec3 = [
      from[0] + dx * aside,
      Math.max(floor, from[1] + vertical * length),
      from[2] + dz * aside * (vertical === 0 ? 1 : 0.3),
    ];
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: from, heading: state.heading });
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      path: pathBetweenPoints(from, to),
      speed,
    });
    become(sheet, draft, { position: to, ...(vertical > 0 && { support: undefined }) });
  }
};

/** Pace of what bounces along, m/s. */
const HOPPING = 0.9;

/** Bouncing in place, or along its way. */
export const bounce = (sheet: Sheet, intent: Intent, start: number, until: number): void => {
  for (const draft of intent.agents) {
    const state = stateOf(sheet, draft);
    const drop = Math.max(0.8, Math.min(1.8, 7 * draft.size[1]));
    const goes = draft.travel !== undefined || (intent.event.path !== undefined && intent.goals.length === 0);
    const [dx, dz] = along(draft.travel ?? (goes ? Math.PI / 2 - 0.25 : 0));
    const length = goes ? HOPPING * (until - start) : 0;
    const back = isFresh(sheet, draft) ? length / 2 : 0;
    const [x, , z] = state.position;
    const ground = onGround(sheet, draft, x - dx * back, z - dz * back);
    const from: Vec3 = [ground[0], Math.max(ground[1], back > 0 ? ground[1] : state.position[1]) + drop, ground[2]];
    if (isFresh(sheet, draft)) sheet.starts.set(draft, { position: from, heading: state.heading });
    draft.posture = 'held';
    const to = onGround(sheet, draft, from[0] + dx * length, from[2] + dz * length);
    enter(sheet, draft, {
      ...mannerOf(intent),
      action: intent.action.id,
      start,
      end: until,
      path: [from, to],
      speed: length / (until - start),
    });
    become(sheet, draft, { position: to });
  }
};
