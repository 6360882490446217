import type { Trace } from '../../../sim/types.ts';
import { generate } from './generate.ts';
import type { ParsedWorkload } from './parsed-workload.ts';
import { presets } from './presets.ts';
import type { Workload } from './scenario.ts';
import { parseTraceText } from './trace-text.ts';

/** @param fileTrace the trace of a `file` workload, which is too large to be kept as text */
export function traceOf(workload: Workload, fileTrace: Trace | null): ParsedWorkload {
  switch (workload.kind) {
    case 'preset':
      return parseTraceText(presets[workload.name].trace);
    case 'text':
      return parseTraceText(workload.text);
    case 'generated':
      return { trace: generate(workload), problems: [], problemCount: 0 };
    case 'file':
      return { trace: fileTrace ?? parseTraceText('').trace, problems: [], problemCount: 0 };
  }
}
