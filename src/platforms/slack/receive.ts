import type { App, BlockAction, ButtonAction, RespondArguments, RespondFn } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Bot, Reply } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import { inWords } from '../../domain/errors.ts';
import { obstacleIn } from './channels.ts';
import { answerView, formButton, homeView, workingView } from './home.ts';
import { createPeople } from './people.ts';
import { renderPost } from './render.ts';
import { createSeen } from './seen.ts';
import { type FormValues, formId, lookedUp, mentionField, readForm, subscribeForm } from './subscribe-form.ts';
import { asTyped } from './typed.ts';
import { createUserGroups } from './user-groups.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
/** Choices that Slack shows at most. */
const mostChoices = 100;
const elsewhere = 'Codicil is not installed in your workspace, so it cannot answer you here.';

/** Hands what people do in Slack to the bot, and says what it answers. Everything is acknowledged before it is done. */
export function receive(app: App, bot: Bot, ownTeam: string, log: Log): void {
  const personOf = createPeople(app.client, log);
  const groupsLike = createUserGroups(app.client, log);
  ignoreRepeats(app, log);
  const channelOf = (channel: string) => ({ platform: 'slack', workspace: ownTeam, channel }) as const;

  app.command('/codicil', async ({ ack, command, respond }) => {
    await ack();
    if (command.team_id !== ownTeam) return void (await respond({ text: elsewhere, response_type: 'ephemeral' }));
    const line = asTyped(command.text);
    const person = await personOf(command.user_id);
    const obstacle = () => obstacleTo(command.channel_id);
    const reply = await bot.runLine({ channel: channelOf(command.channel_id), person, line, obstacle });
    const answer = answerOf(reply);
    // Who asks what there is can have the form, too.
    const withForm = /^\s*(help)?\s*$/i.test(line);
    if (withForm) answer.blocks = [...answer.blocks, { type: 'actions', elements: [formButton] }];
    await answering(respond, answer);
  });

  app.action<BlockAction<ButtonAction>>('codicil:form', async ({ ack, body, client }) => {
    await ack();
    const channel = body.channel?.id ?? null;
    await client.views.open({ trigger_id: body.trigger_id, view: subscribeForm(channel) });
  });

  app.action<BlockAction<ButtonAction>>(/^codicil:(?!form$)/, async ({ ack, action, body, respond }) => {
    await ack();
    const [, pressed = ''] = action.action_id.split(':');
    if (pressed === 'open' || body.channel === undefined) return;
    if (body.team?.id !== ownTeam) return void (await respond({ text: elsewhere, replace_original: false }));
    const person = await personOf(body.user.id);
    const channel = channelOf(body.channel.id);
    const reply = await bot.press({ channel, person, action: pressed, value: action.value ?? '' });
    await answering(respond, answerOf(reply, pressed === 'share' && !reply.ephemeral));
  });

  for (const [field, kind] of Object.entries(lookedUp)) {
    app.options<'block_suggestion'>(
      { type: 'block_suggestion', action_id: field },
      async ({ ack, payload: { value } }) => {
        const found = await bot.suggest(kind, value.replaceAll(',', ' '));
        const usable = found.filter((name) => name !== '' && name.length <= 75);
        await ack({ options: usable.map((name) => ({ text: plain(name), value: name })) });
      },
    );
  }

  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: mentionField },
    async ({ ack, payload: { value } }) => {
      const found = (await groupsLike(value)).slice(0, mostChoices);
      await ack({ options: found.map(({ id, handle }) => ({ text: plain(handle.slice(0, 75)), value: id })) });
    },
  );

  app.view(formId, async ({ ack, body, view, client }) => {
    const { channel, options } = readForm(view.state.values as FormValues);
    if (channel === null) {
      return ack({ response_action: 'errors', errors: { channel: 'Choose the channel that is to be subscribed.' } });
    }
    await ack({ response_action: 'update', view: workingView });
    const person = await personOf(body.user.id);
    const obstacle = () => obstacleTo(channel);
    const request = { channel: channelOf(channel), person, command: 'subscribe', options, page: 0, obstacle };
    const { post } = await bot.run(request);
    await client.views.update({ view_id: view.id, view: answerView(post) });
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    await client.views.publish({ user_id: event.user, view: homeView(await bot.home('slack', context.teamId ?? '')) });
  });

  const reach = (workspace: string | undefined, channel: string | null, reason: string | null) =>
    bot.reachability('slack', workspace ?? '', channel, reason);
  app.event('channel_archive', ({ event, context }) => reach(context.teamId, event.channel, 'the channel is archived'));
  app.event('channel_unarchive', ({ event, context }) => reach(context.teamId, event.channel, null));
  app.event('channel_deleted', ({ event, context }) => reach(context.teamId, event.channel, 'the channel was deleted'));
  app.event('group_archive', ({ event, context }) => reach(context.teamId, event.channel, 'the channel is archived'));
  app.event('group_unarchive', ({ event, context }) => reach(context.teamId, event.channel, null));
  app.event('group_deleted', ({ event, context }) => reach(context.teamId, event.channel, 'the channel was deleted'));
  app.event('group_left', ({ event, context }) => reach(context.teamId, event.channel, 'the bot is no longer in it'));
  app.event('app_uninstalled', ({ context }) => reach(context.teamId, null, 'the app was removed from this workspace'));
  app.event('tokens_revoked', ({ context }) => reach(context.teamId, null, 'the token was revoked'));
  app.error(async (error) => log.error({ error: inWords(error) }, 'slack request not answered'));

  /** Where Slack does not say, nothing is known against a channel. */
  async function obstacleTo(channel: string): Promise<string | null> {
    return obstacleIn(app.client, channel).catch((error: unknown) => {
      log.warn({ error: inWords(error) }, 'slack does not say whether a channel takes posts');
      return null;
    });
  }

  /** An address to answer at wears off: then nobody waits any more. */
  async function answering(respond: RespondFn, answer: RespondArguments): Promise<void> {
    await respond(answer).catch((error: unknown) => log.warn({ error: inWords(error) }, 'slack answer not taken'));
  }
}

/** What Slack sends again although it was acknowledged, or somebody else sends again, is acknowledged and not done. */
function ignoreRepeats(app: App, log: Log): void {
  const seen = createSeen();
  app.use(async ({ body, next, ...rest }) => {
    const { event_id: event, trigger_id: trigger, type } = body as Record<string, unknown>;
    const id = event ?? (type === 'block_suggestion' ? undefined : trigger);
    if (typeof id !== 'string' || !seen(id)) return next();
    log.warn({ id }, 'slack sent it again; not done twice');
    if ('ack' in rest && typeof rest.ack === 'function') await rest.ack();
  });
}

/** Only the person who asked sees it, unless it was asked to share it. */
function answerOf(reply: Reply, shared = false): RespondArguments & { blocks: KnownBlock[] } {
  return {
    ...renderPost(reply.post),
    response_type: shared ? 'in_channel' : 'ephemeral',
    replace_original: reply.replaces,
  };
}
