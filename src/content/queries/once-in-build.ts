/**
 * Remembers what a query gave for the rest of a build: most are asked by every page, some by every part of a page. The
 * development server asks anew, because content changes there.
 *
 * @param query must give what nobody changes
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
