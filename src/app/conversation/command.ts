import type { Registry } from '../../analysis/analyst.ts';
import type { Post } from '../../domain/post.ts';
import type { DocumentKeeper } from '../documents/document-keeper.ts';
import type { SourceKeeper } from '../news/source-keeper.ts';
import type { CommandDescription, CommandRequest } from '../ports/bot.ts';
import type { Clock } from '../ports/clock.ts';
import type { Comparer } from '../ports/comparer.ts';
import type { StanceReader } from '../ports/stance-reader.ts';
import type { Store } from '../ports/store.ts';

/** What a command may use. */
export interface CommandContext {
  readonly store: Store;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly sources: SourceKeeper;
  readonly documents: DocumentKeeper;
  readonly compare: Comparer;
  readonly stance: StanceReader;
  readonly commands: readonly CommandDescription[];
  /** IANA name; for digests that name none. */
  readonly timeZone: string;
  /** Score at which a text counts as relevant. */
  readonly threshold: number;
}

/** What a command answers; the rest of a post is filled in by the bot. */
export interface Answer extends Partial<Omit<Post, 'kind' | 'title' | 'buttons'>> {
  readonly title: string;
  /** True where the next page has something. */
  readonly more?: boolean;
  /** The whole channel sees it: something changed that concerns all. */
  readonly open?: boolean;
}

/** One slash command, for every platform. `run` throws a `Fault` of kind `invalid` for the person who asked. */
export interface Command extends CommandDescription {
  run(request: CommandRequest, context: CommandContext): Promise<Answer>;
}
