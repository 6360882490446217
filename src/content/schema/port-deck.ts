/** The deck of the port numbers, which the drill of ports feeds. */
export const portDeck = 'port-numbers';
