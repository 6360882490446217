import { translated } from '../text.ts';
import { entriesInEnglish } from './entries.ts';

/** The answer itself, and what of it can be taken along. */
export const planAnswerStrings = translated({
  ko: {
    of: (file: string) => `${file}의 답`,
    needs: (bytes: string, entries: string) =>
      `이 트레이스에는 메모리가 약 ${bytes} 필요해요(항목 ${entries}개).`,
    needsEntries: (entries: string) =>
      `이 트레이스에는 항목 ${entries}개의 자리가 필요해요. 항목의 크기는 트레이스에 없으니 아래 조건에 적으면 메모리와 노드를 알려 드려요.`,
    held: (node: string) => `가장 작게는 ${node} 한 대에 담겨요.`,
    heldBy: (shards: string, node: string) => `가장 작게는 ${node} ${shards}대로 나누어 담겨요.`,
    heldByNone: '한 클러스터에 담기에는 너무 커요.',
    hits: (ratio: string) => `빈 캐시에서 시작해 읽기의 ${ratio}가 적중해요.`,
    warm: (ratio: string) => `캐시가 한 번 찬 뒤로는 ${ratio}예요.`,
    warmWithin: (ratio: string, margin: string) =>
      `캐시가 한 번 찬 뒤로는 ${ratio}예요(같은 트래픽에서 95% 신뢰 구간 ±${margin}%p).`,
    database: (after: string, before: string) =>
      `데이터베이스가 받는 읽기는 초당 ${before}건에서 ${after}건으로 줄어요.`,
    databaseShare: (share: string) =>
      `데이터베이스에는 읽기의 ${share}가 남아요. 초당 몇 건인지는 트레이스가 말해 주지 않아요.`,
    rules: '교체 정책은 LRU, 채우는 전략은 지연 로딩으로 봤어요.',
    downloads: '내려받기',
    json: 'JSON으로 받기',
    csv: '곡선을 CSV로 받기',
    print: '인쇄하기',
    same: '명령줄에서 같은 파일로 아래처럼 하면 같은 JSON과 CSV가 나와요(--json, --csv).',
    command: '같은 답을 내는 명령',
    fingerprint: (sha256: string, version: string) =>
      `파일의 SHA-256 ${sha256}, 버전 ${version}. 무작위로 뽑는 것은 없어요.`,
  },
  en: {
    of: (file) => `The answer for ${file}`,
    needs: (bytes, entries) => `This trace needs about ${bytes} of memory (${entriesInEnglish(entries)}).`,
    needsEntries: (entries) =>
      `This trace needs room for ${entriesInEnglish(entries)}. It does not say how large they are; enter that below, and you get memory and nodes.`,
    held: (node) => `The least that holds it is one ${node}.`,
    heldBy: (shards, node) =>
      `The least that holds it is ${shards} nodes of the type ${node}, each with its part.`,
    heldByNone: 'It is too large for one cluster.',
    hits: (ratio) => `From an empty cache on, ${ratio} of the reads hit.`,
    warm: (ratio) => `Once the cache has been full, ${ratio} do.`,
    warmWithin: (ratio, margin) =>
      `Once the cache has been full, ${ratio} do; with 95% confidence the same traffic would be within ±${margin} points of that.`,
    database: (after, before) => `The database keeps ${after} of ${before} reads a second.`,
    databaseShare: (share) =>
      `The database keeps ${share} of the reads. How many a second that is, the trace does not tell.`,
    rules: 'Computed for LRU and lazy loading.',
    downloads: 'Take it along',
    json: 'Save as JSON',
    csv: 'Save the curve as CSV',
    print: 'Print',
    same: 'On the command line the same file gives the same JSON and CSV (--json, --csv):',
    command: 'The command that gives the same answer',
    fingerprint: (sha256, version) =>
      `SHA-256 of the file ${sha256}, version ${version}. Nothing is drawn at random.`,
  },
});
