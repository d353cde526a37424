// Compile the TypeScript (tsc) and the kernels (asc) into dist/. Run by `npm install` through the prepare step.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const assembly = join(root, 'src/kernels/assembly');
const wasm = join(root, 'dist/kernels/kernels.wasm');
const run = (file, args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit' });

mkdirSync(dirname(wasm), { recursive: true });
const newest = existsSync(assembly)
  ? Math.max(
      0,
      ...readdirSync(assembly)
        .filter((f) => f.endsWith('.ts'))
        .map((f) => statSync(join(assembly, f)).mtimeMs),
    )
  : 0;
if (newest > 0 && (!existsSync(wasm) || statSync(wasm).mtimeMs < newest)) {
  run('assemblyscript/bin/asc.js', [
    join(assembly, 'index.ts'),
    '-o',
    wasm,
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--importMemory',
    '--initialMemory',
    '1',
    '--maximumMemory',
    '65536',
    '--disableWarning',
  ]);
}
run('typescript/bin/tsc', ['-p', 'tsconfig.json']);
