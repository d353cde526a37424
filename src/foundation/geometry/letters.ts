/**
 * A round-ended sans-serif alphabet drawn as strokes, and text set in it as raised geometry.
 * Units of the glyph tables: capital height 1, lower-case height 0.7, descenders to −0.3.
 */
import { cos, sin } from '../exact.ts';
import type { Colouring } from './colouring.ts';
import { coloured } from './colouring.ts';
import type { Point } from './extrude.ts';
import type { Mesh } from './mesh.ts';
import { MeshBuilder } from './mesh.ts';

/**
 * Strokes by character, separated by `;`. A stroke is a row of points `x,y` and arcs `@cx,cy,rx,ry,from,to` (degrees,
 * running either way).
 */
const GLYPHS: Readonly<Record<string, string>> = {
  A: '0,0 .36,1 .72,0;.12,.33 .6,.33',
  B: '0,0 0,1 .29,1 @.29,.77,.24,.23,90,-90 0,.54;.29,.54 @.32,.27,.28,.27,90,-90 0,0',
  C: '@.42,.5,.42,.5,45,315',
  D: '0,0 0,1 .24,1 @.24,.5,.44,.5,90,-90 0,0',
  E: '.54,1 0,1 0,0 .54,0;0,.52 .46,.52',
  F: '.54,1 0,1 0,0;0,.5 .46,.5',
  G: '@.42,.5,.42,.5,48,352 .83,.46 .5,.46',
  H: '0,0 0,1;.66,0 .66,1;0,.52 .66,.52',
  I: '0,0 0,1',
  J: '.42,1 .42,.24 @.21,.24,.21,.24,0,-165',
  K: '0,0 0,1;.58,1 0,.4;.2,.6 .62,0',
  L: '0,1 0,0 .5,0',
  M: '0,0 0,1 .42,.25 .84,1 .84,0',
  N: '0,0 0,1 .66,0 .66,1',
  O: '@.43,.5,.43,.5,0,360',
  P: '0,0 0,1 .3,1 @.3,.73,.28,.27,90,-90 0,.46',
  Q: '@.43,.5,.43,.5,0,360;.54,.24 .84,-.08',
  R: '0,0 0,1 .3,1 @.3,.74,.28,.26,90,-90 0,.48;.3,.48 .6,0',
  S: '@.28,.75,.26,.25,30,270 @.28,.25,.28,.25,90,-150',
  T: '0,1 .62,1;.31,1 .31,0',
  U: '0,1 0,.31 @.31,.31,.31,.31,180,360 .62,1',
  V: '0,1 .35,0 .7,1',
  W: '0,1 .25,0 .5,.85 .75,0 1,1',
  X: '0,1 .64,0;0,0 .64,1',
  Y: '0,1 .33,.46 .66,1;.33,.46 .33,0',
  Z: '0,1 .6,1 0,0 .6,0',
  a: '@.27,.35,.27,.35,0,360;.54,.7 .54,0',
  b: '0,1 0,0;@.27,.35,.27,.35,0,360',
  c: '@.28,.35,.28,.35,48,312',
  d: '@.27,.35,.27,.35,0,360;.54,1 .54,0',
  e: '0,.37 .54,.37 @.27,.35,.27,.35,5,312',
  f: '@.32,.78,.2,.22,80,180 .12,0;0,.7 .32,.7',
  g: '@.27,.35,.27,.35,0,360;.54,.7 .54,-.04 @.28,-.04,.26,.26,0,-150',
  h: '0,1 0,0;0,.42 @.25,.42,.25,.28,180,0 .5,0',
  i: '0,.7 0,0;0,.97 0,.98',
  j: '.16,.7 .16,-.1 @-.02,-.1,.18,.2,0,-95;.16,.97 .16,.98',
  k: '0,1 0,0;.42,.7 0,.27;.15,.42 .46,0',
  l: '0,1 0,0',
  m: '0,.7 0,0;0,.46 @.21,.46,.21,.24,180,0 .42,0;.42,.46 @.63,.46,.21,.24,180,0 .84,0',
  n: '0,.7 0,0;0,.42 @.25,.42,.25,.28,180,0 .5,0',
  o: '@.28,.35,.28,.35,0,360',
  p: '0,.7 0,-.3;@.27,.35,.27,.35,0,360',
  q: '@.27,.35,.27,.35,0,360;.54,.7 .54,-.3',
  r: '0,.7 0,0;0,.4 @.28,.4,.28,.3,180,78',
  s: '@.21,.525,.2,.175,30,270 @.21,.175,.21,.175,90,-150',
  t: '.14,.95 .14,.2 @.32,.2,.18,.2,180,285;0,.7 .34,.7',
  u: '0,.7 0,.26 @.25,.26,.25,.26,180,360 .5,.7;.5,.4 .5,0',
  v: '0,.7 .27,0 .54,.7',
  w: '0,.7 .2,0 .4,.6 .6,0 .8,.7',
  x: '0,.7 .46,0;0,0 .46,.7',
  y: '0,.7 .28,0;.55,.7 .17,-.3',
  z: '0,.7 .46,.7 0,0 .46,0',
  '0': '@.3,.5,.3,.5,0,360',
  '1': '0,.78 .24,1 .24,0',
  '2': '@.28,.71,.28,.29,165,-32 0,0 .56,0',
  '3': '@.27,.75,.25,.25,150,-90 @.27,.25,.28,.25,90,-150',
  '4': '.44,0 .44,1 0,.28 .6,.28',
  '5': '.5,1 .08,1 .05,.54 @.26,.32,.28,.32,132,-150',
  '6': '@.29,.31,.29,.31,0,360;@.55,.31,.55,.69,98,180',
  '7': '0,1 .54,1 .16,0',
  '8': '@.28,.75,.24,.25,0,360;@.28,.25,.28,.25,0,360',
  '9': '@.29,.69,.29,.31,0,360;@.03,.69,.55,.69,0,-82',
  '.': '0,.0 0,.01',
  ',': '.05,.02 0,-.18',
  '!': '0,1 0,.34;0,0 0,.01',
  '?': '@.24,.74,.24,.26,165,-60 @.42,.32,.18,.2,145,180;.24,0 .24,.01',
  ':': '0,.02 0,.03;0,.6 0,.61',
  ';': '.05,.02 0,-.18;.05,.6 .05,.61',
  "'": '0,1 0,.78',
  '’': '0.03,1 0,.78',
  '"': '0,1 0,.78;.2,1 .2,.78',
  '-': '0,.42 .32,.42',
  '–': '0,.42 .5,.42',
  '—': '0,.42 .8,.42',
  '+': '0,.45 .54,.45;.27,.72 .27,.18',
  '=': '0,.58 .5,.58;0,.3 .5,.3',
  '/': '0,-.08 .4,1.06',
  '(': '@.5,.45,.5,.7,125,235',
  ')': '@-.26,.45,.5,.7,55,-55',
  '&': '.66,0 .12,.7 @.3,.8,.19,.2,215,-30 .12,.44 @.26,.23,.26,.24,150,330 .6,.42',
  '%': '@.16,.82,.16,.18,0,360;@.6,.18,.16,.18,0,360;.64,1 .12,0',
  '#': '.2,1 .12,0;.5,1 .42,0;0,.68 .62,.68;0,.32 .62,.32',
  '*': '.2,1 .2,.6;.02,.9 .38,.7;.38,.9 .02,.7',
  $: '@.28,.72,.25,.2,30,270 @.28,.28,.27,.24,90,-150;.28,1.1 .28,-.1',
  '€': '@.5,.5,.36,.5,55,305;0,.6 .5,.6;0,.4 .46,.4',
  '£': '@.36,.74,.22,.26,20,180 .14,.3 @.0,.22,.14,.22,30,-90 .54,0;0,.46 .4,.46',
  '°': '@.13,.87,.13,.13,0,360',
  '<': '.46,.75 0,.45 .46,.15',
  '>': '0,.75 .46,.45 0,.15',
  '♥': '@.2,.7,.2,.2,200,15 @.6,.7,.2,.2,165,-20 .4,.1 0.015,.62',
  ß: '0,0 0,.75 @.24,.75,.24,.25,180,-60 .28,.55 @.3,.27,.26,.27,80,-110',
  ø: '@.28,.35,.28,.35,0,360;.02,-.05 .54,.75',
  Ø: '@.43,.5,.43,.5,0,360;.06,-.06 .8,1.06',
  æ: '@.25,.35,.25,.35,0,360;.5,.37 .98,.37 @.74,.35,.24,.35,5,312',
  Æ: '0,0 .5,1 1,1;.5,1 .5,0 1,0;.2,.36 .5,.36;.5,.52 .92,.52',
  ł: '.1,1 .1,0;0,.42 .22,.6',
  Ł: '.1,1 .1,0 .6,0;0,.42 .32,.62',
  ı: '0,.7 0,0',
};

