/**
 * The physical world of a take: dynamic actors in Rapier at fixed steps, everything else as fixed or moving obstacles.
 * Materials decide friction, bounce and rolling resistance; deeds give impulses; contacts are written down.
 */
import type { Collider as Body3Collider, RigidBody, World } from '@dimforge/rapier3d-deterministic-compat';
import type { MaterialName, Stage } from '../../artifacts/stage.ts';
import type { Contact } from '../../artifacts/take.ts';
import type { Collider } from '../../catalog/entry.ts';
import { contactOf } from '../../catalog/materials/index.ts';
import type { Quat, Vec3 } from '../../foundation/vec.ts';
import { add, clamp, cross, fromHeading, length, rotate, sub } from '../../foundation/vec.ts';
import type { Player } from '../cast.ts';
import type { Clock } from '../clock.ts';
import type { Ground } from '../ground.ts';
import { describe, groundCollider, volumeOf } from './colliders.ts';
import { ContactLog } from './contacts.ts';
import type { Rapier } from './rapier.ts';

/** Collision groups: membership bits. */
const SET = 0x0001;
const BODY = 0x0002;
const HANDLED = 0x0004;
const ACTOR = 0x0008;
const groups = (member: number, filter: number): number => ((member << 16) | filter) >>> 0;

/** Air density, kg/m³. */
const AIR = 1.225;

/** A thing that physics moves, at least for a while. */
export interface Movable {
  readonly player: Player;
  readonly body: RigidBody;
  readonly mass: number;
  /** Equivalent radius for drag, m. */
  readonly radius: number;
  /** It is one ball, which rolls. */
  readonly round: boolean;
  readonly material: MaterialName;
  readonly colliders: readonly Body3Collider[];
  /** `free` moves by physics, `carried` follows a hand or a plan, `locked` waits for its cue. */
  mode: 'free' | 'carried' | 'locked';
  readonly buoyancy: number;
  /** Least restitution while it is told to bounce. */
  bounce: number;
  /** Distance (m) to the nearest contact after the last step; Infinity in free flight. */
  gap: number;
}

/** Rapier with our rules. */
export class Physics {
  readonly world: World;
  readonly movables = new Map<string, Movable>();
  readonly log: ContactLog;
  private readonly kinematic = new Map<string, RigidBody>();
  private readonly rapier: Rapier;
  private readonly ground: Ground;
  private readonly clock: Clock;
  private readonly gravity: number;
  private readonly air: boolean;
  private readonly ownerOf = new Map<number, { readonly id: string; readonly material: MaterialName }>();

