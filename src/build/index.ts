/** The pass `build`: Screenplay → Stage. Sector, block, schedule, frame, dress; deterministic; no meshes are made. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Actor, Format, Stage, View } from '../artifacts/stage.ts';
import { STAGE_VERSION } from '../artifacts/stage.ts';
import type { PlaceEntry } from '../catalog/entry.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findPlace, findThing } from '../catalog/registry.ts';
import { lightFor } from '../catalog/skies/light.ts';
import { EngineError } from '../foundation/errors.ts';
import { log } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';
import { distance, type Vec3 } from '../foundation/vec.ts';
import { type Filmed, planViews, type Sized } from './camera.ts';
import { expandCast, matchMasses } from './cast.ts';
import { planKeepOut } from './clearance.ts';
import { glideOnWater, goAlong, riseUpright } from './company.ts';
import type { Draft, Ground, Note } from './draft.ts';
import { bringForward } from './forward.ts';
import { addGlances } from './glances.ts';
import { bindEvents } from './intents.ts';
import { layOut } from './layout.ts';
import { fitRoom, insideRoom, roomOf } from './room.ts';
import { schedule } from './schedule.ts';
import { roomMargin, type Sheet } from './sheet.ts';
import { leadToWater } from './shores.ts';
import { planShot } from './shots.ts';
import { steadyScene } from './steady.ts';
import { resolveSupports } from './supports.ts';
import { planTravel } from './travel.ts';
import { keepInside, nearWall } from './walls.ts';
import { planSunAzimuth, planWeather } from './weather.ts';

export { repair } from './repair.ts';

/** What `build` needs besides the screenplay. */
export interface BuildOptions {
  readonly catalog: Catalog;
  readonly format: { readonly width: number; readonly height: number; readonly fps: number };
}

const placeOf = (screenplay: Screenplay, catalog: Catalog, notes: Note[]): PlaceEntry => {
  const wanted = findPlace(catalog, screenplay.setting.place);
  const place = wanted ?? findPlace(catalog, 'meadow') ?? catalog.places[0];
  if (!place)
    throw new EngineError(
      'invalid',
      'catalog.places: expected at least one place, got none. Add a place to the catalog.',
    );
  if (!wanted) {
    notes.push({
      target: 'setting.place',
      fate: 'approximated',
      as: place.id,
      reason: `the catalog has no place "${screenplay.setting.place}"`,
    });
  }
  return place;
};

const groundOf = (screenplay: Screenplay, place: PlaceEntry, parameters: Stage['set']['parameters']): Ground => {
  const request = {
    seed: screenplay.seed,
    parameters,
    season: screenplay.setting.season,
    weather: planWeather(screenplay),
  };
  const terrain = place.terrain(request);
  const water = place.water?.(request);
  const room = roomOf(place, place.colliders?.(request) ?? []);
  return {
    place,
    terrain,
    ...(water && { water }),
    centre: [place.area.centre[0], terrain.height(place.area.centre[0], place.area.centre[2]), place.area.centre[2]],
    half: place.area.half,
    lanes: place.lanes?.(request) ?? [],
    roofs: place.indoor
      ? 0
      : Math.max(
          0,
          ...(place.colliders?.(request) ?? []).map((c) => c.centre[1] + (c.shape === 'box' ? c.half[1] : 0)),
        ),
    ...(room && { room }),
    ...(place.waterArea && { waterArea: place.waterArea }),
    gravity: place.gravity ?? 9.81,
  };
};

const parametersOf = (
  screenplay: Screenplay,
  place: PlaceEntry,
  catalog: Catalog,
  notes: Note[],
): Stage['set']['parameters'] => {
  const { cover } = screenplay.setting;
  const known = !cover || (place.covers ?? []).includes(cover);
  if (!known)
    notes.push({ target: 'setting.cover', fate: 'not-shown', reason: `${place.id} cannot be covered with ${cover}` });
  // a street with traffic is seen from the road, else from the pavement
  const wheels = screenplay.cast.some((m) => findThing(catalog, m.model)?.rig === 'vehicle');
  return { ...(wheels && { lane: 'road' }), ...screenplay.setting.parameters, ...(cover && known && { cover }) };
};

/** Where somebody starts who is carried by something whose journey begins elsewhere. */
const carriedStart = (draft: Draft, sheet: Sheet): { position: Draft['position']; heading: number } | undefined => {
  const mount = draft.support;
  const start = mount && draft.bearing !== 'under' && draft.bearing !== 'above' ? sheet.starts.get(mount) : undefined;
  if (!mount || !start) return undefined;
  const [x, y, z] = draft.position;
  const { position: from } = mount;
  const { position: to } = start;
  return { position: [x + to[0] - from[0], y + to[1] - from[1], z + to[2] - from[2]], heading: start.heading };
};

/** Heading (rad) of somebody who looks into the camera: three-quarter, so that the body is seen as well. */
const LOOKING = 0.3;

/** Least share of its contrast that what is filmed keeps through fog and haze. */
const LEAST_CONTRAST = 0.42;

/** Fog no denser than lets through what the camera looks at: a tower in the fog is seen in the fog. */
const clearedFor = (views: readonly View[], light: Stage['light']): Stage['light'] => {
  const far = Math.max(0, ...views.map((v) => distance(v.eye, v.target))) - light.fog.start;
  const most = far > 1 ? -log(LEAST_CONTRAST) / far : Number.POSITIVE_INFINITY;
  return light.fog.density <= most ? light : { ...light, fog: { ...light.fog, density: most } };
};

