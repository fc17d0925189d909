/** A moment as ISO 8601 in UTC with milliseconds (`2024-09-18T07:00:00.000Z`): sorts as text, means one thing. */
export type Instant = string;

/** A calendar day without a place: `2024-09-18`. */
export type Day = string;

/** Whether a text is a day as `Day` has it, and one that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const start = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(text);
}

export function toInstant(date: Date): Instant {
  return date.toISOString();
}

/** The moment some milliseconds later (or earlier, where negative). */
export function addMs(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

/** Milliseconds from one moment to another; negative where `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
