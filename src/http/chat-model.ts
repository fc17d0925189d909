import { Agent, request } from 'undici';
import { z } from 'zod';
import type { Clock } from '../app/ports/clock.ts';
import type { ModelAnswer, ModelRequest, TextModel } from '../app/ports/text-model.ts';
import { Fault } from '../domain/errors.ts';
import { day } from '../domain/time.ts';
import { readBody } from './body.ts';
import { toFault } from './faults.ts';
import { retryAfterMs } from './retry-after.ts';

export interface ChatModelOptions {
  /** As in `http://127.0.0.1:11434/v1`; the operator's own choice, so private addresses are allowed. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey: string | null;
  /** Milliseconds for the whole answer. */
  readonly timeoutMs: number;
  readonly clock: Clock;
}

const mostBytes = 1_048_576;
/** However long a server asks for peace, it is tried again after so long. */
const longestWaitMs = day;

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ total_tokens: z.number().nonnegative() }).nullish(),
});

/** A model behind any server that speaks OpenAI's chat completions. */
export function createChatModel(options: ChatModelOptions): TextModel & { close(): Promise<void> } {
  const agent = new Agent({ connections: 2, connect: { timeout: 5_000 } });

  /** Some servers take no schema: those are asked in words alone from then on. */
  let takesSchema = true;

  async function ask(wanted: ModelRequest, signal: AbortSignal, withSchema = takesSchema): Promise<ModelAnswer> {
    const format = { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema: wanted.schema } };
    const answer = await request(`${options.baseUrl}/chat/completions`, {
      method: 'POST',
      dispatcher: agent,
      signal,
      headers: {
        'content-type': 'application/json',
        ...(options.apiKey === null ? {} : { authorization: `Bearer ${options.apiKey}` }),
      },
      body: JSON.stringify({
        model: options.model,
        temperature: 0,
        max_tokens: wanted.mostTokens,
        messages: [
          { role: 'system', content: wanted.instructions },
          { role: 'user', content: wanted.input },
        ],
        ...(withSchema ? { response_format: format } : {}),
      }),
    });
    const encoding = answer.headers['content-encoding'];
    const body = await readBody(answer.body, encoding === undefined ? undefined : String(encoding), mostBytes);
    if (withSchema && (answer.statusCode === 400 || answer.statusCode === 422)) {
      const plain = await ask(wanted, signal, false);
      takesSchema = false;
      return plain;
    }
    if (answer.statusCode !== 200) {
      throw statusFault(
        answer.statusCode,
        retryAfterMs(String(answer.headers['retry-after'] ?? ''), options.clock.now()),
      );
    }
    const parsed = answerSchema.safeParse(parseJson(Buffer.from(body).toString('utf8')));
    if (!parsed.success) throw new Fault('outage', 'the model server answers in another form than expected');
    return {
      text: parsed.data.choices[0]?.message.content ?? '',
      tokens: parsed.data.usage?.total_tokens ?? null,
    };
  }

  return {
    name: options.model,
    async ask(wanted) {
      const timeout = AbortSignal.timeout(options.timeoutMs);
      try {
        return await ask(wanted, timeout);
      } catch (error) {
        throw toFault(error, timeout.aborted);
      }
    },
    close: () => agent.destroy(),
  };
}

function statusFault(status: number, wait: number | null): Fault {
  if (status === 401 || status === 403) {
    return new Fault('misconfigured', `the model server refuses LLM_API_KEY (status ${status})`);
  }
  if (status === 404) return new Fault('misconfigured', 'the model server knows no such model or address (status 404)');
  const asked = wait === null ? null : Math.min(wait, longestWaitMs);
  return new Fault('outage', `the model server answers with status ${status}`, { retryAfterMs: asked });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told apart from a wrong form by nobody: both are an answer that cannot be used.
    return null;
  }
}
