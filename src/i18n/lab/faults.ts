import type { Language } from '../../language.ts';
import type { LineFault, TraceFault } from '../../sim/trace/report.ts';
import { withParticle } from '../particles.ts';

/** Sentences for what can be wrong with a line or a whole trace. */
type LineSentences = {
  [Code in LineFault['code']]: (fault: Extract<LineFault, { readonly code: Code }>) => string;
};
type TraceSentences = {
  [Code in TraceFault['code']]: (fault: Extract<TraceFault, { readonly code: Code }>) => string;
};

export const lineFaultStrings: Readonly<Record<Language, LineSentences>> = {
  ko: {
    'not-an-operation': () => '‘r 키’, ‘w 키’, ‘x 키’ 가운데 하나로 적어 주세요',
    'not-a-command': () => 'redis-cli MONITOR가 찍는 줄이 아니에요',
    'unknown-command': ({ word }) => `‘${word}’ 명령은 어느 것이 키인지 몰라요`,
    'not-a-log-line': () => '앞 줄과 같은 로그의 줄이 아니에요',
    'not-json': () => 'JSON 객체가 아니에요',
    'several-fields': () => '앞 줄과 달리 칸이 여러 개예요',
    'count-out-of-range': ({ value }) => `횟수 ‘${value}’ 값은 1부터 1,000,000까지의 정수가 아니에요`,
    'record-incomplete': () => '마지막 레코드가 잘렸어요',
    'column-count': ({ expected, found }) => `칸이 ${expected}개여야 하는데 ${found}개예요`,
    'unclosed-quote': () => '따옴표가 닫히지 않았어요',
    'key-empty': () => '키가 비어 있어요',
    'unknown-operation': ({ word }) => `‘${word}’ 칸은 읽기도 쓰기도 아니에요`,
    'time-not-whole': ({ value }) => `시각 ‘${value}’ 값은 앞의 시각처럼 적혀 있지 않아요`,
    'time-too-large': ({ value }) => `시각 ‘${value}’ 값이 너무 커요`,
    'time-went-back': ({ previous, time }) =>
      `시각이 ${previous}에서 ${withParticle(String(time), '으로/로')} 거꾸로 갔어요`,
    'time-missing': () => '첫 줄처럼 시각이 있어야 해요',
    'time-unexpected': () => '첫 줄에 없던 시각이 있어요',
    'line-too-long': ({ most }) => `줄이 ${most}자를 넘어요`,
    'not-utf8': () => 'UTF-8 글자가 아니에요',
  },
  en: {
    'not-an-operation': () => 'write it as “r KEY”, “w KEY” or “x KEY”',
    'not-a-command': () => 'not a line that redis-cli MONITOR prints',
    'unknown-command': ({ word }) => `which arguments of ${word} are keys is not known here`,
    'not-a-log-line': () => 'not a line of the same log',
    'not-json': () => 'not a JSON object',
    'several-fields': () => 'several fields where the lines before are one key',
    'count-out-of-range': ({ value }) => `the count “${value}” is no whole number from 1 to 1,000,000`,
    'record-incomplete': () => 'the last record is not complete',
    'column-count': ({ expected, found }) => `${expected} columns expected, ${found} found`,
    'unclosed-quote': () => 'a quote is not closed',
    'key-empty': () => 'the key is empty',
    'unknown-operation': ({ word }) => `“${word}” means neither read nor write`,
    'time-not-whole': ({ value }) => `the time “${value}” is not written as those before`,
    'time-too-large': ({ value }) => `the time “${value}” is too large`,
    'time-went-back': ({ previous, time }) => `time goes back from ${previous} to ${time}`,
    'time-missing': () => 'a time is missing; the first line has one',
    'time-unexpected': () => 'there is a time; the first line has none',
    'line-too-long': ({ most }) => `longer than ${most} characters`,
    'not-utf8': () => 'not UTF-8 text',
  },
};

const traceFaultStrings: Readonly<Record<Language, TraceSentences>> = {
  ko: {
    empty: () => '비어 있어요. 한 줄에 요청 하나를 적어 주세요. 예: r user:1',
    binary: () => '글이 아닌 파일 같아요. 한 줄에 요청 하나가 적힌 글 파일을 골라 주세요.',
    compressed: ({ name }) => `압축한 파일(${name})은 읽지 못해요. 압축을 풀어서 골라 주세요.`,
    'format-unknown': ({ excerpt }) =>
      `“${excerpt}” 같은 줄은 어떤 형식인지 알아볼 수 없어요. ‘r 키’, 한 줄에 키 하나, 머리글이 있는 CSV, redis-cli MONITOR, 접속 로그를 읽을 수 있어요.`,
    'key-column-unknown': ({ excerpt, fields }) =>
      `“${excerpt}” 같은 줄에는 칸이 ${fields}개 있는데 어느 것이 키인지 알 수 없어요. 아래 표에서 골라 주세요.`,
    'key-column-unclear': ({ names, candidates }) =>
      candidates.length > 0
        ? `${candidates.join(', ')} 가운데 어느 것이 키인지 알 수 없어요. 아래 표에서 골라 주세요.`
        : `머리글 ${names.join(', ')} 가운데 키로 아는 이름이 없어요. 아래 표에서 골라 주세요.`,
    'column-missing': ({ column }) => `‘${column}’ 칸이 없어요.`,
    'not-binary': ({ format }) => `글로 된 파일이라 ${format} 형식으로 읽을 수 없어요.`,
    'lines-too-long': () => '줄이 너무 길어요. 한 줄에 요청 하나씩 나누어 주세요.',
    'no-operations': () =>
      '읽을 수 있는 요청이 하나도 없어요. 적은 것은 그대로 두었으니 고쳐서 다시 해 보세요.',
  },
  en: {
    empty: () => 'There is nothing in it. Write one request on each line, for example r user:1',
    binary: () => 'This does not look like a text file. Please choose one with a request on each line.',
    compressed: ({ name }) => `Files compressed with ${name} are not read here. Please unpack it first.`,
    'format-unknown': ({ excerpt }) =>
      `The format of lines such as “${excerpt}” is unknown. “r KEY” lines, one key a line, CSV with a header, redis-cli MONITOR output and access logs can be read.`,
    'key-column-unknown': ({ excerpt, fields }) =>
      `Lines such as “${excerpt}” have ${fields} fields, and nothing says which is the key. Please choose in the table below.`,
    'key-column-unclear': ({ names, candidates }) =>
      candidates.length > 0
        ? `${candidates.join(', ')} could each be the key. Please choose in the table below.`
        : `None of the columns ${names.join(', ')} is known to be the key. Please choose in the table below.`,
    'column-missing': ({ column }) => `There is no column “${column}”.`,
    'not-binary': ({ format }) => `This is text and cannot be read as ${format}.`,
    'lines-too-long': () => 'The lines are too long. Please put each request on a line of its own.',
    'no-operations': () =>
      'Not a single request could be read. What you wrote is still there: please correct it and try again.',
  },
};

/** What is wrong with a line, in words. */
export function describeLineFault(fault: LineFault, language: Language): string {
  const sentence = lineFaultStrings[language][fault.code] as (fault: LineFault) => string;
  return sentence(fault);
}

/** What is wrong with a whole trace, in words. */
export function describeTraceFault(fault: TraceFault, language: Language): string {
  const sentence = traceFaultStrings[language][fault.code] as (fault: TraceFault) => string;
  return sentence(fault);
}
