/** Level tops of fixed things, which others stand on and land on. */

import { fromHeading, rotate } from '../foundation/vec.ts';
import type { Player } from './cast.ts';
import type { Top } from './ground.ts';

/** The tops of all players that have a support height and do not move. */
export const topsOf = (players: readonly Player[]): Top[] =>
  players.flatMap((player): Top[] => {
    const { actor, entry, model } = player;
    if (entry.supportHeight === undefined || actor.body === 'dynamic') return [];
    const { min, max } = model.bounds;
    const middle = rotate(fromHeading(actor.heading), [(min[0] + max[0]) / 2, 0, (min[2] + max[2]) / 2]);
    const top = model.anchors.top;
    const height = top ? top.position[1] : entry.supportHeight * actor.looks.size;
    return [
      {
        actor: actor.id,
        centre: [actor.position[0] + middle[0], actor.position[1] + height, actor.position[2] + middle[2]],
        heading: actor.heading,
        half: [(max[0] - min[0]) / 2, (max[2] - min[2]) / 2],
        material: actor.looks.material ?? entry.body.material,
      },
    ];
  });
