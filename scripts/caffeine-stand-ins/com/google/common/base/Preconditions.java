package com.google.common.base;

public final class Preconditions {
  public static void checkState(boolean holds) {
    if (!holds) throw new IllegalStateException();
  }

  public static void checkState(boolean holds, String message, Object... words) {
    if (!holds) throw new IllegalStateException(message);
  }

  public static void checkArgument(boolean holds) {
    if (!holds) throw new IllegalArgumentException();
  }

  public static void checkArgument(boolean holds, String message, Object... words) {
    if (!holds) throw new IllegalArgumentException(message);
  }
}
