package it.unimi.dsi.fastutil.longs;

import java.util.Map;

public interface Long2ObjectMap<Value> extends Map<Long, Value> {}
