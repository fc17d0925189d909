import { createInterface } from 'node:readline';

export interface Asked {
  readonly acknowledgedMs: number;
  readonly answeredMs: number;
}

export interface People {
  /** What the bot needs to connect; printed as the first line. */
  readonly connection: Readonly<Record<string, string>>;
  readonly isConnected: () => boolean;
  /** Types one command and waits for its answer. */
  ask(line: string): Promise<Asked>;
  stop(): Promise<void>;
}

/** `{"lines": [...], "times": N}`: each line asked so often, all lines side by side. */
interface Order {
  readonly lines: readonly string[];
  readonly times: number;
}

/** Prints how to connect; then takes orders as JSON lines, and answers each with what was measured, until input ends. */
export async function runLoad(people: People): Promise<void> {
  process.stdout.write(`${JSON.stringify(people.connection)}\n`);
  for await (const text of createInterface({ input: process.stdin })) {
    const { lines, times } = JSON.parse(text) as Order;
    while (!people.isConnected()) await new Promise((resolve) => setTimeout(resolve, 20));
    const asked: Asked[] = [];
    for (let round = 0; round < times; round += 1) {
      asked.push(...(await Promise.all(lines.map((line) => people.ask(line)))));
    }
    process.stdout.write(`${JSON.stringify(asked)}\n`);
  }
  await people.stop();
}
