import type { ChangeAssessment, Direction, Passage } from '../../domain/change.ts';
import { type Comparison, longestText } from '../../domain/comparison.ts';
import type { Severity } from '../../domain/topic.ts';
import { predict } from '../learning/logistic.ts';
import { summaryOf } from './change-summary.ts';
import { topicsOf } from './change-topics.ts';
import { chooseQuotes } from './choose-quotes.ts';
import { onlyDates } from './date-edit.ts';
import { mostDecisive } from './decisive.ts';
import type { ChangedPassage } from './difference.ts';
import { directionFeatures } from './direction-features.ts';
import { effectiveDay } from './effective-day.ts';
import {
  aiProbability,
  type ChangeEvidence,
  evidenceOf,
  mayBeOnAi,
  meaningProbability,
  type Ranked,
  ranked,
} from './evidence.ts';
import { builtInModel, type ChangeModel } from './model.ts';
import { wordCount } from './normalize.ts';
import { otherSeverityFeatures, severityFeatures } from './severity-features.ts';

/** Says what the difference of two Markdown texts means. Pure and deterministic; never throws on any text. */
export interface ChangeAnalyst {
  compare(comparison: Comparison): ChangeAssessment;
}

const mostPassages = 300;
const longestSide = 4_000;
const directions = ['expands-use', 'restricts-use', 'neutral'] as const satisfies readonly Direction[];

export function createChangeAnalyst(model: ChangeModel = builtInModel()): ChangeAnalyst {
  return {
    compare({ before, after, document, date, isVouched }) {
      // Whoever takes texts in refuses longer ones; of one that comes here all the same, the beginning is judged.
      const evidence = evidenceOf(before.slice(0, longestText), after.slice(0, longestText), document);
      return assess(isVouched === true ? { ...evidence, fault: null } : evidence, date, model);
    },
  };
}

/** The answer for evidence already made, by any weights. */
export function assess(evidence: ChangeEvidence, date: string | null, model: ChangeModel): ChangeAssessment {
  const { difference, fault } = evidence;
  const order = ranked(evidence.statements, model.statement);
  const ai = aiProbability(evidence, model, order);
  const isAi = ai >= model.thresholds.aiData;
  const means = isAi || mayBeOnAi(evidence, ai) || meaningProbability(evidence, model) >= model.thresholds.meaning;
  const kind = isAi ? 'ai-data' : means ? 'substantive' : 'cosmetic';
  const weightOf = new Map<ChangedPassage, number>();
  for (const { judged, probability } of order)
    weightOf.set(judged.passage, Math.max(weightOf.get(judged.passage) ?? 0, probability));
  const weighed = difference.passages
    .map((passage) => ({ passage, weight: isAi ? (weightOf.get(passage) ?? 0) : bulkOf(passage) }))
    .sort((left, right) => right.weight - left.weight);
  const stated = fault === null ? effectiveDay(difference, date) : null;
  // A day ahead is told even where nothing else changed: the text announces what is not yet in it.
  const day = stated !== null && (kind !== 'cosmetic' || (date !== null && stated > date)) ? stated : null;
  const decisive = mostDecisive({ edits: evidence.edits, order, ai }, model.decisive);
  const quotes = chooseQuotes(decisive);
  return {
    kind,
    severity: severityOf(kind, evidence, order, model),
    topics: means ? topicsOf(isAi, { ...evidence, order, decisive }, model.topics) : [],
    direction: isAi ? directionOf(order, model) : null,
    effectiveDate: day,
    passages: weighed.slice(0, mostPassages).map(toPassage),
    summary: summaryOf(kind, quotes, day, fault),
  };
}

function directionOf(order: Ranked, model: ChangeModel): Direction {
  const features = directionFeatures(order);
  const scored = directions.map((direction) => ({ direction, score: predict(model.direction[direction], features) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).direction;
}

function severityOf(
  kind: ChangeAssessment['kind'],
  evidence: ChangeEvidence,
  order: Ranked,
  model: ChangeModel,
): Severity {
  if (kind === 'cosmetic') return 0;
  if (kind === 'substantive') return predict(model.severity.otherTwo, otherSeverityFeatures(evidence)) >= 0.5 ? 2 : 1;
  const features = severityFeatures(evidence, order);
  if (predict(model.severity.aiThree, features) >= 0.5) return 3;
  return predict(model.severity.aiTwo, features) >= 0.5 ? 2 : 1;
}

/** How much of a passage's own words changed, where no statement on AI decides: 0 to 1. */
function bulkOf({ statements, isHeading }: ChangedPassage): number {
  let words = 0;
  for (const statement of statements)
    if (!onlyDates(statement)) words += wordCount(`${statement.inserted} ${statement.deleted}`);
  return Math.min(1, Math.log(1 + words) / Math.log(200)) * (isHeading ? 0.5 : 1);
}

function toPassage({ passage, weight }: { passage: ChangedPassage; weight: number }): Passage {
  return {
    heading: passage.heading,
    before: passage.before.slice(0, longestSide),
    after: passage.after.slice(0, longestSide),
    weight: Math.round(weight * 1_000) / 1_000,
  };
}
