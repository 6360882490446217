/** Sent to the window when a file that the page loads later is gone from the host, so that only a reload can help. */
export const goneEvent = 'hit-or-miss:gone';
