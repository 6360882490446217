/** Says which key the request with this index asks for: a whole number from 0 to the number of keys - 1. */
export type KeySource = (index: number) => number;
