/** Those who ride go where their mount goes: riders on animals and bicycles, drivers in cars, cups on moving things. */
import type { Vec3 } from '../foundation/vec.ts';
import { add, multiply, sub } from '../foundation/vec.ts';
import type { Player } from './cast.ts';

/** After a player has posed itself, carry it along if its support is moving. */
export const rideOn = (player: Player, byId: ReadonlyMap<string, Player>, _time: number): void => {
  const { actor, figure } = player;
  const support = actor.support ? byId.get(actor.support) : undefined;
  if (!support || actor.posture === 'held' || support.actor.body === 'fixed' || support.tasks.length === 0) return;
  if (player.tasks.some((t) => (t.performance.path?.length ?? 0) > 1 || t.action.family === 'leap')) return;
  const mount = support.figure;
  const anchors = support.model.anchors;
  const name = actor.seat && anchors[actor.seat] ? actor.seat : ['rider', 'seat-1', 'seat', 'deck', 'top'].find((n) => anchors[n]);
  const anchor = name ? anchors[name] : undefined;
  if (!anchor) return;
  const place = mount.pointOn(anchor.joint, anchor.position);
  const turn = mount.worldRotation[anchor.joint]!;
  if (actor.posture !== 'seated' || player.model.rig.kind !== 'biped') {
    figure.position = place;
    figure.rotation = turn;
    figure.place();
    return;
  }
  sit(player, place, turn, support);
};

/** Put a person astride or on a moving seat: seat on the anchor, thighs ahead, hands forward. */
const sit = (player: Player, place: Vec3, turn: readonly [number, number, number, number], support: Player): void => {
  const { figure, model } = player;
  const astride = support.entry.kind === 'animal' || (support.model.rig.wheels?.length ?? 4) <= 2;
  const seat = model.anchors.seat?.position ?? [0, figure.restOf(1)[1] - 0.1, 0];
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? 1 : -1;
    const spread = astride ? 0.32 : 0.06;
    set(player, `thigh-${side}`, astride ? -0.95 : -1.4, 0, s * spread);
    set(player, `shin-${side}`, astride ? 1.05 : 1.25, 0, astride ? -s * 0.2 : 0);
    set(player, `foot-${side}`, -0.1, 0, 0);
    set(player, `upper-arm-${side}`, -0.75, 0, -s * 0.3);
    set(player, `forearm-${side}`, -0.55, s * -0.15, 0);
  }
  figure.rotation = multiply(turn, [0, 0, 0, 1]);
  figure.offset = [0, 0, 0];
  figure.applyAngles();
  figure.position = sub(add(figure.position, place), figure.pointOn(model.anchors.seat?.joint ?? 1, seat));
  figure.place();
};

const set = (player: Player, name: string, x: number, y: number, z: number): void => player.figure.blend(name, 1, x, y, z);
