/**
 * The shooting pass: Stage → Take. Actors act, physics moves what is left to it, the camera films what really happened.
 * Pure: the same stage and catalog give the same take, bit for bit, in every engine.
 */
import type { Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { TAKE_VERSION } from '../artifacts/take.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findPlace } from '../catalog/registry.ts';
import { EngineError } from '../foundation/errors.ts';
import { solveCamera } from './camera/solve.ts';
import { gatherPlayers } from './cast.ts';
import { createClock } from './clock.ts';
import { judgeEvents } from './events.ts';
import { createGround } from './ground.ts';
import { loadRapier } from './physics/rapier.ts';
import { play } from './play.ts';
import { layToRest } from './resting.ts';
import { stepsOf, voicesOf } from './sounds.ts';
import { topsOf } from './tops.ts';

/** What shooting needs besides the stage. */
export interface ShootOptions {
  readonly catalog: Catalog;
  /** Awaited about every 0.2 s of computing; what it throws ends the shooting. */
  readonly checkpoint?: () => Promise<void>;
}

/** Shoot a stage. */
export const shoot = async (planned: Stage, options: ShootOptions): Promise<Take> => {
  const { catalog, checkpoint } = options;
  const place = findPlace(catalog, planned.set.place);
  if (!place) throw new EngineError('invalid', `stage.set.place: no catalog place "${planned.set.place}".`);
  const { fps, frames } = planned.format;
  const rapier = await loadRapier();
  const clock = createClock(fps, frames);
  const { stage, players, tops } = layToRest(planned, await gatherPlayers(planned, catalog, checkpoint));
  const request = {
    seed: stage.seed,
    parameters: stage.set.parameters,
    season: stage.set.season,
    weather: stage.set.weather,
  };
  const ground = createGround(place.terrain(request), [...topsOf(players), ...tops], place.water?.(request));
  const walls = place.colliders?.(request) ?? [];
  const played = await play({
    stage,
    rapier,
    clock,
    players,
    ground,
    walls,
    airless: place.airless ?? false,
    checkpoint,
  });
  await checkpoint?.();
  const camera = solveCamera({
    stage,
    clock,
    extents: played.extents,
    ground,
    centre: [
      place.area.centre[0],
      ground.terrain.height(place.area.centre[0], place.area.centre[2]) + 1,
      place.area.centre[2],
    ],
    ...(place.indoor &&
      walls.length > 0 && { stretch: [2 * place.area.half[0] + 0.6, 0.7, 2 * place.area.half[1]] as const }),
    floor: (x, z) =>
      Math.max(
        ground.terrain.height(x, z),
        ground.water && place.id !== 'underwater' ? ground.water.level + 0.2 : Number.NEGATIVE_INFINITY,
      ),
  });
  return {
    version: TAKE_VERSION,
    fps,
    frames,
    tracks: played.tracks,
    camera,
    contacts: played.contacts,
    steps: stepsOf(players, played.actings, ground, clock),
    voices: voicesOf(players, clock),
    events: judgeEvents(stage, players, played, clock),
  };
};
