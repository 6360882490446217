import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { DeckCard } from '../../content/queries/deck-data.ts';
import { fill } from '../../i18n/fill.ts';
import { transferStrings } from '../../i18n/review-transfer.ts';
import type { Language } from '../../language.ts';
import { ankiFile } from '../../learning/anki.ts';
import { type Received, type ReceiveFault, readFile, readLink, writeFile } from '../../learning/transfer.ts';
import { download } from '../download.ts';
import { FileInput } from '../fields/FileInput.tsx';
import { readerMemory } from '../memory/reader-memory.ts';
import { ankiCard } from './anki-card.ts';
import { ToPhone } from './ToPhone.tsx';

export interface TransferProps {
  readonly language: Language;
  /** The cards of the chosen decks. */
  readonly cards: readonly DeckCard[];
  /** What a link that carries a memory begins with: the address of the review, and the fragment's first characters. */
  readonly address: string;
  /** What the link brought that the page was opened with. */
  readonly arrived: string | undefined;
  onTaken(): void;
}

/** Export, import, Anki, the way to the phone, and forgetting. */
export default function Transfer({ language, cards, address, arrived, onTaken }: TransferProps) {
  const text = transferStrings[language];
  const said = useSignal('');
  const wrong = useSignal(false);
  const asksToForget = useSignal(false);

  const brought = useSignal<Received | undefined>(undefined);

  const take = (received: Received | ReceiveFault) => {
    wrong.value = typeof received === 'string';
    if (typeof received === 'string') {
      said.value = text.faults[received];
      return;
    }
    const count = readerMemory.receive(received.events);
    said.value = [
      count > 0 ? fill(text.imported, { count }) : text.nothingNew,
      received.unread > 0 ? fill(text.unread, { count: received.unread }) : '',
    ].join(' ');
  };
  useEffect(() => {
    if (arrived === undefined) return;
    onTaken();
    void readLink(arrived).then((received) => {
      // A reader who followed a link has not asked for its contents yet, so wait; but report at once what cannot be
      // read.
      if (typeof received === 'string') take(received);
      else brought.value = received;
    });
  });

  const { length } = readerMemory.now.events;
  const save = (name: string, type: string, content: string) => {
    download(name, type, content);
    said.value = '';
  };
  const leave = () => {
    brought.value = undefined;
  };
  return (
    <div class="review-transfer">
      <p role="status" class={wrong.value ? 'problems' : undefined}>
        {said.value}
      </p>
      {brought.value && (
        <div class="review-aside">
          <span>{fill(text.arrived, { count: brought.value.events.length })}</span>
          <button
            type="button"
            onClick={() => {
              if (brought.value) take(brought.value);
              leave();
            }}
          >
            {text.add}
          </button>
          <button type="button" onClick={leave}>
            {text.leave}
          </button>
        </div>
      )}
      <p>
        {fill(text.intro, { count: length })} {text.merges}
      </p>
      <div class="review-aside">
        <button
          type="button"
          onClick={() =>
            save(
              `hit-or-miss-${new Date().toISOString().slice(0, 10)}.json`,
              'application/json',
              writeFile(readerMemory.now.events),
            )
          }
        >
          {text.exportFile}
        </button>
        <FileInput
          label={text.importFile}
          accept=".json"
          onFile={async (file) => take(readFile(await file.text()))}
        />
        <button
          type="button"
          onClick={() =>
            save(
              'hit-or-miss-anki.txt',
              'text/plain',
              ankiFile(
                cards.map((card) => ankiCard(card, language, location.origin)),
                text.deckName,
              ),
            )
          }
        >
          {text.anki}
        </button>
      </div>
      <p class="card-why">{text.ankiNote}</p>
      <ToPhone text={text} address={address} />
      <div class="review-aside">
        {asksToForget.value ? (
          <>
            <span>{text.forgetSure}</span>
            <button
              type="button"
              onClick={async () => {
                asksToForget.value = false;
                await readerMemory.forget();
                wrong.value = false;
                said.value = text.forgotten;
              }}
            >
              {text.forgetYes}
            </button>
            <button
              type="button"
              onClick={() => {
                asksToForget.value = false;
              }}
            >
              {text.forgetNo}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="plain"
            onClick={() => {
              asksToForget.value = true;
            }}
          >
            {text.forget}
          </button>
        )}
      </div>
    </div>
  );
}
