package it.unimi.dsi.fastutil.longs;

import java.util.HashMap;

@SuppressWarnings("serial")
public final class Long2ObjectOpenHashMap<Value> extends HashMap<Long, Value> implements Long2ObjectMap<Value> {}
