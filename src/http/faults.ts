import { Fault, inWords } from '../domain/errors.ts';

/** Words for what goes wrong on the network, by the code of the error. */
const codeWords: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was reset',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  UND_ERR_SOCKET: 'the connection broke off',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'the host does not answer in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped half-way',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  Z_DATA_ERROR: 'the answer is not compressed in the way it says',
  Z_BUF_ERROR: 'the compressed answer ends early',
};

/** An error of a request as a `Fault`: our own refusals as they are, everything else an outage of theirs. */
export function toFault(error: unknown, timedOut: boolean): Fault {
  if (timedOut) return new Fault('outage', 'no complete answer in time', { cause: error });
  for (const one of chainOf(error)) {
    if (one instanceof Fault) return one;
    const words = codeWords[String((one as NodeJS.ErrnoException).code ?? '')];
    if (words !== undefined) return new Fault('outage', words, { cause: error });
  }
  return new Fault('outage', inWords(error), { cause: error });
}

/** An error with its causes, and those of several tries at once. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && chain.length < 20) {
    const one = queue.shift();
    if (!(one instanceof Error)) continue;
    chain.push(one);
    if (one instanceof AggregateError) queue.push(...one.errors);
    queue.push(one.cause);
  }
  return chain;
}
