import type { RecordedCommit } from '../test/fakes/history-repository.ts';
import { aPolicy, trainingClause } from '../test/fakes/policies.ts';

/** What of the made-up history means something. */
export const planted = { changes: 4, onAi: 2 } as const;

const days = 600;
const start = Date.UTC(2023, 0, 1);
const fee = 'Every order costs a handling fee of five euros from now on, which is not paid back.';
const court =
  'Any dispute is settled by binding arbitration in Dublin, and class actions are waived by every customer.';
const noTraining =
  'We do not use what our members write to train any artificial intelligence model, nor do our partners.';

/**
 * 600 days of one document, recorded daily: identifiers in its links that are other ones each day, every third day a
 * variant with another order of its sections, now and then a wall or a fragment, and four changes that mean something.
 */
export function noisyHistory(): RecordedCommit[] {
  return Array.from({ length: days }, (_, at) => ({
    path: 'Made Up/Privacy Policy.md',
    text: textOf(at),
    at: new Date(start + at * 86_400_000).toISOString(),
    message: at === 0 ? 'First record of Made Up Privacy Policy' : 'Record new changes of Made Up Privacy Policy',
  }));
}

function textOf(at: number): string {
  if (at > 0 && at % 97 === 0) return '# Log in\n\nLog in to continue. Forgot your password? Create an account.';
  if (at > 0 && at % 131 === 0) return aPolicy(5);
  const sections: Record<number, string> = {};
  if (at >= 120) sections[4] = fee;
  if (at >= 250) sections[11] = trainingClause;
  if (at >= 380) sections[17] = court;
  if (at >= 500) sections[11] = noTraining;
  const policy = aPolicy(40, sections);
  const link = `[Read more](https://made-up.example/help?session=${at % 7 < 3 ? 'steady' : (at * 7_919).toString(36)})`;
  return at % 3 === 0 ? moved(`${policy}\n${link}\n`) : `${policy}\n${link}\n`;
}

/** The last section first: other bytes, the same words. */
function moved(text: string): string {
  const parts = text.split('\n## ');
  const [head = '', ...sections] = parts;
  return [head, sections.at(-1), ...sections.slice(0, -1)].join('\n## ');
}
