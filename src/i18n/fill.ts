declare const needs: unique symbol;

/**
 * A string with names in braces. Some widgets get their strings from the page as data, in the page's language only,
 * and data holds no functions; the brand remembers at compile time which names a string needs.
 */
export type Template<Needed extends string> = string & { readonly [needs]: Needed };

/** The names between braces in a text: `'{shown} of {all}'` has `shown` and `all`. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** Marks a string of a table of translations as a template. */
export function template<const Text extends string>(text: Text): Template<Names<Text>> {
  return text as string as Template<Names<Text>>;
}

/** Puts values in the places a template names. */
export function fill<Needed extends string>(
  text: Template<Needed>,
  values: Readonly<Record<NoInfer<Needed>, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: Needed) => String(values[name]));
}
