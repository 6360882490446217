declare global {
  interface Window {
    /** The address that the page was opened by. */
    arrival?: string;
  }
}

/** Remembers the address that the page was opened by, which a widget replaces by its own as soon as it runs. */
export function rememberArrival(): void {
  window.arrival ??= location.href;
}

/** The address that the page was opened by. */
export const arrival = (): string => window.arrival ?? location.href;
