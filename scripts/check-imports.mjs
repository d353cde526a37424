// Fail on an import that goes against the layout: foundation ← artifacts ← catalog ← passes ← engine ← ways in; passes never import each
// other; `node:` modules only where a Node machine is meant; built-in trigonometry nowhere that frames or sounds depend on.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');
const PASSES = ['write', 'build', 'shoot', 'render', 'score', 'cut', 'sign', 'review'];
const LOWER = ['foundation', 'artifacts', 'catalog'];
const ALLOWED = {
  foundation: [],
  artifacts: ['foundation'],
  catalog: ['foundation', 'artifacts'],
  kernels: ['foundation'],
  ...Object.fromEntries(PASSES.map((p) => [p, [...LOWER, 'kernels']])),
  engine: [...LOWER, ...PASSES, 'kernels'],
  ...Object.fromEntries(
    ['cli', 'server', 'worker', 'studio'].map((w) => [w, [...LOWER, ...PASSES, 'kernels', 'engine']]),
  ),
};
const NODE_FOLDERS = ['cli/', 'server/', 'worker/', 'engine/node/'];
const INEXACT =
  /\bMath\.(sin|cos|tan|asin|acos|atan|atan2|exp|expm1|log|log2|log10|log1p|pow|hypot|cbrt|sinh|cosh|tanh|random)\b|\bDate\.now\b/;
const problems = [];

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? walk(join(folder, e.name)) : [join(folder, e.name)],
  );

for (const file of walk(src).filter((f) => f.endsWith('.ts') && !f.includes('/kernels/assembly/'))) {
  const path = relative(src, file);
  const area = path.includes('/') ? path.split('/')[0] : '(library)';
  const test = path.endsWith('.test.ts');
  const text = readFileSync(file, 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    if (name.startsWith('node:') && !test && !NODE_FOLDERS.some((f) => path.startsWith(f)))
      problems.push(`${path}: imports ${name}; node: modules belong in ${NODE_FOLDERS.join(', ')}`);
    if (!name.startsWith('.') || test || area === '(library)') continue;
    const target = relative(src, resolve(dirname(file), name)).split('/')[0];
    if (target !== area && !(ALLOWED[area] ?? []).includes(target))
      problems.push(`${path}: ${area} may not import ${target} (${name})`);
  }
  if (test || ['cli', 'server', 'worker', 'studio'].includes(area)) continue;
  text.split('\n').forEach((line, i) => {
    const code = line.replace(/\/\/.*|^\s*\*.*|\/\*.*\*\//g, '');
    const match = INEXACT.exec(code);
    if (match)
      problems.push(
        `${path}:${i + 1}: ${match[0]} may differ between engines or runs; use foundation/exact.ts or foundation/random.ts`,
      );
  });
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
