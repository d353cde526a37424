/** Those who ride go where their mount goes: riders on animals and bicycles, drivers in cars, cups on moving things. */
import type { Quat, Vec3 } from '../foundation/vec.ts';
import { add, distance, rotate, sub } from '../foundation/vec.ts';
import type { Player } from './cast.ts';

/** After a player has posed itself, carry it along if its support is moving. */
export const rideOn = (player: Player, byId: ReadonlyMap<string, Player>, _time: number): void => {
  const { actor, figure } = player;
  const support = actor.support ? byId.get(actor.support) : undefined;
  if (!support || actor.posture === 'held' || support.actor.body === 'fixed' || support.tasks.length === 0) return;
  if (player.tasks.some((t) => (t.performance.path?.length ?? 0) > 1 || t.action.family === 'leap')) return;
  const mount = support.figure;
  const anchors = support.model.anchors;
  const name =
    actor.seat && anchors[actor.seat] ? actor.seat : ['rider', 'seat-1', 'seat', 'deck', 'top'].find((n) => anchors[n]);
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

/** Put a person astride or on a moving seat: seat on the anchor, feet on pedals if there are any, hands on the handles. */
const sit = (player: Player, place: Vec3, turn: Quat, support: Player): void => {
  const { figure, model } = player;
  const astride = support.entry.kind === 'animal' || (support.model.rig.wheels?.length ?? 4) <= 2;
  const seat = model.anchors.seat;
  const mount = support.figure;
  const handles = mount.anchor('handle-left') !== undefined;
  for (const side of ['left', 'right'] as const) {
    const s = side === 'left' ? 1 : -1;
    const set = (name: string, x: number, y: number, z: number): void => figure.blend(`${name}-${side}`, 1, x, y, z);
    set('thigh', astride ? -0.95 : -1.4, 0, s * (astride ? 0.32 : 0.06));
    set('shin', astride ? 1.05 : 1.25, 0, astride ? -s * 0.2 : 0);
    set('foot', -0.1, 0, 0);
    set('upper-arm', -0.75, 0, -s * 0.3);
    set('forearm', -0.55, s * -0.15, 0);
  }
  if (handles) {
    // Leaning to the bar, the head up.
    figure.add('pelvis', 0.22);
    figure.add('spine', 0.14);
    figure.add('neck', -0.18);
    figure.add('head', -0.14);
  }
  figure.rotation = turn;
  figure.offset = [0, 0, 0];
  figure.applyAngles();
  figure.position = sub(
    add(figure.position, place),
    figure.pointOn(seat?.joint ?? 1, seat?.position ?? [0, figure.restOf(1)[1] - 0.1, 0]),
  );
  figure.place();
  for (const leg of player.legs) {
    const pedal = mount.anchor(`pedal-${leg.name}`);
    if (!pedal) continue;
    const [thigh, shin, foot] = leg.joints as readonly number[];
    const ankle = add(pedal, rotate(turn, sub(figure.restOf(foot!), [leg.sole[0], leg.sole[1], leg.sole[2] + 0.05])));
    figure.solveLimb(thigh!, shin!, foot!, ankle, rotate(turn, [leg.name === 'left' ? 0.1 : -0.1, 0.25, 1]), 1);
    figure.setWorldRotation(foot!, turn);
  }
  for (const side of ['left', 'right'] as const) {
    const handle = mount.anchor(`handle-${side}`);
    const hand = figure.joint(`hand-${side}`);
    const grip = figure.anchor(`hand-${side}`);
    if (!handle || hand < 0 || !grip) continue;
    const reach = rotate(turn, [0, 0.02, -distance(grip, figure.worldPosition[hand]!)]);
    const s = side === 'left' ? 1 : -1;
    figure.solveLimb(
      figure.joint(`upper-arm-${side}`),
      figure.joint(`forearm-${side}`),
      hand,
      add(handle, reach),
      rotate(turn, [s * 0.5, -0.7, -0.4]),
      -1,
    );
  }
  figure.place();
};
