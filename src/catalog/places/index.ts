/** All places; adding one is one import and one line here. */
import type { PlaceEntry } from '../entry.ts';
import { beach } from './beach.ts';
import { cityStreet } from './city-street.ts';
import { desert } from './desert.ts';
import { farm } from './farm.ts';
import { forest } from './forest.ts';
import { hill } from './hill.ts';
import { bedroom, cafe, classroom, kitchen, stage } from './interiors.ts';
import { lake, river } from './lake.ts';
import { livingRoom } from './living-room.ts';
import { meadow } from './meadow.ts';
import { moon } from './moon.ts';
import { mountains } from './mountains.ts';
import { ocean } from './ocean.ts';
import { park } from './park.ts';
import { playground } from './playground.ts';
import { road } from './road.ts';
import { sky } from './sky.ts';
import { snowfield } from './snowfield.ts';
import { space } from './space.ts';
import { studio } from './studio.ts';
import { underwater } from './underwater.ts';

/** Every place, in no order that matters. */
export const PLACES: readonly PlaceEntry[] = [
  meadow,
  hill,
  beach,
  ocean,
  cityStreet,
  park,
  forest,
  desert,
  snowfield,
  mountains,
  lake,
  river,
  farm,
  road,
  playground,
  underwater,
  sky,
  livingRoom,
  kitchen,
  cafe,
  bedroom,
  classroom,
  stage,
  moon,
  space,
  studio,
];
