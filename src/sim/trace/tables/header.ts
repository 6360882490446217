import type { ColumnRole } from './column-choice.ts';

/** Names of columns that hold the key, the surest first: one of a later group counts where no earlier one is there. */
const keyNames = [
  /^((anonymi[sz]ed|cache|object|obj|item|redis|hashed|hash)_?)?key(_?(name|id|hash))?$/,
  /^((obj|object|item|block|page|content|request|doc|file|cache)_?(id|num|number|name|hash)|block|page|object|lba|lbn|blkno|(request_?)?(url|uri|path)|request_?(url|uri|path)|cs_uri_stem|offset|id)$/,
];

const roleNames: Readonly<Record<Exclude<ColumnRole, 'key'>, RegExp>> = {
  op: /^(op|ops|operation|op_?type|op_?name|opcode|command|cmd|(http_?|request_?)?method|verb|type|action|rw|io_?type)$/,
  time: /^((op|event|start|request|real|clock|relative)_?)?(time_?stamp|time)(_?(ms|us|s|sec|micros|millis))?$|^(ts|t|date|date_?time|epoch)$/,
  size: /^((obj|object|item|value|response|io|req|request|content)_?)?(size|length|len|bytes)$/,
  ttl: /^(ttl|expiry|exp_?time|expires?|expiration)$/,
  count: /^op_?count$/,
};

/** A name without what is written in different ways: `# Obj-ID`, `obj id` and `objId` are one. */
export function normalised(name: string): string {
  return name
    .trim()
    .replace(/^\ufeff/, '')
    .replace(/^#\s*/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[ .-]+/g, '_')
    .replace(/^"|"$/g, '');
}

/** The columns whose names could be the key, only those of the surest group. */
export function keyCandidates(names: readonly string[]): number[] {
  for (const pattern of keyNames) {
    const found = names.flatMap((name, column) => (pattern.test(normalised(name)) ? [column] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** The first column that is named like a role; undefined: none. */
export function columnOf(role: Exclude<ColumnRole, 'key'>, names: readonly string[]): number | undefined {
  const column = names.findIndex((name) => roleNames[role].test(normalised(name)));
  return column < 0 ? undefined : column;
}

/** Whether names are those of a header: at least one is known, and none is a number. */
export function isHeader(names: readonly string[]): boolean {
  if (names.some((name) => /^[\d.]+$/.test(name.trim()))) return false;
  const roles = Object.keys(roleNames) as (keyof typeof roleNames)[];
  return (
    keyCandidates(names).length > 0 || roles.filter((role) => columnOf(role, names) !== undefined).length > 1
  );
}
