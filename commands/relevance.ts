import { changeSettings, settingsOf } from '../src/app/conversation/channel-settings.ts';
import type { Command } from '../src/app/conversation/command.ts';
import { giveVerdict } from '../src/app/conversation/give-verdict.ts';
import { itemNamed } from '../src/app/conversation/item-named.ts';
import { shiftInWords, verdictLines } from '../src/app/conversation/verdicts.ts';
import { counted } from '../src/app/wording.ts';
import { Fault } from '../src/domain/errors.ts';
import { toInstant } from '../src/domain/time.ts';

const mostShown = 15;

export const relevance: Command = {
  name: 'relevance',
  description: 'How strict this channel is, and the verdicts that made it so; managers set it back',
  who: 'anyone',
  slow: false,
  options: [
    {
      name: 'set',
      description: '"reset": as strict as elsewhere again',
      type: 'text',
      required: false,
      choices: ['reset'],
    },
    { name: 'less', description: 'Address of an item that is not relevant', type: 'text', required: false },
    { name: 'more', description: 'Address of an item to have more like', type: 'text', required: false },
  ],
  async run({ channel, person, options }, context) {
    const { store, clock, threshold } = context;
    for (const [name, verdict] of [
      ['less', 'not-relevant'],
      ['more', 'more-like-this'],
    ] as const) {
      const named = options[name];
      if (named === undefined) continue;
      const judged = await itemNamed(named, context);
      if (judged === null) throw new Fault('invalid', 'Not seen: no source has brought this item or address.');
      return giveVerdict({ channel, person, itemKey: judged.item.key, verdict }, context);
    }
    const settings = await settingsOf(channel, store);
    if (options.set === 'reset') {
      if (!person.mayManage) throw new Fault('invalid', 'Setting it back is for those who manage this channel.');
      await changeSettings(channel, store, () => ({ thresholdShift: 0, verdictsSince: toInstant(clock.now()) }));
      return {
        title: 'This channel is as strict as elsewhere again',
        summary: 'The verdicts so far are kept and shift nothing any more; later ones do.',
        open: true,
      };
    }
    const given = await store.feedback.forChannel(channel);
    const lines = await verdictLines(given, mostShown, store);
    return {
      title: 'What is relevant here',
      summary: `This channel is ${shiftInWords(settings.thresholdShift, threshold)}. ${
        given.length === 0
          ? '"Not relevant" and "More like this" under a post shift it.'
          : `${counted(given.length, 'verdict')} so far; "relevance set:reset" sets it back.`
      }`,
      sections: lines.length === 0 ? [] : [{ heading: 'Verdicts, latest first', lines }],
    };
  },
};
