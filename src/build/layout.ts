/** Places everybody: roots on the ground by relations and by what will happen, then what stands on each of them. */
import type { Relation, Screenplay } from '../artifacts/screenplay.ts';
import { atan2 } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { along, type Draft, footprint, type Ground, type Intent, type Note, restHeight } from './draft.ts';
import { turnFaces } from './facing.ts';
import { type Group, groupOf, inTheWay, measure, ringRadius } from './formation.ts';
import { heap, isHeld } from './holders.ts';
import { castOf } from './intents.ts';
import { isAfloat, laneCosts } from './lanes.ts';
import { naturalSpeed } from './pace.ts';
import { collisionCost, relationCost, type Term } from './relations.ts';
import { findSlopeRun, resistanceOf, rollingDiameter, type SlopeRun } from './rolling.ts';
import type { Room } from './room.ts';
import { landmarkTerms, setupTerms } from './setups.ts';
import { type Bounds, solve } from './solve.ts';
import { topOf } from './supports.ts';
import { laneRoughness } from './travel.ts';

/** What else the schedule needs to know of the layout. */
export interface Layout {
  /** Free runs down a slope, by the actor that rolls. */
  readonly slopes: ReadonlyMap<Draft, SlopeRun>;
}

const h = (v: number): number => (v > 0 ? v : 0);

/** Groups of all drafts with the given support, one per cast member. */
const groupsUnder = (drafts: readonly Draft[], support: Draft | undefined, random: Random): Group[] => {
  const here = drafts.filter((d) => d.support === support && (support === undefined || d.bearing === 'on'));
  const keys = [...new Set(here.map((d) => d.member?.id ?? d.id))];
  return keys.map((key) => {
    const members = here.filter((d) => (d.member?.id ?? d.id) === key);
    return groupOf(members, random.child(`formation ${key}`));
  });
};

const groupWith = (groups: readonly Group[], draft: Draft | undefined): Group | undefined => {
  for (let d = draft; d; d = d.support) {
    const found = groups.find((g) => g.members.includes(d!));
    if (found) return found;
  }
  return undefined;
};

const relationTerms = (screenplay: Screenplay, drafts: readonly Draft[], groups: readonly Group[]): Term[] => {
  const terms: Term[] = [];
  screenplay.relations.forEach((relation: Relation, index) => {
    const of = (id: string | undefined): Group | undefined => groupWith(groups, castOf(drafts, id)[0]);
    const a = of(relation.subject);
    const b = of(relation.object);
    const c = of(relation.second);
    if (!a || !b || a === b) return;
    if (relation.relation === 'above') {
      const cost = (): number => h(Math.abs(a.x - b.x) - 0.4 * b.halfX - 0.2) + h(Math.abs(a.z - b.z) - b.halfZ - 1.5);
      terms.push({ groups: [a, b], weight: 0.6, cost });
      return;
    }
    const cost = relationCost(relation, a, b, c);
    if (cost) terms.push({ groups: c ? [a, b, c] : [a, b], weight: 1.3, cost, relation: index });
  });
  return terms;
};

/** Rings around things: the group takes a circle that leaves the viewer's side open. */
const formRings = (screenplay: Screenplay, drafts: readonly Draft[], groups: readonly Group[]): void => {
  for (const relation of screenplay.relations) {
    if (relation.relation !== 'around') continue;
    const ring = groupWith(groups, castOf(drafts, relation.subject)[0]);
    const middle = groupWith(groups, castOf(drafts, relation.object)[0]);
    if (!ring || !middle || ring === middle || ring.members.length < 2) continue;
    const radius = ringRadius(ring.members, Math.max(middle.halfX, middle.halfZ));
    const n = ring.members.length;
    ring.offsets = ring.members.map((member, i) => {
      const angle = Math.PI / 6 + ((i + 0.5) / n) * (2 * Math.PI - Math.PI / 3);
      const [x, z] = along(angle);
      member.heading = angle + Math.PI;
      return [x * radius, 0, z * radius] as const;
    });
    measure(ring);
  }
};

