/** How films are shot: sizes, angles and moves, with their defaults. */
export * from './angles.ts';
export * from './moves.ts';
export * from './sizes.ts';
