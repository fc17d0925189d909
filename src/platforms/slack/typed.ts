/**
 * What a person typed, from what Slack makes of it: with `should_escape`, people, channels, user groups and links come
 * as `<@U1|name>`, `<#C1|name>`, `<!subteam^S1|@name>`, `<https://a.example|a.example>`, and `&`, `<`, `>` as entities.
 */
export function asTyped(text: string): string {
  return text
    .replace(/<!subteam\^([A-Z0-9]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<([@#])([A-Z0-9]+)(?:\|([^>]*))?>/g, (_, mark, id, name) => `${mark}${name || id}`)
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
