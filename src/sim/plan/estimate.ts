/** A figure that is known from a sample alone. */
export interface Estimate {
  readonly value: number;
  /** The figure of all keys is within so much of this one, with a confidence of 95 %; 0: it is counted. */
  readonly margin: number;
}

/** The quantile of the normal distribution for 95 %. */
const quantile = 1.96;

/**
 * How many keys of a kind the whole trace has, of which so many are in the sample: the estimator of Horvitz and Thompson
 * ("A Generalization of Sampling Without Replacement", 1952), which stays unbiased where the rate is that at which the
 * sample has a fixed size (Cohen and Kaplan, "Summarizing Data using Bottom-k Sketches", PODC 2007). The margin is that
 * of a Poisson count by its score, on its wider side, so that where none is in the sample there may be some all the same.
 *
 * @param rate share of all keys that are in the sample
 */
export function countOf(sampled: number, rate: number): Estimate {
  const spread = quantile ** 2 / 2 + quantile * Math.sqrt(sampled + quantile ** 2 / 4);
  return { value: Math.round(sampled / rate), margin: (Math.sqrt(1 - rate) * spread) / rate };
}

/** The mean over all keys, of which those in the sample have these values. Null: there is none. */
export function meanOf(values: readonly number[], rate: number): Estimate | null {
  const { length } = values;
  if (length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (length * Math.max(1, length - 1)));
  return { value: mean, margin: quantile * Math.sqrt(1 - rate) * deviation };
}

/** A sum, whose margin holds however the two go together. */
export function sumOf(one: Estimate, other: Estimate): Estimate {
  return { value: one.value + other.value, margin: one.margin + other.margin };
}

/** A product, whose margin holds however the two go together. */
export function productOf(one: Estimate, other: Estimate): Estimate {
  return {
    value: one.value * other.value,
    margin: one.value * other.margin + other.value * one.margin + one.margin * other.margin,
  };
}

export function counted(value: number): Estimate {
  return { value, margin: 0 };
}
