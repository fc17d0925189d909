import { readFile } from 'node:fs/promises';
import pino from 'pino';
import { commands } from '../commands/registry.ts';
import type { Registry } from './analysis/analyst.ts';
import { createAnalyst, relevanceThreshold } from './analysis/create-analyst.ts';
import { builtInRegistry, mergeRegistries } from './analysis/registry/built-in.ts';
import { readRegistryFile } from './analysis/registry/extra.ts';
import { createStoryIndex } from './analysis/stories/story-index.ts';
import { backoffMs } from './app/backoff.ts';
import { createBot } from './app/conversation/bot.ts';
import { createDeliverer, type Deliverer } from './app/delivery/deliver.ts';
import { enqueueDueDigests } from './app/delivery/due-digests.ts';
import { enqueueDueReminders } from './app/delivery/reminders.ts';
import { noteTime, watchClock } from './app/delivery/watch-clock.ts';
import { createDocumentKeeper } from './app/documents/document-keeper.ts';
import { keepDocuments } from './app/documents/keep-documents.ts';
import { keepCatalogue } from './app/news/keep-catalogue.ts';
import { createSourceKeeper } from './app/news/source-keeper.ts';
import { createItemTaker } from './app/news/take-items.ts';
import type { Bot } from './app/ports/bot.ts';
import type { Clock } from './app/ports/clock.ts';
import type { Log } from './app/ports/log.ts';
import type { PlatformConnection } from './app/ports/platform.ts';
import type { Sender } from './app/ports/sender.ts';
import type { Store } from './app/ports/store.ts';
import { followStories } from './app/stories/follow-stories.ts';
import { restoreStories } from './app/stories/restore-stories.ts';
import { steadyIndex } from './app/stories/steady-index.ts';
import { createSummaryWriter } from './app/summaries/write-summary.ts';
import { createTurns } from './app/turns.ts';
import type { Config } from './config.ts';
import { documentCatalogue } from './documents/catalogue.ts';
import { createDocumentReader } from './documents/document-reader.ts';
import { createExtractor } from './documents/extractor.ts';
import { Fault, inWords } from './domain/errors.ts';
import type { Feed } from './domain/feed.ts';
import { minute, second, toInstant } from './domain/time.ts';
import { catalogue } from './feeds/catalogue.ts';
import { discoverFeeds } from './feeds/discover.ts';
import { readFeedList } from './feeds/feed-list.ts';
import { readFeed } from './feeds/read-feed.ts';
import { createChromium } from './http/browser/chromium.ts';
import { createChatModel } from './http/chat-model.ts';
import { createFetcher } from './http/fetcher.ts';
import { retryAfterMs } from './http/retry-after.ts';
import { createRobots } from './http/robots.ts';
import { byTheClock } from './jobs/by-the-clock.ts';
import { createComparePool } from './jobs/compare-pool.ts';
import { type DocumentPollerParts, runDocumentPoller } from './jobs/document-poller.ts';
import { type PollerParts, runPoller } from './jobs/poller.ts';
import { systemProcesses } from './jobs/processes.ts';
import { systemClock } from './jobs/system-clock.ts';
import { openSqlite } from './store/sqlite.ts';

