/** The same function, its answer for an object found once and kept as long as the object is. */
export function onceFor<Key extends object, Found extends object>(find: (key: Key) => Found): (key: Key) => Found {
  const known = new WeakMap<Key, Found>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}
