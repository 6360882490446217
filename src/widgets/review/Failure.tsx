import { useEffect, useRef } from 'preact/hooks';
import { messageFor } from '../../loading/message.ts';
import type { Cause } from '../../loading/missing-file.ts';

/** The site's own message for a file that did not come, with the button that mends it. */
export function Failure({ cause, onRetry }: { readonly cause: Cause; readonly onRetry: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(messageFor(cause, onRetry));
  }, [cause, onRetry]);
  return <div ref={place} />;
}
