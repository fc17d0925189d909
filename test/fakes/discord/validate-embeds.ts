import { charactersOf, type Form, isObject, type Json } from './form.ts';

const mostEmbeds = 10;
const mostCharacters = 6_000;

/** Embeds of one message: at most ten, and 6,000 characters of title, text, fields, footer and author over all of them. */
export function checkEmbeds(form: Form, value: unknown): Json[] {
  const embeds = form.list(['embeds'], value, 0, mostEmbeds);
  let characters = 0;
  for (const [at, embed] of embeds.entries()) characters += checkEmbed(form, ['embeds', at], embed);
  if (characters > mostCharacters) {
    form.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${mostCharacters}`);
  }
  return embeds;
}

/** Whether an embed shows anything; one that does not counts as absent. */
export function showsAnything(embed: Json): boolean {
  const texts = [embed.title, embed.description, part(embed.footer, 'text'), part(embed.author, 'name')];
  const media = [part(embed.image, 'url'), part(embed.thumbnail, 'url')];
  return (
    [...texts, ...media].some((text) => typeof text === 'string' && text.trim() !== '') ||
    (Array.isArray(embed.fields) && embed.fields.length > 0)
  );
}

function checkEmbed(form: Form, path: readonly (string | number)[], embed: Json): number {
  const counted = [
    form.text([...path, 'title'], embed.title, 0, 256),
    form.text([...path, 'description'], embed.description, 0, 4_096),
    form.text([...path, 'footer', 'text'], part(embed.footer, 'text'), 0, 2_048),
    form.text([...path, 'author', 'name'], part(embed.author, 'name'), 0, 256),
  ];
  form.address([...path, 'url'], embed.url, 2_048);
  form.whole([...path, 'color'], embed.color, 0, 0xffffff);
  if (typeof embed.timestamp === 'string' && Number.isNaN(Date.parse(embed.timestamp))) {
    form.add([...path, 'timestamp'], 'DATE_TIME_TYPE_PARSE', `Could not parse ${embed.timestamp}. Should be ISO8601.`);
  }
  for (const name of ['image', 'thumbnail', 'video'] as const) {
    form.address([...path, name, 'url'], part(embed[name], 'url'), 2_048, true);
  }
  form.address([...path, 'author', 'url'], part(embed.author, 'url'), 2_048);
  const fields = form.list([...path, 'fields'], embed.fields, 0, 25);
  for (const [at, field] of fields.entries()) {
    counted.push(form.text([...path, 'fields', at, 'name'], field.name, 0, 256, true));
    counted.push(form.text([...path, 'fields', at, 'value'], field.value, 0, 1_024, true));
  }
  return counted.reduce((sum, text) => sum + charactersOf(text), 0);
}

function part(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
