/** Percentages of a film from what the engine tells. Rendering is most of the work; the other passes have small fixed shares. */
import type { Progress } from '../../engine/passes.ts';
import type { FilmProgress } from './queue.ts';

/** Percent at which a pass begins. */
const BEGINS = { write: 1, build: 2, shoot: 3, score: 6, render: 7, cut: 95, review: 97 } as const;
const RENDER_SHARE = BEGINS.cut - BEGINS.render;

/** A running account: give it each event, it answers how far the film is. Repairs shoot again; the account never goes back. */
export const createFilmProgress = (): ((event: Progress) => FilmProgress) => {
  let percent = 0;
  let pass = 'write';
  return (event) => {
    if (event.type === 'pass') {
      pass = event.pass;
      percent = Math.max(percent, BEGINS[event.pass]);
      return { percent, pass, left: null };
    }
    percent = Math.max(percent, BEGINS.render + Math.floor((RENDER_SHARE * event.done) / Math.max(1, event.total)));
    return { percent, pass, left: event.fps > 0 ? event.left : null };
  };
};
