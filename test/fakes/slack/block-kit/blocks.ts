import { all, anything, boolean, byType, type Check, list, number, object, oneOf, rule, string, url } from './check.ts';
import {
  actionsElement,
  cardButton,
  contextActionsElement,
  contextElement,
  image,
  inputElement,
  sectionElement,
  urlSource,
} from './elements.ts';
import { anyText, blockId, imageFields, plainText, richTextElement } from './objects.ts';

/** Blocks (docs.slack.dev/reference/block-kit/blocks), by type. */
const base = { 'type!': anything, block_id: blockId };

const richText = object({ ...base, 'elements!': list(richTextElement, 0, 1_000) });

const tableCell = byType(() => ({
  raw_text: object({ 'type!': anything, 'text!': string(1, 20_000) }),
  raw_number: object({ 'type!': anything, 'value!': anything, text: string(1, 20_000) }),
  rich_text: richText,
}));

/** All text of a table; Slack bounds it as a whole. */
const smallTable = rule(({ rows }) =>
  JSON.stringify(rows ?? []).length > 60_000 ? 'table content must be less than 20001 characters' : null,
);

const point = object({ 'label!': string(1, 20), 'value!': number(-1e15, 1e15) });
const seriesChart = object({
  'type!': anything,
  'series!': list(object({ 'name!': string(1, 20), 'data!': list(point, 1, 20) }), 1, 12),
  'axis_config!': object({
    'categories!': list(string(1, 20), 1, 20),
    x_label: string(1, 50),
    y_label: string(1, 50),
  }),
});

const card = object(
  {
    ...base,
    hero_image: image,
    icon: image,
    title: anyText(150),
    subtitle: anyText(150),
    body: anyText(200),
    subtext: anyText(200),
    actions: list(cardButton, 1, 3),
  },
  true,
);

const task = {
  'task_id!': string(1, 255),
  'title!': string(1, 3_000),
  'status!': oneOf('pending', 'in_progress', 'complete', 'error'),
  details: richText,
  output: richText,
  sources: list(urlSource, 0, 100),
};

const known: Readonly<Record<string, Check>> = {
  section: all(
    object({
      ...base,
      text: anyText(3_000),
      fields: list(anyText(2_000), 1, 10),
      accessory: sectionElement,
      expand: boolean,
    }),
    rule(({ text, fields }) => (text === undefined && fields === undefined ? 'must provide text or fields' : null)),
  ),
  header: object({ ...base, 'text!': plainText(150), level: number(1, 4) }),
  divider: object(base),
  image: all(
    object({ ...base, ...imageFields, title: plainText(2_000) }),
    rule(({ image_url: address, slack_file: file }) =>
      (address === undefined) === (file === undefined) ? 'must provide image_url or slack_file' : null,
    ),
  ),
  context: object({ ...base, 'elements!': list(contextElement, 1, 10) }),
  actions: all(object({ ...base, 'elements!': list(actionsElement, 1, 25) }), rule(repeatedAction)),
  context_actions: all(object({ ...base, 'elements!': list(contextActionsElement, 1, 5) }), rule(repeatedAction)),
  input: object({
    ...base,
    'label!': plainText(2_000),
    'element!': inputElement,
    hint: plainText(2_000),
    optional: boolean,
    dispatch_action: boolean,
  }),
  markdown: object({ ...base, 'text!': string(1, 12_000) }),
  rich_text: richText,
  file: object({ ...base, 'external_id!': string(1, 255), 'source!': oneOf('remote') }),
  video: object({
    ...base,
    'alt_text!': string(1, 200),
    'title!': plainText(200),
    'thumbnail_url!': url(3_000),
    'video_url!': url(3_000),
    author_name: string(1, 50),
    description: plainText(200),
    provider_icon_url: url(3_000),
    provider_name: string(1, 50),
    title_url: url(3_000),
  }),
  table: all(object({ ...base, 'rows!': list(list(tableCell, 1, 20), 1, 100), column_settings: anything }), smallTable),
  data_table: all(
    object(
      {
        ...base,
        'rows!': list(list(tableCell, 1, 20), 2, 201),
        page_size: number(1, 100),
        'caption!': string(1, 3_000),
      },
      true,
    ),
    smallTable,
  ),
  data_visualization: object({
    ...base,
    'title!': string(1, 50),
    'chart!': byType(() => ({
      area: seriesChart,
      bar: seriesChart,
      line: seriesChart,
      pie: object({
        'type!': anything,
        'segments!': list(object({ 'label!': string(1, 20), 'value!': number(Number.MIN_VALUE, 1e15) }), 1, 12),
      }),
    })),
  }),
  alert: object({ ...base, 'text!': anyText(200), level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  card,
  carousel: object({
    ...base,
    'elements!': list(
      byType(() => ({ card })),
      1,
      10,
    ),
  }),
  container: object(
    {
      ...base,
      'title!': plainText(150),
      subtitle: anyText(150),
      'child_blocks!': list((value, pointer, problems) => anyBlock(value, pointer, problems), 1, 10),
    },
    true,
  ),
  task_card: object({ ...base, ...task }),
  plan: object({ ...base, 'title!': string(1, 3_000), tasks: list(object({ type: anything, ...task }, true), 0, 50) }),
};

const anyBlock: Check = byType(() => known);

/** Blocks of a message. */
export const messageBlocks = list(anyBlock, 0, 50);

/** Blocks of a view, told apart by their ids: what a person filled in comes back under them. */
export const viewBlocks: Check = (value, pointer, problems) => {
  list(anyBlock, 1, 100)(value, pointer, problems);
  repeatedBlock(value, pointer, problems);
};

function repeatedAction({ elements }: Readonly<Record<string, unknown>>): string | null {
  const ids = (Array.isArray(elements) ? elements : []).flatMap((element: { action_id?: unknown } | null) =>
    element?.action_id === undefined ? [] : [String(element.action_id)],
  );
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  return twice === undefined ? null : `\`action_id\` "${twice}" already exists in this block`;
}

const repeatedBlock: Check = (value, pointer, problems) => {
  const seen = new Set<unknown>();
  (Array.isArray(value) ? value : []).forEach((block: { block_id?: unknown } | null, at) => {
    const id = block?.block_id;
    if (id !== undefined && seen.has(id)) {
      const message = `\`block_id\` "${String(id)}" already exists`;
      problems.push({ pointer: `${pointer}/${at}/block_id`, code: 'failed_constraint', message });
    }
    seen.add(id);
  });
};