/** All parts of a running Codicil, put together. */
export interface Codicil {
  readonly store: Store;
  readonly bot: Bot;
  readonly log: Log;
  readonly clock: Clock;
  readonly poller: PollerParts;
  readonly documentPoller: DocumentPollerParts;
  /** Adds a platform: its posts are delivered while `run` runs. */
  addSender(sender: Sender, pace: PlatformConnection['pace']): Deliverer;
  /** Platforms that the settings name, not yet connected: `run` connects them. */
  readonly platforms: readonly PlatformConnection[];
  /** What is done every minute while `run` runs: the digests that are due by now. */
  everyMinute(): Promise<void>;
  /** Polls, delivers and writes digests until the signal is aborted. */
  run(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** Comparing takes tens of milliseconds a document; more workers than these would take the machine from the rest. */
const comparers = 2;

/** Puts the parts together and opens the database; nothing runs and nothing is fetched yet. */
export async function assemble(config: Config, clock: Clock = systemClock): Promise<Codicil> {
  const log = createLog(config.LOG_LEVEL);
  const registry = await readRegistry(config.COMPANIES_FILE);
  const declared = await declaredFeeds(config);
  const store = await openSqlite(config.DATABASE_PATH);
  await keepCatalogue(declared, store);
  await keepDocuments(config.BUILT_IN_DOCUMENTS ? documentCatalogue() : [], store);
  const analyst = createAnalyst(registry);
  const index = steadyIndex(createStoryIndex());
  await restoreStories(store, index, clock, registry);
  const fetcher = createFetcher({ userAgent: config.USER_AGENT, allowPrivate: config.ALLOW_PRIVATE_ADDRESSES });
  const sources = createSourceKeeper({ store, fetcher, readFeed, discoverFeeds });
  const pool = createComparePool(comparers);
  const reader = createDocumentReader({
    fetcher,
    browser: createChromium({
      path: config.CHROMIUM_PATH,
      userAgent: config.USER_AGENT,
      allowPrivate: config.ALLOW_PRIVATE_ADDRESSES,
    }),
    extractor: createExtractor(),
    robots: createRobots(fetcher, clock, config.USER_AGENT.split(/[/\s]/)[0] ?? config.USER_AGENT),
    retryAfterMs,
    clock,
  });
  const model = summaryModel(config, store, clock, log);
  const deliverers: Deliverer[] = [];
  const processes = systemProcesses();
  const platforms = await configuredPlatforms(config, log);
  for (const { sender, pace } of platforms) addSender(sender, pace);
  const wakeAll = () => {
    for (const deliverer of deliverers) deliverer.wake();
  };
  const poller: PollerParts = {
    store,
    fetcher,
    readFeed,
    taker: createItemTaker({ analyst, index, clock, threshold: relevanceThreshold, summaries: model?.writer }),
    clock,
    random: Math.random,
    retryAfterMs,
    log,
    concurrency: config.POLL_CONCURRENCY,
    afterPoll: wakeAll,
  };

  const documentPoller: DocumentPollerParts = {
    store,
    reader,
    compare: pool.compare,
    clock,
    random: Math.random,
    index,
    registry,
    turns: createTurns(),
    summaries: model?.writer,
    log,
    concurrency: config.DOCUMENT_CONCURRENCY,
    afterCheck: wakeAll,
  };
  const context = {
    store,
    registry,
    clock,
    sources,
    documents: createDocumentKeeper(documentPoller),
    compare: pool.compare,
    stance: pool.stance,
    timeZone: config.TIME_ZONE,
    threshold: relevanceThreshold,
  };
  const bot = createBot(commands, context, log);

  return {
    store,
    bot,
    log,
    clock,
    poller,
    documentPoller,
    addSender,
    platforms,
    everyMinute: writeDigests,
    async run(signal) {
      const work: Promise<void>[] = [];
      if (config.ROLES.includes('poll')) {
        work.push(runPoller(poller, signal), runDocumentPoller(documentPoller, signal));
        work.push(followStories({ store, index, clock, registry, log }, signal));
      }
      if (config.ROLES.includes('deliver')) work.push(speak(signal));
      await Promise.all(work);
    },
    async close() {
      for (const platform of platforms) await platform.close();
      await reader.close();
      await pool.close();
      await fetcher.close();
      await model?.close();
      await store.close();
    },
  };

  function addSender(sender: Sender, pace: PlatformConnection['pace']): Deliverer {
    const deliverer = createDeliverer({ store, sender, clock, log, random: Math.random, pace, processes });
    deliverers.push(deliverer);
    return deliverer;
  }

  /** Whoever speaks to people also hears them, sees to it what time it is, and writes what is due by it. */
  async function speak(signal: AbortSignal): Promise<void> {
    const work = platforms.map((platform) => connectPlatform(platform, signal));
    work.push(...deliverers.map((deliverer) => deliverer.run(signal)));
    await noteTime(store, clock, log);
    work.push(watchClock(store, clock, log, signal));
    const digests = byTheClock('* * * * *', () => writeDigests(), log);
    await writeDigests();
    await new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await digests.stop();
    await Promise.all(work);
  }

  /** Until it is connected; a platform that refuses its token is left alone, the others go on. */
  async function connectPlatform(platform: PlatformConnection, signal: AbortSignal): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        await platform.start(bot);
        return;
      } catch (error) {
        log.error({ platform: platform.sender.platform, error: inWords(error) }, 'platform not connected');
        if (error instanceof Fault && error.kind === 'misconfigured') return;
        await clock.sleep(backoffMs(attempt, Math.random, second, 5 * minute), signal);
      }
    }
  }

  async function writeDigests(): Promise<void> {
    const now = toInstant(clock.now());
    const digests = await enqueueDueDigests(now, { store, registry, threshold: relevanceThreshold });
    const reminders = await enqueueDueReminders(now, store);
    if (digests + reminders > 0) wakeAll();
  }
}

