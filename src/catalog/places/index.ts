/** All places; adding one is one import and one line here. */
import type { PlaceEntry } from '../entry.ts';
import { beach } from './beach.ts';
import { castleYard, ruins } from './castle-yard.ts';
import { cave } from './cave.ts';
import { cityStreet } from './city-street.ts';
import { desert } from './desert.ts';
import { farm } from './farm.ts';
import { forest } from './forest.ts';
import { garden } from './garden.ts';
import { library, museum, shop, spaceship, throneRoom } from './halls.ts';
import { hill } from './hill.ts';
import { bedroom, cafe, classroom, kitchen, stage } from './interiors.ts';
import { lake, river } from './lake.ts';
import { livingRoom } from './living-room.ts';
import { market } from './market.ts';
import { meadow } from './meadow.ts';
import { moon } from './moon.ts';
import { mountains } from './mountains.ts';
import { ocean } from './ocean.ts';
import { park } from './park.ts';
import { playground } from './playground.ts';
import { road } from './road.ts';
import { rooftop } from './rooftop.ts';
import { sky } from './sky.ts';
import { snowfield } from './snowfield.ts';
import { space } from './space.ts';
import { stadium } from './stadium.ts';
import { forecourt, station } from './streetside.ts';
import { studio } from './studio.ts';
import { underwater } from './underwater.ts';
import { waterfall } from './waterfall.ts';
import { bridge, harbour } from './waterside-works.ts';
import { jungle, swamp, volcano } from './wild-places.ts';
import { bathroom, garage, laboratory, office } from './work-rooms.ts';

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
  office,
  laboratory,
  garage,
  bathroom,
  library,
  museum,
  shop,
  throneRoom,
  spaceship,
  garden,
  market,
  stadium,
  rooftop,
  castleYard,
  ruins,
  harbour,
  bridge,
  jungle,
  swamp,
  volcano,
  cave,
  waterfall,
  station,
  forecourt,
  moon,
  space,
  studio,
];