/** Rings and what they are around. */
const ringsAmong = (screenplay: Screenplay, drafts: readonly Draft[], groups: readonly Group[]): [Group, Group][] =>
  screenplay.relations.flatMap((r): [Group, Group][] => {
    const ring = r.relation === 'around' ? groupWith(groups, castOf(drafts, r.subject)[0]) : undefined;
    const middle = ring && groupWith(groups, castOf(drafts, r.object)[0]);
    return ring && middle && ring !== middle && ring.members.length > 1 ? [[middle, ring]] : [];
  });

/** What stands between the two of one pair: the pair makes room for it. */
const openPairs = (screenplay: Screenplay, drafts: readonly Draft[], groups: readonly Group[]): [Group, Group][] =>
  screenplay.relations.flatMap((relation): [Group, Group][] => {
    if (relation.relation !== 'between' || relation.second !== undefined) return [];
    const inner = groupWith(groups, castOf(drafts, relation.subject)[0]);
    const pair = groupWith(groups, castOf(drafts, relation.object)[0]);
    const n = pair?.members.length ?? 0;
    if (!inner || !pair || inner === pair || n < 2) return [];
    const side = Math.max(...pair.members.map((m) => footprint(m)[0]));
    const aside = inner.halfX + side + Math.min(0.8, Math.max(0.05, 0.3 * (inner.halfX + side)));
    pair.offsets = pair.members.map((_, i) => {
      const place = i % 2 === 0 ? -1 : 1;
      return [place * (aside + Math.floor(i / 2) * 2.4 * side), 0, 0] as const;
    });
    measure(pair);
    return [[inner, pair]];
  });

const pairTerms = (pairs: readonly [Group, Group][]): Term[] =>
  pairs.map(([inner, pair]) => ({
    groups: [inner, pair],
    weight: 1.3,
    cost: () => Math.abs(inner.x - pair.x) + Math.abs(inner.z - pair.z),
  }));

/** Balls that roll by themselves down a slope, and what they will meet there: places that physics dictates. */
const layOutSlopes = (
  intents: readonly Intent[],
  groups: readonly Group[],
  ground: Ground,
  seconds: number,
  random: Random,
): Map<Draft, SlopeRun> => {
  const slopes = new Map<Draft, SlopeRun>();
  for (const intent of intents) {
    const draft = intent.agents[0]!;
    const flat = ['left-to-right', 'right-to-left', 'towards-camera'].includes(intent.event.direction ?? '');
    const rolls = intent.family === 'roll' && !['spin'].includes(intent.action.id) && draft.entry.rig === 'rigid';
    if (!rolls || draft.support || slopes.has(draft) || (flat && intent.event.path?.relation !== 'down')) continue;
    const run = findSlopeRun(
      ground,
      18 * rollingDiameter(draft),
      0.55 * seconds,
      resistanceOf(ground, draft),
      random.child('slope'),
    );
    const group = groupWith(groups, draft);
    if (!run || !group || group.fixed) continue;
    slopes.set(draft, run);
    const heading = atan2(run.direction[0], run.direction[1]);
    draft.travel = heading;
    group.x = run.samples[0]!.x;
    group.z = run.samples[0]!.z;
    group.fixed = true;
    const hits = intents.find((i) => (i.family === 'knock-over' || i.family === 'push') && i.agents.includes(draft));
    const targets = hits?.patients ?? intent.patients;
    const target = groupWith(groups, targets[0]);
    if (!target || target.fixed || target === group) continue;
    target.offsets = inTheWay(target.members, heading, rollingDiameter(draft));
    for (const member of target.members) member.heading = heading;
    measure(target);
    target.x = run.hit.x + run.direction[0] * (target.members[0]!.size[2] / 2 + rollingDiameter(draft) / 2);
    target.z = run.hit.z + run.direction[1] * (target.members[0]!.size[2] / 2 + rollingDiameter(draft) / 2);
    target.fixed = true;
  }
  return slopes;
};

/** Heading (rad) of what rolls on the flat and is told nothing else: to the right, towards the viewer a little. */
const ROLLING = Math.PI / 2 - 0.25;

