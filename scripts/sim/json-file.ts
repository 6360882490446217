import { z } from 'zod';
import { UsageError } from './sentences.ts';

/**
 * Reads JSON that has to look like a schema says.
 *
 * @throws UsageError that names the first place that does not
 */
export function readJson<Schema extends z.ZodType>(content: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(parse(content));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? `At ${z.core.toDotPath(issue.path)}` : 'At the top';
  throw new UsageError(`${place}: ${issue?.message}.`);
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(`The file is not JSON: ${error instanceof Error ? error.message : error}.`);
  }
}
