/**
 * Memoizes a function per object, for as long as the object is in use.
 *
 * @param compute must give the same for the same object, which must not change meanwhile
 */
export function memoize<Subject extends object, Result>(
  compute: (subject: Subject) => Result,
): (subject: Subject) => Result {
  const results = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const known = results.get(subject);
    if (known) return known.result;
    const result = compute(subject);
    results.set(subject, { result });
    return result;
  };
}

/**
 * Memoizes a function of a text. Once more texts than `most` were asked for, all are forgotten.
 *
 * @param compute must give the same for the same text
 */
export function memoizeTexts<Result>(
  compute: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const results = new Map<string, { readonly result: Result }>();
  return (text) => {
    const known = results.get(text);
    if (known) return known.result;
    const result = compute(text);
    if (results.size >= most) results.clear();
    results.set(text, { result });
    return result;
  };
}
