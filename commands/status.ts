import { settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { readStatus } from '../src/app/conversation/status.ts';
import { shiftInWords, verdictLines } from '../src/app/conversation/verdicts.ts';
import { troubleWords } from '../src/app/documents/document-health.ts';
import { agoInWords, counted } from '../src/app/wording.ts';

const mostVerdicts = 5;

export const status: Command = {
  name: 'status',
  description: 'How Codicil is doing: sources, deliveries, what is wrong',
  who: 'anyone',
  slow: false,
  options: [],
  async run({ channel }, { store, clock, threshold }) {
    const now = clock.now();
    const found = await readStatus(store, now);
    const own = (await store.subscriptions.forChannel(channel)).filter(({ pausedReason }) => pausedReason !== null);
    const here = await store.outbox.counts(channel);
    const settings = await settingsOf(channel, store);
    const verdicts = await store.feedback.forChannel(channel);
    const sections = [];
    if (own.length > 0) {
      sections.push({
        heading: 'Paused here',
        lines: own.map((one) => ({ text: `${one.id}: ${one.pausedReason}`, url: null })),
      });
    }
    if (found.failing.length > 0) {
      sections.push({
        heading: 'Sources that cannot be read',
        lines: found.failing.slice(0, 15).map(({ name, error, since, address }) => ({
          text: `${name}: ${error}${since === null ? ', never read' : `, last read ${agoInWords(now.getTime() - Date.parse(since))}`}`,
          url: address,
        })),
      });
    }
    const { documents } = found;
    if (documents.troubles.length > 0) {
      sections.push({
        heading: 'Documents that cannot be read',
        lines: documents.troubles.slice(0, 10).map(({ service, name, error, since, lastSuccessAt, address }) => ({
          text: `${service}, ${name}: ${troubleWords(error, since, lastSuccessAt)}`,
          url: address,
        })),
      });
    }
    if (verdicts.length > 0) {
      const lines = await verdictLines(verdicts, mostVerdicts, store);
      sections.push({ heading: 'Latest verdicts here', lines });
    }
    return {
      title: 'Status',
      summary: `${counted(found.feeds, 'source')}, of which ${found.failing.length === 0 ? 'all can be read' : `${found.failing.length} cannot be read`}. ${counted(found.items, 'item')} and ${counted(found.stories, 'story', 'stories')} kept. ${counted(documents.watched, 'document')} watched, ${counted(documents.versions, 'version')} kept.`,
      fields: [
        { name: 'Sent here', value: String(here.sent) },
        { name: 'Waiting here', value: String(here.pending + here.sending) },
        { name: 'Failed here', value: String(here.failed) },
        {
          name: 'Relevance here',
          value: `${counted(verdicts.length, 'verdict')}: ${shiftInWords(settings.thresholdShift, threshold)}`,
        },
        ...(found.model.calls === 0
          ? []
          : [
              {
                name: 'Model today',
                value: `${counted(found.model.calls, 'call')}, ${counted(found.model.tokens, 'token')}`,
              },
            ]),
      ],
      sections,
    };
  },
};
