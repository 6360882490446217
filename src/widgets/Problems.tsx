/**
 * Says which parts of an address were not understood; the rest of it was applied.
 *
 * @param heading what the sentences have in common; none where each says all
 * @param problems one sentence each, and nothing is shown where there is none
 */
export function Problems({
  heading,
  problems,
}: {
  readonly heading?: string;
  readonly problems: readonly string[];
}) {
  if (problems.length === 0) return null;
  return (
    <div class="problems" role="status">
      {heading !== undefined && (
        <p>
          <strong>{heading}</strong>
        </p>
      )}
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
