/**
 * Copies a state deeply: typed arrays, plain arrays and objects, with their classes and with every alias kept (two
 * references to one object become two references to one copy). Frozen objects are inputs, not state, and are shared.
 *
 * One generic copy instead of a hand-written one per policy, because a field that a hand-written copy forgets would
 * break step-back in a way that only shows many steps later.
 */
export function cloneState<State extends object>(state: State): State {
  return cloneObject(state, new Map());
}

function cloneObject<State extends object>(original: State, copies: Map<object, object>): State {
  if (Object.isFrozen(original)) return original;
  const known = copies.get(original);
  if (known) return known as State;
  if (ArrayBuffer.isView(original)) {
    const copy = (original as unknown as Int32Array).slice();
    copies.set(original, copy);
    return copy as unknown as State;
  }
  const copy: object = Array.isArray(original) ? [] : Object.create(Object.getPrototypeOf(original));
  copies.set(original, copy);
  for (const [name, value] of Object.entries(original)) {
    Reflect.set(copy, name, typeof value === 'object' && value !== null ? cloneObject(value, copies) : value);
  }
  return copy as State;
}
