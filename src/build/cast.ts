/** Turns the cast into individuals: ids, looks, true sizes, seeds. */
import type { CastMember, Screenplay } from '../artifacts/screenplay.ts';
import type { Looks, MaterialName } from '../artifacts/stage.ts';
import { findColour } from '../catalog/colours/index.ts';
import type { ThingEntry } from '../catalog/entry.ts';
import { surfaceNamed } from '../catalog/materials/made-of.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findThing } from '../catalog/registry.ts';
import type { Rgb } from '../foundation/colour.ts';
import { pow } from '../foundation/exact.ts';
import type { Random } from '../foundation/random.ts';
import { scale } from '../foundation/vec.ts';
import type { Draft, Intent, Note } from './draft.ts';

/** Words for materials → the materials physics and sounds know. */
const MATERIALS: Readonly<Record<string, MaterialName>> = {
  wood: 'wood',
  wooden: 'wood',
  timber: 'wood',
  stone: 'stone',
  rock: 'stone',
  marble: 'stone',
  granite: 'stone',
  metal: 'metal',
  metallic: 'metal',
  steel: 'metal',
  iron: 'metal',
  tin: 'metal',
  copper: 'metal',
  brass: 'metal',
  bronze: 'metal',
  silver: 'metal',
  chrome: 'metal',
  aluminium: 'metal',
  gold: 'gold',
  golden: 'gold',
  glass: 'glass',
  crystal: 'glass',
  rubber: 'rubber',
  plastic: 'plastic',
  paper: 'paper',
  cardboard: 'paper',
  cloth: 'cloth',
  fabric: 'cloth',
  woollen: 'cloth',
  wool: 'cloth',
  cotton: 'cloth',
  silk: 'cloth',
  velvet: 'cloth',
  felt: 'cloth',
  plush: 'cloth',
  leather: 'leather',
  ceramic: 'ceramic',
  porcelain: 'ceramic',
  clay: 'ceramic',
  ice: 'ice',
  icy: 'ice',
  frozen: 'ice',
  snow: 'snow',
  snowy: 'snow',
  sand: 'sand',
  brick: 'brick',
  concrete: 'concrete',
  wax: 'wax',
  chocolate: 'wax',
  denim: 'cloth',
  knitted: 'cloth',
  satin: 'cloth',
  rusty: 'metal',
  rusted: 'metal',
};

/** Typical height of an age relative to an adult, for entries of adults. */
const AGE_SIZE: Readonly<Record<string, number>> = { baby: 0.42, child: 0.72, young: 0.95, adult: 1, old: 0.97 };

const colourOf = (name: string | undefined, path: string, notes: Note[]): Rgb | undefined => {
  if (name === undefined) return undefined;
  const colour = findColour(name);
  if (!colour) notes.push({ target: path, fate: 'not-shown', reason: `no colour is called "${name}"` });
  return colour;
};

const looksOf = (member: CastMember, path: string, random: Random, notes: Note[]): Looks => {
  const colour = colourOf(member.colour, `${path}.colour`, notes);
  const material = member.material ? MATERIALS[member.material.toLowerCase()] : undefined;
  const surface = member.material ? surfaceNamed(member.material.toLowerCase()) : undefined;
  if (member.material && !material) {
    notes.push({ target: `${path}.material`, fate: 'not-shown', reason: `no material is called "${member.material}"` });
  }
  const hairColour = colourOf(member.hair?.colour, `${path}.hair.colour`, notes);
  return {
    size: member.size ?? 1,
    ...(colour && { colour }),
    ...(material && { material }),
    ...(surface && { surface }),
    ...(member.age && { age: member.age }),
    ...(member.clothing && {
      clothing: member.clothing.map((garment, i) => {
        const dye = colourOf(garment.colour, `${path}.clothing[${i}].colour`, notes);
        return { kind: garment.kind, ...(dye && { colour: dye }) };
      }),
    }),
    ...(member.emotion && { emotion: member.emotion }),
    ...(member.hair && {
      hair: { ...(hairColour && { colour: hairColour }), ...(member.hair.style && { style: member.hair.style }) },
    }),
    ...(member.text !== undefined && { text: member.text }),
    ...(member.state && { state: member.state }),
    ...(member.variant && { variant: member.variant }),
    seed: random.seed,
  };
};

/** Things that are sold in all colours: several of them differ where no colour is named. */
const COLOURFUL: readonly string[] = [
  'balloon',
  'ball',
  'beach-ball',
  'umbrella',
  'kite',
  'hot-air-balloon',
  'cup',
  'bucket',
  'suitcase',
  'present',
  'flag',
];
const PALETTE: readonly string[] = ['red', 'yellow', 'blue', 'green', 'orange', 'purple', 'pink', 'turquoise'];