/** Combining marks, drawn about x = 0 above a letter whose top is at y = 0. */
const MARKS: Readonly<Record<string, string>> = {
  '\u0300': '-.1,.26 .06,.14',
  '\u0301': '.1,.26 -.06,.14',
  '\u0302': '-.16,.13 0,.27 .16,.13',
  '\u0303': '-.18,.15 -.08,.22 .08,.16 .18,.24',
  '\u0304': '-.16,.2 .16,.2',
  '\u0306': '@0,.3,.16,.14,200,340',
  '\u0307': '0,.19 0,.2',
  '\u0308': '-.13,.19 -.13,.2;.13,.19 .13,.2',
  '\u030a': '@0,.22,.1,.1,0,360',
  '\u030b': '-.04,.26 -.14,.14;.14,.26 .04,.14',
  '\u030c': '-.16,.27 0,.13 .16,.27',
  '\u0327': '0,-.02 .04,-.12 -.06,-.24',
  '\u0328': '0,-.02 -.06,-.16 .08,-.22',
};

interface Glyph {
  readonly strokes: readonly (readonly Point[])[];
  readonly left: number;
  readonly right: number;
}

const strokesOf = (text: string): Point[][] =>
  text.split(';').map((stroke) => {
    const points: Point[] = [];
    for (const word of stroke.trim().split(/\s+/)) {
      if (!word.startsWith('@')) {
        const [x, y] = word.split(',').map(Number);
        points.push([x!, y!]);
        continue;
      }
      const [cx, cy, rx, ry, from, to] = word.slice(1).split(',').map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const steps = Math.max(3, Math.ceil(Math.abs(to - from) / 18));
      for (let i = 0; i <= steps; i++) {
        const a = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
        points.push([cx + rx * cos(a), cy + ry * sin(a)]);
      }
    }
    return points.filter(
      (p, i) => i === 0 || Math.abs(p[0] - points[i - 1]![0]) + Math.abs(p[1] - points[i - 1]![1]) > 1e-6,
    );
  });

