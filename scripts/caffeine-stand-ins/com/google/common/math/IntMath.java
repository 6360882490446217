package com.google.common.math;

public final class IntMath {
  public static int ceilingPowerOfTwo(int number) {
    return number <= 1 ? 1 : Integer.highestOneBit(number - 1) << 1;
  }
}
