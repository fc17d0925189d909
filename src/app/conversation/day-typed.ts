import { Fault } from '../../domain/errors.ts';
import { addMs, day, type Instant } from '../../domain/time.ts';

/** The moment when a day that a person typed is over. Throws a `Fault` for what is no day. */
export function endOfDay(typed: string): Instant {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00.000Z`) : null;
  if (start === null || Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== typed) {
    throw new Fault('invalid', `"${typed.slice(0, 20)}" is no day; one is 2024-09-01.`);
  }
  return addMs(start.toISOString(), day);
}
