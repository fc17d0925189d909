import { Fault } from '../../domain/errors.ts';
import { addMs, day, type Instant, isDay } from '../../domain/time.ts';

/** The moment when a day that a person typed is over. Throws a `Fault` for what is no day. */
export function endOfDay(typed: string): Instant {
  if (!isDay(typed)) throw new Fault('invalid', `"${typed.slice(0, 20)}" is no day; one is 2024-09-01.`);
  return addMs(`${typed}T00:00:00.000Z`, day);
}
