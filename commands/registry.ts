import type { Command } from '../src/app/conversation/command.ts';
import { changes } from './changes.ts';
import { company } from './company.ts';
import { deadlines } from './deadlines.ts';
import { digest } from './digest.ts';
import { documents } from './documents.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { limit } from './limit.ts';
import { mute } from './mute.ts';
import { quiet } from './quiet.ts';
import { relevance } from './relevance.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unmute } from './unmute.ts';
import { unsubscribe } from './unsubscribe.ts';
import { unwatch } from './unwatch.ts';
import { watch } from './watch.ts';
import { why } from './why.ts';

/** Every command there is, in the order in which help lists them. */
export const commands: readonly Command[] = [
  subscribe,
  unsubscribe,
  subscriptions,
  company,
  changes,
  documents,
  watch,
  unwatch,
  latest,
  search,
  deadlines,
  digest,
  quiet,
  limit,
  mute,
  unmute,
  relevance,
  why,
  sources,
  status,
  help,
];
