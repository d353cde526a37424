/** How much of each actor is really seen, from its own outline drawn alone against the layers of the whole frame. */
import type { ActorView, Layers } from '../artifacts/frames.ts';
import type { Renderer } from './renderer.ts';

/** Views of all actors that are there at a frame. The layers must be the renderer's own, of its size. */
export const viewActors = (
  renderer: Renderer,
  layers: Layers,
  frame: number,
  actorCount: number,
): readonly ActorView[] => {
  const { width, height, objects } = layers;
  const views: ActorView[] = [];
  for (let actor = 0; actor < actorCount; actor++) {
    const outline = renderer.alone(frame, actor);
    if (!outline) continue;
    let alone = 0;
    let visible = 0;
    const box: [number, number, number, number] = [width, height, 0, 0];
    const hiders = new Map<number, number>();
    for (let i = 0; i < objects.length; i++) {
      if (outline.objects[i] === 0) continue;
      alone++;
      const seen = objects[i]!;
      if (seen !== actor + 2) {
        hiders.set(seen, (hiders.get(seen) ?? 0) + 1);
        continue;
      }
      visible++;
      const x = i % width;
      const y = (i - x) / width;
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x >= box[2]) box[2] = x + 1;
      if (y >= box[3]) box[3] = y + 1;
    }
    views.push({
      actor,
      alone,
      visible,
      inside: outline.box ? insideShare(outline.box, width, height) : 0,
      box: visible > 0 ? box : [0, 0, 0, 0],
      hiddenBy: [...hiders].map(([object, pixels]) => ({ object, pixels })).sort((a, b) => b.pixels - a.pixels),
    });
  }
  return views;
};

/** Share of a box's area that lies within the frame, 0–1. */
const insideShare = (box: readonly [number, number, number, number], width: number, height: number): number => {
  const [left, top, right, bottom] = box;
  const across = Math.max(0, Math.min(right, width) - Math.max(left, 0));
  const down = Math.max(0, Math.min(bottom, height) - Math.max(top, 0));
  const area = Math.max(right - left, 1e-6) * Math.max(bottom - top, 1e-6);
  return Math.min(1, (across * down) / area);
};
