/** Measurements in the frames and the take: counts, colours, relations in the picture, events and their order. */
import type { Sample } from '../artifacts/frames.ts';
import type { CastReport, Check } from '../artifacts/report.ts';
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { linearFromSrgb } from '../foundation/colour.ts';
import { atan2 } from '../foundation/exact.ts';
import { isSeen, viewsOf } from './cast.ts';

/** Largest difference of hue that still counts as the named colour, rad (light and shade bend it). */
const HUE_TOLERANCE = 0.55;
/** Chroma below which a colour counts as grey (OKLab). */
const GREY_CHROMA = 0.04;
/** Share of samples in which a relation must hold. */
const RELATION_SHARE = 0.75;
/** Samples looked at for relations: the staging at the start, before the action changes it. */
const RELATION_FROM_START = 0.35;

/** OKLab from linear RGB (B. Ottosson 2020). */
const oklab = (r: number, g: number, b: number): readonly [number, number, number] => {
  const cube = (v: number): number => {
    let x = v > 0 ? Math.sqrt(v) : 0;
    for (let i = 0; i < 24 && x > 0; i++) x -= (x * x * x - v) / (3 * x * x); // Newton: the built-in cube root may differ
    return x;
  };
  const l = cube(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = cube(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = cube(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};

/** Share of an actor's pixels whose hue (or lack of it) is that of the wanted colour. */
const colourShare = (sample: Sample, actor: number, wanted: readonly [number, number, number]): number => {
  const [wantedLight, wantedA, wantedB] = oklab(...wanted);
  const wantedChroma = Math.sqrt(wantedA * wantedA + wantedB * wantedB);
  const wantedHue = atan2(wantedB, wantedA);
  let matching = 0;
  let total = 0;
  for (let i = 0; i < sample.layers.objects.length; i++) {
    if (sample.layers.objects[i] !== actor + 2) continue;
    total++;
    const [light, a, b] = oklab(
      linearFromSrgb(sample.rgba[i * 4]! / 255),
      linearFromSrgb(sample.rgba[i * 4 + 1]! / 255),
      linearFromSrgb(sample.rgba[i * 4 + 2]! / 255),
    );
    const chroma = Math.sqrt(a * a + b * b);
    if (wantedChroma < GREY_CHROMA) {
      if (chroma < 2.2 * GREY_CHROMA && (wantedLight < 0.4 ? light < 0.6 : wantedLight > 0.8 ? light > 0.4 : true))
        matching++;
    } else if (chroma > GREY_CHROMA * 0.6) {
      let d = Math.abs(atan2(b, a) - wantedHue);
      if (d > Math.PI) d = 2 * Math.PI - d;
      if (d < HUE_TOLERANCE) matching++;
    }
  }
  return total === 0 ? 0 : matching / total;
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const checkCounts = (screenplay: Screenplay, cast: readonly CastReport[]): Check[] =>
  screenplay.cast.map((member, i) => {
    const seen = cast[i]!;
    return {
      name: 'count',
      target: `cast[${i}].count`,
      passed: seen.shown >= member.count,
      measured: `${seen.shown} of ${member.count} seen at once`,
    };
  });

const checkColours = (screenplay: Screenplay, stage: Stage, samples: readonly Sample[]): Check[] =>
  screenplay.cast.flatMap((member, i) => {
    if (member.colour === undefined) return [];
    let best = 0;
    for (const sample of samples) {
      if (sample.rgba.length === 0) continue;
      for (const view of viewsOf(stage, member.id, sample)) {
        const colour = stage.actors[view.actor]?.looks.colour;
        if (colour && isSeen(view, sample)) best = Math.max(best, colourShare(sample, view.actor, colour));
      }
    }
    return [
      {
        name: 'colour',
        target: `cast[${i}].colour`,
        passed: best >= 0.25,
        measured: `${percent(best)} of its pixels are ${member.colour}`,
      },
    ];
  });

interface Seen {
  readonly x: number;
  readonly y: number;
  readonly depth: number;
  /** Uppermost and lowest row. */
  readonly top: number;
  readonly bottom: number;
}

/** Centre, extent and mean depth of everything seen of a cast member in a sample. */
const centreOf = (stage: Stage, castId: string, sample: Sample): Seen | undefined => {
  const wanted = new Set(viewsOf(stage, castId, sample).map((v) => v.actor + 2));
  let x = 0;
  let y = 0;
  let depth = 0;
  let n = 0;
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  const { objects, depth: depths, width } = sample.layers;
  for (let i = 0; i < objects.length; i++) {
    if (!wanted.has(objects[i]!)) continue;
    x += i % width;
    const row = Math.floor(i / width);
    y += row;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    depth += depths[i]!;
    n++;
  }
  return n === 0 ? undefined : { x: x / n, y: y / n, depth: depth / n, top, bottom };
};

/** Rows that may lie between something and what it is on; share of that below which nothing counts as on it. */
const ON_GAP = 4;
const ON_FOOT = 0.1;

/** Does the relation hold in the picture? Undefined: this relation is not one of the picture's. */
const holds = (relation: string, a: Seen, b: Seen): boolean | undefined => {
  switch (relation) {
    case 'left-of':
      return a.x < b.x;
    case 'right-of':
      return a.x > b.x;
    case 'above':
      return a.y < b.y;
    case 'on':
      // backs of benches rise above who sits on them: his lower edge lies within what bears him, above its foot
      return a.bottom >= b.top - ON_GAP && a.bottom < b.bottom - ON_FOOT * (b.bottom - b.top);
    case 'under':
      return a.y > b.y;
    case 'in-front-of':
      return a.depth < b.depth;
    case 'behind':
      return a.depth > b.depth;
    default:
      return undefined;
  }
};

const checkRelations = (screenplay: Screenplay, stage: Stage, samples: readonly Sample[]): Check[] =>
  screenplay.relations.flatMap((relation, i) => {
    const moves = screenplay.events.some((e) =>
      [e.agent, e.patient].some((r) => r?.cast === relation.subject || r?.cast === relation.object),
    );
    const until = moves ? Math.max(1, Math.ceil(samples.length * RELATION_FROM_START)) : samples.length;
    let held = 0;
    let judged = 0;
    for (const sample of samples.slice(0, until)) {
      const a = centreOf(stage, relation.subject, sample);
      const b = centreOf(stage, relation.object, sample);
      const result = a && b ? holds(relation.relation, a, b) : undefined;
      if (result === undefined) continue;
      judged++;
      if (result) held++;
    }
    if (judged === 0) return [];
    return [
      {
        name: 'relation',
        target: `relations[${i}]`,
        passed: held / judged >= RELATION_SHARE,
        measured: `holds in ${held} of ${judged} frames looked at`,
      },
    ];
  });

const checkEvents = (screenplay: Screenplay, take: Take): Check[] =>
  screenplay.events.flatMap((event, i): Check[] => {
    const times = take.events.filter((t) => t.event === event.id);
    if (times.length === 0)
      return [{ name: 'event', target: `events[${i}]`, passed: false, measured: 'was not played' }];
    const start = Math.min(...times.map((t) => t.start));
    const end = Math.max(...times.map((t) => t.end));
    const failed = times.find((t) => !t.done);
    const checks: Check[] = [
      {
        name: 'event',
        target: `events[${i}]`,
        passed: !failed,
        measured: failed ? (failed.reason ?? 'was not completed') : `${start.toFixed(1)}–${end.toFixed(1)} s`,
      },
    ];
    if (event.order) {
      const other = take.events.filter((t) => t.event === event.order!.event);
      if (other.length > 0) {
        const otherStart = Math.min(...other.map((t) => t.start));
        const otherEnd = Math.max(...other.map((t) => t.end));
        const passed = event.order.relation === 'after' ? start > otherStart : start < otherEnd && end > otherStart;
        checks.push({
          name: 'order',
          target: `events[${i}].order`,
          passed,
          measured: `${start.toFixed(1)} s, the other ${otherStart.toFixed(1)}–${otherEnd.toFixed(1)} s`,
        });
      }
    }
    return checks;
  });

/** Everything that can be measured, in the order of the screenplay. */
export const runChecks = (
  screenplay: Screenplay,
  stage: Stage,
  take: Take,
  samples: readonly Sample[],
  cast: readonly CastReport[],
): Check[] => [
  ...checkCounts(screenplay, cast),
  ...checkColours(screenplay, stage, samples),
  ...checkRelations(screenplay, stage, samples),
  ...checkEvents(screenplay, take),
];
