/** `npm run fake -- NAME --port N`: a stand-in for a platform, alone, until it is stopped. */
const fakes: Record<string, () => Promise<{ runFake(args: readonly string[]): Promise<void> }>> = {
  discord: () => import('./discord/run.ts'),
  slack: () => import('./slack/run.ts'),
};

const [name = '', ...args] = process.argv.slice(2);
const load = fakes[name];
if (load === undefined) {
  process.stderr.write(`fake: there is no stand-in "${name}"; there are: ${Object.keys(fakes).join(', ')}\n`);
  process.exitCode = 2;
} else {
  await (await load()).runFake(args);
}
