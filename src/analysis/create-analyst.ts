import type { Assessment, Judgeable } from '../domain/assessment.ts';
import { floorOf } from '../domain/threshold.ts';
import type { Analyst, Evidence, Registry } from './analyst.ts';
import { findDates } from './dates/find-dates.ts';
import { createRecognizer } from './names/recognize.ts';
import { featuresOf, namedFeatures } from './news/features.ts';
import { builtInModel, type NewsModel } from './news/news-model.ts';
import { createScorer } from './news/scorer.ts';
import { severityOf } from './news/severity.ts';
import { topicsOf } from './news/topics.ts';
import { leadOf, summarize } from './summary/summarize.ts';

/** Score at which a text counts as relevant. */
export const relevanceThreshold: number = builtInModel.threshold;

/** What lies beyond is not judged: no title is so long, and a text has said by then what it is about. */
const longestTitle = 500;
const longestText = 20_000;

const noDates: Assessment['dates'] = [];
const noTopics: Assessment['topics'] = ['other'];

/** An analyst that knows the registry's names; a model other than the built-in one is for evaluation. */
export function createAnalyst(registry: Registry, model: NewsModel = builtInModel): Analyst {
  const recognizer = createRecognizer(registry);
  const { relevanceOf, scoresOf } = createScorer(model);

  function judge(given: Judgeable) {
    const text = { ...given, title: given.title.slice(0, longestTitle), text: given.text.slice(0, longestText) };
    const entities = recognizer.recognize(text);
    const features = featuresOf(text, entities);
    const score = Math.round(relevanceOf(features) * 10_000) / 10_000;
    const relevant = score >= model.threshold;
    const perhaps = score >= floorOf(model.threshold);
    const unsure = perhaps && score < model.sure;
    const scores = perhaps ? scoresOf(features) : null;
    const strangers = perhaps ? entities.strangers() : [];
    const { summary, quotes } = perhaps
      ? summarize(text.title, text.text, [...entities.companies, ...entities.regulators])
      : leadOf(text.title, text.text);
    const assessment: Assessment = {
      relevant,
      score,
      severity: relevant && scores !== null ? severityOf(scores, unsure) : 0,
      companies: [...entities.companies, ...strangers],
      regulators: entities.regulators,
      jurisdictions: entities.jurisdictions,
      topics: scores === null ? noTopics : topicsOf(scores),
      dates: relevant ? findDates(`${text.title}. ${text.text}`, text.date ?? null, text.language) : noDates,
      summary,
      quotes,
    };
    return { assessment, unsure, strangers, features };
  }

  return {
    registry,
    assess: (text) => judge(text).assessment,
    explain(text) {
      const { assessment, unsure, strangers, features } = judge(text);
      const evidence: Evidence[] = [...namedFeatures(features)]
        .map(([feature, value]) => ({
          feature,
          weight: Math.round((model.relevance[feature] ?? 0) * value * 1_000) / 1_000,
        }))
        .filter(({ weight }) => weight !== 0)
        .sort((left, right) => Math.abs(right.weight) - Math.abs(left.weight));
      return { assessment, unsure, strangers, evidence };
    },
  };
}
