/**
 * Where things rest on what has no level top: on the lid of a piano, the rail of a fence, the gold in a chest. The builder
 * knows only sizes; here the mesh says how high its surface is and where it is level enough to carry something.
 */
import type { Stage } from '../artifacts/stage.ts';
import type { Model } from '../catalog/model.ts';
import { add, fromHeading, rotate, sub, type Vec3 } from '../foundation/vec.ts';
import type { Player } from './cast.ts';
import type { Top } from './ground.ts';

/** Places tried along each side of the support. */
const GRID = 7;
/** Where under the thing the surface is felt, in its half widths. */
const FEELERS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.7, 0],
  [-0.7, 0],
  [0, 0.7],
  [0, -0.7],
];

/** Height (m) of the uppermost surface of a model at rest over a point of its own ground plane. */
export const surfaceOver = (model: Model, x: number, z: number): number | undefined => {
  let best: number | undefined;
  for (const { mesh } of model.parts) {
    const p = mesh.positions;
    for (let t = 0; t < mesh.indices.length; t += 3) {
      const [a, b, c] = [mesh.indices[t]! * 3, mesh.indices[t + 1]! * 3, mesh.indices[t + 2]! * 3];
      const [ax, az, bx, bz, cx, cz] = [p[a]!, p[a + 2]!, p[b]!, p[b + 2]!, p[c]!, p[c + 2]!];
      if (x < Math.min(ax, bx, cx) || x > Math.max(ax, bx, cx) || z < Math.min(az, bz, cz) || z > Math.max(az, bz, cz))
        continue;
      const area = (bx - ax) * (cz - az) - (cx - ax) * (bz - az);
      if (Math.abs(area) < 1e-12) continue;
      const v = ((x - ax) * (cz - az) - (cx - ax) * (z - az)) / area;
      const w = ((bx - ax) * (z - az) - (x - ax) * (bz - az)) / area;
      if (v < 0 || w < 0 || v + w > 1) continue;
      const y = p[a + 1]! + v * (p[b + 1]! - p[a + 1]!) + w * (p[c + 1]! - p[a + 1]!);
      if (best === undefined || y > best) best = y;
    }
  }
  return best;
};

/** A place to rest: on the model's ground plane, with the height of the surface there, m. */
interface Rest {
  readonly x: number;
  readonly z: number;
  readonly y: number;
}

/** The highest place that is level under something of a half width, near a wanted one; m in the model's frame. */
const restOn = (model: Model, wanted: readonly [number, number], half: number): Rest | undefined => {
  const { min, max } = model.bounds;
  const tall = max[1] - min[1];
  let best: Rest | undefined;
  let least = Number.POSITIVE_INFINITY;
  const places: (readonly [number, number])[] = [wanted];
  for (let i = 0; i < GRID; i++)
    for (let k = 0; k < GRID; k++)
      places.push([min[0] + ((max[0] - min[0]) * (i + 0.5)) / GRID, min[2] + ((max[2] - min[2]) * (k + 0.5)) / GRID]);
  for (const [x, z] of places) {
    const felt = FEELERS.map(([fx, fz]) => surfaceOver(model, x + fx * half, z + fz * half));
    const there = felt.filter((y): y is number => y !== undefined);
    if (felt[0] === undefined) continue;
    const high = Math.max(...there);
    const spread = high - Math.min(...there);
    const off = Math.abs(x - wanted[0]) + Math.abs(z - wanted[1]);
    const cost = (3 * spread) / half + 0.8 * (felt.length - there.length) + 0.3 * off - (1.2 * high) / tall;
    if (cost < least - 1e-9) {
      least = cost;
      best = { x, z, y: high };
    }
  }
  return best;
};

/** Is this player borne by something whose top nobody knows? */
const supportOf = (player: Player, players: readonly Player[]): Player | undefined => {
  const { actor } = player;
  if (!actor.support || actor.seat || actor.posture === 'held' || actor.posture === 'flying') return undefined;
  const under = players.find((p) => p.actor.id === actor.support);
  if (!under || under.entry.supportHeight !== undefined) return undefined;
  const still = under.entry.kind === 'thing' && under.tasks.length === 0 && under.actor.body !== 'dynamic';
  // what is in a holder is lower than its rim
  const over =
    actor.position[1] > under.actor.position[1] + 0.7 * (under.model.bounds.max[1] - under.model.bounds.min[1]);
  return still && over ? under : undefined;
};

/** The same players and stage, those who rest on uneven things lowered onto them; and the spots as tops to stand on. */
export const layToRest = (
  stage: Stage,
  players: readonly Player[],
): { readonly stage: Stage; readonly players: readonly Player[]; readonly tops: readonly Top[] } => {
  const moved = new Map<string, Vec3>();
  const tops: Top[] = [];
  for (const player of players) {
    const under = supportOf(player, players);
    if (!under) continue;
    const { actor, model } = player;
    const turn = fromHeading(under.actor.heading);
    const back = fromHeading(-under.actor.heading);
    const [px, py, pz] = under.actor.position;
    const wanted = rotate(back, [actor.position[0] - px, 0, actor.position[2] - pz]);
    const { min, max } = model.bounds;
    const feet = player.legs.length > 0 || model.rig.kind === 'bird' ? 0.12 : 0.4;
    const rest = restOn(under.model, [wanted[0], wanted[2]], feet * Math.min(max[0] - min[0], max[2] - min[2]));
    if (!rest) continue;
    const at = rotate(turn, [rest.x, 0, rest.z]);
    const place: Vec3 = [px + at[0], py + rest.y, pz + at[2]];
    moved.set(actor.id, [place[0], place[1] - Math.min(0, min[1]), place[2]]);
    const half = Math.max(0.05, 0.5 * Math.max(max[0] - min[0], max[2] - min[2]));
    tops.push({
      actor: under.actor.id,
      centre: place,
      heading: under.actor.heading,
      half: [half, half],
      material: under.actor.looks.material ?? under.entry.body.material,
    });
  }
  if (moved.size === 0) return { stage, players, tops };
  // what they bear or hold themselves comes along
  for (const { actor } of players) {
    const under = actor.support ? moved.get(actor.support) : undefined;
    const was = players.find((p) => p.actor.id === actor.support)?.actor.position;
    if (under && was && !moved.has(actor.id)) moved.set(actor.id, add(actor.position, sub(under, was)));
  }
  const acted = new Set(
    stage.performances.flatMap((p) => [p.actor, ...(p.action !== 'look-at' && p.target ? [p.target] : [])]),
  );
  const settle = <A extends Stage['actors'][number]>(actor: A): A => {
    const position = moved.get(actor.id);
    const still = actor.body === 'dynamic' && !acted.has(actor.id);
    return position ? { ...actor, position, body: still ? 'fixed' : actor.body } : actor;
  };
  return {
    stage: { ...stage, actors: stage.actors.map(settle) },
    players: players.map((p) => (moved.has(p.actor.id) ? { ...p, actor: settle(p.actor) } : p)),
    tops,
  };
};
