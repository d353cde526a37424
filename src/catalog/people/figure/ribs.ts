/**
 * Ribs of a skirt: chains of two joints round the hips that carry hanging cloth. The acting lets them hang, swing and lie
 * over the thighs; the cloth between two ribs follows both. All ribs are straight at rest.
 */
import { atan2, cos, sin } from '../../../foundation/exact.ts';
import type { Vec3 } from '../../../foundation/vec.ts';
import { mix, smoothstep } from '../../../foundation/vec.ts';
import type { Joint } from '../../model.ts';
import type { Person } from './person.ts';
import { JOINT_NAMES, jointIndex } from './skeleton.ts';

/** Number of ribs; the first is in front, then towards the left. */
export const RIB_COUNT = 8;
/** Length of a rib's lower bone over that of its upper one. */
export const RIB_RATIO = 1.25;
/** Height of the hinges, body units: above the crease of the hips. */
const HINGE = 0.618;

/** Names of the two joints of a rib. */
export const ribName = (rib: number, bone: 'upper' | 'lower'): string => `skirt-${rib}-${bone}`;

/** Height of the hem of what hangs from a person's waist (body units); undefined for those in trousers. */
export const hangingHem = (person: Person): number | undefined => {
  const { top, bottom } = person.outfit;
  if (top.kind === 'dress') return 0.335 + 0.025 * person.childhood;
  if (top.kind === 'coat') return 0.36;
  if (top.kind === 'raincoat') return 0.4;
  return bottom.kind === 'skirt' ? 0.35 : undefined;
};

/** Joints of the ribs, to be appended to a person's own; `body` is the unit, m. */
export const makeRibs = (hem: number, body: number): Joint[] => {
  const joints: Joint[] = [];
  for (let rib = 0; rib < RIB_COUNT; rib++) {
    const a = (rib / RIB_COUNT) * 2 * Math.PI;
    const front = cos(a) > 0;
    const hinge: Vec3 = [0.112 * sin(a) * body, HINGE * body, (front ? 0.074 : 0.09) * cos(a) * body];
    const end: Vec3 = [0.15 * sin(a) * body, hem * body, (front ? 0.118 : 0.148) * cos(a) * body];
    const upper = JOINT_NAMES.length + 2 * rib;
    joints.push(
      { name: ribName(rib, 'upper'), parent: jointIndex('pelvis'), position: hinge },
      { name: ribName(rib, 'lower'), parent: upper, position: mix(hinge, end, 1 / (1 + RIB_RATIO)) },
    );
  }
  return joints;
};

/**
 * Give the ribs their shares of a point of hanging cloth.
 * @returns what is left for the trunk, 0–1
 */
export const shareWithRibs = (p: Vec3, hem: number, body: number, rest: number, shares: Float64Array): number => {
  const y = p[1] / body;
  const hung = rest * smoothstep(HINGE + 0.032, HINGE - 0.04, y);
  if (hung <= 0) return rest;
  const middle = HINGE + (hem - HINGE) / (1 + RIB_RATIO);
  const low = smoothstep(middle + 0.055, middle - 0.055, y);
  const turn = atan2(p[0] / 0.13, p[2] / (p[2] > 0 ? 0.098 : 0.12)) / (2 * Math.PI);
  const at = (turn < 0 ? turn + 1 : turn) * RIB_COUNT;
  const first = Math.floor(at) % RIB_COUNT;
  const second = (first + 1) % RIB_COUNT;
  const between = at - Math.floor(at);
  for (const [rib, share] of [
    [first, 1 - between],
    [second, between],
  ] as const) {
    const upper = JOINT_NAMES.length + 2 * rib;
    shares[upper] = hung * share * (1 - low);
    shares[upper + 1] = hung * share * low;
  }
  return rest - hung;
};
