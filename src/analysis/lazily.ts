/** Found out when it is first asked for, and once. */
export function lazily<Found>(find: () => Found): () => Found {
  let known: { readonly found: Found } | null = null;
  return () => {
    known ??= { found: find() };
    return known.found;
  };
}
