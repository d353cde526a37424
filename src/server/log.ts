/** Structured log: one JSON object per line on stderr. */

/** Writes one line. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: Readonly<Record<string, unknown>>) => void;

/** A log. @param quiet leave out lines of level `info` */
export const openLog =
  (stream: NodeJS.WritableStream, quiet: boolean): Log =>
  (level, event, fields = {}) => {
    if (quiet && level === 'info') return;
    stream.write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  };
