import { anything, boolean, byType, type Check, list, object, oneOf, string, url } from './check.ts';

/** Composition objects of Block Kit (docs.slack.dev/reference/block-kit/composition-objects). */
export const plainText = (most: number): Check =>
  object({ 'type!': oneOf('plain_text'), 'text!': string(1, most), emoji: boolean });

const mrkdwn = (most: number): Check =>
  object({ 'type!': oneOf('mrkdwn'), 'text!': string(1, most), verbatim: boolean });

export const anyText = (most: number): Check => byType(() => ({ plain_text: plainText(most), mrkdwn: mrkdwn(most) }));

export const blockId = string(1, 255);
export const actionId = string(1, 255);

export const confirmation = object({
  'title!': plainText(100),
  'text!': anyText(300),
  'confirm!': plainText(30),
  'deny!': plainText(30),
  style: oneOf('primary', 'danger'),
});

/** `text` of an option: plain in menus, either kind in checkboxes and radio buttons. */
export const option = (kind: 'plain' | 'either', withUrl = false): Check =>
  object({
    'text!': kind === 'plain' ? plainText(75) : anyText(75),
    'value!': string(1, 150),
    description: kind === 'plain' ? plainText(75) : anyText(75),
    ...(withUrl ? { url: url(3_000) } : {}),
  });

export const optionGroup = object({ 'label!': plainText(75), 'options!': list(option('plain'), 1, 100) });

export const dispatchAction = object({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2),
});

export const conversationFilter = object({
  include: list(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
});

export const workflow = object({
  'trigger!': object({
    'url!': url(3_000),
    customizable_input_parameters: list(object({ 'name!': string(1, 255), 'value!': string(0, 3_000) }), 0, 100),
  }),
});

const slackFile = object({ id: string(1, 100), url: url(3_000) });

/** Fields of a picture; one of `image_url` and `slack_file` is asked for by a rule of whoever uses it. */
export const imageFields = {
  image_url: url(3_000),
  slack_file: slackFile,
  'alt_text!': string(1, 2_000),
};

const textStyle = object({ bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean }, true);

/** Entries of a line of rich text; those that Slack has beside these are let by. */
const richTextEntry: Check = byType(() => ({
  text: object({ 'type!': anything, 'text!': string(1, 12_000), style: textStyle }),
  link: object({ 'type!': anything, 'url!': url(3_000), text: string(0, 12_000), unsafe: boolean, style: textStyle }),
  emoji: object({ 'type!': anything, 'name!': string(1, 255) }, true),
  user: object({ 'type!': anything, 'user_id!': string(1, 40), style: textStyle }),
  usergroup: object({ 'type!': anything, 'usergroup_id!': string(1, 40), style: textStyle }),
  channel: object({ 'type!': anything, 'channel_id!': string(1, 40), style: textStyle }),
  broadcast: object({ 'type!': anything, 'range!': oneOf('here', 'channel', 'everyone') }, true),
  color: object({ 'type!': anything, 'value!': string(1, 20) }, true),
  date: object({ 'type!': anything, 'timestamp!': anything, 'format!': string(1, 255) }, true),
  team: object({ 'type!': anything, 'team_id!': string(1, 40) }, true),
}));

const line = object({ 'type!': anything, 'elements!': list(richTextEntry, 0, 1_000), border: anything }, true);

export const richTextElement: Check = byType(() => ({
  rich_text_section: line,
  rich_text_quote: line,
  rich_text_preformatted: line,
  rich_text_list: object(
    { 'type!': anything, 'style!': oneOf('bullet', 'ordered'), 'elements!': list(line, 1, 1_000) },
    true,
  ),
}));
