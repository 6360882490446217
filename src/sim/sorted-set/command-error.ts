/** A command that the server refuses; the message is the server's text. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

export const syntaxError = () => new CommandError('ERR syntax error');

/** @throws CommandError with the text when there is no value */
export function orRefuse<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new CommandError(text);
  return value;
}
