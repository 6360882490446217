package com.typesafe.config;

import java.util.Map;

/** Only traces with sizes need it. */
public final class ConfigFactory {
  public static Config parseMap(Map<String, ?> settings) {
    throw new UnsupportedOperationException();
  }
}
