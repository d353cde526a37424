/** Heights that town houses and the streets they stand in share. */

/** Height of the ground floor and of each storey above it, m. */
export const GROUND_FLOOR = 3.8;
/** Height of a storey, m. */
export const STOREY = 3.1;