/** What makes one of several different from the others, as far as nothing was named: colour, a few hundredths of size. */
const varied = (looks: Looks, member: CastMember, entry: ThingEntry, index: number, first: number): Looks => {
  if (member.count < 2) return looks;
  if (entry.kind === 'person' || entry.kind === 'animal') {
    return member.size === undefined ? { ...looks, size: 0.96 + 0.08 * (((looks.seed >>> 4) % 101) / 100) } : looks;
  }
  const plain = !looks.colour && !looks.material && !looks.variant && COLOURFUL.includes(entry.id);
  const colour = plain ? findColour(PALETTE[(first + index) % PALETTE.length]!) : undefined;
  return colour ? { ...looks, colour } : looks;
};

/** Posture something has when nothing is said. */
const restingPosture = (entry: ThingEntry): string => {
  if (entry.habitat === 'air') return 'flying';
  if (entry.habitat === 'underwater') return 'swimming';
  if (entry.habitat === 'water-surface') return 'floating';
  return 'standing';
};

/** A fresh individual; its place is decided later. */
export const draftOf = (
  entry: ThingEntry,
  id: string,
  index: number,
  looks: Looks,
  member: CastMember | undefined,
): Draft => {
  const age = entry.kind === 'person' && looks.age && !/child|baby|boy|girl/.test(entry.id) ? AGE_SIZE[looks.age]! : 1;
  const movesItself = entry.kind === 'person' || entry.kind === 'animal' || entry.kind === 'vehicle';
  return {
    id,
    ...(member && { member }),
    index,
    entry,
    looks,
    size: scale(entry.size, looks.size * age),
    position: [0, 0, 0],
    heading: 0,
    posture: restingPosture(entry),
    body: entry.body.movable && !movesItself ? 'dynamic' : movesItself || entry.rig !== 'rigid' ? 'kinematic' : 'fixed',
    afloat: false,
    altitude: entry.habitat === 'air' ? 3 : 0,
  };
};

/** Everybody and everything named, one draft each; what has no model is noted and left out. */
export const expandCast = (screenplay: Screenplay, catalog: Catalog, random: Random, notes: Note[]): Draft[] => {
  const drafts: Draft[] = [];
  const people = screenplay.cast
    .filter((m) => findThing(catalog, m.model)?.kind === 'person')
    .reduce((sum, m) => sum + m.count, 0);
  let ordinal = random.child('people').int(0, 39);
  screenplay.cast.forEach((member, m) => {
    const entry = findThing(catalog, member.model);
    if (!entry) {
      notes.push({ target: `cast[${m}]`, fate: 'not-shown', reason: `the catalog has no "${member.model}"` });
      return;
    }
    const first = random
      .child(member.id)
      .child('palette')
      .int(0, PALETTE.length - 1);
    for (let i = 0; i < member.count; i++) {
      const seeded = random.child(member.id).child(i);
      const looks = varied(looksOf(member, `cast[${m}]`, seeded, i === 0 ? notes : []), member, entry, i, first);
      const among = people > 1 && entry.kind === 'person' ? { ...looks, ordinal: ordinal++ } : looks;
      drafts.push(draftOf(entry, `${member.id}-${i + 1}`, i, among, member));
    }
  });
  return drafts;
};

/** Adds something that nobody named but something needs (a table under a glass); undefined if there is no model for it. */
export const addUnnamed = (drafts: Draft[], entry: ThingEntry | undefined, random: Random): Draft | undefined => {
  if (!entry) return undefined;
  let n = 1;
  while (drafts.some((d) => d.id === `${entry.id}-${n}`)) n++;
  const id = `${entry.id}-${n}`;
  const draft = draftOf(entry, id, n - 1, { size: 1, seed: random.child(id).seed }, undefined);
  drafts.push(draft);
  return draft;
};

/** Changes the true size of an individual by a factor. */
export const resize = (draft: Draft, factor: number): void => {
  draft.looks = { ...draft.looks, size: draft.looks.size * factor };
  draft.size = scale(draft.size, factor);
};

/** What rolls should weigh at least this share of what it is to knock over; below, it only bounces off. */
const KNOCKING_SHARE = 0.4;

/**
 * Sizes nobody named give way to what must happen: a ball too light for what it is to knock over grows by up to 1.35,
 * and that shrinks to no less than 0.6, until the masses (∝ size³) allow it.
 */
export const matchMasses = (intents: readonly Intent[]): void => {
  for (const intent of intents) {
    const agent = intent.agents[0]!;
    if (intent.family !== 'knock-over' || agent.entry.rig !== 'rigid' || intent.patients.length === 0) continue;
    const free = (d: Draft): boolean => d.member?.size === undefined;
    const mass = (d: Draft): number => d.entry.body.mass * d.looks.size * d.looks.size * d.looks.size;
    const heaviest = Math.max(...intent.patients.map(mass));
    let lacking = pow((KNOCKING_SHARE * heaviest) / mass(agent), 1 / 3);
    if (lacking <= 1) continue;
    if (free(agent) && agent.member?.variant === undefined) {
      const grow = Math.min(1.35, lacking);
      resize(agent, grow);
      lacking /= grow;
    }
    for (const p of intent.patients) if (free(p)) resize(p, Math.max(0.6, 1 / lacking));
  }
};
