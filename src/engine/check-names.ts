/** Names in a screenplay that must be in the catalog. */
import type { Screenplay } from '../artifacts/screenplay.ts';
import type { Catalog } from '../catalog/registry.ts';
import type { Problem } from '../foundation/errors.ts';
import { EngineError } from '../foundation/errors.ts';

/**
 * Check models, actions and the place of a screenplay written by hand.
 *
 * @throws EngineError `invalid` with all unknown names together
 */
export const checkNames = (screenplay: Screenplay, catalog: Catalog): void => {
  const problems: Problem[] = [];
  const check = (path: string, name: string, known: readonly { readonly id: string }[], what: string): void => {
    if (known.some((k) => k.id === name)) return;
    problems.push({
      path: `screenplay.${path}`,
      rule: `expected the id of ${what}, got "${name}"`,
      remedy: '`kinorama models` lists them.',
    });
  };
  screenplay.cast.forEach((c, i) => {
    check(`cast[${i}].model`, c.model, catalog.things, 'a model');
  });
  screenplay.events.forEach((e, i) => {
    check(`events[${i}].action`, e.action, catalog.actions, 'an action');
  });
  if (catalog.looks) check('look', screenplay.look, catalog.looks, 'a look');
  check('setting.place', screenplay.setting.place, catalog.places, 'a place');
  if (problems.length > 0)
    throw new EngineError('invalid', 'the screenplay names things that are not in the catalog', { problems });
};
