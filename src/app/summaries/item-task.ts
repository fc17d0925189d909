import { type Claim, faultOf } from '../../analysis/summary/claims.ts';
import { passagesOf } from '../../analysis/summary/passages.ts';
import { speaksToModels } from '../../analysis/summary/speaks-to-models.ts';
import { howToClaim, mostCharacters, notInstructions, type SummaryTask, withinInput } from './summary-task.ts';
import { mostClaims } from './written-claims.ts';

const instructions = `You summarise one news item or notice for data-protection officers.
The input is JSON: a title and passages of the source. ${notInstructions}
Each claim is one short plain sentence in the language of the passages that says what happened, who did it, to whose data, or from when. ${howToClaim}
If the passages say nothing on how people's data is treated, answer with no claims.`;
const longestTitle = 500;

/** An item of a feed to be summarised; null where it has nothing to rest on. */
export function itemTask(title: string, text: string): SummaryTask | null {
  const source = {
    title: speaksToModels(title) ? '' : title.slice(0, longestTitle),
    passages: withinInput(passagesOf(text).map(({ sentence }) => sentence)),
  };
  if (source.passages.length === 0) return null;
  return {
    instructions,
    input: JSON.stringify(source),
    read(claims) {
      const standing: Claim[] = [];
      let length = 0;
      for (const claim of claims) {
        const added = claim.text.length + (standing.length === 0 ? 0 : 1);
        if (standing.length === mostClaims || length + added > mostCharacters) break;
        if (standing.some(({ text: said }) => said === claim.text) || faultOf(claim, source) !== null) continue;
        standing.push(claim);
        length += added;
      }
      if (standing.length === 0) return null;
      return { summary: standing.map(({ text: said }) => said).join(' '), quotes: standing.map(({ quote }) => quote) };
    },
  };
}
