/** Waiting time before attempt `attempts + 1`: doubles from `firstMs`, never over `mostMs`, half of it by chance. */
export function backoffMs(attempts: number, random: () => number, firstMs: number, mostMs: number): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.max(0, attempts - 1));
  return Math.round(full / 2 + (full / 2) * random());
}
