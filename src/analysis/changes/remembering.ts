const most = 50_000;

/** The same function, its answers for short texts kept: words come again and again. Forgets all when it is full. */
export function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const given = answer(text);
    if (text.length > 40) return given;
    if (known.size >= most) known.clear();
    known.set(text, given);
    return given;
  };
}
