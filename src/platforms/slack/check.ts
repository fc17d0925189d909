import type { WebClient } from '@slack/web-api';
import type { CheckLine } from '../../app/ports/platform.ts';
import { inWords } from '../../domain/errors.ts';

/** Scopes of the bot token: what the code asks of Slack, and nothing more. The manifest is held to it. */
export const neededScopes: readonly string[] = [
  'chat:write',
  'chat:write.public',
  'commands',
  'channels:history',
  'channels:read',
  'users:read',
];

/** Asks Slack who we are and what we may; posts nothing. */
export async function checkSlack(client: WebClient): Promise<CheckLine[]> {
  try {
    const answer = await client.auth.test();
    const scopes = answer.response_metadata?.scopes ?? [];
    const missing = neededScopes.filter((scope) => !scopes.includes(scope));
    return [
      { what: 'Slack token', ok: true, words: `is of the workspace "${answer.team}"` },
      missing.length === 0
        ? { what: 'Slack scopes', ok: true, words: 'all there' }
        : {
            what: 'Slack scopes',
            ok: false,
            words: `${missing.join(', ')} missing: open https://api.slack.com/apps, your app, App Manifest, paste slack-manifest.json, and install it again`,
          },
    ];
  } catch (error) {
    const words = `Slack does not take it (${inWords(error)}): open https://api.slack.com/apps, your app, OAuth & Permissions, and put the Bot User OAuth Token into SLACK_BOT_TOKEN`;
    return [{ what: 'Slack token', ok: false, words }];
  }
}