  constructor(
    rapier: Rapier,
    stage: Stage,
    players: readonly Player[],
    ground: Ground,
    clock: Clock,
    walls: readonly Collider[],
    handled: ReadonlySet<string>,
    freed: ReadonlySet<string>,
    air: boolean,
    takesPart: (player: Player) => boolean = () => true,
  ) {
    this.rapier = rapier;
    this.ground = ground;
    this.clock = clock;
    this.gravity = stage.set.gravity;
    this.air = air;
    this.world = new rapier.World({ x: 0, y: -stage.set.gravity, z: 0 });
    this.world.timestep = clock.step;
    this.log = new ContactLog(clock.step);
    const dynamic = players.filter((p) => p.actor.body === 'dynamic' || freed.has(p.actor.id));
    // the ground is laid out for all, whoever takes part: so it is the same to the last triangle
    if (dynamic.length === 0) return;
    const { RigidBodyDesc, CoefficientCombineRule } = rapier;
    const still = this.world.createRigidBody(RigidBodyDesc.fixed());
    const hard = (c: ReturnType<typeof describe>): ReturnType<typeof describe> =>
      c
        .setFriction(10)
        .setRestitution(1)
        .setFrictionCombineRule(CoefficientCombineRule.Min)
        .setRestitutionCombineRule(CoefficientCombineRule.Min);
    // The ground reaches as far as anything loose may be driven: everybody's way, and some more to roll out on.
    const reached = [
      ...dynamic.map((p) => p.actor.position),
      ...players.flatMap((p) => p.tasks.flatMap((t) => t.performance.path ?? [])),
    ];
    const low = [0, 2].map((k) => Math.min(...reached.map((p) => p[k]!)));
    const high = [0, 2].map((k) => Math.max(...reached.map((p) => p[k]!)));
    const middle: Vec3 = [(low[0]! + high[0]!) / 2, 0, (low[1]! + high[1]!) / 2];
    const half = clamp(Math.max(high[0]! - low[0]!, high[1]! - low[1]!) / 2 + 16, 20, 120);
    const floor = this.world.createCollider(
      hard(groundCollider(rapier, ground, { x: middle[0], z: middle[2], half })).setCollisionGroups(
        groups(SET, 0xffff),
      ),
      still,
    );
    this.ownerOf.set(floor.handle, { id: 'ground', material: ground.terrain.surface(middle[0], middle[2]) });
    for (const wall of walls) {
      const collider = this.world.createCollider(
        hard(describe(rapier, wall)).setCollisionGroups(groups(SET, 0xffff)),
        still,
      );
      this.ownerOf.set(collider.handle, { id: 'ground', material: 'concrete' });
    }
    for (const player of players) {
      if (!takesPart(player)) continue;
      const { actor, entry } = player;
      const shapes = entry.body.colliders(actor.looks);
      if (shapes.length === 0) continue;
      const material = actor.looks.material ?? entry.body.material;
      const rotation = actor.rotation ?? fromHeading(actor.heading);
      const moves = actor.body === 'dynamic' || freed.has(actor.id);
      const desc = moves
        ? RigidBodyDesc.dynamic()
        : actor.body === 'fixed'
          ? RigidBodyDesc.fixed()
          : RigidBodyDesc.kinematicPositionBased();
      desc
        .setTranslation(...actor.position)
        .setRotation({ x: rotation[0], y: rotation[1], z: rotation[2], w: rotation[3] });
      // Balls have rolling resistance; other shapes lose their spin to the air.
      if (moves)
        desc
          .setCcdEnabled(true)
          .setLinearDamping(0)
          .setAngularDamping(shapes[0]!.shape === 'ball' ? 0 : 0.15);
      const body = this.world.createRigidBody(desc);
      const volume = shapes.reduce((sum, s) => sum + volumeOf(s), 0);
      const colliders = shapes.map((shape) => {
        const c = describe(rapier, shape)
          .setDensity(player.mass / Math.max(volume, 1e-9))
          .setFrictionCombineRule(CoefficientCombineRule.Min)
          .setRestitutionCombineRule(CoefficientCombineRule.Min)
          .setFriction(moves ? 0.5 : 10)
          .setRestitution(moves ? 0.3 : actor.body === 'fixed' ? 1 : 0.4)
          .setContactSkin(0)
          .setCollisionGroups(
            moves
              ? groups(handled.has(actor.id) ? HANDLED : BODY, handled.has(actor.id) ? 0xffff & ~ACTOR : 0xffff)
              : actor.body === 'fixed'
                ? groups(SET, 0xffff)
                : groups(ACTOR, 0xffff & ~HANDLED),
          );
        const collider = this.world.createCollider(c, body);
        this.ownerOf.set(collider.handle, { id: actor.id, material });
        return collider;
      });
      if (moves) {
        const first = shapes[0]!;
        const extent = Math.max(
          ...shapes.map((s) => (s.shape === 'box' ? Math.max(s.half[0], s.half[1], s.half[2]) * 0.8 : s.radius)),
        );
        this.movables.set(actor.id, {
          player,
          body,
          mass: player.mass,
          radius: first.shape === 'ball' && shapes.length === 1 ? first.radius : extent,
          round: first.shape === 'ball' && shapes.length === 1,
          material,
          colliders,
          mode: 'free',
          buoyancy: entry.body.buoyancy ?? 0,
          bounce: 0,
          gap: Number.POSITIVE_INFINITY,
        });
      } else if (actor.body === 'kinematic') this.kinematic.set(actor.id, body);
    }
  }

