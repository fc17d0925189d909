import { charactersOf, type Form, isObject, type Json } from './form.ts';

type Path = readonly (string | number)[];

const row = 1;
const button = 2;
const stringSelect = 3;
const selects = [3, 5, 6, 7, 8];
const section = 9;
const textDisplay = 10;
const thumbnail = 11;
const gallery = 12;
const file = 13;
const separator = 14;
const container = 17;
const topLevel = [row, section, textDisplay, gallery, file, separator, container];
const inContainer = [row, section, textDisplay, gallery, file, separator];

const mostRows = 5;
const mostComponents = 40;
const mostText = 4_000;

/** What all components of one message share. */
interface Seen {
  readonly form: Form;
  readonly customIds: Set<string>;
  count: number;
  characters: number;
}

/** Components of a message: rows of buttons and menus; with the flag IS_COMPONENTS_V2 the newer layout ones too. */
export function checkComponents(form: Form, value: unknown, isV2: boolean): Json[] {
  const all = form.list(['components'], value, 0, isV2 ? mostComponents : mostRows);
  const seen: Seen = { form, customIds: new Set(), count: 0, characters: 0 };
  for (const [at, component] of all.entries()) checkOne(seen, ['components', at], component, isV2 ? topLevel : [row]);
  if (seen.count > mostComponents) {
    form.add(
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${mostComponents}`,
    );
  }
  if (seen.characters > mostText) {
    form.add(
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `The total displayable text size cannot exceed ${mostText}`,
    );
  }
  return all;
}

function checkOne(seen: Seen, path: Path, component: Json, allowed: readonly number[]): void {
  const { form } = seen;
  seen.count += 1;
  const type = Number(component.type);
  if (!allowed.includes(type)) {
    form.add([...path, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${allowed.join(', ')}).`);
    return;
  }
  if (type === row) checkRow(seen, path, component);
  else if (type === button) checkButton(seen, path, component);
  else if (selects.includes(type)) checkSelect(seen, path, component);
  else if (type === section) checkSection(seen, path, component);
  else if (type === textDisplay) {
    seen.characters += charactersOf(form.text([...path, 'content'], component.content, 1, mostText));
  } else if (type === thumbnail) checkMedia(form, [...path, 'media'], component.media);
  else if (type === gallery) {
    const items = form.list([...path, 'items'], component.items, 1, 10);
    for (const [at, item] of items.entries()) checkMedia(form, [...path, 'items', at, 'media'], item.media);
  } else if (type === file) checkMedia(form, [...path, 'file'], component.file);
  else if (type === container) {
    const inner = form.list([...path, 'components'], component.components, 1, mostComponents);
    for (const [at, one] of inner.entries()) checkOne(seen, [...path, 'components', at], one, inContainer);
  }
}

function checkRow(seen: Seen, path: Path, component: Json): void {
  const { form } = seen;
  const inner = form.list([...path, 'components'], component.components, 1, 5);
  for (const [at, one] of inner.entries()) checkOne(seen, [...path, 'components', at], one, [button, ...selects]);
  // A menu is as wide as a row: nothing stands beside it.
  if (inner.length > 1 && inner.some(({ type }) => selects.includes(Number(type)))) {
    form.add(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
}

function checkButton(seen: Seen, path: Path, component: Json): void {
  const { form } = seen;
  form.choice([...path, 'style'], component.style, [1, 2, 3, 4, 5, 6]);
  const label = form.text([...path, 'label'], component.label, 0, 80);
  const isLink = component.style === 5;
  const isPremium = component.style === 6;
  if (label === '' && !isObject(component.emoji) && !isPremium) {
    form.add(path, 'BUTTON_COMPONENT_MUST_HAVE_LABEL_OR_EMOJI', 'A button must have a label or an emoji');
  }
  if (isLink) {
    if (component.url === undefined || component.url === null) form.required([...path, 'url']);
    else form.address([...path, 'url'], component.url, 512);
    if (component.custom_id !== undefined && component.custom_id !== null) {
      form.add(path, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified');
    }
  } else if (isPremium) form.snowflake([...path, 'sku_id'], component.sku_id);
  else {
    if (component.url !== undefined && component.url !== null) {
      form.add(path, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified');
    }
    checkCustomId(seen, path, component.custom_id);
  }
}

function checkSelect(seen: Seen, path: Path, component: Json): void {
  const { form } = seen;
  checkCustomId(seen, path, component.custom_id);
  form.text([...path, 'placeholder'], component.placeholder, 0, 150);
  form.whole([...path, 'min_values'], component.min_values, 0, 25);
  form.whole([...path, 'max_values'], component.max_values, 1, 25);
  if (Number(component.min_values ?? 1) > Number(component.max_values ?? 1)) {
    form.add([...path, 'min_values'], 'SELECT_COMPONENT_MIN_OVER_MAX', 'Minimum values exceed maximum values');
  }
  if (component.type !== stringSelect) return;
  const values = new Set<string>();
  for (const [at, option] of form.list([...path, 'options'], component.options, 1, 25).entries()) {
    form.text([...path, 'options', at, 'label'], option.label, 1, 100);
    form.text([...path, 'options', at, 'description'], option.description, 0, 100);
    const value = form.text([...path, 'options', at, 'value'], option.value, 1, 100);
    if (values.has(value)) {
      form.add(
        [...path, 'options', at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    values.add(value);
  }
}

function checkSection(seen: Seen, path: Path, component: Json): void {
  const { form } = seen;
  const texts = form.list([...path, 'components'], component.components, 1, 3);
  for (const [at, one] of texts.entries()) checkOne(seen, [...path, 'components', at], one, [textDisplay]);
  if (!isObject(component.accessory)) form.required([...path, 'accessory']);
  else checkOne(seen, [...path, 'accessory'], component.accessory, [button, thumbnail]);
}

/** `custom_id`: 1 to 100 characters, and no two of one message alike. */
export function checkCustomId(seen: Pick<Seen, 'form' | 'customIds'>, path: Path, value: unknown): void {
  const id = seen.form.text([...path, 'custom_id'], value, 1, 100);
  if (id === '') return;
  if (seen.customIds.has(id)) {
    seen.form.add([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  seen.customIds.add(id);
}

function checkMedia(form: Form, path: Path, value: unknown): void {
  if (!isObject(value)) form.required(path);
  else form.address([...path, 'url'], value.url, 2_048, true);
}
