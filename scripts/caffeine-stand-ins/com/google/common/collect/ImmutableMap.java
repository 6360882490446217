package com.google.common.collect;

import java.util.Map;

public final class ImmutableMap {
  public static <Key, Value> Map<Key, Value> of(Key key, Value value) {
    return Map.of(key, value);
  }
}
