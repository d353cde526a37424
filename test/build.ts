/** Before the tests: compile, so that those which start threads and processes run the code as it stands. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Called once by vitest. Type errors are told but do not keep the tests from running: `npm run check` fails on them. */
export const setup = (): void => {
  spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))], { stdio: 'inherit' });
};
