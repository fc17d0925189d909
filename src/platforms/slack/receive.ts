import type { App, RespondArguments } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Bot, Person, Reply } from '../../app/ports/bot.ts';
import type { Log } from '../../app/ports/log.ts';
import { inWords } from '../../domain/errors.ts';
import { renderPost } from './render.ts';

/** Hands what people do in Slack to the bot, and says what it answers. */
export function receive(app: App, bot: Bot, log: Log): void {
  app.command('/codicil', async ({ ack, command, respond, client }) => {
    await ack();
    const channel = { platform: 'slack', workspace: command.team_id, channel: command.channel_id } as const;
    const person = await personOf(command.user_id, client, log);
    await respond(answerOf(await bot.runLine({ channel, person, line: command.text })));
  });

  app.action(/^codicil:/, async ({ ack, action, body, respond, client }) => {
    await ack();
    if (!('action_id' in action) || !('value' in action || 'url' in action)) return;
    if (!('channel' in body) || body.team === null) return;
    const [, pressed = ''] = action.action_id.split(':');
    if (pressed === 'open' || body.channel === undefined) return;
    const channel = { platform: 'slack', workspace: body.team.id, channel: body.channel.id } as const;
    const person = await personOf(body.user.id, client, log);
    await respond(
      answerOf(
        await bot.press({ channel, person, action: pressed, value: 'value' in action ? String(action.value) : '' }),
      ),
    );
  });

  app.event('app_home_opened', async ({ event, client, context }) => {
    const { blocks } = renderPost(await bot.home('slack', context.teamId ?? ''));
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });

  const reach = (workspace: string | undefined, channel: string | null, reason: string | null) =>
    bot.reachability('slack', workspace ?? '', channel, reason);
  app.event('channel_archive', ({ event, context }) => reach(context.teamId, event.channel, 'the channel is archived'));
  app.event('channel_unarchive', ({ event, context }) => reach(context.teamId, event.channel, null));
  app.event('channel_deleted', ({ event, context }) => reach(context.teamId, event.channel, 'the channel was deleted'));
  app.event('app_uninstalled', ({ context }) => reach(context.teamId, null, 'the app was removed from this workspace'));
  app.event('tokens_revoked', ({ context }) => reach(context.teamId, null, 'the token was revoked'));
  app.error(async (error) => log.error({ error: inWords(error) }, 'slack request not answered'));
}

function answerOf(reply: Reply): RespondArguments {
  const message = renderPost(reply.post);
  return { ...message, response_type: 'ephemeral', replace_original: reply.replaces };
}

/** Admins and owners of the workspace manage; where Slack does not say who somebody is, nobody does. */
async function personOf(id: string, client: WebClient, log: Log): Promise<Person> {
  try {
    const { user } = await client.users.info({ user: id });
    return { id, mayManage: user?.is_admin === true || user?.is_owner === true };
  } catch (error) {
    log.warn({ error: inWords(error) }, 'slack does not say who this is');
    return { id, mayManage: false };
  }
}
