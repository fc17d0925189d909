import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDeliverer } from '../../src/app/delivery/deliver.ts';
import type { Sender, SendOutcome } from '../../src/app/ports/sender.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { Fault } from '../../src/domain/errors.ts';
import { minute, second } from '../../src/domain/time.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { fakeClock, silentLog } from '../fakes/clock.ts';
import { aChannel, aDelivery, aPost } from '../fakes/things.ts';

/** What happens to one request, drawn at random. `dies` ends the program at that moment. */
const fates = [
  'answered',
  'answered',
  'reply-lost',
  'lost-before',
  'refused-for-now',
  'unreachable',
  'dies-before',
  'dies-after',
] as const;
type Fate = (typeof fates)[number];

interface Said {
  readonly id: string;
  readonly titles: readonly string[];
  readonly at: number;
  readonly message: string;
  readonly marked: boolean;
}

/** A platform as far as it concerns doubt: Discord knows a nonce again for minutes, Slack can be searched by metadata. */
function platform(kind: 'nonce' | 'search' | 'blind', now: () => number, nextFate: () => Fate, die: () => void) {
  const channels = new Map<string, Said[]>();
  const take = (delivery: Delivery): string => {
    const said = channels.get(delivery.channel.channel) ?? [];
    channels.set(delivery.channel.channel, said);
    const known = said.find(({ id, at }) => kind === 'nonce' && id === delivery.id && now() - at < 5 * minute);
    if (known !== undefined) return known.message;
    const { post } = delivery;
    const titles =
      post.sections.length === 0 ? [post.title] : post.sections.map(({ heading }) => heading.replace(/^\w+: /, ''));
    const message = `m${said.length}`;
    const marked = post.footer?.includes('possibly sent before') === true;
    said.push({ id: delivery.id, titles, at: now(), message, marked });
    return message;
  };
  const never = () => new Promise<never>(() => die());
  const sender: Sender = {
    platform: 'terminal',
    repeatableMs: kind === 'nonce' ? 2 * minute : 0,
    async send(delivery): Promise<SendOutcome> {
      const fate = nextFate();
      if (fate === 'dies-before') return never();
      if (fate === 'lost-before') return { kind: 'in-doubt', reason: 'no answer' };
      if (fate === 'refused-for-now') return { kind: 'retry', reason: 'busy', afterMs: null, scope: 'channel' };
      if (fate === 'unreachable') return { kind: 'unreachable', reason: 'no permission', scope: 'channel' };
      const messageId = take(delivery);
      if (fate === 'dies-after') return never();
      if (fate === 'reply-lost') return { kind: 'in-doubt', reason: 'no answer' };
      return { kind: 'sent', messageId };
    },
    edit: async (_delivery, messageId) => ({ kind: 'sent', messageId }),
    async find(delivery) {
      const fate = nextFate();
      if (fate === 'dies-before') return never();
      if (fate === 'lost-before' || fate === 'refused-for-now') throw new Fault('outage', 'no answer');
      if (kind === 'blind') return undefined;
      return channels.get(delivery.channel.channel)?.find(({ id }) => id === delivery.id)?.message ?? null;
    },
  };
  return { channels, sender };
}

const scripts = fc.record({
  posts: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 14 }),
  fates: fc.array(fc.constantFrom(...fates), { maxLength: 40 }),
  pauses: fc.array(fc.constantFrom(0, second, 30 * second, 3 * minute, 60 * minute), { maxLength: 40 }),
});

/** Delivers everything, dying and coming up again as the script says. */
async function live(kind: 'nonce' | 'search' | 'blind', script: { posts: string[]; fates: Fate[]; pauses: number[] }) {
  const store = await openSqlite(':memory:');
  const clock = fakeClock();
  const luck = [...script.fates];
  let death = Promise.withResolvers<void>();
  const world = platform(
    kind,
    () => clock.now().getTime(),
    () => luck.shift() ?? 'answered',
    () => death.resolve(),
  );
  await store.outbox.enqueue(
    script.posts.map((channel, at) =>
      aDelivery({
        id: `d${at}`,
        channel: { ...aChannel, channel },
        post: aPost({ title: `t${at}` }),
        createdAt: clock.now().toISOString(),
      }),
    ),
  );
  for (let lifetime = 0; lifetime < 200; lifetime += 1) {
    const own = `process ${lifetime}`;
    const processes = { own, isGone: (name: string) => name !== own };
    const pace = { concurrency: 3, channel: { everyMs: second, burst: 2 }, room: null };
    const deliverer = createDeliverer({
      store,
      sender: world.sender,
      clock,
      log: silentLog,
      random: () => 0.5,
      pace,
      processes,
    });
    death = Promise.withResolvers<void>();
    await Promise.race([deliverer.drain(new AbortController().signal), death.promise]);
    clock.advance(script.pauses[lifetime] ?? 26 * 60 * minute);
    const { pending, sending } = await store.outbox.counts();
    if (pending + sending === 0) break;
  }
  const counts = await store.outbox.counts();
  await store.close();
  return { channels: world.channels, counts };
}

test.each(['nonce', 'search'] as const)(
  'with %s, whatever crashes, is retried, lost or restarted: once, and in order',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => {
        const { channels, counts } = await live(kind, script);
        expect(counts).toMatchObject({ pending: 0, sending: 0, failed: 0, sent: script.posts.length });
        for (const name of ['a', 'b']) {
          const wanted = script.posts.flatMap((channel, at) => (channel === name ? [`t${at}`] : []));
          expect((channels.get(name) ?? []).flatMap(({ titles }) => titles)).toEqual(wanted);
        }
      }),
      { numRuns: 120 },
    );
  },
  120_000,
);

test('where nobody can look, nothing is lost, and what comes twice says so', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      const { channels, counts } = await live('blind', script);
      expect(counts).toMatchObject({ pending: 0, sending: 0, failed: 0 });
      for (const [at, channel] of script.posts.entries()) {
        const messages = (channels.get(channel) ?? []).filter(({ titles }) => titles.includes(`t${at}`));
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.slice(1).every(({ marked }) => marked)).toBe(true);
      }
    }),
    { numRuns: 80 },
  );
}, 120_000);
