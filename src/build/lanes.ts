/** Where what belongs: vehicles on roads, walkers on pavements, what floats on the water, buildings and trees beside all of it. */
import type { Lane } from '../catalog/entry.ts';
import { atan2, cos } from '../foundation/exact.ts';
import { along, type Draft, type Ground, type Intent, isAlive } from './draft.ts';
import type { Group } from './formation.ts';
import type { Term } from './relations.ts';

const h = (v: number): number => (v > 0 ? v : 0);

/** Free ground between a building or a tree and a way, m. */
const VERGE = 1.2;

/** Does it move on wheels by itself? */
const isDriven = (draft: Draft): boolean => draft.entry.rig === 'vehicle' && draft.entry.kind === 'vehicle';

/** Does it belong on or in the water? */
export const isAfloat = (draft: Draft): boolean =>
  draft.afloat || draft.entry.habitat === 'water-surface' || draft.entry.habitat === 'underwater';

const lengthOf = (lane: Lane): number => {
  const dx = lane.to[0] - lane.from[0];
  const dz = lane.to[1] - lane.from[1];
  return Math.sqrt(dx * dx + dz * dz);
};

/** Heading along a lane, rad; towards +X where it runs across the picture. */
const headingOfLane = (lane: Lane): number => {
  const heading = atan2(lane.to[0] - lane.from[0], lane.to[1] - lane.from[1]);
  return heading < 0 ? heading + Math.PI : heading;
};

/** The lanes somebody goes on where he may choose. */
const kindsFor = (draft: Draft): readonly Lane['kind'][] => {
  if (isDriven(draft)) return ['road'];
  return isAlive(draft) && draft.entry.rig === 'biped' ? ['pavement'] : [];
};

/** The lane of its kind that runs nearest to the middle of the action; those behind it before those before it. */
export const laneFor = (draft: Draft, ground: Ground): Lane | undefined => {
  if (isAfloat(draft) || draft.altitude > 0) return undefined;
  let best: Lane | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const lane of ground.lanes) {
    if (!kindsFor(draft).includes(lane.kind) || lengthOf(lane) < 12) continue;
    const away = distanceTo(lane, ground.centre[0], ground.centre[2]);
    const before = (lane.from[1] + lane.to[1]) / 2 > ground.centre[2] + lane.width / 2 ? 4 : 0;
    if (away + before < least) {
      least = away + before;
      best = lane;
    }
  }
  return best;
};

/** The heading along a lane (rad) nearest to a wanted one. */
export const headingAlong = (lane: Lane, wanted: number): number => {
  const heading = headingOfLane(lane);
  return cos(wanted - heading) >= 0 ? heading : heading - Math.PI;
};

/** Distance (m) of a point from the middle line of a lane. */
const distanceTo = (lane: Lane, x: number, z: number): number => {
  const dx = lane.to[0] - lane.from[0];
  const dz = lane.to[1] - lane.from[1];
  const far = dx * dx + dz * dz || 1;
  const t = Math.max(0, Math.min(1, ((x - lane.from[0]) * dx + (z - lane.from[1]) * dz) / far));
  const ox = x - lane.from[0] - dx * t;
  const oz = z - lane.from[1] - dz * t;
  return Math.sqrt(ox * ox + oz * oz);
};

/** How deep a group stands in a lane, m. */
const depthIn = (lane: Lane, group: Group, margin: number): number => {
  const dx = lane.to[0] - lane.from[0];
  const dz = lane.to[1] - lane.from[1];
  const far = Math.sqrt(dx * dx + dz * dz) || 1;
  const half = (Math.abs(dz) * group.halfX + Math.abs(dx) * group.halfZ) / far;
  // a strip of water is as wide as the lake, houses at its shore matter, not its far end
  return h(lane.width / 2 + half + margin - distanceTo(lane, group.x, group.z));
};

/** Costs of standing on what is for going, and of not going on what is for it. */
export const laneCosts = (groups: readonly Group[], intents: readonly Intent[], ground: Ground): Term[] =>
  groups.flatMap((group): Term[] => {
    const first = group.members[0]!;
    if (group.fixed || group.level !== 0 || isAfloat(first)) return [];
    const own = laneFor(first, ground);
    const travels = first.travel !== undefined;
    if (own && (travels || isDriven(first))) {
      const [dx, dz] = along(first.travel ?? headingOfLane(own));
      const aside = isDriven(first) && own.width > 5 ? 0.22 * own.width : 0;
      // wheels keep to the right of the way they go; what is parked stands at the edge
      const edge = travels ? aside : own.width / 2 - Math.max(0.6, 0.6 * first.size[0]);
      const mx = (own.from[0] + own.to[0]) / 2;
      const mz = (own.from[1] + own.to[1]) / 2;
      const nx = -dz;
      const nz = dx;
      const slack = isDriven(first) ? 0 : 0.3 * own.width;
      const offset = (): number => (group.x - mx) * nx + (group.z - mz) * nz;
      return [
        {
          groups: [group],
          weight: 1.1,
          cost: () => h((travels ? Math.abs(offset() - edge) : Math.abs(Math.abs(offset()) - edge)) - slack),
        },
      ];
    }
    const stands = first.entry.kind === 'building' || first.entry.kind === 'plant';
    const furniture = first.entry.kind === 'thing' && first.body !== 'dynamic' && first.size[1] > 0.7;
    const goesThere = intents.some((i) => i.agents.includes(first));
    return ground.lanes
      .filter((lane) => {
        if (lane.kind === 'water') return !first.entry.habitat || first.entry.habitat === 'ground';
        // street trees stand on pavements
        if (stands) return first.size[1] > 0.5 && !(first.entry.kind === 'plant' && lane.kind === 'pavement');
        return furniture && !goesThere && lane.kind !== 'pavement';
      })
      .map((lane) => ({
        groups: [group],
        weight: 1.6,
        cost: () =>
          depthIn(lane, group, lane.kind === 'water' ? 0.3 : first.entry.kind === 'building' ? 2 * VERGE : VERGE),
      }));
  });
