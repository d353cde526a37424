/** What is not said: the place, and what stands on what. */
import type { Draft, DraftEvent, Entity } from './draft.ts';
import { relate } from './frames/phrases.ts';

/** Things higher than this (m) stand outside when no place is said. */
const LARGE = 0.9;

interface Choice {
  readonly place: string;
  readonly cover?: 'snow';
  readonly note: string;
}

/** Is something here that is at home on a table? Then what usually lives elsewhere (fish, flowers) is here for it. */
const onTable = (cast: readonly Entity[]): boolean =>
  cast.some((e) => e.match!.exact && e.match!.entry.habitat === 'on-table' && (e.size ?? 1) < 3);

/** Places by what is there, first match first; of each list the first place the catalog has. */
const BY_MODEL: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['penguin'], ['snowfield']],
  [
    ['shark', 'whale', 'dolphin', 'octopus', 'jellyfish'],
    ['underwater', 'ocean', 'lake'],
  ],
  [
    ['sailing-boat', 'boat', 'ship'],
    ['ocean', 'lake'],
  ],
  [['surfboard'], ['beach', 'ocean']],
  [['astronaut'], ['moon', 'studio']],
  [
    ['bus', 'lamp-post', 'traffic-light', 'stop-sign', 'fire-hydrant', 'bus-stop'],
    ['city-street', 'road'],
  ],
  [['bed'], ['bedroom', 'living-room']],
  [
    ['sofa', 'piano', 'television'],
    ['living-room', 'studio', 'meadow'],
  ],
  [['rocket', 'train', 'truck'], ['meadow']],
  [['robot'], ['laboratory', 'studio']],
  [['basketball-hoop'], ['playground', 'park']],
  [
    ['campfire', 'snowman', 'kite', 'fence', 'rock', 'cactus', 'hot-air-balloon'],
    ['meadow', 'park'],
  ],
];
/** Height (m) from which an animal does not belong in a room. */
const LARGE_ANIMAL = 0.85;
const BY_KIND: readonly (readonly [
  (e: Entity, cast: readonly Entity[], goers: ReadonlySet<Entity>) => boolean,
  readonly string[],
])[] = [
  [(e, cast) => e.match!.entry.rig === 'fish' && !onTable(cast), ['underwater', 'ocean', 'lake']],
  [(e) => e.match!.entry.kind === 'vehicle' && e.match!.entry.rig === 'vehicle', ['road', 'city-street', 'meadow']],
  [(e) => e.match!.exact && ['table', 'chair'].includes(e.match!.entry.id), ['living-room', 'studio', 'meadow']],
  [(e) => e.match!.entry.id === 'bench', ['park', 'meadow']],
  [(e) => e.match!.entry.kind === 'building', ['meadow', 'park']],
  [(e) => e.match!.entry.kind === 'animal' && e.match!.entry.size[1] > LARGE_ANIMAL, ['meadow', 'park']],
  [
    (e, cast) => e.match!.entry.kind === 'plant' && !(onTable(cast) && e.match!.entry.size[1] < 0.6),
    ['meadow', 'park'],
  ],
  // whoever goes somewhere does so outside, whatever he eats or carries
  [
    (e, cast, goers) => e.match!.exact && e.match!.entry.habitat === 'on-table' && !cast.some((o) => goers.has(o)),
    ['living-room', 'studio', 'meadow'],
  ],
  [(e) => e.match!.entry.kind === 'animal' || e.match!.entry.rig === 'aircraft', ['meadow', 'park']],
  [(e) => e.match!.entry.kind === 'person', ['park', 'meadow']],
];

/** Sets the place when none is said, with a note, and returns where the film plays. */
export const settlePlace = (draft: Draft): string => {
  const { setting } = draft;
  // nobody builds a snowman without snow
  if (draft.entities.some((e) => e.match?.entry.id === 'snowman')) setting.cover ??= 'snow';
  if (setting.place !== undefined) return setting.place;
  const cast = draft.entities.filter((e) => e.match !== undefined);
  const events = draft.events.filter((e) =>
    [e.agent, e.patient, e.instrument, e.goal, e.source].every((r) => r === undefined || r.entity.match !== undefined),
  );
  const chosen = choosePlace(draft, cast, events);
  setting.place = chosen.place;
  if (chosen.cover !== undefined) setting.cover ??= chosen.cover;
  draft.notes.push(chosen.note);
  return chosen.place;
};

