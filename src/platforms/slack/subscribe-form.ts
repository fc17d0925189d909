import type { ModalView, PlainTextOption } from '@slack/types';
import { severityWords, topicWords } from '../../app/wording.ts';
import { topics } from '../../domain/topic.ts';

/** What the form is called in the address of what comes back from it. */
export const formId = 'codicil:subscribe';
/** Fields whose choices are looked up while a person types, and what is looked up. */
export const lookedUp = { companies: 'actor', jurisdictions: 'jurisdiction', sources: 'source' } as const;
/** The field for a user group, whose choices Slack itself knows. */
export const mentionField = 'mention';

/** Fields that a person filled in, by block id, as Slack sends them. */
export type FormValues = Readonly<Record<string, Readonly<Record<string, FormValue>>>>;
interface FormValue {
  readonly value?: string | null;
  readonly selected_option?: { readonly value?: string } | null;
  readonly selected_options?: readonly { readonly value?: string }[];
  readonly selected_conversation?: string | null;
}

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string, value: string): PlainTextOption => ({ text: plain(text), value });
const severities = [
  option(`${severityWords[1]} and up`, '1'),
  option(`${severityWords[2]} and up`, '2'),
  option(`${severityWords[3]} only`, '3'),
];
const moments = [option('At once', 'at-once'), option('In the digest', 'digest')];

/** The form to subscribe a channel; `channel` is chosen already where one is given. */
export function subscribeForm(channel: string | null): ModalView {
  const looked = (name: keyof typeof lookedUp, label: string, hint: string) => ({
    type: 'input' as const,
    block_id: name,
    optional: true,
    label: plain(label),
    hint: plain(hint),
    element: {
      type: 'multi_external_select' as const,
      action_id: name,
      min_query_length: 1,
      placeholder: plain('Begin to type a name'),
    },
  });
  return {
    type: 'modal',
    callback_id: formId,
    title: plain('Subscribe a channel'),
    submit: plain('Subscribe'),
    close: plain('Cancel'),
    blocks: [
      {
        type: 'input',
        block_id: 'channel',
        label: plain('Channel'),
        element: {
          type: 'conversations_select',
          action_id: 'channel',
          filter: { include: ['public', 'private'] },
          ...(channel === null ? { default_to_current_conversation: true } : { initial_conversation: channel }),
        },
      },
      looked('companies', 'Companies and regulators', 'None: any.'),
      {
        type: 'input',
        block_id: 'topics',
        optional: true,
        label: plain('Topics'),
        hint: plain('None: any.'),
        element: {
          type: 'multi_static_select',
          action_id: 'topics',
          options: topics.map((topic) => option(topicWords(topic), topic)),
        },
      },
      looked('jurisdictions', 'Places', 'Such as UK, EU, US-CA. None: any.'),
      {
        type: 'input',
        block_id: 'severity',
        label: plain('Least severity'),
        element: {
          type: 'static_select',
          action_id: 'severity',
          options: severities,
          initial_option: severities[0] as PlainTextOption,
        },
      },
      {
        type: 'input',
        block_id: 'words',
        optional: true,
        label: plain('Words'),
        hint: plain('Parted by commas; one of them must appear. None: any.'),
        element: { type: 'plain_text_input', action_id: 'words', max_length: 500 },
      },
      looked('sources', 'Sources', 'None: any.'),
      {
        type: 'input',
        block_id: 'when',
        label: plain('When'),
        element: {
          type: 'radio_buttons',
          action_id: 'when',
          options: moments,
          initial_option: moments[0] as PlainTextOption,
        },
      },
      {
        type: 'input',
        block_id: mentionField,
        optional: true,
        label: plain('User group to mention'),
        hint: plain('None: nobody is notified by name.'),
        element: {
          type: 'external_select',
          action_id: mentionField,
          min_query_length: 0,
          placeholder: plain('Choose a user group'),
        },
      },
      {
        type: 'input',
        block_id: 'mention-severity',
        label: plain('Mention it for'),
        element: {
          type: 'static_select',
          action_id: 'mention-severity',
          options: severities,
          initial_option: severities[2] as PlainTextOption,
        },
      },
    ],
  };
}

const fields = [
  'companies',
  'topics',
  'jurisdictions',
  'severity',
  'words',
  'sources',
  'when',
  mentionField,
  'mention-severity',
];

/** The form as the command `subscribe` takes it. */
export function readForm(values: FormValues): { channel: string | null; options: Record<string, string> } {
  const options: Record<string, string> = {};
  for (const name of fields) {
    const field = values[name]?.[name];
    const chosen = field?.selected_options?.map(({ value }) => value ?? '').join(',');
    const text = chosen ?? field?.selected_option?.value ?? field?.value ?? '';
    if (text !== '') options[name] = text;
  }
  return { channel: values.channel?.channel?.selected_conversation ?? null, options };
}