  /** Where a kinematic actor is to be after the coming step. */
  moveActor(actor: string, position: Vec3, rotation: Quat): void {
    const body = this.kinematic.get(actor) ?? this.carriedBody(actor);
    if (!body) return;
    body.setNextKinematicTranslation({ x: position[0], y: position[1], z: position[2] });
    body.setNextKinematicRotation({ x: rotation[0], y: rotation[1], z: rotation[2], w: rotation[3] });
  }

  private carriedBody(actor: string): RigidBody | undefined {
    const m = this.movables.get(actor);
    return m?.mode === 'carried' ? m.body : undefined;
  }

  /** Take a thing out of the hands of physics, or give it back with a velocity (m/s) and spin (rad/s). */
  setMode(m: Movable, mode: Movable['mode'], velocity: Vec3 = [0, 0, 0], spin: Vec3 = [0, 0, 0]): void {
    const { RigidBodyType } = this.rapier;
    m.mode = mode;
    if (mode === 'free') {
      m.body.setBodyType(RigidBodyType.Dynamic, true);
      m.body.setLinvel({ x: velocity[0], y: velocity[1], z: velocity[2] }, true);
      m.body.setAngvel({ x: spin[0], y: spin[1], z: spin[2] }, true);
    } else {
      m.body.setBodyType(mode === 'carried' ? RigidBodyType.KinematicPositionBased : RigidBodyType.Fixed, true);
    }
  }

  /** Position of a movable's root. */
  position(m: Movable): Vec3 {
    const t = m.body.translation();
    return [t.x, t.y, t.z];
  }

  /** Rotation of a movable. */
  rotation(m: Movable): Quat {
    const r = m.body.rotation();
    return [r.x, r.y, r.z, r.w];
  }

  /** Centre of mass of a movable. */
  centre(m: Movable): Vec3 {
    const t = m.body.worldCom();
    return [t.x, t.y, t.z];
  }

  /** Velocity of a movable, m/s. */
  velocity(m: Movable): Vec3 {
    const v = m.body.linvel();
    return [v.x, v.y, v.z];
  }

  /** Advance one step ending at `time`. */
  step(time: number): void {
    if (this.movables.size === 0) return;
    for (const m of this.movables.values()) if (m.mode === 'free' && !m.body.isSleeping()) this.applyMaterials(m);
    const before = new Map<string, Vec3>();
    for (const [id, m] of this.movables) if (m.mode === 'free') before.set(id, this.velocity(m));
    this.world.step();
    for (const m of this.movables.values()) if (m.mode === 'free' && !m.body.isSleeping()) this.keepAbove(m);
    for (const [id, m] of this.movables) {
      const v0 = before.get(id);
      if (v0 && m.mode === 'free' && !m.body.isSleeping()) this.record(id, m, v0, time);
    }
  }

  /** The mesh of the ground cuts its bumps: what is smaller than they are may begin below it and is put back on top. */
  private keepAbove(m: Movable): void {
    const c = this.centre(m);
    const deep = this.ground.terrain.height(c[0], c[2]) - c[1];
    if (deep < 0.01) return;
    const t = m.body.translation();
    m.body.setTranslation({ x: t.x, y: t.y + deep + 0.6 * m.radius, z: t.z }, true);
    const v = m.body.linvel();
    if (v.y < 0) m.body.setLinvel({ x: v.x, y: 0, z: v.z }, true);
  }

  /** What a movable rests or would land on. */
  private under(m: Movable): { readonly id: string; readonly material: MaterialName } {
    const p = this.centre(m);
    const top = this.ground.topAt(p[0], p[2], p[1]);
    return top
      ? { id: top.actor, material: top.material }
      : { id: 'ground', material: this.ground.terrain.surface(p[0], p[2]) };
  }