/** Actors for the stage: drafts with their starts. Joined with sizes for the camera. */
const actorsOf = (drafts: readonly Draft[], sheet: Sheet): Sized[] =>
  drafts.map((d) => {
    const begin = sheet.starts.get(d) ?? carriedStart(d, sheet);
    const { room } = sheet.scene.ground;
    const start = begin && { ...begin, position: insideRoom(room, begin.position, roomMargin(d)) };
    return {
      id: d.id,
      ...(d.member && { cast: d.member.id }),
      index: d.index,
      model: d.entry.id,
      looks: d.looks,
      position: start?.position ?? d.position,
      heading: start?.heading ?? d.heading,
      body: d.body,
      ...(d.support && d.bearing !== 'under' && d.bearing !== 'above' && { support: d.support.id }),
      posture: d.posture,
      ...(d.seat && { seat: d.seat }),
      size: d.size,
      figure: ['biped', 'quadruped', 'bird'].includes(d.entry.rig),
      plant: d.entry.kind === 'plant',
    };
  });

const withoutSize = ({ size: _, figure: __, plant: ___, ...actor }: Sized): Actor => actor;

/**
 * Builds the stage of a screenplay: who stands where, who does what when, how it is lit and filmed. Equal input gives
 * equal output. What could not be done as asked is in `notes`.
 */
export const build = (screenplay: Screenplay, options: BuildOptions): Stage => {
  const { catalog } = options;
  const notes: Note[] = [];
  const random = createRandom(screenplay.seed).child('build');
  const place = placeOf(screenplay, catalog, notes);
  const parameters = parametersOf(screenplay, place, catalog, notes);
  const ground = groundOf(screenplay, place, parameters);

  const drafts = expandCast(screenplay, catalog, random.child('cast'), notes);
  const bound = riseUpright(bindEvents(screenplay, drafts, catalog, notes), catalog);
  const wet = ground.water !== undefined || ground.waterArea !== undefined;
  const intents = goAlong(screenplay, drafts, glideOnWater(bound, catalog, wet));
  matchMasses(intents);
  resolveSupports(
    screenplay,
    drafts,
    intents,
    catalog,
    place.indoor || place.id === 'studio',
    random.child('supports'),
    notes,
  );
  planTravel(intents, ground, screenplay.seconds);
  const layout = layOut(screenplay, drafts, intents, ground, random.child('layout'), notes);

  leadToWater(drafts, intents, ground);
  // who looks into the camera is turned to it
  for (const intent of intents)
    if (intent.family === 'look' && intent.event.direction === 'towards-camera')
      for (const d of intent.agents) if (d.travel === undefined) d.heading = LOOKING;

  const steady = steadyScene(screenplay, intents, drafts);
  const sheet = schedule(
    { drafts, intents, ground, layout, catalog, seconds: screenplay.seconds, reach: steady },
    notes,
  );
  addGlances(sheet, random.child('glances'));
  let shot = planShot(screenplay, drafts, sheet, steady !== undefined);

  const aspect = options.format.width / options.format.height;
  const filmed = (): Filmed => ({
    actors: actorsOf(drafts, sheet),
    performances: sheet.performances,
    aspect,
    seconds: screenplay.seconds,
    centre: ground.centre,
    ...(ground.room && { stretch: [2 * ground.half[0] + 0.6, 2.2, 2 * ground.half[1]] as Vec3 }),
    gravity: ground.gravity,
    heightAt: (x, z) => Math.max(ground.terrain.height(x, z), ground.water?.level ?? Number.NEGATIVE_INFINITY),
  });
  const wall = nearWall(place, place.colliders?.({ seed: screenplay.seed, parameters }) ?? []);
  shot = fitRoom(keepInside(shot, filmed(), wall), filmed(), ground.room);
  bringForward(
    screenplay.cast.map((m) => m.id),
    drafts,
    sheet,
    filmed(),
    shot,
    notes,
  );

  const scene = filmed();
  const views = planViews(scene, shot);
  const weather = planWeather(screenplay);
  const format: Format = {
    ...options.format,
    frames: Math.max(1, Math.round(screenplay.seconds * options.format.fps)),
  };
  return {
    version: STAGE_VERSION,
    seed: screenplay.seed,
    format,
    set: {
      place: place.id,
      parameters,
      time: screenplay.setting.time,
      season: screenplay.setting.season,
      weather,
      keepOut: planKeepOut(scene.actors, sheet.performances, views, shot.subjects, scene.heightAt),
      views,
      gravity: ground.gravity,
    },
    actors: scene.actors.map(withoutSize),
    performances: [...sheet.performances].sort((a, b) => a.start - b.start),
    light: clearedFor(
      views,
      lightFor({
        time: screenplay.setting.time,
        weather,
        season: screenplay.setting.season,
        place,
        ...(typeof parameters.cover === 'string' && { cover: parameters.cover }),
        ...(typeof parameters.sky === 'string' && { sky: parameters.sky }),
        cameraAzimuth: shot.azimuth,
        ...planSunAzimuth(screenplay, drafts, shot),
      }),
    ),
    shots: [shot],
    look: screenplay.look,
    notes,
  };
};
