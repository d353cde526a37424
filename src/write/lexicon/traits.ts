/** What things and places are by their nature: an adjective that says so is true of the model without changing it. */
import type { ThingEntry } from '../../catalog/entry.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const FURRED = list('dog cat rabbit bear sheep wolf fox lion teddy-bear');
const ROUND = list(
  'ball beach-ball tennis-ball orange apple tomato watermelon pumpkin plate clock frisbee cookie donut pizza lemon',
);
const CLEAR = list('glass bottle');
const METAL = list('sword key spoon bucket car bus truck train crown fire-hydrant trash-can');
const FOOD_WORDS = list('fresh juicy ripe delicious tasty');

const THINGS: readonly (readonly [ReadonlySet<string>, (e: ThingEntry) => boolean])[] = [
  [list('fluffy furry fuzzy soft woolly cuddly plush shaggy'), (e) => FURRED.has(e.id)],
  [list('feathered feathery winged'), (e) => e.rig === 'bird'],
  [list('four-legged'), (e) => e.rig === 'quadruped'],
  [list('round circular spherical'), (e) => ROUND.has(e.id)],
  [list('square rectangular cubic'), (e) => ['box', 'block', 'book', 'table', 'door', 'sign'].includes(e.id)],
  [list('transparent clear translucent see-through crystal-clear'), (e) => CLEAR.has(e.id)],
  [list('shiny glossy metallic polished gleaming'), (e) => METAL.has(e.id) || CLEAR.has(e.id)],
  [
    list('sleek shiny glossy modern'),
    (e) => ['car', 'bus', 'aeroplane', 'helicopter', 'drone', 'robot', 'laptop', 'phone', 'skyscraper'].includes(e.id),
  ],
  [list('leafy lush green leafed flowering blooming'), (e) => e.kind === 'plant' && e.id !== 'rock'],
  [list('rugged rough solid hard'), (e) => e.id === 'rock' || e.id === 'block'],
  [
    list('ancient old medieval historic majestic stone imposing fortified'),
    (e) => e.id === 'castle' || e.id === 'tower',
  ],
  [list('sharp'), (e) => e.id === 'sword'],
  [list('smooth'), (e) => ROUND.has(e.id) || CLEAR.has(e.id)],
  [list('flying airborne'), (e) => e.rig === 'aircraft'],
  [FOOD_WORDS, (e) => e.kind === 'food'],
  [list('human humanoid'), (e) => e.rig === 'biped'],
  [list('striped'), (e) => e.id === 'tiger'],
];

const PLACES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    list('vast wide open endless expansive broad boundless sweeping large immense great spacious'),
    list('meadow desert ocean snowfield mountains sky beach moon farm lake underwater'),
  ],
  [list('lush green verdant grassy leafy'), list('meadow forest park hill farm')],
  [list('dense thick deep wooded'), list('forest')],
  [list('deep blue'), list('ocean underwater')],
  [list('blue clear'), list('sky lake beach river')],
  [list('rocky rugged towering high tall majestic steep snowy snow-capped'), list('mountains')],
  [list('dry arid barren sandy golden hot desolate empty scorching'), list('desert')],
  [list('sandy tropical'), list('beach')],
  [list('white snowy icy frozen cold barren desolate frosty'), list('snowfield')],
  [list('barren desolate rocky cratered lifeless grey'), list('moon')],
  [list('rolling'), list('hill meadow')],
  [list('white plain simple neutral empty'), list('studio')],
  [list('urban modern'), list('city-street')],
  [list('rural'), list('farm meadow road hill')],
];

/** Is the adjective true of every such thing? */
export const isTrait = (entry: ThingEntry, adjective: string): boolean =>
  THINGS.some(([adjectives, has]) => adjectives.has(adjective) && has(entry));

/** Is the adjective true of every such place? */
export const isPlaceTrait = (place: string, adjective: string): boolean =>
  PLACES.some(([adjectives, places]) => adjectives.has(adjective) && places.has(place));