/** What a ball on the flat is to knock over stands in its way as it does at the foot of a slope. */
const lineUpTargets = (
  intents: readonly Intent[],
  groups: readonly Group[],
  slopes: ReadonlyMap<Draft, SlopeRun>,
): void => {
  for (const intent of intents) {
    const ball = intent.agents[0]!;
    if (intent.family !== 'knock-over' || ball.entry.rig !== 'rigid' || ball.support || slopes.has(ball)) continue;
    const target = groupWith(groups, intent.patients[0]);
    if (
      !target ||
      target.fixed ||
      target.members.length < 2 ||
      !intent.patients.every((p) => target.members.includes(p))
    )
      continue;
    const heading = ball.travel ?? ROLLING;
    target.offsets = inTheWay(target.members, heading, rollingDiameter(ball));
    for (const member of target.members) member.heading = heading;
    measure(target);
  }
};

const boundsTerms = (groups: readonly Group[], free: Bounds, soft: number, open: boolean): Term[] =>
  groups.map((g) => ({
    groups: [g],
    weight: soft,
    cost: () => {
      const bounds = g.home ?? free;
      // a house may stand behind the free area as long as its front is in reach of it
      const large = open && (g.halfZ > 0.6 * bounds.halfZ || g.halfX > 0.8 * bounds.halfX);
      const outX = Math.abs(g.x - bounds.x) - bounds.halfX;
      if (large) return 0.4 * (h(outX) + h(Math.abs(g.z + g.halfZ - bounds.z) - 1.2 * bounds.halfZ));
      return h(outX + g.halfX) + h(Math.abs(g.z - bounds.z) + g.halfZ - bounds.halfZ);
    },
  }));

/** Walls of a room: nobody stands in or behind them, whatever was asked for. */
const wallTerms = (groups: readonly Group[], room: Room | undefined): Term[] =>
  room
    ? groups.map((g) => ({
        groups: [g],
        weight: 6,
        cost: () =>
          h(room.left + 0.1 + g.halfX - g.x) +
          h(g.x + g.halfX + 0.1 - room.right) +
          h(room.back + 0.1 + g.halfZ - g.z) +
          h(g.z + g.halfZ - room.front),
      }))
    : [];

/** Height range (m) and water along a lane beyond what a journey takes in its stride. */
const laneTerms = (groups: readonly Group[], ground: Ground): Term[] =>
  groups
    .filter((g) => g.sweep && g.sweep.half > 4 && g.level === 0 && !isAfloat(g.members[0]!))
    .map((g) => ({
      groups: [g],
      weight: 0.8,
      cost: () => laneRoughness(ground, g.x, g.z, g.sweep!.direction, g.sweep!.half),
    }));

/** Weight of two things being in each other, above all relations. */
const COLLISION = 2;

/** Everything that makes a layout better without having been asked for. */
const softTerms = (groups: readonly Group[], bounds: Bounds): Term[] => {
  const terms: Term[] = [];
  for (const g of groups) {
    const { x, z } = g.home ?? bounds;
    terms.push({ groups: [g], weight: 0.04, cost: () => Math.abs(g.x - x) + Math.abs(g.z - z) });
  }
  for (let i = 0; i < groups.length; i++) {
    for (let k = i + 1; k < groups.length; k++) {
      const [a, b] = [groups[i]!, groups[k]!];
      terms.push({ groups: [a, b], weight: COLLISION, cost: () => collisionCost(a, b) });
      const [tall, small] = a.height > b.height ? [a, b] : [b, a];
      // what is much larger stands further back, and nothing stands square before something else
      if (tall.height > 1.6 * small.height && tall.level === small.level) {
        terms.push({ groups: [a, b], weight: 0.12, cost: () => h(tall.z - small.z + 0.3 * small.halfZ) });
      }
      const overlap = (): number =>
        h(a.halfX + b.halfX + 0.1 * (a.halfX + b.halfX) - Math.abs(a.x - b.x)) *
        (Math.abs(a.z - b.z) > 0.5 * (a.halfZ + b.halfZ) ? 1 : 0);
      if (!a.sweep && !b.sweep && tall.height < 3 * small.height && a.level === b.level) {
        terms.push({ groups: [a, b], weight: 0.15, cost: overlap });
      }
    }
  }
  return terms;
};

