import { Fault, inWords } from '../../domain/errors.ts';
import { stableId } from '../../domain/identity.ts';
import type { Post, PostButton } from '../../domain/post.ts';
import { toInstant } from '../../domain/time.ts';
import { notePresence } from '../delivery/presence.ts';
import { pauseChannels, resumeChannel } from '../delivery/reachability.ts';
import type { Bot, CommandRequest, Reply } from '../ports/bot.ts';
import type { Log } from '../ports/log.ts';
import { pressButton } from './buttons.ts';
import type { Answer, Command, CommandContext } from './command.ts';
import { checkOptions, commandLine, parseCommandLine } from './command-line.ts';
import { createCompleter } from './completion.ts';
import { homePage } from './home-page.ts';
import { oneATurn } from './one-a-turn.ts';

const longestButtonValue = 80;

/** The same question gives the same answer on every platform: this is what they all ask. */
export function createBot(commands: readonly Command[], context: Omit<CommandContext, 'commands'>, log: Log): Bot {
  const full: CommandContext = { ...context, commands };
  const turn = oneATurn();
  const completer = createCompleter(context.registry, context.store);

  async function answering(work: () => Promise<Reply>): Promise<Reply> {
    try {
      await turn();
      return await work();
    } catch (error) {
      if (!(error instanceof Fault))
        log.error({ error: error instanceof Error ? error.stack : inWords(error) }, 'command failed');
      const words =
        error instanceof Fault
          ? error.message
          : 'Something went wrong on our side; it is in the log. Please try again.';
      return { post: toPost({ title: 'That did not work', summary: words }, []), ephemeral: true, replaces: false };
    }
  }

  async function run(request: CommandRequest): Promise<Reply> {
    const command = commands.find(({ name }) => name === request.command);
    if (command === undefined) throw new Fault('invalid', `There is no command "${request.command.slice(0, 60)}".`);
    if (command.who === 'managers' && !request.person.mayManage) {
      throw new Fault('invalid', `"${command.name}" is for those who manage this channel. Ask one of them.`);
    }
    const options = checkOptions(command, request.options);
    const answer = await command.run({ ...request, options }, full);
    const line = await buttonLine(commandLine(command.name, options));
    const buttons = [
      ...pageButtons(line, request.page, answer.more === true),
      // What changed something is not done once more to be shown to all.
      ...(answer.open === true ? [] : [shareButton(line, request.page)]),
    ];
    return { post: toPost(answer, buttons), ephemeral: answer.open !== true, replaces: request.page > 0 };
  }

  /** A line too long for a button is kept under a short name, so that the button works after a restart too. */
  async function buttonLine(line: string): Promise<string> {
    if (line.length <= longestButtonValue - 6) return line;
    const id = stableId([line], 16);
    await context.store.facts.put(`line/${id}`, line);
    return `#${id}`;
  }

  async function askedBy(value: string): Promise<{ line: string; page: number }> {
    const [, number, text] = /^(\d{1,4})\|(.+)$/s.exec(value) ?? [];
    const line = text?.startsWith('#') ? await context.store.facts.get(`line/${text.slice(1)}`) : text;
    if (number === undefined || line === undefined || line === null) {
      throw new Fault('invalid', 'That page is no longer there. Ask again.');
    }
    return { line, page: Number(number) };
  }

  return {
    commands,
    run: (request) => answering(() => run(request)),
    runLine: ({ line, ...asked }) =>
      answering(() => {
        const { command, options } = parseCommandLine(line, commands);
        return run({ ...asked, command: command.name, options, page: 0 });
      }),
    press: (press) =>
      answering(async () => {
        const { channel, person } = press;
        if (press.action === 'page' || press.action === 'share') {
          const { line, page } = await askedBy(press.value);
          const parsed = parseCommandLine(line, commands);
          const reply = await run({ channel, person, command: parsed.command.name, options: parsed.options, page });
          if (press.action === 'page') return { ...reply, replaces: true };
          return { post: { ...withoutPeople(reply.post), buttons: [] }, ephemeral: false, replaces: false };
        }
        if (press.action === 'ask') {
          const { command, options } = parseCommandLine(press.value, commands);
          return run({ channel, person, command: command.name, options, page: 0 });
        }
        return { post: toPost(await pressButton(press, full), []), ephemeral: true, replaces: false };
      }),
    suggest: (kind, typed) => completer.suggest(kind, typed),
    home: (platform, workspace) => homePage(platform, workspace, full),
    present: (platform, workspaces) => notePresence(platform, workspaces, context),
    async reachability(platform, workspace, channel, reason) {
      const now = toInstant(context.clock.now());
      const scope = channel === null ? 'workspace' : 'channel';
      const where = { platform, workspace, channel: channel ?? '' };
      await context.store.transaction((repositories) =>
        reason === null
          ? resumeChannel(where, scope, now, repositories)
          : pauseChannels([{ channel: where, scope, reason }], now, repositories),
      );
    },
  };
}

/** Whoever is named to all would be notified. */
function withoutPeople(post: Post): Post {
  const sections = post.sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.map(({ person: _, ...line }) => line),
  }));
  return { ...post, sections };
}

function pageButtons(line: string, page: number, more: boolean): PostButton[] {
  const turns: { label: string; to: number }[] = [];
  if (page > 0) turns.push({ label: 'Back', to: page - 1 });
  if (more) turns.push({ label: 'Next', to: page + 1 });
  return turns.map(({ label, to }) => ({ label, action: 'page', value: `${to}|${line}` }));
}

function shareButton(line: string, page: number): PostButton {
  return { label: 'Share in this channel', action: 'share', value: `${page}|${line}` };
}

/** The rest of a post around what a command answered. */
function toPost(answer: Answer, buttons: readonly PostButton[]): Post {
  const { title, url, severity, summary, quotes, passages, fields, links, sections, footer } = answer;
  return {
    kind: 'answer',
    title,
    url: url ?? null,
    severity: severity ?? 0,
    summary: summary ?? '',
    quotes: quotes ?? [],
    ...(passages === undefined ? {} : { passages }),
    fields: fields ?? [],
    links: links ?? [],
    buttons,
    sections: sections ?? [],
    footer: footer ?? null,
  };
}
