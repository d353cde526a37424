/** The command line: options in, exit codes out (0 done, 1 failed, 2 wrong use or input, 130 interrupted). */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EngineError } from '../foundation/errors.ts';
import { addDoctor } from './doctor.ts';
import { addFilm } from './film.ts';
import { addModels } from './models.ts';
import { addRender } from './render.ts';
import { addServe } from './serve.ts';
import { addStill } from './still.ts';
import { addWrite } from './write.ts';

const EXIT = { usage: 2, invalid: 2, unavailable: 1, io: 1, interrupted: 130, internal: 1 } as const;

/** Version of the package. */
export const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
};

/** Time after which another Ctrl-C ends the process at once, ms. */
const INSIST = 1500;

const explain = (error: EngineError): string =>
  [error.message, ...error.problems.map((p) => `  ${p.path}: ${p.rule}. ${p.remedy}`)].join('\n');

/** Run one command line; returns the exit code. Messages go to stderr, results to stdout. */
export const main = async (args: readonly string[]): Promise<number> => {
  const abort = new AbortController();
  let first: number | undefined;
  const interrupt = (): void => {
    abort.abort();
    first ??= performance.now();
    // Some tools signal the process and its group at once; only somebody who insists ends it without cleaning up.
    if (performance.now() - first > INSIST) process.exit(130);
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  const program = new Command('kinorama')
    .description('Text to video by simulation: a sentence in, a film out, on this machine.')
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) })
    .showHelpAfterError('(kinorama --help shows all options and examples)');
  addFilm(program, abort.signal);
  addWrite(program);
  addRender(program, abort.signal);
  addStill(program, abort.signal);
  addServe(program, abort.signal, version());
  addModels(program);
  addDoctor(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof EngineError) {
      process.stderr.write(`kinorama: ${explain(error)}\n`);
      if (error.code === 'internal')
        process.stderr.write('This is a mistake of ours; please report it with the prompt and the version.\n');
      if (error.code === 'internal' && process.env.KINORAMA_DEBUG)
        process.stderr.write(`${error.stack}\n${String(error.cause)}\n`);
      return EXIT[error.code];
    }
    process.stderr.write(
      `kinorama: ${(error as Error).message}\nThis is a mistake of ours; please report it with the prompt and the version.\n`,
    );
    if (process.env.KINORAMA_DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
    return 1;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
};
