/** The camera on fabricated motion: what must be seen is seen, nothing is in the way, moves start and stop softly. */
import { expect, test } from 'vitest';
import type { Shot, Stage } from '../../artifacts/stage.ts';
import type { CameraFrame } from '../../artifacts/take.ts';
import { frustumOfFov, project } from '../../foundation/framing.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { distance } from '../../foundation/vec.ts';
import { createClock } from '../clock.ts';
import { EYE_ROOM, intrusion } from './clear.ts';
import type { Extent } from './filmed.ts';
import { type Filming, solveCamera } from './solve.ts';

const FRAMES = 96;
const clock = createClock(24, FRAMES);

/** Somebody or something as a box that is moved along. */
const body = (
  id: string,
  kind: string,
  rig: string,
  size: Vec3,
  at: (time: number) => Vec3,
  eyes = 0.936,
): [string, Extent] => {
  const extent = {
    player: { actor: { id, heading: 0 }, entry: { kind }, model: { rig: { kind: rig } }, height: size[1], tasks: [] },
    box: new Float32Array(clock.ticks * 6),
    focus: new Float32Array(clock.ticks * 3),
    root: new Float32Array(clock.ticks * 3),
  };
  for (let t = 0; t < clock.ticks; t++) {
    const [x, y, z] = at(t * clock.tick);
    const [w, h, d] = size;
    extent.box.set([x - w / 2, y, z - d / 2, x + w / 2, y + h, z + d / 2], t * 6);
    extent.focus.set([x, y + eyes * h, z + d / 2], t * 3);
    extent.root.set([x, y, z], t * 3);
  }
  return [id, extent as unknown as Extent];
};

const shotOf = (subjects: string[], more: Partial<Shot> = {}): Shot => ({
  start: 0,
  end: FRAMES / 24,
  subjects,
  size: 'full',
  azimuth: 0,
  elevation: 0.06,
  roll: 0,
  lens: 45,
  move: 'static',
  amount: 1,
  blur: 0,
  ...more,
});

const filmed = (
  shot: Shot,
  bodies: [string, Extent][],
  floor: (x: number, z: number) => number = () => 0,
): CameraFrame[] => {
  const stage = { format: { width: 1280, height: 720, fps: 24, frames: FRAMES }, shots: [shot] } as unknown as Stage;
  const filming = { stage, clock, extents: new Map(bodies), ground: {}, centre: [0, 1, 0], floor };
  return solveCamera(filming as unknown as Filming);
};

const seen = (frame: CameraFrame, point: Vec3) =>
  project(frame.eye, frame.rotation, frustumOfFov(frame.fovY, 16 / 9), point);
const still = (x: number, y: number, z: number) => (): Vec3 => [x, y, z];
const man = (at: (time: number) => Vec3 = still(0, 0, 0)) => body('man', 'person', 'biped', [0.5, 1.75, 0.3], at);

test('a person beside a tall tree fills a good part of the frame, and the trunk is in it', () => {
  const tree = body('tree', 'plant', 'rigid', [7, 9, 7], still(2, 0, -1));
  const [frame] = filmed(shotOf(['man'], { keep: ['tree'] }), [man(), tree]);
  const high = seen(frame!, [0, 1.75, 0]).y - seen(frame!, [0, 0, 0]).y;
  expect(high / 2).toBeGreaterThan(0.38);
  expect(Math.abs(seen(frame!, [2, 1, -1]).x)).toBeLessThan(1);
});

test('a close-up shows what else is named, as close as that allows', () => {
  const door = body('door', 'thing', 'articulated', [0.95, 2.1, 0.1], still(1, 0, -0.3));
  const bodies = [man(), door];
  const [alone] = filmed(shotOf(['man'], { size: 'close-up', lens: 85 }), bodies);
  const [both] = filmed(shotOf(['man', 'door'], { size: 'close-up', lens: 85 }), bodies);
  expect(seen(alone!, [0.75, 1.6, -0.3]).x).toBeGreaterThan(1);
  expect(seen(both!, [0.75, 1.6, -0.3]).x).toBeLessThan(1);
  const head = (f: CameraFrame): number => (seen(f, [0, 1.75, 0]).y - seen(f, [0, 1.45, 0]).y) / 2;
  expect(head(alone!)).toBeGreaterThan(0.6);
  expect(head(both!)).toBeGreaterThan(0.2);
});

test('the eye keeps clear of bodies, also of such as come along, and out of the ground', () => {
  const lorry = body('lorry', 'vehicle', 'vehicle', [6, 3, 2.5], (t) => [-8 + 4 * t, 0, 5]);
  const hill = (x: number, z: number): number => 0.4 * Math.max(0, z - 2) + 0.05 * x;
  const ticks = Array.from({ length: FRAMES }, (_, i) => i * clock.ticksPerFrame);
  for (const move of ['static', 'track', 'dolly-in', 'orbit', 'settle']) {
    const bodies = [man(), lorry];
    const frames = filmed(shotOf(['man'], { move }), bodies, hill);
    expect(
      intrusion(
        bodies.map(([, e]) => e),
        ticks,
        (t) => frames[Math.round(t / clock.ticksPerFrame)]!,
      ),
      move,
    ).toBeLessThanOrEqual(EYE_ROOM * 0.34);
    for (const { eye } of frames) expect(eye[1] - hill(eye[0], eye[2]), move).toBeGreaterThan(0.05);
  }
});

test('a settling camera ends nearer to the result than it began, without jerks; a fixed one does not move at all', () => {
  const ball = body('ball', 'thing', 'rigid', [0.3, 0.3, 0.3], (t) => [Math.min(0, -5 + 2.5 * t), 0, 0]);
  const blocks = body('blocks', 'thing', 'rigid', [0.8, 0.4, 0.3], (t) => [0.7 + (t > 2 ? 0.2 : 0), 0, 0]);
  const settling = filmed(shotOf(['ball', 'blocks'], { size: 'action', move: 'settle' }), [ball, blocks]);
  const width = (f: CameraFrame): number => seen(f, [0.15, 0.15, 0]).x - seen(f, [-0.15, 0.15, 0]).x;
  expect(width(settling.at(-1)!)).toBeGreaterThan(1.2 * width(settling[24]!));
  for (const p of [-0.15, 1.1]) expect(Math.abs(seen(settling.at(-1)!, [p, 0.2, 0]).x)).toBeLessThan(1);
  const steps = settling.slice(1).map((f, i) => distance(f.eye, settling[i]!.eye));
  expect(steps[0]!).toBeLessThan(0.25 * Math.max(...steps));
  for (let i = 1; i < steps.length; i++) expect(Math.abs(steps[i]! - steps[i - 1]!)).toBeLessThan(0.012);
  const fixed = filmed(shotOf(['ball', 'blocks'], { size: 'action' }), [ball, blocks]);
  for (const f of fixed) expect(f.eye).toEqual(fixed[0]!.eye);
});

test('a distant camera looks over the dunes between it and its subject', () => {
  const dune = (_: number, z: number): number => Math.max(0, 3 - Math.abs(z - 8));
  const [frame] = filmed(shotOf(['man'], { size: 'extreme-long', lens: 28 }), [man()], dune);
  for (let s = 0.1; s < 1; s += 0.1) {
    const z = frame!.eye[2] * s;
    expect(0.9 + (frame!.eye[1] - 0.9) * s).toBeGreaterThan(dune(0, z));
  }
});
