import type { Registry } from '../../analysis/analyst.ts';
import { topics } from '../../domain/topic.ts';
import { actorNames, companyNames, foldName, jurisdictionNames, type NamedThing, namesOf } from '../names.ts';
import type { CommandOption } from '../ports/bot.ts';
import type { Repositories } from '../ports/store.ts';
import { topicWords } from '../wording.ts';
import { documentSources } from './wish.ts';

export type CompletionKind = NonNullable<CommandOption['complete']>;

/** What platforms show at most, and how long a choice may be (Discord). */
const mostChoices = 25;
const longestChoice = 100;

export interface Completer {
  /** At most 25 completions of the last entry of a list that is being typed, each with the entries before it. */
  suggest(kind: CompletionKind, typed: string): Promise<string[]>;
}

/** Completes names by any name that a thing has; what is offered is the one that commands call it by. */
export function createCompleter(
  registry: Registry,
  { feeds, documents }: Pick<Repositories, 'feeds' | 'documents'>,
): Completer {
  const fixed = {
    actor: actorNames(registry),
    company: companyNames(registry),
    jurisdiction: jurisdictionNames(registry),
    topic: topics.flatMap((topic) => namesOf(topic, [topicWords(topic)])),
  };

  async function candidates(kind: CompletionKind): Promise<readonly NamedThing[]> {
    if (kind !== 'source') return fixed[kind];
    const sources = [...(await feeds.all()), ...(await documentSources({ documents }))];
    return sources.flatMap(({ id, name }) => namesOf(id, [name]));
  }

  return {
    async suggest(kind, typed) {
      const at = typed.lastIndexOf(',');
      const earlier = at === -1 ? '' : `${typed.slice(0, at + 1)} `;
      const found = best(foldName(typed.slice(at + 1)), await candidates(kind));
      return found.map((name) => `${earlier}${name}`).filter((name) => name.length <= longestChoice);
    },
  };
}

/** Those that begin so before those that hold it; a thing's own name before its others; each thing once. */
function best(wanted: string, names: readonly NamedThing[]): string[] {
  const ranks = new Map<string, number>();
  for (const { folded, means, isOwn } of names) {
    const at = folded.indexOf(wanted);
    if (at === -1) continue;
    const rank = (at === 0 ? 0 : 2) + (isOwn ? 0 : 1);
    ranks.set(means, Math.min(rank, ranks.get(means) ?? rank));
  }
  return [...ranks]
    .toSorted(([, left], [, right]) => left - right)
    .slice(0, mostChoices)
    .map(([means]) => means);
}
