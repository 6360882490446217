import type { z } from 'zod';
import { expectation, schemaSentence } from './schema-sentence.ts';
import { UsageError } from './sentences.ts';

/**
 * Reads JSON that has to look like a schema says.
 *
 * @throws UsageError that names the first place that does not, what is expected there and what was found
 */
export function readJson<Schema extends z.ZodType>(content: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parse(content), { error: expectation, reportInput: true });
  if (parsed.success) return parsed.data;
  throw new UsageError(schemaSentence(parsed.error.issues));
}

function parse(content: string): unknown {
  if (content.trim() === '')
    throw new UsageError('The file is empty; src/sim/README.md shows what belongs into it.');
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The file is not JSON: ${reason.replace(/\s+/g, ' ')}.`);
  }
}