const choosePlace = (draft: Draft, cast: readonly Entity[], events: readonly DraftEvent[]): Choice => {
  // A house of its own has no room between the closed fronts of a street.
  const building = cast.some((e) => e.match!.entry.kind === 'building');
  const has = (ids: readonly string[]): string | undefined =>
    ids.find((id) => draft.grounding.findPlace(id) !== undefined && !(building && id === 'city-street'));
  const say = (place: string, because: string): Choice => ({
    place,
    ...(place === 'snowfield' && { cover: 'snow' as const }),
    note: `No place was named; ${place} was chosen${because}.`,
  });
  const flies = (e: Entity): boolean =>
    ['bird', 'aircraft'].includes(e.match!.entry.rig) || e.match!.entry.habitat === 'air';
  if (draft.sky !== undefined && cast.length > 0 && cast.every(flies) && draft.grounding.findPlace('sky') !== undefined)
    return say('sky', '');
  // a kitchen table stands in a kitchen
  for (const e of cast) {
    const [first = '', ...rest] = e.noun.split(' ');
    const room = rest.length > 0 ? draft.grounding.place(first) : undefined;
    if (room?.entry.indoor) return say(room.entry.id, ` for the ${e.noun}`);
  }
  for (const [models, places] of BY_MODEL) {
    const found = cast.find((e) => models.includes(e.match!.entry.id));
    const place = has(places);
    if (found !== undefined && place !== undefined) return say(place, ` for the ${found.noun}`);
  }
  const going = (e: DraftEvent): boolean =>
    ['locomotion', 'chase', 'follow'].includes(draft.grounding.findAction(e.action)?.family ?? '') &&
    e.goal === undefined;
  const goers = new Set(events.filter(going).map((e) => e.agent.entity));
  for (const [test, places] of BY_KIND) {
    const found = cast.find((e) => test(e, cast, goers));
    const place = has(places);
    if (found !== undefined && place !== undefined) return say(place, ` for the ${found.noun}`);
  }
  const still = cast.length > 0 && events.length === 0 && cast.every((e) => e.match!.entry.kind === 'thing');
  // Small things are at home in a room, large ones (doors, signs, letter boxes) before a wall.
  const large = cast.some((e) => e.match!.entry.size[1] > LARGE);
  const place = has(still ? [large ? 'forecourt' : 'living-room', 'studio', 'meadow'] : ['meadow', 'park', 'studio']);
  return say(place ?? 'meadow', '');
};

const SMALL = 0.5;

/** Small things go on the table that is there, unless something else was said of them. */
export const assumeSupports = (draft: Draft): void => {
  const table = draft.entities.find((e) => e.match?.entry.id === 'table');
  if (table === undefined) return;
  for (const entity of draft.entities) {
    if (entity === table || entity.match === undefined || entity.animate) continue;
    const { entry } = entity.match;
    if (entry.kind !== 'thing' && entry.kind !== 'food') continue;
    if (entry.habitat !== 'on-table' && Math.max(...entry.size) > SMALL) continue;
    if (
      draft.relations.some(
        (r) => r.subject === entity || (r.object === entity && !['inside', 'on'].includes(r.relation)),
      ) ||
      draft.events.some((e) => e.agent.entity === entity && e.order === undefined)
    )
      continue;
    if (draft.events.some((e) => e.patient?.entity === entity && !e.action.startsWith('knock'))) continue;
    relate(draft, entity, 'on', table);
    draft.notes.push(`The ${entity.noun} is taken to stand on the ${table.noun}.`);
  }
};

/** "on the left … on the right": one beside the other, as the viewer sees them. */
export const arrangeSides = (draft: Draft): void => {
  for (const entity of draft.entities) {
    if (entity.side === undefined || entity.match === undefined) continue;
    const other = draft.entities.find((e) => e !== entity && e.match !== undefined && e.side !== entity.side);
    if (
      other === undefined ||
      draft.relations.some(
        (r) => (r.subject === other && r.object === entity) || (r.subject === entity && r.object === other),
      )
    )
      continue;
    relate(draft, entity, entity.side === 'left' ? 'left-of' : 'right-of', other);
  }
};

/** Words for very large and very small things: factors from which on one of each means a world turned upside down. */
const GIANT = 1.8;
const TINY = 0.6;
/** How many times as high the giant is then. */
const TIMES = 1.6;

/** "A huge apple next to a tiny elephant": the apple is the higher one, whatever apples and elephants are like. */
export const invertSizes = (draft: Draft): void => {
  for (const { subject, object } of draft.relations) {
    for (const [big, small] of [
      [subject, object],
      [object, subject],
    ] as const) {
      if (big.size === undefined || small.size === undefined || big.size < GIANT || small.size > TINY) continue;
      const high = big.match!.entry.size[1] * big.size;
      const low = small.match!.entry.size[1] * small.size;
      const missing = (TIMES * low) / high;
      if (missing <= 1) continue;
      const share = Math.sqrt(missing);
      big.size = Math.min(20, big.size * share);
      small.size = Math.max(0.05, small.size / share);
      const left = (TIMES * small.match!.entry.size[1] * small.size) / (big.match!.entry.size[1] * big.size);
      if (left > 1) small.size = Math.max(0.05, small.size / left);
    }
  }
};
