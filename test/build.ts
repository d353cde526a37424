/** Before the tests: compile, so that those which start threads and processes run the code as it stands. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Called once by vitest. */
export const setup = (): void => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/build.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
};
