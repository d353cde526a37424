// Benchmarks: `npm run -s bench -- NAME [options]`. Each prints one flat JSON object; results that are kept go to bench/results/NAME.csv.
const BENCHES = {
  film: 'a whole film: wall time, CPU time and memory of all processes',
  render: 'the reference scenes: CPU time per frame, stages, workers',
  peers: 'the study scene in three.js, in a headless Chromium on the same machine',
};
const [name = 'film'] = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (!Object.hasOwn(BENCHES, name)) {
  const list = Object.entries(BENCHES).map(([id, what]) => `  ${id.padEnd(8)}${what}`);
  console.error(`bench: no benchmark '${name}'. There are:\n${list.join('\n')}`);
  process.exit(2);
}
await import(`./${name}.mjs`);