/** Solves one level; relations that cannot be met are dropped, worst first, and noted. */
const settle = (
  groups: readonly Group[],
  hard: Term[],
  soft: readonly Term[],
  bounds: Bounds,
  scale: number,
  random: Random,
  notes: Note[],
): void => {
  let relations = hard;
  for (let attempt = 0; attempt < 4; attempt++) {
    solve(groups, [...relations, ...soft], bounds, scale, random.child(attempt));
    const failed = relations.filter((t) => t.relation !== undefined && t.cost() > 0.08);
    if (failed.length === 0) return;
    let worst = failed[0]!;
    for (const term of failed) if (term.cost() > worst.cost()) worst = term;
    // the last named of contradicting relations gives way where several are equally bad
    const bad = worst.cost();
    const first = worst.groups;
    for (const term of relations) {
      if (term.relation === undefined || term.relation <= worst.relation!) continue;
      const samePair = term.groups.length === first.length && term.groups.every((g) => first.includes(g));
      if (samePair || (failed.includes(term) && term.cost() > 0.6 * bad)) worst = term;
    }
    relations = relations.filter((t) => t !== worst);
    notes.push({
      target: `relations[${worst.relation}]`,
      fate: 'approximated',
      as: 'somewhere near',
      reason: 'it contradicts other relations or there is no room',
    });
  }
};

const writeBack = (groups: readonly Group[]): void => {
  for (const g of groups) {
    g.members.forEach((member, i) => {
      const [ox, oy, oz] = g.offsets[i]!;
      member.position = [g.x + ox, oy, g.z + oz];
    });
  }
};

/** Places everything borne by a support, and what those bear in turn. */
const furnish = (
  support: Draft,
  drafts: readonly Draft[],
  screenplay: Screenplay,
  intents: readonly Intent[],
  random: Random,
  notes: Note[],
): void => {
  const [hx, hz] = footprint(support);
  const [px, py, pz] = support.position;
  const y = py + topOf(support);
  const groups = groupsUnder(drafts, support, random);
  if (groups.length > 0) {
    const inset = (half: number): number => Math.max(0.02, half - Math.max(0.02, 0.1 * half));
    const bounds: Bounds = { x: px, z: pz, halfX: inset(hx), halfZ: inset(hz) };
    for (const g of groups) {
      const tipped = intents.find((i) => i.family === 'knock-over' && i.patients.some((p) => g.members.includes(p)));
      if (tipped && support.size[0] > 2.5 * g.halfX) {
        // near the edge away from where its mover comes from, on the viewer's half: there it can fall and be seen falling
        const from =
          intents.flatMap((i) => (i.agents[0] === tipped.agents[0] ? i.sources : []))[0]?.position ??
          tipped.agents[0]!.position;
        const side = from[0] <= px ? 1 : -1;
        const onTop = intents.some(
          (i) => i.family === 'leap' && i.agents[0] === tipped.agents[0] && i.goals.includes(support),
        );
        // who comes from above stands behind it and knocks it off the edge towards the viewer
        g.x = onTop ? px + side * 0.3 * hx : px + side * (hx - g.halfX - 0.025);
        g.z = onTop ? pz + hz - g.halfZ - 0.02 : pz + 0.3 * hz;
        g.fixed = true;
        // a ball up here rolls at it from the other end
        const ball = groups.find(
          (o) => o !== g && o.members.includes(tipped.agents[0]!) && o.members[0]!.entry.rig === 'rigid',
        );
        if (ball) {
          g.x = px + hx - g.halfX - 0.04;
          ball.x = px - hx + ball.halfX + 0.04;
          ball.z = g.z;
          ball.fixed = true;
        }
      }
    }
    formRings(screenplay, drafts, groups);
    const pairs = [...openPairs(screenplay, drafts, groups), ...ringsAmong(screenplay, drafts, groups)];
    const soft: Term[] = [
      ...boundsTerms(groups, bounds, 2, false),
      ...softTerms(groups, bounds).filter(
        (t) => t.weight !== COLLISION || !pairs.some((pair) => t.groups.every((g) => pair.includes(g))),
      ),
      ...groups.map((g) => ({ groups: [g], weight: 0.1, cost: () => h(pz + 0.15 * hz - g.z) })),
    ];
    settle(
      groups,
      [...relationTerms(screenplay, drafts, groups), ...pairTerms(pairs)],
      soft,
      bounds,
      Math.max(hx, hz),
      random,
      notes,
    );
    writeBack(groups);
    for (const g of groups) for (const m of g.members) m.position = [m.position[0], m.position[1] + y, m.position[2]];
  }
  const [fx, fz] = along(support.heading);
  const held = drafts.filter((d) => d.support === support && isHeld(d));
  heap(support, held, intents);
  drafts
    .filter((d) => d.support === support && d.bearing !== 'on' && !held.includes(d))
    .forEach((d, i, all) => {
      const spread = (i - (all.length - 1) / 2) * d.size[0] * 1.3;
      if (d.bearing === 'seat') {
        const seats = support.entry.seats ?? 1;
        const n = Number(d.seat?.slice(5) ?? 1);
        const s = ((n - (seats + 1) / 2) / seats) * support.size[0];
        d.heading = support.heading;
        // the sitter's left is +X of the seat at heading 0; his origin is on the floor below the seat
        d.position = [px + s * fz + 0.1 * fx, py, pz - s * fx + 0.1 * fz];
      } else if (d.bearing === 'ridden') {
        d.heading = support.heading;
        d.position = [px, py + 0.72 * support.size[1], pz];
      } else if (d.bearing === 'held') {
        d.heading = support.heading;
        d.position = [
          px + 0.35 * fx * support.size[1] * 0.6,
          py + 0.55 * support.size[1],
          pz + 0.35 * fz * support.size[1] * 0.6,
        ];
      } else if (d.bearing === 'inside') {
        d.position = [px + spread * 0.6, py + 0.06 * support.size[1], pz + (i % 2) * 0.2 * hz];
      } else if (d.bearing === 'above') {
        const hangs = support.entry.kind === 'plant';
        d.position = [
          px + spread,
          py + (hangs ? 0.62 * support.size[1] : support.size[1] + 0.3 + d.size[1] * 0.2),
          pz + (hangs ? 0.75 * hz : 0),
        ];
        if (!hangs && d.body === 'dynamic') d.body = 'kinematic';
      } else {
        const tall = support.size[1] > 2.5;
        d.position = [px + spread + (tall ? 0.3 * hx : 0), py, pz + (tall ? 0.45 * hz : 0.1 * hz)];
      }
    });
  for (const d of drafts) if (d.support === support) furnish(d, drafts, screenplay, intents, random, notes);
};

