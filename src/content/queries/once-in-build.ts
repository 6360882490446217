/**
 * Memoizes a query for the rest of a build: every page asks most of them, every part of a page some. The development
 * server asks anew, because content changes there.
 *
 * @param query its result must not be changed by its callers
 */
export function onceInBuild<Result, Subject = void>(
  query: (subject: Subject) => Promise<Result>,
): (subject: Subject) => Promise<Result> {
  const known = new Map<Subject, Promise<Result>>();
  return (subject) => {
    const ready = import.meta.env.PROD ? known.get(subject) : undefined;
    if (ready) return ready;
    const result = query(subject);
    known.set(subject, result);
    return result;
  };
}
