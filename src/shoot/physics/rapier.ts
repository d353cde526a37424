/** Loading the physics engine: Rapier's deterministic build, the same bits in every JavaScript engine. */
import RAPIER from '@dimforge/rapier3d-deterministic-compat';

/** The engine's module. */
export type Rapier = typeof RAPIER;

let loading: Promise<Rapier> | undefined;

/** The engine, loaded once. */
export const loadRapier = (): Promise<Rapier> => {
  loading ??= RAPIER.init().then(() => RAPIER);
  return loading;
};
