// Fail on an exported symbol without a sentence above it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? walk(join(folder, e.name)) : [join(folder, e.name)],
  );
const problems = [];

for (const file of walk(join(root, 'src')).filter(
  (f) => f.endsWith('.ts') && !f.endsWith('.test.ts') && !f.includes('/kernels/assembly/'),
)) {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.forEach((line, i) => {
    const match =
      /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/.exec(line);
    if (!match) return;
    // Types inferred from a documented schema of the same file speak through it; catalog entries speak through their file's heading.
    if (/^export type \w+ = z\.(infer|input)/.test(line)) return;
    if (/^export const \w+: (ThingEntry|PlaceEntry|ActionEntry|SoundEntry)\b/.test(line)) return;
    const above = lines[i - 1]?.trim() ?? '';
    const heading = i < 12 && lines[0]?.startsWith('/**');
    if (!above.endsWith('*/') && !heading)
      problems.push(`${relative(root, file)}:${i + 1}: ${match[1]} has no sentence of documentation`);
  });
  if (!/^\/\*\*/.test(lines.find((l) => l.trim() !== '' && !l.startsWith('#!')) ?? ''))
    problems.push(`${relative(root, file)}: begins without a sentence on what it is`);
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
