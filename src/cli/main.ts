import { Command, CommanderError } from 'commander';
import { Fault, inWords } from '../domain/errors.ts';
import { printable } from './lines.ts';

/** A verb adds itself to the program. Loaded only when it is asked for, so that one verb does not pay for another. */
export type AddVerb = (program: Command) => void;

const verbs: Record<string, () => Promise<{ addVerb: AddVerb }>> = {
  run: () => import('./run.ts'),
  poll: () => import('./poll.ts'),
  check: () => import('./check.ts'),
  status: () => import('./status.ts'),
  ask: () => import('./ask.ts'),
  demo: () => import('./demo.ts'),
  backup: () => import('./backup.ts'),
  verify: () => import('./verify.ts'),
  restore: () => import('./restore.ts'),
  export: () => import('./export.ts'),
  import: () => import('./import.ts'),
  parse: () => import('./parse.ts'),
  classify: () => import('./classify.ts'),
  stories: () => import('./stories.ts'),
  compare: () => import('./compare.ts'),
  history: () => import('./history.ts'),
  documents: () => import('./documents.ts'),
  extract: () => import('./extract.ts'),
  eval: () => import('./eval.ts'),
  train: () => import('./train.ts'),
};

async function main(args: readonly string[]): Promise<void> {
  const program = new Command('codicil')
    .description("Tells a channel when a company or a regulator changes what happens to people's data in AI.")
    .exitOverride()
    .showSuggestionAfterError();
  const wanted = args.find((arg) => !arg.startsWith('-'));
  const one = wanted === undefined ? undefined : verbs[wanted];
  const loaders = one === undefined ? Object.values(verbs) : [one];
  for (const load of loaders) (await load()).addVerb(program);
  await program.parseAsync(args, { from: 'user' });
}

/** 0 done, 1 failed, 2 bad usage; errors in words on stderr, a stack only for what is a bug. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const isBug = !(error instanceof Fault);
  process.stderr.write(`codicil: ${printable(isBug && error instanceof Error ? `${error.stack}` : inWords(error))}\n`);
  return error instanceof Fault && error.kind === 'misconfigured' ? 2 : 1;
}

// A reader that stops reading (`codicil status | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
