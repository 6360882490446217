import { useSignal } from '@preact/signals';
import type { transferStrings } from '../../i18n/review-transfer.ts';
import { writeLink } from '../../learning/transfer.ts';
import { loadPart } from '../../loading/load-part.ts';
import { CopyByHand, copyText } from '../copy-text.tsx';
import { readerMemory } from '../memory/reader-memory.ts';

/** Longer links are cut off by some messengers. */
const longestLink = 8_000;
/** Larger codes have modules too small for a phone's camera on a laptop's screen. */
const longestInCode = 1_800;

type Made =
  | { readonly link: string; readonly code?: string; readonly note?: string }
  | { readonly note: string };

/** A link that carries the memory, and its QR code where it is short enough. */
export function ToPhone({
  text,
  address,
}: {
  readonly text: (typeof transferStrings)['ko'];
  readonly address: string;
}) {
  const made = useSignal<Made | undefined>(undefined);
  const copied = useSignal<'no' | 'yes' | 'refused'>('no');
  const make = async () => {
    copied.value = 'no';
    made.value = await makeLink(text, address);
  };
  const { value } = made;
  return (
    <div class="review-phone">
      <p class="review-aside">
        <button type="button" onClick={make}>
          {text.toPhone}
        </button>
      </p>
      {value && 'link' in value && (
        <>
          {value.code && (
            <img class="review-code" src={value.code} alt={text.qrLabel} width="240" height="240" />
          )}
          <p>{text.linkNote}</p>
          <p class="review-aside">
            <button
              type="button"
              onClick={async () => {
                copied.value = (await copyText(value.link)) ? 'yes' : 'refused';
              }}
            >
              {text.copyLink}
            </button>
            <span role="status">{copied.value === 'yes' ? text.copied : ''}</span>
          </p>
          {copied.value === 'refused' && <CopyByHand label={text.byHand} text={value.link} />}
        </>
      )}
      <p role="status">{value?.note ?? ''}</p>
    </div>
  );
}

async function makeLink(text: (typeof transferStrings)['ko'], address: string): Promise<Made> {
  let link: string;
  try {
    link = `${new URL(address, location.href).href}${await writeLink(readerMemory.now.events)}`;
  } catch {
    return { note: text.failed };
  }
  if (link.length > longestLink) return { note: text.tooLong };
  if (link.length > longestInCode) return { link, note: text.tooLongForCode };
  try {
    const { renderSVG } = await loadPart(() => import('uqr'));
    return {
      link,
      code: `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { ecc: 'L', border: 4 }))}`,
    };
  } catch {
    return { link, note: text.qrFailed };
  }
}
