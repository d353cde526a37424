/** The workbench on which every animal is made: joints, chains of flesh, and tools that add flesh in a local frame. */
import type { Rgb } from '../../foundation/colour.ts';
import { FieldBuilder } from '../../foundation/geometry/blend-field.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { add, fromEuler, normalize, rotate, sub } from '../../foundation/vec.ts';
import type { Joint } from '../model.ts';
import type { Border, Chain } from './binding.ts';
import type { Frame } from './frame.ts';

/** What a piece of flesh knows about itself. */
export interface Flesh {
  /** Ground colour before the coat is painted. */
  readonly colour: Rgb;
  /** Which region it is, for the coat: `body`, `leg`, `muzzle`. */
  readonly region: string;
  /** Index of the chain that moves it. */
  readonly chain: number;
}

/** Joints, chains and flesh of one animal under construction. */
export interface Sculpture {
  readonly field: FieldBuilder<Flesh>;
  readonly joints: Joint[];
  readonly chains: Chain[];
  /** Pieces are made at least this thick (radius, m), so that a coarse mesh does not lose them. */
  readonly thinnest: number;
}

/** Nothing yet but the root joint at the origin. `thinnest` as in {@link Sculpture}, m. */
export const createSculpture = (thinnest = 0): Sculpture => ({
  thinnest,
  field: new FieldBuilder<Flesh>(),
  joints: [{ name: 'root', parent: -1, position: [0, 0, 0] }],
  chains: [],
});

/** Index of a joint by name; −1 if there is none. */
export const jointIndex = (joints: readonly Joint[], name: string): number => joints.findIndex((j) => j.name === name);

/** Add a joint below a named parent; returns its index. */
export const addJoint = (s: Sculpture, name: string, parent: string, position: Vec3): number => {
  s.joints.push({ name, parent: jointIndex(s.joints, parent), position });
  return s.joints.length - 1;
};

/** Options of {@link addChain}. */
export interface ChainOptions {
  /** See {@link Chain.reach}, m. */
  readonly reach: number;
  /** Half widths of the soft borders, m: one for all, or one each. */
  readonly width: number | readonly number[];
  readonly side?: 1 | -1;
  readonly sideWidth?: number;
  /** Point behind the first border, to know its direction. Default: the first joint. */
  readonly from?: Vec3;
  /** Point beyond the last joint (paw, tail tip, nose). */
  readonly to: Vec3;
}

/** Add a chain through named joints; the borders stand at all joints but the first, across the bend. Returns its index. */
export const addChain = (s: Sculpture, names: readonly string[], options: ChainOptions): number => {
  const joints = names.map((n) => jointIndex(s.joints, n));
  const points = joints.map((j) => s.joints[j]!.position);
  if (options.from) points[0] = options.from;
  points.push(options.to);
  const borders: Border[] = [];
  for (let k = 1; k < joints.length; k++) {
    const before = normalize(sub(points[k]!, points[k - 1]!));
    const after = normalize(sub(points[k + 1]!, points[k]!));
    const width = typeof options.width === 'number' ? options.width : options.width[k - 1]!;
    borders.push({ at: points[k]!, along: normalize(add(before, after)), width });
  }
  const { reach, side, sideWidth } = options;
  s.chains.push({ joints, borders, reach, ...(side ? { side, sideWidth: sideWidth ?? 0 } : {}) });
  return s.chains.length - 1;
};

/** Where new flesh goes and what it is unless said otherwise. */
export interface Flavour extends Flesh {
  readonly group: number;
}

/** How one piece differs from the tool's flavour; lengths in frame units. */
export interface PieceOptions extends Partial<Flavour> {
  /** Blend radius, frame units. */
  readonly blend?: number;
  readonly carve?: boolean;
  /** Cones: thickness factor along `flatAxis` (frame direction, default side). */
  readonly flat?: number;
  readonly flatAxis?: Vec3;
  /** Ellipsoids and discs: rotations about side, up, forward, rad, in that order. */
  readonly turn?: Vec3;
  readonly rounding?: number;
}

/** Adds flesh in a frame: all lengths and points are [side, up, forward] in frame units. */
export interface Tool {
  readonly frame: Frame;
  readonly flavour: Flavour;
  cone(a: Vec3, b: Vec3, ra: number, rb: number, options?: PieceOptions): void;
  ellipsoid(centre: Vec3, radii: Vec3, options?: PieceOptions): void;
  disc(centre: Vec3, radii: Vec3, bend: number, options?: PieceOptions): void;
  /** A new group melting into what is there over `blend` frame units. */
  group(blend: number): number;
  /** The same tool with another flavour. */
  with(flavour: Partial<Flavour>): Tool;
}

/** A tool for a frame. `blend` is the default blend radius in frame units. */
export const createTool = (s: Sculpture, frame: Frame, flavour: Flavour, blend: number): Tool => {
  const u = frame.unit;
  const common = (o: PieceOptions) => ({
    group: o.group ?? flavour.group,
    blend: (o.blend ?? blend) * u,
    carve: o.carve ?? false,
    data: {
      colour: o.colour ?? flavour.colour,
      region: o.region ?? flavour.region,
      chain: o.chain ?? flavour.chain,
    },
  });
  const axes = (o: PieceOptions): [Vec3, Vec3, Vec3] => {
    const q = o.turn ? fromEuler(...o.turn) : undefined;
    const axis = (v: Vec3): Vec3 => frame.vector(...(q ? rotate(q, v) : v));
    return [axis([1, 0, 0]), axis([0, 1, 0]), axis([0, 0, 1])];
  };
  const thick = (r: number, o: PieceOptions) => (o.carve ? r * u : Math.max(r * u, s.thinnest));
  const times = (r: Vec3, o: PieceOptions): Vec3 => [thick(r[0], o), thick(r[1], o), thick(r[2], o)];
  return {
    frame,
    flavour,
    cone: (a, b, ra, rb, o = {}) =>
      s.field.cone(frame.point(...a), frame.point(...b), thick(ra, o), thick(rb, o), {
        ...common(o),
        flat: o.carve ? (o.flat ?? 1) : Math.max(o.flat ?? 1, Math.min(1, s.thinnest / (Math.min(ra, rb) * u))),
        flatAxis: frame.vector(...(o.flatAxis ?? [1, 0, 0])),
      }),
    ellipsoid: (c, r, o = {}) =>
      s.field.ellipsoid(frame.point(...c), times(r, o), {
        ...common(o),
        axes: axes(o),
        rounding: (o.rounding ?? 0) * u,
      }),
    disc: (c, r, bend, o = {}) =>
      s.field.disc(frame.point(...c), [r[0] * u, r[1] * u, r[2] * u], bend * u, {
        ...common(o),
        axes: axes(o),
        // A plate needs to be thicker still, for it crosses the grid at a slant.
        rounding: Math.max((o.rounding ?? 0) * u, s.thinnest * 1.5),
      }),
    group: (k) => s.field.group(k * u),
    with: (change) => createTool(s, frame, { ...flavour, ...change }, blend),
  };
};
