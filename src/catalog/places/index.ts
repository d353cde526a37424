/** All places; adding one is one import and one line here. */
import type { PlaceEntry } from '../entry.ts';
import { bathroom } from './bathroom.ts';
import { beach } from './beach.ts';
import { throneRoom } from './castle-hall.ts';
import { castleYard, ruins } from './castle-yard.ts';
import { cave } from './cave.ts';
import { cityStreet } from './city-street.ts';
import { desert } from './desert.ts';
import { farm } from './farm.ts';
import { forest } from './forest.ts';
import { garage } from './garage.ts';
import { garden } from './garden.ts';
import { hill } from './hill.ts';
import { bedroom, cafe, classroom, kitchen, stage } from './interiors.ts';
import { jungle } from './jungle.ts';
import { laboratory } from './laboratory.ts';
import { lake, river } from './lake.ts';
import { library } from './library.ts';
import { livingRoom } from './living-room.ts';
import { market } from './market.ts';
import { meadow } from './meadow.ts';
import { moon } from './moon.ts';
import { mountains } from './mountains.ts';
import { museum } from './museum.ts';
import { ocean } from './ocean.ts';
import { office } from './office.ts';
import { park } from './park.ts';
import { playground } from './playground.ts';
import { pool } from './pool.ts';
import { road } from './road.ts';
import { rooftop } from './rooftop.ts';
import { shop } from './shop.ts';
import { sky } from './sky.ts';
import { snowfield } from './snowfield.ts';
import { space } from './space.ts';
import { spaceship } from './spaceship.ts';
import { stadium } from './stadium.ts';
import { forecourt, station } from './streetside.ts';
import { studio } from './studio.ts';
import { swamp } from './swamp.ts';
import { underwater } from './underwater.ts';
import { volcano } from './volcano.ts';
import { waterfall } from './waterfall.ts';
import { bridge, harbour } from './waterside-works.ts';

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
  pool,
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
