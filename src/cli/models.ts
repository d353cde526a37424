/** `kinorama models`: what the catalog holds. */
import type { Command } from 'commander';
import { CATALOG } from '../catalog/index.ts';

const size = (metres: readonly number[]): string => `${metres.map((m) => m.toFixed(m < 1 ? 2 : 1)).join(' × ')} m`;

/** Add the command. */
export const addModels = (program: Command): void => {
  program
    .command('models')
    .description('list the models, places, actions, looks and sounds of the catalog')
    .option('--json', 'as JSON')
    .action((options: { json?: boolean }) => {
      const things = CATALOG.things.map((t) => ({
        id: t.id,
        kind: t.kind,
        words: t.words.nouns,
        size: t.size,
        mass: t.body.mass,
        source: t.source,
      }));
      const places = CATALOG.places.map((p) => ({ id: p.id, words: p.words.nouns, indoor: p.indoor }));
      const actions = CATALOG.actions.map((a) => ({ id: a.id, verbs: a.words.verbs, rigs: a.rigs }));
      if (options.json) {
        process.stdout.write(
          `${JSON.stringify({ things, places, actions, looks: (CATALOG.looks ?? []).map((l) => ({ id: l.id, title: l.title })), sounds: (CATALOG.sounds ?? []).map((s) => s.id) })}\n`,
        );
        return;
      }
      const lines = ['Models (width × height × length):'];
      for (const kind of [...new Set(things.map((t) => t.kind))]) {
        lines.push(`  ${kind}`);
        for (const t of things.filter((x) => x.kind === kind))
          lines.push(`    ${t.id.padEnd(16)} ${size(t.size).padEnd(24)} ${t.words.slice(0, 6).join(', ')}`);
      }
      lines.push('Places:');
      for (const p of places) lines.push(`    ${p.id.padEnd(16)} ${p.words.slice(0, 6).join(', ')}`);
      lines.push('Actions:');
      for (const a of actions) lines.push(`    ${a.id.padEnd(16)} ${a.verbs.slice(0, 8).join(', ')}`);
      lines.push('Looks:');
      for (const l of CATALOG.looks ?? []) lines.push(`    ${l.id.padEnd(16)} ${l.title}`);
      process.stdout.write(`${lines.join('\n')}\n`);
    });
};
