package org.apache.commons.lang3;

public final class StringUtils {
  /** Only names in reports need it. */
  public static String capitalize(String text) {
    return text;
  }
}
