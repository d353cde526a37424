/** How several of a kind stand together: rows, lines, circles, staggered clusters, stacks, crowds. */
import { cos, sin } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { along, type Draft, footprint } from './draft.ts';

/** Something laid out as one: the members of one cast entry, or one of them. */
export interface Group {
  readonly members: readonly Draft[];
  /** Of each member from the group's middle: X, up, Z; m. */
  offsets: (readonly [number, number, number])[];
  x: number;
  z: number;
  /** Half extents, m. */
  halfX: number;
  halfZ: number;
  height: number;
  /** Swept lane: unit direction and half length (m) of the members' journey through the middle. */
  sweep?: { readonly direction: readonly [number, number]; readonly half: number };
  /** Where it belongs when that is not the free area: the water, for what floats; m. */
  home?: { readonly x: number; readonly z: number; readonly halfX: number; readonly halfZ: number };
  /** Not to be moved by the solver. */
  fixed: boolean;
  /** 0 on the ground, 1 in the air, 2 under water: only things on one level are in each other's way. */
  readonly level: number;
}

const TURN = 13 * (Math.PI / 180);
/** Golden angle, rad: fills a disc evenly. */
const GOLDEN = 2.399963229728653;

type Offset = readonly [number, number, number];

const row = (count: number, spacing: number, heading: number): Offset[] => {
  const [dx, dz] = along(heading);
  return Array.from({ length: count }, (_, i) => {
    const s = (i - (count - 1) / 2) * spacing;
    return [dx * s, 0, dz * s] as const;
  });
};

/** Rows of up to six, every second row shifted by half a place, the nearest row first. */
const staggered = (count: number, stepX: number, stepZ: number, random: Random): Offset[] => {
  const perRow = count <= 3 ? count : Math.min(6, Math.ceil(Math.sqrt(count * 1.8)));
  const rows = Math.ceil(count / perRow);
  return Array.from({ length: count }, (_, i) => {
    const r = Math.floor(i / perRow);
    const inRow = Math.min(perRow, count - r * perRow);
    const shift = r % 2 === 1 ? 0.5 : 0;
    const zigzag = (i % 2 === 0 ? 0.22 : -0.22) * stepZ * (inRow > 1 ? 1 : 0);
    const x = ((i % perRow) - (inRow - 1) / 2 + shift) * stepX + random.range(-0.06, 0.06) * stepX;
    return [x, 0, ((rows - 1) / 2 - r) * stepZ + zigzag + random.range(-0.05, 0.05) * stepZ] as const;
  });
};

const disc = (count: number, spacing: number, random: Random): Offset[] =>
  Array.from({ length: count }, (_, i) => {
    const radius = spacing * 0.62 * Math.sqrt(i + 0.35);
    const angle = i * GOLDEN + random.range(-0.25, 0.25);
    return [radius * sin(angle), 0, radius * cos(angle)] as const;
  });

/** A circle; everybody faces its middle. The viewer's side stays open when `open`. */
const circle = (members: readonly Draft[], radius: number, open: boolean): Offset[] =>
  members.map((_, i) => {
    const n = members.length;
    const angle = open ? Math.PI / 6 + ((i + 0.5) / n) * (2 * Math.PI - Math.PI / 3) : ((i + 0.5) / n) * 2 * Math.PI;
    return [radius * sin(angle), 0, radius * cos(angle)] as const;
  });

/** Radius (m) of a ring of n around something of radius `inner`: r_B + g + r, or what n of them need side by side. */
export const ringRadius = (members: readonly Draft[], inner: number): number => {
  const r = Math.max(...members.map((m) => Math.max(m.size[0], m.size[2]) / 2));
  const gap = Math.min(0.8, Math.max(0.05, 0.15 * (inner + r)));
  return Math.max(inner + gap + r, (members.length * (2 * r + gap)) / (2 * Math.PI));
};

