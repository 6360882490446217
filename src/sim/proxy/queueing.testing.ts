// What queueing theory says of a pool, to hold the simulation against. Erlang, "Solution of some problems in the theory
// of probabilities of significance in automatic telephone exchanges", 1917; for the finite source, Kleinrock, Queueing
// Systems I, 1975, chapter 3.8.

/** The probability that a client finds all servers busy and is turned away (M/M/c/c). @param load in Erlang */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server++) blocked = (load * blocked) / (server + load * blocked);
  return blocked;
}

/** The mean wait with Poisson arrivals where no client is turned away (M/M/c), in the unit of `work`. */
export function erlangCWait(servers: number, arrivalRate: number, work: number): number {
  const load = arrivalRate * work;
  const blocked = erlangB(servers, load);
  const waits = (servers * blocked) / (servers - load * (1 - blocked));
  return (waits * work) / (servers - load);
}

/** The mean wait where a fixed number of clients thinks, waits and is served in turn (M/M/c//N). */
export function finiteSourceWait(servers: number, clients: number, think: number, work: number): number {
  const chances = [1];
  for (let inside = 1; inside <= clients; inside++) {
    const arriving = (clients - inside + 1) / think;
    const leaving = Math.min(inside, servers) / work;
    chances.push(((chances[inside - 1] as number) * arriving) / leaving);
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const mean = (value: (inside: number) => number) =>
    chances.reduce((sum, chance, inside) => sum + chance * value(inside), 0) / total;
  const throughput = mean((inside) => Math.min(inside, servers)) / work;
  return mean((inside) => Math.max(0, inside - servers)) / throughput;
}
