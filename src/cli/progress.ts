/** Progress on stderr: a live bar on a terminal, plain lines elsewhere. */
import type { Progress } from '../engine/passes.ts';

const BAR = 24;
const PASSES: Readonly<Record<string, string>> = {
  write: 'writing the screenplay',
  build: 'building the stage',
  shoot: 'shooting the take',
  render: 'rendering',
  score: 'scoring',
  cut: 'cutting',
  review: 'reviewing',
};
/** Plain lines: at most one per so many seconds. */
const LINE_EVERY = 2;

const time = (seconds: number): string =>
  seconds >= 60
    ? `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
    : `${Math.ceil(seconds)} s`;

/** A listener for a film's progress. */
export const showProgress = (stream: NodeJS.WriteStream): ((progress: Progress) => void) => {
  const live = stream.isTTY === true;
  let lastLine = 0;
  const put = (text: string, done: boolean): void => {
    if (live) stream.write(`\r\x1b[2K${text}${done ? '\n' : ''}`);
    else stream.write(`${text}\n`);
  };
  return (progress) => {
    if (progress.type === 'pass') {
      put(`${PASSES[progress.pass]}${progress.detail ? ` (${progress.detail})` : ''} …`, false);
      return;
    }
    const { done, total, fps, left } = progress;
    const now = performance.now() / 1000;
    if (done < total && now - lastLine < (live ? 0.1 : LINE_EVERY)) return;
    lastLine = now;
    const filled = Math.round((BAR * done) / total);
    const bar = live ? `[${'█'.repeat(filled)}${'·'.repeat(BAR - filled)}] ` : '';
    put(`rendering ${bar}${done}/${total} frames, ${fps.toFixed(1)} frames/s, ${time(left)} left`, done === total);
  };
};

/** Remove what a live bar left on the line. */
export const clearProgress = (stream: NodeJS.WriteStream): void => {
  if (stream.isTTY) stream.write('\r\x1b[2K');
};