const offsetsOf = (members: readonly Draft[], random: Random): Offset[] => {
  const n = members.length;
  const first = members[0]!;
  if (n === 1) return [[0, 0, 0]];
  const [hx, hz] = footprint(first);
  const travelling = first.travel !== undefined;
  const air = Math.max(0.1, first.size[0] * 0.35);
  switch (first.member?.arrangement) {
    case 'line':
      // in a line while travelling means one behind the other; the first leads
      if (travelling) return row(n, Math.max(first.size[2] * 1.4, first.size[0] * 1.7), first.travel! + Math.PI);
      return row(n, 2 * hx * 1.35, Math.PI / 2 - TURN);
    case 'row':
      if (travelling) return row(n, first.size[0] * 1.6 + 0.1, first.travel! + Math.PI / 2);
      return row(n, 2 * hx * 1.35, Math.PI / 2 - TURN);
    case 'circle':
      return circle(members, ringRadius(members, 0.3 * first.size[0]), false);
    case 'stack':
      return members.map((_, i) => [0, i * first.size[1], 0] as const);
    case 'scattered':
      return disc(n, 2.6 * Math.max(first.size[0], first.size[2]), random);
    default:
  }
  if (first.altitude > 0 || first.entry.habitat === 'air') {
    // in the air nobody hides another: side by side at different heights, some nearer than others
    const spread = Math.max(first.size[0], 0.45 * first.size[1]);
    if (n > 12)
      return disc(n, 2.4 * spread, random).map(([x, , z], i) => [x, ((i * 0.618) % 1) * 3 * spread, z] as const);
    return row(n, 1.35 * spread, Math.PI / 2).map(
      ([x], i) =>
        [
          x + random.range(-0.2, 0.2) * spread,
          (((i + 1) * 0.618) % 1) * (0.8 + 0.2 * n) * spread,
          random.range(-0.9, 0.9) * spread,
        ] as const,
    );
  }
  if (travelling && n <= 6) {
    // companions: each a little behind the one before and to the other side, seen apart from the side and from ahead
    const pace = Math.max(first.size[2], 1.25 * first.size[0]);
    const [dx, dz] = along(first.travel!);
    // the one ahead goes on the far side, so that the one behind does not hide it from a camera ahead of them
    const far = dx >= 0 ? 1 : -1;
    return Array.from({ length: n }, (_, i): Offset => {
      const back = (i - (n - 1) / 2) * 0.95 * pace;
      const aside = (i % 2 === 0 ? far : -far) * Math.max(0.32 * pace, 0.75 * first.size[0]);
      return [-dx * back + dz * aside, 0, -dz * back - dx * aside];
    });
  }
  if (n > 12) return disc(n, 2 * Math.max(hx, hz) * 1.7, random);
  return staggered(n, 2 * hx * 1.15 + air, Math.max(2 * hz * 1.15, 0.5 * first.size[1]) + air * 0.5, random);
};

/** Recomputes the extents from offsets and footprints. */
export const measure = (group: Group): void => {
  group.halfX = 0;
  group.halfZ = 0;
  group.height = 0;
  group.members.forEach((member, i) => {
    const [ax, hz] = footprint(member);
    // animals that stand are turned later: then they need room for part of their length
    const turned = member.entry.rig === 'quadruped' && member.travel === undefined && !member.support;
    const hx = turned ? Math.max(ax, 0.33 * member.size[2]) : ax;
    const o = group.offsets[i]!;
    group.halfX = Math.max(group.halfX, Math.abs(o[0]) + hx);
    group.halfZ = Math.max(group.halfZ, Math.abs(o[2]) + hz);
    group.height = Math.max(group.height, o[1] + member.size[1]);
  });
};

/** A group around x = z = 0. */
export const groupOf = (members: readonly Draft[], random: Random): Group => {
  const first = members[0]!;
  const group: Group = {
    members,
    offsets: offsetsOf(members, random),
    x: 0,
    z: 0,
    halfX: 0,
    halfZ: 0,
    height: 0,
    fixed: false,
    level: first.entry.habitat === 'underwater' ? 2 : first.altitude > 0.5 ? 1 : 0,
  };
  measure(group);
  return group;
};

/**
 * What stands in the way of something that comes along `heading`, so that all of it falls: slender things one behind the
 * other like dominoes, others in a row across the way where they fit the comer's width, else in pairs with one behind.
 *
 * @param width of what comes, m
 */
export const inTheWay = (members: readonly Draft[], heading: number, width: number): Offset[] => {
  const [dx, dz] = along(heading);
  const first = members[0]!;
  const w = first.size[0];
  const depth = first.size[2];
  const place = (ahead: number, aside: number): Offset => [dx * ahead + dz * aside, 0, dz * ahead - dx * aside];
  if (members.length === 1) return [[0, 0, 0]];
  const gap = Math.min(0.25 * width, 0.4 * w);
  if (first.size[1] > 1.4 * depth) {
    // like dominoes: far enough apart that each is past its balance (tilt atan(depth/height)) before it meets the next
    const balance = (first.size[1] * depth) / Math.sqrt(first.size[1] * first.size[1] + depth * depth);
    const spacing = depth + Math.min(0.75 * first.size[1], Math.max(0.5 * first.size[1], 1.4 * balance));
    return members.map((_, i) => place(i * spacing, (i % 2 === 0 ? 1 : -1) * 0.06 * w));
  }
  if (members.length * (w + gap) <= width + 1.2 * w) {
    return members.map((_, i) => place((i % 2) * 0.15 * depth, (i - (members.length - 1) / 2) * (w + gap)));
  }
  // pairs across the way, and one behind the gap of each pair
  return members.map((_, i) => {
    const aside = i % 3 === 2 ? 0 : (i % 3 === 0 ? -1 : 1) * ((w + gap) / 2);
    return place(Math.floor((i * 2) / 3) * depth * 1.5, aside);
  });
};
