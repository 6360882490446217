/** Characters of the longest line that is looked at; of longer ones only so much is held in memory. */
export const longestLine = 65_536;

const carriageReturn = 13;
const byteOrderMark = 0xfeff;

/**
 * Cuts a stream of text into lines ended by LF or CRLF, with or without a byte order mark at the beginning.
 * Of a line that is too long the beginning is given.
 */
export class LineReader {
  private readonly onLine: (line: string, number: number, isCut: boolean) => void;
  private number = 0;
  /** The beginning of a line whose end has not come yet. */
  private pending = '';
  private isTooLong = false;
  private isFirst = true;

  /** @param onLine called for every line with its number, from 1 */
  constructor(onLine: (line: string, number: number, isCut: boolean) => void) {
    this.onLine = onLine;
  }

  push(chunk: string): void {
    let start = 0;
    if (this.isFirst && chunk.length > 0) {
      this.isFirst = false;
      if (chunk.charCodeAt(0) === byteOrderMark) start = 1;
    }
    for (let end = chunk.indexOf('\n', start); end >= 0; end = chunk.indexOf('\n', start)) {
      this.endLine(chunk.slice(start, end));
      start = end + 1;
    }
    this.hold(chunk.slice(start));
  }

  finish(): void {
    if (this.pending !== '' || this.isTooLong) this.endLine('');
  }

  private hold(text: string): void {
    const room = longestLine - this.pending.length;
    if (text.length > room) this.isTooLong = true;
    if (room > 0) this.pending += text.slice(0, room);
  }

  private endLine(text: string): void {
    this.number++;
    if (this.pending !== '' || this.isTooLong || text.length > longestLine) {
      this.hold(text);
      const line = this.pending;
      const isCut = this.isTooLong;
      this.pending = '';
      this.isTooLong = false;
      this.onLine(isCut ? line : withoutReturn(line), this.number, isCut);
    } else {
      this.onLine(withoutReturn(text), this.number, false);
    }
  }
}

function withoutReturn(line: string): string {
  return line.charCodeAt(line.length - 1) === carriageReturn ? line.slice(0, -1) : line;
}
