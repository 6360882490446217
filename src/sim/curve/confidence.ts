/** Parts whose figures are compared, so as to say how far off that of the whole may be. */
export const partCount = 10;
/** The quantile of Student's t for 95 % with one degree of freedom less than there are parts. */
const studentQuantile = 2.262;
/** The mean of |x| where x is normal with the standard deviation 1. */
const meanDeviation = Math.sqrt(2 / Math.PI);

/** The mean of ten independent figures is within so much of what more of them would give, with a confidence of 95 %. */
export function marginOf(figures: readonly number[]): number {
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / partCount;
  const squares = figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0);
  return studentQuantile * Math.sqrt(squares / (partCount * (partCount - 1)));
}

/** The mean absolute error that a margin lets expect. */
export function meanErrorOf(margin: number): number {
  return (meanDeviation * margin) / studentQuantile;
}
