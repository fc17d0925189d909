import type { Assessment, Judgeable } from '../domain/assessment.ts';
import type { Severity } from '../domain/topic.ts';
import type { Analyst, Evidence, Registry } from './analyst.ts';
import { conceptsOf } from './concepts.ts';
import { findDates } from './dates.ts';
import { featuresOf } from './features.ts';
import { predict, type Weights } from './logistic.ts';
import model from './model/relevance.json' with { type: 'json' };
import { createRecognizer } from './recognize.ts';
import { severityOf, topicsOf } from './severity.ts';
import { summarize } from './summarize.ts';

/** Score at which a text counts as relevant. */
export const relevanceThreshold: number = model.threshold;

/** What lies beyond is not judged: no title is so long, and a text has said by then what it is about. */
const longestTitle = 500;
const longestText = 20_000;

const noDates: Assessment['dates'] = [];

/** An analyst that knows the registry's names; `weights` other than the built-in ones are for evaluation. */
export function createAnalyst(
  registry: Registry,
  weights: Weights = model.weights,
  threshold = relevanceThreshold,
): Analyst {
  const recognizer = createRecognizer(registry);

  function judge(given: Judgeable) {
    const text = { ...given, title: given.title.slice(0, longestTitle), text: given.text.slice(0, longestText) };
    const entities = recognizer.recognize(text);
    const { features } = featuresOf(text, entities);
    const hits = conceptsOf(text.title, text.text);
    const score = Math.round(predict(weights, features) * 10_000) / 10_000;
    const relevant = score >= threshold;
    const severity: Severity = relevant ? severityOf(text.title, hits, entities) : 0;
    const { summary, quotes } = summarize(text.title, text.text, [...entities.companies, ...entities.regulators]);
    const assessment: Assessment = {
      relevant,
      score,
      severity,
      companies: entities.companies,
      regulators: entities.regulators,
      jurisdictions: entities.jurisdictions,
      topics: topicsOf(text.title, hits, entities, severity),
      dates: relevant ? findDates(`${text.title}. ${text.text}`, text.date ?? null) : noDates,
      summary,
      quotes,
    };
    return { assessment, features };
  }

  return {
    registry,
    assess: (text) => judge(text).assessment,
    explain(text) {
      const { assessment, features } = judge(text);
      const evidence: Evidence[] = [...features]
        .map(([feature, value]) => ({ feature, weight: Math.round((weights[feature] ?? 0) * value * 1_000) / 1_000 }))
        .filter(({ weight }) => weight !== 0)
        .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
      return { assessment, evidence };
    },
  };
}
