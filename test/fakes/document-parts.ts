import { createChangeAnalyst } from '../../src/analysis/changes/create-change-analyst.ts';
import { stanceOf } from '../../src/analysis/changes/stance.ts';
import type { CommandContext } from '../../src/app/conversation/command.ts';

const analyst = createChangeAnalyst();

/** What commands need of documents, where none is read: comparing is real, watching is refused. */
export function documentParts(): Pick<CommandContext, 'documents' | 'compare' | 'stance'> {
  const refuse = async () => {
    throw new Error('nothing is watched here');
  };
  return {
    documents: { watch: refuse, unwatch: refuse, accept: refuse },
    compare: async (comparison) => analyst.compare(comparison),
    stance: async (text, most) => stanceOf(text, most),
  };
}
