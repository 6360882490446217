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
