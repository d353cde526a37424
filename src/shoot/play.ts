/** The playing of a take: tick by tick, plans are posed, physics runs between the ticks, and everything is written down. */
import type { Stage } from '../artifacts/stage.ts';
import type { Contact, Track } from '../artifacts/take.ts';
import type { Collider } from '../catalog/entry.ts';
import { atan2 } from '../foundation/exact.ts';
import type { Quat, Vec3 } from '../foundation/vec.ts';
import { add, clamp, conjugate, mix, rotate, slerp, sub } from '../foundation/vec.ts';
import { waterHeight } from '../foundation/water.ts';
import type { Acting, Scene } from './acting/actor.ts';
import { createBiped } from './acting/biped.ts';
import { createBird } from './acting/bird.ts';
import { allDeeds, allHoldings } from './acting/deeds.ts';
import type { Others } from './acting/others.ts';
import { createQuadruped } from './acting/quadruped.ts';
import { createThing } from './acting/thing.ts';
import { createAircraft, createBoat, createFish, createVehicle } from './acting/vehicle.ts';
import type { Extent } from './camera/filmed.ts';
import { createExtent, focusOf, recordExtent } from './camera/filmed.ts';
import type { Player, Task } from './cast.ts';
import type { Clock } from './clock.ts';
import { beginCue, carryOut } from './deeds-done.ts';
import type { Ground } from './ground.ts';
import { holdingPlace } from './holding.ts';
import type { Rapier } from './physics/rapier.ts';
import type { Movable } from './physics/world.ts';
import { Physics } from './physics/world.ts';
import { createTrack, writeTrack } from './record.ts';
import { rideOn } from './riding.ts';
import { scoutCourses } from './scouting.ts';

/** What is needed to play. */
export interface Playing {
  readonly stage: Stage;
  readonly rapier: Rapier;
  readonly clock: Clock;
  readonly players: readonly Player[];
  readonly ground: Ground;
  readonly walls: readonly Collider[];
  readonly airless: boolean;
  /** Awaited now and then, so that the caller can breathe or break off. */
  readonly checkpoint?: (() => Promise<void>) | undefined;
}

/** Poses between two checkpoints: about 0.2 s of computing. */
const POSES_PER_CHECKPOINT = 150;

/** What was played. */
export interface Played {
  readonly tracks: readonly Track[];
  readonly contacts: readonly Contact[];
  readonly extents: ReadonlyMap<string, Extent>;
  readonly actings: ReadonlyMap<string, Acting>;
  rotationAt(actor: string, tick: number): Quat;
  heldBy(object: string, holder: string): boolean;
}

/** Room before whoever pushes something for the foot he puts forward, as a share of his legs' length. */
const STEP_ROOM = 0.55;

const CUES = new Set(['roll', 'fall', 'bounce']);
const isCue = (task: Task): boolean => CUES.has(task.action.family);