/** What carries others stands firm, unless somebody is to move it. */
const steadySupports = (drafts: readonly Draft[], intents: readonly Intent[]): void => {
  for (const d of drafts) {
    if (d.body !== 'dynamic') continue;
    // what rises or drifts follows its way; physics would lift it at its own pace
    if (intents.some((i) => ['rise', 'float', 'fly'].includes(i.family) && i.agents.includes(d))) d.body = 'kinematic';
    if (d.body !== 'dynamic') continue;
    const bears = drafts.some((o) => o.support === d) || intents.some((i) => [...i.goals, ...i.sources].includes(d));
    const moved = intents.some((i) => i.patients.includes(d) || i.agents.includes(d));
    if (bears && !moved) d.body = 'fixed';
  }
};

/** Lays out the whole cast; drafts get positions (feet or origin, m) and headings. */
export const layOut = (
  screenplay: Screenplay,
  drafts: readonly Draft[],
  intents: readonly Intent[],
  ground: Ground,
  random: Random,
  notes: Note[],
): Layout => {
  // vehicles at rest stand three-quarter to the viewer; their footprint depends on it
  for (const d of drafts) {
    if (d.entry.kind === 'vehicle' && d.heading === 0) d.heading = random.child(d.id).chance(0.5) ? 0.95 : -0.95;
  }
  // what is jumped over stands across the way, turned a little so that its front is seen
  for (const intent of intents) {
    if (intent.family !== 'leap' || intent.goals.length > 0) continue;
    for (const d of intent.landmarks) if (d.size[0] > 1.5 * d.size[2]) d.heading = 1.2;
  }
  const groups = groupsUnder(drafts, undefined, random);
  const { waterArea } = ground;
  if (waterArea) {
    const home = { x: waterArea.centre[0], z: waterArea.centre[2], halfX: waterArea.half[0], halfZ: waterArea.half[1] };
    for (const g of groups) if (isAfloat(g.members[0]!)) g.home = home;
  }
  formRings(screenplay, drafts, groups);
  const pairs = openPairs(screenplay, drafts, groups);
  const drawnUp = groups.flatMap((chair): [Group, Group][] => {
    const table = groupWith(groups, chair.members[0]!.table);
    return table ? [[chair, table]] : [];
  });
  const slopes = layOutSlopes(intents, groups, ground, screenplay.seconds, random);
  lineUpTargets(intents, groups, slopes);
  for (const g of groups) {
    const traveller = g.members.find((m) => m.travel !== undefined && !slopes.has(m));
    const intent = traveller && intents.find((i) => i.agents.includes(traveller));
    if (!traveller || !intent || g.fixed) continue;
    const half = Math.min(60, (naturalSpeed(traveller, intent) * screenplay.seconds) / 2);
    const [dx, dz] = along(traveller.travel!);
    g.sweep = { direction: [dx, dz], half };
  }
  const bounds: Bounds = { x: ground.centre[0], z: ground.centre[2], halfX: ground.half[0], halfZ: ground.half[1] };
  const hard = [
    ...relationTerms(screenplay, drafts, groups),
    ...pairTerms(pairs),
    // chairs stand behind their tables as the viewer sees it, drawn up to them
    ...drawnUp.map(([chair, table], i): Term => {
      const aside = (i - (drawnUp.length - 1) / 2) * 0.7;
      const cost = (): number => Math.abs(chair.x - table.x - aside) + Math.abs(table.z - table.halfZ - 0.12 - chair.z);
      return { groups: [chair, table], weight: 1.3, cost };
    }),
    ...setupTerms(intents, (d) => groupWith(groups, d), screenplay.seconds),
  ];
  const landmarks = landmarkTerms(groups, intents);
  // lanes of those who chase, meet or hit each other may cross; so may those of partners in a setup
  const partners = new Set(hard.filter((t) => t.relation === undefined).map((t) => t.groups));
  const rings = screenplay.relations
    .filter((r) => r.relation === 'around')
    .map((r) => [r.subject, r.object].map((id) => groupWith(groups, castOf(drafts, id)[0])));
  const soft = [
    ...boundsTerms(
      groups.filter((g) => !landmarks.some((t) => t.groups[1] === g)),
      bounds,
      1,
      !ground.place.indoor,
    ),
    ...wallTerms(groups, ground.room),
    ...landmarks,
    ...softTerms(groups, bounds),
    ...laneTerms(groups, ground),
    ...laneCosts(groups, intents, ground),
  ].filter((t) => {
    if (t.weight !== COLLISION || t.groups.length < 2) return true;
    const both = (pair: readonly (Group | undefined)[]): boolean => t.groups.every((g) => pair.includes(g));
    if (rings.some(both) || pairs.some(both) || drawnUp.some(both)) return false;
    return !t.groups.some((g) => g.sweep) || ![...partners].some(both);
  });
  // as one reads: who does something stands to the left of whom or what it is done to
  for (const intent of intents) {
    const a = groupWith(groups, intent.agents[0]);
    const b = groupWith(groups, intent.patients[0] ?? intent.goals[0]);
    if (!a || !b || a === b || a.sweep || b.sweep) continue;
    soft.push({ groups: [a, b], weight: 0.1, cost: () => h(a.x - b.x) });
  }
  const largest = Math.max(1, ...groups.map((g) => Math.max(g.halfX, g.halfZ)));
  settle(groups, hard, soft, bounds, largest, random.child('places'), notes);
  writeBack(groups);
  turnFaces(screenplay, drafts, intents, ground.centre[0], random.child('faces'));
  for (const g of groups) {
    for (const m of g.members) {
      m.position = [m.position[0], restHeight(ground, m, m.position[0], m.position[2]) + m.position[1], m.position[2]];
    }
  }
  for (const d of drafts) if (!d.support) furnish(d, drafts, screenplay, intents, random.child(`on ${d.id}`), notes);
  turnFaces(
    screenplay,
    drafts.filter((d) => d.support),
    intents,
    ground.centre[0],
    random.child('faces'),
  );
  steadySupports(drafts, intents);
  return { slopes };
};