/** The model that the settings name; undefined without one. */
function summaryModel(config: Config, store: Store, clock: Clock, log: Log) {
  if (config.LLM_BASE_URL === null || config.LLM_MODEL === null) return undefined;
  const model = createChatModel({
    baseUrl: config.LLM_BASE_URL,
    model: config.LLM_MODEL,
    apiKey: config.LLM_API_KEY,
    timeoutMs: config.LLM_TIMEOUT_SECONDS * second,
    clock,
  });
  const budget = { callsADay: config.LLM_CALLS_A_DAY, tokensADay: config.LLM_TOKENS_A_DAY };
  return { writer: createSummaryWriter({ model, store, clock, log, ...budget }), close: model.close };
}

/** The platforms whose settings are filled in. The others are not even loaded: their clients take long to. */
async function configuredPlatforms(config: Config, log: Log): Promise<PlatformConnection[]> {
  const platforms: PlatformConnection[] = [];
  if (config.DISCORD_TOKEN !== null) {
    const { connectDiscord } = await import('./platforms/discord/connect.ts');
    platforms.push(connectDiscord({ token: config.DISCORD_TOKEN, apiUrl: config.DISCORD_API_URL }, log));
  }
  if (config.SLACK_BOT_TOKEN !== null) {
    const { connectSlack } = await import('./platforms/slack/connect.ts');
    const settings = {
      botToken: config.SLACK_BOT_TOKEN,
      appToken: config.SLACK_APP_TOKEN,
      signingSecret: config.SLACK_SIGNING_SECRET,
      port: config.SLACK_PORT,
      apiUrl: config.SLACK_API_URL === null ? null : `${config.SLACK_API_URL}/`,
    };
    platforms.push(connectSlack(settings, log));
  }
  return platforms;
}

function createLog(level: Config['LOG_LEVEL']): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
}

/** The built-in companies and regulators, and the operator's own beside them. */
export async function readRegistry(file: string | null): Promise<Registry> {
  const builtIn = builtInRegistry();
  if (file === null) return builtIn;
  return mergeRegistries(builtIn, readRegistryFile(await readSettingsFile(file), file, builtIn));
}

async function declaredFeeds(config: Config): Promise<Feed[]> {
  const own =
    config.FEEDS_FILE === null ? [] : readFeedList(await readSettingsFile(config.FEEDS_FILE), config.FEEDS_FILE);
  return [...(config.BUILT_IN_FEEDS ? catalogue() : []), ...own];
}

async function readSettingsFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Fault('misconfigured', `${file} cannot be read: ${inWords(error)}`, { cause: error });
  }
}