/** Play the whole film. */
export const play = async (playing: Playing): Promise<Played> => {
  const { stage, rapier, clock, players, ground, walls } = playing;
  const { gravity } = stage.set;
  const byId = new Map(players.map((p) => [p.actor.id, p]));
  const deeds = allDeeds(players);
  const holdings = allHoldings(stage, players, deeds);
  const actings = new Map<string, Acting>();
  const scouted = scoutCourses(rapier, stage, players, ground, clock, walls, playing.airless);
  const others: Others = {
    player: (id) => byId.get(id),
    thrownFrom: (object) => {
      const thrower = deeds.find((d) => d.kind === 'throw' && d.object === object);
      return thrower && byId.get(thrower.agent)?.actor.position;
    },
    at: (id, time) => {
      const course = scouted.get(id);
      if (course) return course(time);
      const route = actings.get(id)?.route;
      const p = byId.get(id);
      if (!route || p?.actor.body === 'dynamic') return p?.actor.position;
      const i = clamp(Math.round(time / route.step), 0, route.x.length - 1);
      return [route.x[i]!, route.y[i]!, route.z[i]!];
    },
  };

  // Plans, in an order in which those acted upon come before those who act on them.
  for (const player of planOrder(players)) {
    await playing.checkpoint?.();
    const setup = { player, clock, ground, gravity, others, deeds, holdings };
    const { kind } = player.model.rig;
    const legged = player.legs.length > 0;
    let acting: Acting;
    if (kind === 'biped' && legged) acting = createBiped(setup);
    else if (kind === 'quadruped' && legged) acting = createQuadruped(setup);
    else if (kind === 'bird') acting = createBird(setup);
    else if (kind === 'fish') acting = createFish(setup);
    else if (kind === 'vehicle') acting = createVehicle(setup);
    else if (kind === 'boat') acting = createBoat(setup);
    else if (kind === 'aircraft') acting = createAircraft(setup);
    else acting = createThing(setup, openingsOf(players, player));
    actings.set(player.actor.id, acting);
  }

  // Things in hands are freed from the solver until let go; things acted on do not collide with bodies but by deeds.
  // What drives or rolls into things does so with its own body.
  const bumps = (id: string): boolean =>
    ['rigid', 'vehicle', 'articulated'].includes(byId.get(id)?.model.rig.kind ?? '');
  const handled = new Set([
    ...deeds.filter((d) => !bumps(d.agent)).map((d) => d.object),
    ...holdings.map((h) => h.object),
  ]);
  const freed = new Set(
    deeds
      .filter((d) => d.kind !== 'catch' && byId.get(d.object)?.actor.body !== 'fixed')
      .map((d) => d.object)
      .filter((id) => ['rigid', 'articulated'].includes(byId.get(id)?.model.rig.kind ?? '')),
  );
  for (const player of players) {
    if (
      player.actor.body === 'kinematic' &&
      player.model.rig.kind === 'rigid' &&
      player.tasks.some((t) => isCue(t) && t.action.id !== 'spin')
    )
      freed.add(player.actor.id);
  }
  const physics = new Physics(rapier, stage, players, ground, clock, walls, handled, freed, !playing.airless);
  const extents = new Map(players.map((p) => [p.actor.id, createExtent(p, clock)]));
  const tracks = players.map((p) => createTrack(p, clock));
  const turns = new Map(players.map((p) => [p.actor.id, new Float64Array(clock.ticks * 4)]));
  const scene = createScene(stage, byId, physics, ground, playing.airless);

  // Cues of things that wait: they are locked until they begin.
  const cues = players.flatMap((p) =>
    physics.movables.has(p.actor.id)
      ? p.tasks.filter(isCue).map((task) => ({ task, id: p.actor.id, begun: false }))
      : [],
  );
  for (const [id, m] of physics.movables) {
    const { actor } = m.player;
    const cue = cues.find((c) => c.id === id);
    const waits = (cue && cue.task.start > 0.02) || (actor.posture === 'held' && !actor.support && cue);
    if (holdings.some((h) => h.object === id && h.from < 0)) physics.setMode(m, 'carried');
    else if (waits) physics.setMode(m, 'locked');
    else if (
      !cue &&
      m.round &&
      actor.position[1] - ground.height(actor.position[0], actor.position[2], actor.position[1] + 0.05) < 0.05
    )
      // a ball that lies somewhere lies in a hollow of its own: it does not set off by itself on every slope
      m.body.sleep();
  }
  const done = new Set<object>();
  const previous = new Map<string, { position: Vec3; rotation: Quat }>();
  const grips = new Map<object, { readonly offset: Vec3; readonly turn: Quat }>();
  const order = poseOrder(players);
  const everyTicks = Math.max(1, Math.round(POSES_PER_CHECKPOINT / Math.max(1, players.length)));

  for (let tick = 0; tick < clock.ticks; tick++) {
    const time = tick * clock.tick;
    if (tick % everyTicks === 0) await playing.checkpoint?.();
    for (const player of order) {
      const { id } = player.actor;
      const movable = physics.movables.get(id);
      if (movable && movable.mode !== 'carried') {
        player.figure.position = physics.position(movable);
        player.figure.rotation = physics.rotation(movable);
        if (player.figure.count > 1) {
          const { position, rotation } = player.figure;
          actings.get(id)!.pose(tick, time, scene);
          player.figure.position = position;
          player.figure.rotation = rotation;
        }
        player.figure.place();
        continue;
      }
      actings.get(id)!.pose(tick, time, scene);
      rideOn(player, byId, time);
    }
    // Hands have moved: what they hold goes along.
    for (const h of holdings) {
      const holder = byId.get(h.holder);
      const object = byId.get(h.object);
      if (!holder || !object || time < h.from || time >= h.to) continue;
      const place = holdingPlace(holder, object, h);
      let { position, rotation } = place;
      if (h.from >= 0) {
        // From where it was taken to the hand in a quarter of a second.
        let grip = grips.get(h);
        if (!grip) {
          grip = { offset: sub(object.figure.position, position), turn: object.figure.rotation };
          grips.set(h, grip);
        }
        const u = clamp((time - h.from) / 0.25, 0, 1);
        const s = u * u * (3 - 2 * u);
        position = add(position, [grip.offset[0] * (1 - s), grip.offset[1] * (1 - s), grip.offset[2] * (1 - s)]);
        rotation = slerp(grip.turn, rotation, s);
      }
      const m = physics.movables.get(h.object);
      if (m && m.mode !== 'carried') physics.setMode(m, 'carried');
      object.figure.position = position;
      object.figure.rotation = rotation;
      object.figure.place();
    }

    // Physics from the last tick to this one.
    if (tick > 0 && physics.movables.size > 0) {
      for (let s = 1; s <= clock.stepsPerTick; s++) {
        const at = time - clock.tick + s * clock.step;
        for (const player of players) {
          const was = previous.get(player.actor.id)!;
          const u = s / clock.stepsPerTick;
          physics.moveActor(
            player.actor.id,
            mix(was.position, player.figure.position, u),
            slerp(was.rotation, player.figure.rotation, u),
          );
        }
        act(at);
        physics.step(at);
      }
    } else if (tick === 0) act(0);

    for (const player of players) {
      const m = physics.movables.get(player.actor.id);
      if (m && m.mode !== 'carried' && tick > 0) {
        player.figure.position = physics.position(m);
        player.figure.rotation = physics.rotation(m);
        player.figure.place();
      }
      previous.set(player.actor.id, { position: player.figure.position, rotation: player.figure.rotation });
      recordExtent(extents.get(player.actor.id)!, tick);
      turns.get(player.actor.id)!.set(player.figure.rotation, tick * 4);
      if (tick % clock.ticksPerFrame === 0) writeTrack(tracks[player.index]!, player, tick / clock.ticksPerFrame);
    }
  }

  /** Deeds and cues whose instant has come. */
  function act(at: number): void {
    for (const cue of cues) {
      if (cue.begun || at < cue.task.start) continue;
      cue.begun = true;
      const m = physics.movables.get(cue.id)!;
      // A thing already tumbling from somebody's blow needs no push of its own.
      const struck = deeds.some((d) => d.object === cue.id && done.has(d) && at - d.time < 2);
      if (m.mode !== 'carried' && !(struck && cue.task.action.family === 'fall'))
        beginCue(cue.task, m, physics, ground, gravity);
    }
    for (const deed of deeds) {
      const m = physics.movables.get(deed.object);
      const agent = byId.get(deed.agent);
      if (!m || !agent || at < deed.time) continue;
      if (deed.kind === 'kick' || deed.kind === 'throw') trap(deed, m, at);
      if (deed.kind === 'push') {
        if (at <= deed.end) pushAlong(deed, agent, m, at);
        continue;
      }
      if (done.has(deed)) continue;
      done.add(deed);
      if (deed.kind === 'grasp' || deed.kind === 'catch') continue;
      // What rolls or drives into things does it by itself.
      if (['rigid', 'vehicle', 'articulated'].includes(agent.model.rig.kind)) continue;
      const caught = deeds.find((d) => d.kind === 'catch' && d.object === deed.object && d.time > deed.time);
      const catcher = caught && byId.get(caught.agent);
      const catchAt = caught && catcher ? { time: caught.time, point: catchPoint(catcher) } : undefined;
      const p = agent.figure.position;
      const forward = rotate(agent.figure.rotation, [0, 0, 1]);
      carryOut(deed, agent, p, headingFrom(forward), m, catchAt, physics, ground, gravity);
    }
  }

  /** Who stands where something kicked or thrown to him arrives on the ground stops it: with a foot, a paw, his body. */
  function trap(
    deed: { readonly task: Task; readonly time: number; readonly object: string; readonly agent: string },
    m: Movable,
    at: number,
  ): void {
    const aim = deed.task.performance.targetPosition;
    if (!aim || !done.has(deed) || m.mode !== 'free' || at - deed.time < 0.15) return;
    const here = physics.centre(m);
    const receiver = players.find((p) => {
      if (p.legs.length === 0 || p.actor.id === deed.agent) return false;
      const q = p.figure.position;
      const { min, max } = p.model.bounds;
      const reach = 0.5 * Math.max(max[2] - min[2], 0.5 * p.height) + m.radius + 0.25;
      return (q[0] - aim[0]) * (q[0] - aim[0]) + (q[2] - aim[2]) * (q[2] - aim[2]) < reach * reach;
    });
    if (!receiver || here[1] - receiver.figure.position[1] > 0.9 * receiver.height) return;
    const from = agentStart(deed.agent);
    const way: Vec3 = [aim[0] - from[0], 0, aim[2] - from[2]];
    const far = Math.sqrt(way[0] * way[0] + way[2] * way[2]);
    const left = ((aim[0] - here[0]) * way[0] + (aim[2] - here[2]) * way[2]) / Math.max(far, 0.1);
    if (left > 0.06) return;
    const v = physics.velocity(m);
    const w = m.body.angvel();
    const kept = Math.max(0, 1 - 22 * clock.step);
    m.body.setLinvel({ x: v[0] * kept, y: v[1], z: v[2] * kept }, true);
    m.body.setAngvel({ x: w.x * kept, y: w.y * kept, z: w.z * kept }, true);
  }

  function agentStart(id: string): Vec3 {
    return byId.get(id)?.figure.position ?? [0, 0, 0];
  }

  function pushAlong(
    deed: { readonly task: Task; readonly time: number; readonly end: number },
    agent: Player,
    m: NonNullable<ReturnType<typeof physics.movables.get>>,
    at: number,
  ): void {
    const was = previous.get(agent.actor.id);
    if (!was || m.mode === 'carried') return;
    if (!done.has(deed)) {
      done.add(deed);
      // At arm's length, not inside it, however near one has been brought: half of its depth and room for a step.
      const offset = sub(physics.position(m), agent.figure.position);
      const far = Math.sqrt(offset[0] * offset[0] + offset[2] * offset[2]);
      const { min, max } = m.player.model.bounds;
      const own = rotate(conjugate(physics.rotation(m)), [offset[0] / far, 0, offset[2] / far]);
      const half = (Math.abs(own[0]) * (max[0] - min[0]) + Math.abs(own[2]) * (max[2] - min[2])) / 2;
      const grow = Math.max(1, (half + STEP_ROOM * agent.legLength) / Math.max(far, 0.05));
      grips.set(deed, { offset: [offset[0] * grow, offset[1], offset[2] * grow], turn: agent.figure.rotation });
    }
    const grip = grips.get(deed)!;
    const velocity = sub(agent.figure.position, was.position);
    const goal = add(agent.figure.position, grip.offset);
    const here = physics.position(m);
    const v: Vec3 = [
      velocity[0] / clock.tick + (goal[0] - here[0]) * 6,
      physics.velocity(m)[1],
      velocity[2] / clock.tick + (goal[2] - here[2]) * 6,
    ];
    const travels = (deed.task.performance.path?.length ?? 0) > 1;
    if (travels) m.body.setLinvel({ x: v[0], y: v[1], z: v[2] }, true);
    else if (at - deed.time < 0.5) {
      const forward = rotate(agent.figure.rotation, [0, 0, deed.task.action.id === 'pull' ? -1 : 1]);
      m.body.setLinvel({ x: forward[0] * 0.9, y: v[1], z: forward[2] * 0.9 }, true);
    }
  }

  function catchPoint(catcher: Player): Vec3 {
    const chest = catcher.figure.anchor('mouth') ?? add(catcher.figure.position, [0, catcher.height * 0.7, 0]);
    return add(chest, rotate(catcher.figure.rotation, [0, -0.13 * catcher.height, 0.2 * catcher.height]));
  }

  return {
    tracks,
    contacts: physics.contacts(),
    extents,
    actings,
    rotationAt: (actor, tick) => {
      const t = turns.get(actor)!;
      return [t[tick * 4]!, t[tick * 4 + 1]!, t[tick * 4 + 2]!, t[tick * 4 + 3]!];
    },
    heldBy: (object, holder) => holdings.some((h) => h.object === object && h.holder === holder),
  };
};

