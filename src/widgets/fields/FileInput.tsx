import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface AreaProps {
  readonly class: string;
  readonly onFile: (file: File) => void;
  readonly children: ComponentChildren;
}

/** An area that takes a file dropped on it; it has `data-over` while one is held above it. */
export function DropArea({ class: name, onFile, children }: AreaProps) {
  const over = useSignal(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the file field inside
    <div
      class={name}
      data-over={over.value ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      {children}
    </div>
  );
}

interface InputProps {
  /** What the button says: browsers write their own words on such a field, in their own language. */
  readonly label: string;
  readonly onFile: (file: File) => void;
  /** Files to offer, as the attribute of the same name says; all of them when left out. */
  readonly accept?: string;
  /** Element that says more about it. */
  readonly describedBy?: string;
}

/** A button that asks for a file. */
export function FileInput({ label, onFile, accept, describedBy }: InputProps) {
  return (
    <label class="control-file">
      {label}
      <input
        type="file"
        accept={accept}
        aria-describedby={describedBy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          // The same file can be chosen again after it was corrected.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
