/** The stand-in and its people, for `bench commands`, in a process of their own. */
import { startSlack } from '../test/fakes/slack/server.ts';
import { runLoad } from './load.ts';

const slack = await startSlack({ limits: false });
const { url, botToken, appToken } = slack;

await runLoad({
  connection: { url, botToken, appToken },
  isConnected: () => slack.socketMode.connections > 0,
  async ask(line) {
    const sentAt = performance.now();
    const deed = slack.people.command(line.replaceAll('_', ' ').replaceAll(/:(\S+( \S+)+)$/g, ':"$1"'));
    await deed.answer();
    const answeredMs = performance.now() - sentAt;
    await deed.acknowledged;
    return { acknowledgedMs: deed.acknowledgedMs() ?? Number.POSITIVE_INFINITY, answeredMs };
  },
  stop: () => slack.stop(),
});