const glyphOf = (character: string): Glyph | undefined => {
  const [base, ...marks] = GLYPHS[character] ? [character] : [...character.normalize('NFD')];
  const table = GLYPHS[marks.length > 0 && base === 'i' ? 'ı' : base!];
  if (!table) return undefined;
  const strokes = strokesOf(table);
  const xs = strokes.flat().map((p) => p[0]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const top = Math.max(...strokes.flat().map((p) => p[1]));
  for (const mark of marks) {
    const below = mark === '\u0327' || mark === '\u0328';
    for (const s of strokesOf(MARKS[mark] ?? '0,.2 0,.21')) {
      strokes.push(s.map(([x, y]): Point => [x + (left + right) / 2, y + (below ? 0 : top)]));
    }
  }
  return { strokes, left, right };
};

const WORD_SPACE = 0.38;
const LINE_PITCH = 1.5;

/** One line of text as strokes starting at x = 0, and its width, in units of the capital height. */
const setLine = (line: string, stroke: number): { readonly strokes: Point[][]; readonly width: number } => {
  const strokes: Point[][] = [];
  let x = 0;
  for (const character of line.normalize('NFC')) {
    const glyph = glyphOf(character);
    if (!glyph) {
      x += WORD_SPACE;
      continue;
    }
    const shift = x - glyph.left + stroke / 2;
    for (const s of glyph.strokes) strokes.push(s.map(([px, py]): Point => [px + shift, py]));
    x += glyph.right - glyph.left + stroke + 0.13;
  }
  return { strokes, width: Math.max(0.01, x - 0.13) };
};

/** All ways to break words into at most `most` lines, balanced greedily: one candidate per line count. */
const breakLines = (text: string, stroke: number, most: number): string[][] => {
  const fixed = text
    .split('\n')
    .map((l) => l.trim())
    .filter((l) => l.length > 0);
  if (fixed.length > 1) return [fixed];
  const words = (fixed[0] ?? '').split(/\s+/);
  const out: string[][] = [];
  for (let count = 1; count <= Math.min(most, words.length); count++) {
    const total = setLine(words.join(' '), stroke).width;
    const lines: string[] = [];
    let line = '';
    for (const word of words) {
      const longer = line ? `${line} ${word}` : word;
      const before = setLine(line, stroke).width;
      const after = setLine(longer, stroke).width;
      const goal = total / count;
      if (line && lines.length < count - 1 && Math.abs(before - goal) < Math.abs(after - goal)) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    out.push([...lines, line]);
  }
  return out;
};

const CORNER = 0.72;

/** One smooth run of points as a ribbon of half width h with round ends, its rim raised by `depth`. */
const ribbon = (out: MeshBuilder, points: readonly Point[], h: number, depth: number): void => {
  const rim: Point[] = [];
  const directions = points.map((p, i): Point => {
    const a = points[Math.max(0, i - 1)]!;
    const b = points[Math.min(points.length - 1, i + 1)]!;
    const [x, y] = [b[0] - a[0] || (p[0] - a[0]) * 1e-9, b[1] - a[1]];
    const l = Math.sqrt(x * x + y * y) || 1;
    return [x / l, y / l];
  });
  const first = directions[0]!;
  const last = directions[directions.length - 1]!;
  const steps = 5;
  const cap = (centre: Point, d: Point, i: number): Point => {
    // From the right-hand side round the end to the left-hand side.
    const a = -Math.PI / 2 + (Math.PI * i) / steps;
    return [centre[0] + h * (d[0] * cos(a) - d[1] * sin(a)), centre[1] + h * (d[1] * cos(a) + d[0] * sin(a))];
  };
  // Counter-clockwise: along the right side, round the end, back along the left side, round the start.
  for (let i = 1; i < points.length - 1; i++) {
    const [p, d] = [points[i]!, directions[i]!];
    rim.push([p[0] + d[1] * h, p[1] - d[0] * h]);
  }
  for (let i = 0; i <= steps; i++) rim.push(cap(points[points.length - 1]!, last, i));
  for (let i = points.length - 2; i >= 1; i--) {
    const [p, d] = [points[i]!, directions[i]!];
    rim.push([p[0] - d[1] * h, p[1] + d[0] * h]);
  }
  for (let i = 0; i <= steps; i++) rim.push(cap(points[0]!, [-first[0], -first[1]], i));
  const spine = points.map((p) => out.vertex([p[0], p[1], depth], [0, 0, 1], [1, 1, 1]));
  const inner = points.length - 2;
  // Spine vertex that each rim vertex hangs on.
  const owner = (i: number): number => {
    if (i < inner) return i + 1;
    if (i < inner + steps + 1) return points.length - 1;
    if (i < 2 * inner + steps + 1) return points.length - 2 - (i - inner - steps - 1);
    return 0;
  };
  const tops: number[] = [];
  const walls: [number, number][] = [];
  rim.forEach((p, i) => {
    const c = points[owner(i)]!;
    const n: Point = [(p[0] - c[0]) / h, (p[1] - c[1]) / h];
    tops.push(out.vertex([p[0], p[1], depth], [n[0] * 0.4, n[1] * 0.4, 0.9165], [1, 1, 1]));
    walls.push([
      out.vertex([p[0], p[1], depth], [n[0], n[1], 0], [1, 1, 1]),
      out.vertex([p[0], p[1], 0], [n[0], n[1], 0], [1, 1, 1]),
    ]);
  });
  for (let i = 0; i < rim.length; i++) {
    const k = (i + 1) % rim.length;
    const [a, b] = [spine[owner(i)]!, spine[owner(k)]!];
    if (a === b) out.triangle(a, tops[i]!, tops[k]!);
    else out.quad(a, tops[i]!, tops[k]!, b);
    out.quad(walls[i]![0], walls[i]![1], walls[k]![1], walls[k]![0]);
  }
};

/** How text is set. */
export interface LetteringOptions {
  /** Stroke width as a fraction of the capital height. Default 0.17. */
  readonly stroke?: number;
  /** How far the letters stand out, m. Default 2 % of the capital height. */
  readonly depth?: number;
  /** Most lines it may be broken into. Default 4. */
  readonly lines?: number;
  /** Largest capital height, m. Default: as large as fits. */
  readonly capital?: number;
}

/**
 * Text as raised letters in the xy-plane facing +Z, centred on the origin, as large as fits into width × height (m).
 * Words are broken into the lines that allow the largest letters. Unknown characters are left blank.
 */
export const lettering = (
  text: string,
  width: number,
  height: number,
  colour: Colouring,
  options: LetteringOptions = {},
): Mesh => {
  const stroke = options.stroke ?? 0.17;
  const out = new MeshBuilder();
  const clean = text.trim();
  if (clean.length === 0) return coloured(out.build(), colour);
  let best: { size: number; lines: { strokes: Point[][]; width: number }[]; low: number; high: number } | undefined;
  for (const candidate of breakLines(clean, stroke, options.lines ?? 4)) {
    const lines = candidate.map((l) => setLine(l, stroke));
    const ys = (i: number): number[] => lines[i]!.strokes.flat().map((p) => p[1]);
    const high = Math.max(1, ...ys(0)) + stroke / 2;
    const low = Math.min(0, ...ys(lines.length - 1)) - stroke / 2 - (lines.length - 1) * LINE_PITCH;
    const widest = Math.max(...lines.map((l) => l.width));
    const size = Math.min(width / widest, height / (high - low), options.capital ?? Number.POSITIVE_INFINITY);
    if (!best || size > best.size * 1.02) best = { size, lines, low, high };
  }
  const { size, lines, low, high } = best!;
  const middle = (low + high) / 2;
  const depth = options.depth ?? 0.02 * size;
  lines.forEach((line, row) => {
    for (const stroke_ of line.strokes) {
      const points = stroke_.map(
        ([x, y]): Point => [(x - line.width / 2) * size, (y - row * LINE_PITCH - middle) * size],
      );
      let run: Point[] = [points[0]!];
      for (let i = 1; i < points.length; i++) {
        run.push(points[i]!);
        const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]];
        if (!c) break;
        const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
        const along = (ux * vx + uy * vy) / (Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy)) || 1);
        if (along < CORNER) {
          ribbon(out, run, (stroke * size) / 2, depth);
          run = [b];
        }
      }
      if (run.length > 1) ribbon(out, run, (stroke * size) / 2, depth);
    }
  });
  return coloured(out.build(), colour);
};
