/** The players: every actor of the stage with its entry, its rig and what it is to do. */
import type { Actor, Performance, Stage } from '../artifacts/stage.ts';
import type { ActionEntry, ThingEntry } from '../catalog/entry.ts';
import type { Leg, Model } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import { findAction, findThing } from '../catalog/registry.ts';
import { EngineError } from '../foundation/errors.ts';
import type { Random } from '../foundation/random.ts';
import { createRandom } from '../foundation/random.ts';
import { distance } from '../foundation/vec.ts';
import { Figure } from './figure/figure.ts';

/** One performance with its action looked up. */
export interface Task {
  readonly performance: Performance;
  readonly action: ActionEntry;
  readonly start: number;
  readonly end: number;
}

/** An actor ready to act. */
export interface Player {
  readonly index: number;
  readonly actor: Actor;
  readonly entry: ThingEntry;
  readonly model: Model;
  readonly figure: Figure;
  /** In order of start. */
  readonly tasks: readonly Task[];
  readonly random: Random;
  /** Height of the model, m. */
  readonly height: number;
  /** Mass with size, kg. */
  readonly mass: number;
  readonly legs: readonly Leg[];
  /** Mean length of the legs from hip to sole, m; 0 without legs. */
  readonly legLength: number;
}

/** Detail at which rigs and bounds are exact and meshes cheap. */
const RIG_PIXELS = 60;

/** All players of a stage; models are built once per distinct look. */
export const gatherPlayers = async (
  stage: Stage,
  catalog: Catalog,
  checkpoint?: () => Promise<void>,
): Promise<Player[]> => {
  const models = new Map<string, Model>();
  const players: Player[] = [];
  for (const [index, actor] of stage.actors.entries()) {
    const entry = findThing(catalog, actor.model);
    if (!entry) {
      throw new EngineError('invalid', `stage.actors[${index}].model: no catalog entry "${actor.model}".`);
    }
    // Seeds vary surfaces, not rigs; but entries may vary proportions with them, so they stay in the key.
    const key = `${actor.model} ${JSON.stringify(actor.looks)}`;
    let model = models.get(key);
    if (!model) {
      await checkpoint?.();
      model = entry.shape(actor.looks, { pixels: RIG_PIXELS });
      models.set(key, model);
    }
    const tasks = stage.performances
      .filter((p) => p.actor === actor.id)
      .flatMap((performance): Task[] => {
        const action = findAction(catalog, performance.action);
        return action ? [{ performance, action, start: performance.start, end: performance.end }] : [];
      })
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const legs = model.rig.legs ?? [];
    const lengths = legs.map((leg) => {
      const joints = [...leg.joints.map((j) => model.rig.joints[j]!.position), leg.sole];
      return joints.slice(1).reduce((sum, p, i) => sum + distance(p, joints[i]!), 0);
    });
    const size = actor.looks.size;
    players.push({
      index,
      actor,
      entry,
      model,
      figure: new Figure(model),
      tasks,
      random: createRandom(stage.seed).child('shoot').child(actor.id),
      height: model.bounds.max[1] - model.bounds.min[1],
      mass: entry.body.mass * size * size * size,
      legs,
      legLength: lengths.length > 0 ? lengths.reduce((a, b) => a + b, 0) / lengths.length : 0,
    });
  }
  return players;
};
