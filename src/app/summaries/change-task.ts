import { changedStatements, judgeChangeClaim } from '../../analysis/summary/change-claims.ts';
import type { Claim } from '../../analysis/summary/claims.ts';
import type { DocumentChange } from '../../domain/change.ts';
import { howToClaim, mostCharacters, notInstructions, type SummaryTask, withinInput } from './summary-task.ts';
import { mostClaims } from './written-claims.ts';

const instructions = `You summarise one change of a policy document for data-protection officers.
The input is JSON: the document's title, the statements that are there now and were not before, and those that were there before and are no longer. ${notInstructions}
Each claim is one short plain sentence in the language of the statements that says what one of them says of people's data: who does what, to whose data, from when, and what people can do. Say nothing of what changed: which text a statement is of is known. ${howToClaim}
Begin with what matters most. If no statement is about people's data, answer with no claims.`;

/** A change of a document to be summarised; null where there is nothing to rest on. `title` names the document. */
export function changeTask(title: string, change: DocumentChange): SummaryTask | null {
  const all = changedStatements(title, change.assessment.passages);
  const source = { title, now: withinInput(all.now), before: withinInput(all.before) };
  if (source.now.length + source.before.length === 0) return null;
  return {
    instructions,
    input: JSON.stringify(source),
    read(claims) {
      const standing: { claim: Claim; of: 'now' | 'before' }[] = [];
      for (const claim of claims) {
        if (standing.length === mostClaims) break;
        const judged = judgeChangeClaim(claim, source);
        if ('fault' in judged || standing.some((one) => one.claim.text === claim.text)) continue;
        const next = [...standing, { claim, of: judged.stands }];
        if (inWords(next).length <= mostCharacters) standing.push({ claim, of: judged.stands });
      }
      if (standing.length === 0) return null;
      return { summary: inWords(standing), quotes: standing.map(({ claim }) => claim.quote) };
    },
  };
}

function inWords(standing: readonly { readonly claim: Claim; readonly of: 'now' | 'before' }[]): string {
  const of = (side: 'now' | 'before', lead: string) => {
    const texts = standing.filter((one) => one.of === side).map(({ claim }) => claim.text);
    return texts.length === 0 ? [] : [`${lead}: ${texts.join(' ')}`];
  };
  return [...of('now', 'New or changed'), ...of('before', 'No longer there')].join(' ');
}
