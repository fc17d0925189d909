import { all, anything, boolean, byType, type Check, list, number, object, oneOf, rule, string, url } from './check.ts';
import {
  actionId,
  anyText,
  confirmation,
  conversationFilter,
  dispatchAction,
  imageFields,
  option,
  optionGroup,
  plainText,
  workflow,
} from './objects.ts';

/** Block elements (docs.slack.dev/reference/block-kit/block-elements), by type. */
const type = { 'type!': anything };
const id = { action_id: actionId };
const placeholder = { placeholder: plainText(150), focus_on_load: boolean };
const ids = list(string(1, 40), 0, 100);

const select = (fields: Readonly<Record<string, Check>>): Check =>
  object({ ...type, ...id, ...placeholder, confirm: confirmation, ...fields });
const many = { max_selected_items: number(1, 100) };

const hasChoices = rule(({ options, option_groups: groups }) =>
  (options === undefined) === (groups === undefined) ? 'must provide options or option_groups' : null,
);
const choices = { options: list(option('plain'), 1, 100), option_groups: list(optionGroup, 1, 100) };
const channelChoice = { response_url_enabled: boolean, default_to_current_conversation: boolean };

const button = object({
  ...type,
  ...id,
  'text!': plainText(75),
  url: url(3_000),
  value: string(0, 2_000),
  style: oneOf('primary', 'danger'),
  confirm: confirmation,
  accessibility_label: string(1, 75),
});

const feedbackButton = object({
  'text!': plainText(75),
  'value!': string(0, 2_000),
  accessibility_label: string(1, 75),
});

export const image = all(
  object({ ...type, ...imageFields }),
  rule(({ image_url: address, slack_file: file }) =>
    (address === undefined) === (file === undefined) ? 'must provide image_url or slack_file' : null,
  ),
);

const input = { ...type, ...id, ...placeholder, dispatch_action_config: dispatchAction };

const known: Readonly<Record<string, Check>> = {
  button,
  image,
  workflow_button: object({
    ...type,
    ...id,
    'text!': plainText(75),
    'workflow!': workflow,
    style: oneOf('primary', 'danger'),
    accessibility_label: string(1, 75),
  }),
  checkboxes: object({
    ...type,
    ...id,
    'options!': list(option('either'), 1, 10),
    initial_options: list(option('either'), 1, 10),
    confirm: confirmation,
    focus_on_load: boolean,
  }),
  radio_buttons: object({
    ...type,
    ...id,
    'options!': list(option('either'), 1, 10),
    initial_option: option('either'),
    confirm: confirmation,
    focus_on_load: boolean,
  }),
  overflow: object({ ...type, ...id, 'options!': list(option('plain', true), 1, 5), confirm: confirmation }),
  static_select: all(select({ ...choices, initial_option: option('plain') }), hasChoices),
  multi_static_select: all(select({ ...choices, ...many, initial_options: list(option('plain'), 1, 100) }), hasChoices),
  external_select: select({ min_query_length: number(0, 3_000), initial_option: option('plain') }),
  multi_external_select: select({
    ...many,
    min_query_length: number(0, 3_000),
    initial_options: list(option('plain'), 1, 100),
  }),
  users_select: select({ initial_user: string(1, 40) }),
  multi_users_select: select({ ...many, initial_users: ids }),
  channels_select: select({ initial_channel: string(1, 40), response_url_enabled: boolean }),
  multi_channels_select: select({ ...many, initial_channels: ids }),
  conversations_select: select({
    ...channelChoice,
    initial_conversation: string(1, 40),
    filter: conversationFilter,
  }),
  multi_conversations_select: select({
    ...many,
    default_to_current_conversation: boolean,
    initial_conversations: ids,
    filter: conversationFilter,
  }),
  datepicker: select({ initial_date: string(10, 10, /^\d{4}-\d\d-\d\d$/) }),
  timepicker: select({ initial_time: string(5, 5, /^\d\d:\d\d$/), timezone: string(1, 60) }),
  datetimepicker: object({
    ...type,
    ...id,
    initial_date_time: number(1_000_000_000, 9_999_999_999),
    confirm: confirmation,
    focus_on_load: boolean,
  }),
  plain_text_input: object({
    ...input,
    initial_value: string(0, 3_000),
    multiline: boolean,
    min_length: number(0, 3_000),
    max_length: number(1, 3_000),
  }),
  email_text_input: object({ ...input, initial_value: string(0, 3_000) }),
  url_text_input: object({ ...input, initial_value: string(0, 3_000) }),
  number_input: object({
    ...input,
    'is_decimal_allowed!': boolean,
    initial_value: string(0, 40),
    min_value: string(0, 40),
    max_value: string(0, 40),
  }),
  rich_text_input: object({ ...input, initial_value: anything }),
  file_input: object({ ...type, ...id, filetypes: list(string(1, 20), 1, 100), max_files: number(1, 10) }),
  feedback_buttons: object({
    ...type,
    ...id,
    'positive_button!': feedbackButton,
    'negative_button!': feedbackButton,
  }),
  icon_button: object({
    ...type,
    ...id,
    'icon!': string(1, 40),
    'text!': plainText(75),
    value: string(0, 2_000),
    confirm: confirmation,
    accessibility_label: string(1, 75),
    visible_to_user_ids: list(string(1, 40), 1, 10),
  }),
  url: object({ ...type, 'url!': url(3_000), 'text!': string(1, 3_000) }),
};

const selects = Object.keys(known).filter((name) => name.endsWith('_select'));
const pickers = ['datepicker', 'timepicker'];

function only(names: readonly string[]): Check {
  return byType(() => Object.fromEntries(names.map((name) => [name, known[name] as Check])));
}

export const anyElement = byType(() => known);
export const sectionElement = only([
  'button',
  'image',
  'workflow_button',
  'checkboxes',
  'radio_buttons',
  'overflow',
  ...selects,
  ...pickers,
]);
export const actionsElement = only([
  'button',
  'workflow_button',
  'checkboxes',
  'radio_buttons',
  'overflow',
  'datetimepicker',
  'rich_text_input',
  ...selects,
  ...pickers,
]);
export const inputElement = only([
  'checkboxes',
  'radio_buttons',
  'datetimepicker',
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
  ...selects,
  ...pickers,
]);
export const contextActionsElement = only(['feedback_buttons', 'icon_button']);
export const urlSource = only(['url']);
export const cardButton = only(['button']);
export const contextElement = byType(() => ({
  image,
  plain_text: anyText(3_000),
  mrkdwn: anyText(3_000),
}));
