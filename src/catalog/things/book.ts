/** A hardback book, closed or lying open. */
import { hex } from '../../foundation/colour.ts';
import { board } from '../../foundation/geometry/board.ts';
import { arc } from '../../foundation/geometry/extrude.ts';
import { lettering } from '../../foundation/geometry/letters.ts';
import { loft } from '../../foundation/geometry/loft.ts';
import { blotched, shade } from '../../foundation/geometry/paint.ts';
import { put, warpMesh } from '../../foundation/geometry/reshape.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import type { ThingEntry } from '../entry.ts';
import { anchor, Bench, boxCollider, MATERIALS } from './workshop.ts';

const [W, T, L] = [0.16, 0.035, 0.24];
const COVERS = ['#8c2f2b', '#2d4f73', '#39634a', '#6a4a7a', '#b0752c'];

/** A book lying on its back; its spine is on its left edge (−X), the top edge away from the viewer. */
export const book: ThingEntry = {
  id: 'book',
  kind: 'thing',
  words: { nouns: ['book', 'novel', 'hardback', 'diary', 'notebook', 'dictionary', 'textbook'] },
  variants: { 'open book': 'open' },
  size: [W, T, L],
  source: 'hardback, common book sizes, from memory',
  rig: 'rigid',
  habitat: 'on-table',
  supportHeight: T,
  body: {
    mass: 0.6,
    material: 'paper',
    movable: true,
    colliders: (looks) =>
      looks.state === 'open' || looks.variant === 'open'
        ? [boxCollider([-W, 0, -L / 2], [W, T * 0.55, L / 2])]
        : [boxCollider([-W / 2, 0, -L / 2], [W / 2, T, L / 2])],
  },
  shape: (looks) => {
    const colour = looks.colour ?? hex(COVERS[looks.seed % COVERS.length]!);
    const cloth = blotched(colour, looks.seed, 0.03, 0.04);
    const paper = hex('#efe6d0');
    const pages = (p: Vec3): Vec3 => shade(paper, 0.94 + 0.06 * (Math.floor(p[1] * 2600) % 2)) as Vec3;
    const bench = new Bench();
    if (looks.state === 'open' || looks.variant === 'open') {
      for (const s of [-1, 1]) {
        bench.add('cover', MATERIALS.cloth, put(board([W, 0.003, L], cloth, { bevel: 0.001 }), (s * W) / 2, 0.0015, 0));
        const stack = board([W - 0.006, 0.016, L - 0.01], pages, { bevel: 0.0005, cells: [16, 1, 2] });
        const curl = warpMesh(put(stack, 0, 0.008, 0), (p) => {
          const u = (p[0] * s + W / 2) / W;
          const swell = 0.35 + 1.25 * u * (1 - u) * 2.2 - 0.25 * u + 0.2;
          return [p[0], p[1] * swell * (1 - 0.75 * Math.max(0, 0.12 - u) * 8.3), p[2]];
        });
        bench.add('pages', MATERIALS.paper, put(curl, (s * (W - 0.006)) / 2, 0.003, 0));
        const ink = hex('#5d564e');
        for (let i = 0; i < 14; i++) {
          const short = i === 13 ? 0.6 : 1;
          const line = board([0.11 * short, 0.0004, 0.0035], ink, { bevel: 0.0001, cells: [8, 1, 1] });
          const u0 = (x: number): number => 0.35 + 1.25 * x * (1 - x) * 2.2 - 0.25 * x + 0.2;
          const laid = warpMesh(put(line, s * (W / 2) - 0.055 * (1 - short), 0, -0.085 + i * 0.0125), (p) => {
            const u = (p[0] * s) / W;
            return [p[0], 0.0032 + 0.016 * u0(u) * (1 - 0.75 * Math.max(0, 0.12 - u) * 8.3) + 0.0003 + p[1], p[2]];
          });
          bench.add('ink', MATERIALS.paper, laid);
        }
      }
      return bench.model({ anchors: { top: anchor(0, 0.02, 0), handle: anchor(W, 0.008, 0) } });
    }
    const t = 0.0032;
    for (const y of [t / 2, T - t / 2]) {
      bench.add(
        'cover',
        MATERIALS.cloth,
        put(board([W - 0.008, t, L], cloth, { bevel: 0.0012, cells: [5, 1, 7] }), 0.004, y, 0),
      );
    }
    // The rounded spine, from the lower cover round to the upper one.
    const spine = arc(0, 0, T / 2, Math.PI / 2, (3 * Math.PI) / 2, 10).map(([x, y]) => [x * 0.62, y] as const);
    const inner = [...spine].reverse().map(([x, y]) => [x * 0.8, y * 0.8] as const);
    const ring = (z: number): Vec3[] => [...spine, ...inner].map(([x, y]) => [x - W / 2 + 0.01, y + T / 2, z]);
    bench.add('cover', MATERIALS.cloth, loft([ring(-L / 2), ring(L / 2)], cloth, { caps: true }));
    const block = board([W - 0.014, T - 2 * t, L - 0.01], pages, { bevel: 0.0006, cells: [1, 22, 1] });
    bench.add('pages', MATERIALS.paper, put(block, 0.002, T / 2, 0));
    const gold = hex('#d8b15a');
    const text = looks.text ?? '';
    const up = -Math.PI / 2;
    if (text) {
      bench.add(
        'text',
        { roughness: 0.4, metalness: 0.4 },
        put(lettering(text, W * 0.72, L * 0.4, gold, { depth: 0.0004 }), 0.006, T, -0.02, up),
      );
    } else {
      for (const z of [-0.05, 0.085])
        bench.add(
          'text',
          { roughness: 0.4, metalness: 0.4 },
          put(board([0.1, 0.0008, z > 0 ? 0.003 : 0.022], gold, { bevel: 0.0002 }), 0.006, T, z),
        );
    }
    for (const z of [-0.09, 0.09]) {
      const band = arc(0, 0, T / 2 + 0.0004, Math.PI / 2, (3 * Math.PI) / 2, 10);
      const at = (dz: number): Vec3[] => band.map(([x, y]) => [x * 0.63 - W / 2 + 0.01, y + T / 2, z + dz]);
      bench.add('text', { roughness: 0.4, metalness: 0.4 }, loft([at(-0.002), at(0.002)], gold, { closed: false }));
    }
    return bench.model({ anchors: { top: anchor(0, T, 0), handle: anchor(W / 2 - 0.01, T / 2, 0) } });
  },
};
