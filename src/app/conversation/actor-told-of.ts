import { Fault } from '../../domain/errors.ts';
import { actorNamed } from '../names.ts';
import type { CommandContext } from './command.ts';

/**
 * Canonical name of a company or a regulator; of a company that the registry does not know, the name that stories have
 * told of. Throws a `Fault` that names the nearest of those that are known.
 */
export async function actorToldOf(
  typed: string,
  { registry, store }: Pick<CommandContext, 'registry' | 'store'>,
): Promise<string> {
  try {
    return actorNamed(typed, registry);
  } catch (error) {
    const stranger = typed.trim();
    if (error instanceof Fault && stranger !== '' && (await store.stories.count({ company: stranger })) > 0)
      return stranger;
    throw error;
  }
}
