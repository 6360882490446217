import { Decompress } from 'fzstd';
import { compressionOf } from '../../../sim/trace/compression.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The pieces of a file, unpacked where it begins like one of gzip, which browsers know, or zstd, which few do. */
export function unpacked(stream: ReadableStream<Bytes>, beginning: Uint8Array): ReadableStream<Uint8Array> {
  switch (compressionOf(beginning)) {
    case 'gzip':
      return stream.pipeThrough(new DecompressionStream('gzip'));
    case 'zstd':
      return stream.pipeThrough(zstdStream());
    default:
      return stream;
  }
}

function zstdStream(): TransformStream<Bytes, Uint8Array> {
  let decompressor: Decompress;
  return new TransformStream({
    start(controller) {
      decompressor = new Decompress((piece) => controller.enqueue(piece));
    },
    transform: (piece) => decompressor.push(piece),
    flush: () => decompressor.push(new Uint8Array(0), true),
  });
}
