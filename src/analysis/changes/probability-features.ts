/** A probability as a feature: its log-odds, from about -1.4 to 1.4, so that sure and very sure are not far apart. */
export function oddsOf(probability: number): number {
  const inside = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(inside / (1 - inside)) / 5;
}

/** How much several probabilities come to. They are squared, so that many weak ones do not add up to a strong one. */
export function strengthOf(probabilities: readonly number[]): number {
  return Math.log(1 + probabilities.reduce((sum, probability) => sum + probability ** 2, 0));
}
