import type { Language } from '../language.ts';
import type { Template } from './fill.ts';

/**
 * One set of strings in both languages. The English object must have exactly the keys and types of the Korean
 * one, so a missing or misspelt translation fails the type check.
 */
export type Translated<Strings> = Readonly<Record<Language, Strings>>;

/** Declares strings in Korean and English side by side. */
export function translated<const Strings extends Record<string, unknown>>(strings: {
  readonly ko: Strings;
  readonly en: { [Key in keyof NoInfer<Strings>]: Widened<NoInfer<Strings>[Key]> };
}): Translated<{ [Key in keyof Strings]: Widened<Strings[Key]> }> {
  return strings as Translated<{ [Key in keyof Strings]: Widened<Strings[Key]> }>;
}

type Widened<Value> =
  Value extends Template<infer Needed>
    ? Template<Needed>
    : Value extends string
      ? string
      : Value extends readonly (infer Item)[]
        ? readonly Widened<Item>[]
        : Value extends (...args: infer Args) => string
          ? (...args: Args) => string
          : Value extends Record<string, unknown>
            ? { [Key in keyof Value]: Widened<Value[Key]> }
            : Value;
