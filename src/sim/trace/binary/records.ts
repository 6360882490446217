import { readKind, writeKind } from '../../types.ts';
import type { FormatName } from '../format.ts';
import type { TimeUnit } from '../report.ts';

const highestHighWord = 2 ** 21;
const wordSize = 2 ** 32;

/** What one record holds; the kind undefined: it neither reads nor writes. */
export interface BinaryRecord {
  readonly kind: number | undefined;
  readonly key: string;
  readonly time: number;
  /** Bytes of the object. */
  readonly size: number;
}

/** Records of one size, one behind the other. */
export interface BinaryFormat {
  readonly name: FormatName;
  readonly size: number;
  readonly timeUnit: TimeUnit;
  /** Whether data whose first records these are is in this format. */
  detect(data: DataView, records: number): boolean;
  read(data: DataView, offset: number): BinaryRecord;
}

/**
 * libCacheSim's oracleGeneral: time in seconds (32 bits), object (64), size (32), and when the object is requested next
 * as the number of a request (64, signed; -1, -2 or the largest number: never again). Little-endian, without a header.
 */
const oracleGeneral: BinaryFormat = {
  name: 'oracle-general',
  size: 24,
  timeUnit: 'seconds',
  detect(data, records) {
    let before = 0;
    for (let index = 0; index < records; index++) {
      const offset = index * 24;
      const time = data.getUint32(offset, true);
      const next = data.getBigInt64(offset + 16, true);
      const isNext =
        next === -1n || next === -2n || next === 2n ** 63n - 1n || (next > 0n && next < 2n ** 40n);
      if (time < before || data.getUint32(offset + 12, true) === 0 || !isNext) return false;
      before = time;
    }
    return records > 0;
  },
  read: (data, offset) => ({
    kind: readKind,
    key: unsigned64(data, offset + 4),
    time: data.getUint32(offset, true),
    size: data.getUint32(offset + 12, true),
  }),
};

/** SCSI commands: reads and writes of 6, 10, 12 and 16 bytes. */
const scsiKinds: Readonly<Record<number, number>> = {
  8: readKind,
  40: readKind,
  168: readKind,
  136: readKind,
  10: writeKind,
  42: writeKind,
  170: writeKind,
  138: writeKind,
};

interface VscsiFields {
  readonly size: number;
  readonly bytes: number;
  readonly command: number;
  readonly version: number;
  readonly block: number;
  readonly time: number;
}

/** The two versions of VMware's vscsi traces as CloudPhysics wrote them; time in microseconds. */
const vscsiVersions: readonly (readonly [version: number, fields: VscsiFields])[] = [
  [1, { size: 32, bytes: 4, command: 12, version: 14, block: 16, time: 24 }],
  [2, { size: 40, bytes: 8, command: 0, version: 2, block: 16, time: 24 }],
];

const vscsi = vscsiVersions.map(
  ([version, fields]): BinaryFormat => ({
    name: 'vscsi',
    size: fields.size,
    timeUnit: 'milliseconds',
    detect(data, records) {
      for (let index = 0; index < records; index++) {
        if (data.getUint16(index * fields.size + fields.version, true) >> 8 !== version) return false;
      }
      return records > 0;
    },
    read: (data, offset) => ({
      kind: scsiKinds[data.getUint16(offset + fields.command, true)],
      key: unsigned64(data, offset + fields.block),
      time: Math.floor(Number(data.getBigUint64(offset + fields.time, true)) / 1000),
      size: data.getUint32(offset + fields.bytes, true),
    }),
  }),
);

export const binaryFormats: readonly BinaryFormat[] = [...vscsi, oracleGeneral];

/** The decimal digits of an unsigned number of 64 bits, little-endian. */
function unsigned64(data: DataView, offset: number): string {
  const high = data.getUint32(offset + 4, true);
  if (high < highestHighWord) return String(high * wordSize + data.getUint32(offset, true));
  return data.getBigUint64(offset, true).toString();
}