const headingFrom = (forward: Vec3): number => atan2(forward[0], forward[2]);

/** Doors and lids: opened by themselves or by somebody. */
const openingsOf = (players: readonly Player[], door: Player): { start: number; end: number; open: boolean }[] => {
  const own = door.tasks
    .filter((t) => t.action.family === 'open')
    .map((t) => ({ start: t.start, end: Math.min(t.end, t.start + 1.8), open: !t.action.id.startsWith('close') }));
  if (own.length > 0) return own;
  return players
    .flatMap((p) =>
      p.tasks
        .filter((t) => t.action.family === 'open' && t.performance.target === door.actor.id)
        .map((t) => ({
          start: t.start + 0.4 * (t.end - t.start),
          end: t.end + 0.3,
          open: !t.action.id.startsWith('close'),
        })),
    )
    .sort((a, b) => a.start - b.start);
};

/** Those without targets first; then those whose targets are planned: a cat after a mouse before the dog after the cat. */
const planOrder = (players: readonly Player[]): Player[] => {
  const waiting = [...players];
  const planned: Player[] = [];
  const waits = (p: Player): boolean =>
    p.tasks.some((t) => waiting.some((q) => q !== p && q.actor.id === t.performance.target));
  while (waiting.length > 0) {
    // two who act on each other: the first begins
    const next = Math.max(
      0,
      waiting.findIndex((p) => !waits(p)),
    );
    planned.push(...waiting.splice(next, 1));
  }
  return planned;
};

/** Supports are posed before what stands, sits or hangs on them. */
const poseOrder = (players: readonly Player[]): Player[] => {
  const rank = (p: Player, depth = 0): number => {
    const support = players.find((q) => q.actor.id === p.actor.support);
    return support && depth < 8 ? 1 + rank(support, depth + 1) : 0;
  };
  return [...players].sort((a, b) => rank(a) - rank(b) || a.index - b.index);
};

const createScene = (
  stage: Stage,
  byId: ReadonlyMap<string, Player>,
  physics: Physics,
  ground: Ground,
  airless: boolean,
): Scene => ({
  position: (actor) => {
    const m = physics.movables.get(actor);
    return m && m.mode !== 'carried' ? physics.position(m) : byId.get(actor)?.figure.position;
  },
  focus: (actor) => {
    const p = byId.get(actor);
    return p && focusOf(p);
  },
  anchor: (actor, name) => byId.get(actor)?.figure.anchor(name),
  wind: airless ? [0, 0] : stage.set.weather.wind,
  waves: ground.water ? (x, z, time) => waterHeight(ground.water!, x, z, time) : undefined,
});
