import type { JudgedItem } from '../ports/store.ts';
import type { CommandContext } from './command.ts';

/**
 * An item by its id or address; null where none was seen. People copy addresses with an anchor, or without the slash at
 * their end.
 */
export async function itemNamed(typed: string, { store }: Pick<CommandContext, 'store'>): Promise<JudgedItem | null> {
  const byId = await store.items.get(typed);
  if (byId !== null) return byId;
  const bare = typed.replace(/#.*$/s, '');
  const turned = bare.endsWith('/') ? bare.slice(0, -1) : `${bare}/`;
  for (const address of new Set([typed, bare, turned])) {
    const found = await store.items.byUrl(address);
    if (found !== null) return found;
  }
  return null;
}
