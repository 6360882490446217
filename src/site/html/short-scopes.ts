/**
 * Shorter names for the classes by which Astro keeps the styles of a component to its own elements: a hash does not
 * compress, and a page has some twenty of them.
 *
 * @param names all that occurs in pages
 * @param elsewhere text of scripts and stylesheets that are not rewritten; what they name keeps its name
 */
export function shortScopes(names: ReadonlySet<string>, elsewhere: readonly string[]): Map<string, string> {
  const scopes = [...names]
    .filter((name) => scope.test(name) && !elsewhere.some((text) => text.includes(name)))
    // Two builds of the same pages write the same files.
    .sort();
  let number = 0;
  const next = () => {
    for (;;) {
      const name = `s${(number++).toString(36)}`;
      if (!names.has(name)) return name;
    }
  };
  return new Map(scopes.map((name) => [name, next()]));
}

const scope = /^astro-[a-z\d]{8}$/;

/** A stylesheet with these names of scopes. */
export function withScopes(css: string, scopes: ReadonlyMap<string, string>): string {
  return css.replace(/(?<=\.)astro-[a-z\d]{8}(?![\w-])/g, (name) => scopes.get(name) ?? name);
}

/** The same for the elements of a page. */
export function withScopesInClasses(html: string, scopes: ReadonlyMap<string, string>): string {
  return html.replace(/ class="[^"]*astro-[^"]*"/g, (attribute) =>
    attribute.replace(/(?<=[ "])astro-[a-z\d]{8}(?=[ "])/g, (name) => scopes.get(name) ?? name),
  );
}
