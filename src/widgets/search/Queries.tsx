/** Queries to choose from. */
export function Queries({
  queries,
  search,
}: {
  readonly queries: readonly string[];
  readonly search: (query: string) => void;
}) {
  return (
    <ul class="search-queries">
      {queries.map((query) => (
        <li key={query}>
          <button type="button" onClick={() => search(query)}>
            {query}
          </button>
        </li>
      ))}
    </ul>
  );
}