  /** Friction, bounce, rolling resistance, drag and lift for the coming step. */
  private applyMaterials(m: Movable): void {
    const contact = contactOf(m.material, this.under(m).material);
    const v = this.velocity(m);
    const speed = length(v);
    // Yielding materials bounce less at speed; nothing bounces for ever (physics.md, "Contact").
    const bounce = Math.max(contact.restitution, m.bounce);
    // What already rests or rolls does not bounce: only arrivals do.
    const restitution = m.gap < 0.0008 ? 0 : bounce;
    for (const c of m.colliders) {
      c.setFriction(contact.friction);
      c.setRestitution(restitution);
    }
    m.body.resetForces(true);
    const force: [number, number, number] = [0, 0, 0];
    if (this.air && speed > 0.05) {
      // F = ½·ρ·Cd·A·v², Cd 0.47 for balls, 1 for the rest.
      const drag = 0.5 * AIR * (m.round ? 0.47 : 1) * Math.PI * m.radius * m.radius * speed;
      const least = Math.min(drag, (m.mass / this.clock.step) * 0.5);
      for (let k = 0; k < 3; k++) force[k] = force[k]! - least * v[k]!;
    }
    if (m.buoyancy > 0) force[1] += m.mass * (this.gravity + m.buoyancy);
    if (m.round && m.gap < 0.004 && speed > 1e-4) {
      const resist = Math.min(contact.rolling * m.mass * this.gravity, (m.mass * speed) / this.clock.step);
      for (const k of [0, 2]) force[k] = force[k]! - (resist * v[k]!) / speed;
    }
    // What lies and rolls on its side (a glass, a bottle) is stopped by its rim and the grain of the floor.
    if (!m.round) {
      const lies = Math.abs(rotate(this.rotation(m), [0, 1, 0])[1]) < 0.5 && m.gap < 0.02;
      m.body.setAngularDamping(lies ? (speed < 0.25 ? 9 : 5) : 0.15);
    }
    if (force[0] !== 0 || force[1] !== 0 || force[2] !== 0)
      m.body.addForce({ x: force[0], y: force[1], z: force[2] }, true);
  }

  /** Write down hits and rubbing from the change of velocity that gravity does not explain. */
  private record(id: string, m: Movable, before: Vec3, time: number): void {
    const after = this.velocity(m);
    const free: Vec3 = [0, m.buoyancy > 0 ? 0 : -this.gravity * this.clock.step, 0];
    const change = length(sub(sub(after, before), free));
    let partner: { readonly id: string; readonly material: MaterialName } | undefined;
    let place = this.centre(m);
    let deepest = 0.01;
    for (const c of m.colliders) {
      this.world.contactPairsWith(c, (other) => {
        this.world.contactPair(c, other, (manifold, flipped) => {
          for (let i = 0; i < manifold.numContacts(); i++) {
            const d = manifold.contactDist(i);
            if (d >= deepest) continue;
            deepest = d;
            partner = this.ownerOf.get(other.handle);
            const local = flipped ? manifold.localContactPoint2(i) : manifold.localContactPoint1(i);
            if (local) {
              const turn = c.rotation();
              const at = c.translation();
              place = add([at.x, at.y, at.z], rotate([turn.x, turn.y, turn.z, turn.w], [local.x, local.y, local.z]));
            }
          }
        });
      });
    }
    m.gap = partner ? deepest : Number.POSITIVE_INFINITY;
    if (!partner) return;
    const ground = partner.id === 'ground' ? this.ground.terrain.surface(place[0], place[2]) : partner.material;
    const w = m.body.angvel();
    const arm = sub(place, this.centre(m));
    const slip = add(after, cross([w.x, w.y, w.z], arm));
    const meta = { a: id, b: partner.id, materialA: m.material, materialB: ground };
    // Resting contact changes the velocity by g·dt each step; a hit by much more.
    if (change > Math.max(0.12, this.gravity * this.clock.step * 2.2))
      this.log.hit(meta, place, m.mass * change, length(sub(before, after)), time);
    this.log.rub(
      meta,
      place,
      m.round && length(slip) < 0.35 * length(after) + 0.02 ? 'roll' : 'slide',
      length(after),
      m.mass,
      time,
    );
  }

  /** All contacts of the take. */
  contacts(): Contact[] {
    return this.log.finish();
  }
}
