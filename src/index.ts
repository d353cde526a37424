/** Kinorama as a library. */

export type { ExactLayers, LayerName } from './artifacts/frames.ts';
export { parseScreenplay } from './artifacts/parse-screenplay.ts';
export type { Report } from './artifacts/report.ts';
export type { Screenplay, ScreenplayInput } from './artifacts/screenplay.ts';
export { CATALOG } from './catalog/index.ts';
export type { FilmFile, FilmOptions } from './engine/node/film-file.ts';
export { contactSheet } from './engine/node/film-file.ts';
export type { StillFile, StillOptions } from './engine/node/still-file.ts';
export { still } from './engine/node/still-file.ts';
export type { Progress, Quality, Source } from './engine/passes.ts';
export { LIMITS } from './engine/passes.ts';
export { film } from './film.ts';
export { EngineError } from './foundation/errors.ts';
