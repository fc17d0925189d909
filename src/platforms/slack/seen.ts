const mostKept = 10_000;

/** Remembers the last things that came, so that one which is sent again is not done again. */
export function createSeen(): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return true;
    ids.add(id);
    if (ids.size > mostKept) ids.delete(ids.values().next().value as string);
    return false;
  };
}
