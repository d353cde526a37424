/** Ground that dressing must leave free: under everybody, along every way, and between the camera and what it films. */
import type { KeepOut, Performance, View } from '../artifacts/stage.ts';
import type { Sized } from './camera.ts';

/** Room around a swept path, m. */
const ROOM = 0.5;

/** Free height (m) between what stands and a line of sight above it. */
const OVERHEAD = 2.5;

/** Height (m) of ground or water at x, z. */
type HeightAt = (x: number, z: number) => number;

const lowOf = (size: number): number => Math.max(0.03, Math.min(0.3, 0.22 * size));

const underActors = (actors: readonly Sized[]): KeepOut[] =>
  actors
    .filter((a) => !a.support)
    .map((a) => {
      const p: readonly [number, number] = [a.position[0], a.position[2]];
      return {
        from: p,
        to: p,
        radius: Math.sqrt(a.size[0] * a.size[0] + a.size[2] * a.size[2]) / 2 + 0.25,
        height: lowOf(a.size[1]),
      };
    });

const alongPaths = (actors: readonly Sized[], performances: readonly Performance[]): KeepOut[] =>
  performances.flatMap((p) => {
    const actor = actors.find((a) => a.id === p.actor);
    if (!actor) return [];
    if (!p.path && p.targetPosition) {
      // what is thrown, kicked or pushed goes there
      const a = actor.position;
      return [{ from: [a[0], a[2]], to: [p.targetPosition[0], p.targetPosition[2]], radius: ROOM, height: 0.1 }];
    }
    if (!p.path || p.path.length < 2) return [];
    // one straight piece where the path is nearly straight, else a few
    const pieces = p.path.length > 6 ? 3 : 1;
    return Array.from({ length: pieces }, (_, i) => {
      const a = p.path![Math.round((i / pieces) * (p.path!.length - 1))]!;
      const b = p.path![Math.round(((i + 1) / pieces) * (p.path!.length - 1))]!;
      return {
        from: [a[0], a[2]] as const,
        to: [b[0], b[2]] as const,
        radius: Math.min(actor.size[0], actor.size[2]) / 2 + ROOM,
        height: lowOf(actor.size[1]),
      };
    });
  });

/** The view's cone up to its target, as three thick lines, the nearer the thinner. */
const beforeCamera = (view: View, lowest: number, heightAt: HeightAt): KeepOut[] => {
  const [ex, ey, ez] = view.eye;
  const [tx, ty, tz] = view.target;
  const far = Math.sqrt((tx - ex) * (tx - ex) + (tz - ez) * (tz - ez));
  if (far < 0.3) return [];
  // tan(fovY/2) by its series is exact enough for a hedge
  const half = view.fovY / 2;
  const slope = (half + (half * half * half) / 3) * view.aspect * 0.62;
  const cone = [0, 1, 2].map((i): KeepOut => {
    const at = (s: number): readonly [number, number] => [ex + (tx - ex) * s, ez + (tz - ez) * s];
    // a line of sight high above the ground passes over what stands there
    const [x, z] = at((i + 0.5) / 3);
    const over = ey + (ty - ey) * ((i + 0.5) / 3) - heightAt(x, z) - OVERHEAD;
    return {
      from: at(i / 3),
      to: at((i + 1) / 3),
      radius: Math.min(7, Math.max(0.4, slope * far * ((i + 0.7) / 3))),
      height: Math.max(lowest, over),
    };
  });
  return cone;
};

/** Nothing tall beside the camera, all along its way: it would fill the frame. */
const besideCamera = (views: readonly View[], lowest: number, heightAt: HeightAt): KeepOut[] =>
  views.map((view, i) => {
    const [ex, ey, ez] = view.eye;
    const before = views[i - 1]?.eye ?? view.eye;
    const [tx, ty, tz] = view.target;
    const far = Math.sqrt((tx - ex) * (tx - ex) + (ty - ey) * (ty - ey) + (tz - ez) * (tz - ez));
    return {
      from: [before[0], before[2]],
      to: [ex, ez],
      // crowns reach out further than trunks, the more so the higher the camera
      radius: Math.min(4, 0.5 * far + 0.3) + Math.min(2.5, Math.max(0, 0.4 * (far - 4))),
      height: Math.max(lowest, 0.4, ey - heightAt(ex, ez) - OVERHEAD),
    };
  });

/** All of it. */
export const planKeepOut = (
  actors: readonly Sized[],
  performances: readonly Performance[],
  views: readonly View[],
  subjects: readonly string[],
  heightAt: HeightAt,
): KeepOut[] => {
  const filmed = actors.filter((a) => subjects.includes(a.id));
  const lowest = Math.max(0.1, Math.min(0.5, ...filmed.map((a) => 0.3 * a.size[1])));
  return [
    ...underActors(actors),
    ...alongPaths(actors, performances),
    ...views.flatMap((v) => beforeCamera(v, lowest, heightAt)),
    ...besideCamera(views, lowest, heightAt),
  ];
};
