import { translated } from './text.ts';

/** A date such as `2026-11-28` as people write it. */
function dayOf(date: string, locale: string): string {
  return new Date(date).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** Strings of the home, glossary, corrections and 404 pages. */
export const pageStrings = translated({
  ko: {
    glossary: {
      variants: '다르게 쓰는 말',
      filter: '용어 찾기',
      filterHint: '한글, 영문, 초성(ㅋㅅ)으로 찾을 수 있어요.',
      shown: (count: number, all: number) => `용어 ${all}개 중 ${count}개`,
      none: '맞는 용어가 없어요. 다른 철자나 초성으로 찾아보세요.',
      linkTo: (name: string) => `${name} 바로 가기 링크`,
    },
    corrections: {
      summary: '판정별 개수',
      page: '노트',
      total: '합계',
      count: (count: number) => `바로잡은 내용 ${count}개`,
      goTo: '노트에서 보기',
      changedOn: (date: string) => `${dayOf(date, 'ko-KR')}에 달라진 내용`,
      changed: (count: number) => `고친 문장 ${count}개`,
      added: (count: number) => `새로 더한 문장 ${count}개`,
      why: '이유',
    },
    home: {
      goOn: '이어 읽기:',
      mapTitle: '노트 지도',
      mapCaption: '순서대로 읽으면 앞 노트가 남긴 질문을 다음 노트가 이어받습니다.',
      start: '여기서 시작',
      minutes: (minutes: number) => `${minutes}분`,
      recent: '시험의 답과 지금의 AWS',
      recentText: (corrected: number, all: number) =>
        `노트의 바탕이 된 강의 필기 문장 ${all}개를 출처와 대조해 ${corrected}개를 바로잡았습니다. 그중에는 시험의 답이 지금의 AWS와 다른 것도 있습니다.`,
      allCorrections: '바로잡은 내용 모두 보기',
      tools: '실험실과 도구',
    },
    notFound: {
      request: '요청:',
      thisAddress: '지금 이 주소',
      cache: '캐시: 미스',
      database: 'DB: 여기에도 없습니다.',
      text: '찾으시는 페이지가 없습니다. 이 사이트의 주소는 바뀌지 않으므로 오타일 가능성이 큽니다.',
      refill: '빈자리 채우기',
      near: '주소가 가장 비슷한 페이지입니다.',
      start: '이 노트부터 읽어 보세요.',
      search: '검색에서 찾기',
      pages: '모든 페이지',
    },
  },
  en: {
    glossary: {
      variants: 'Also written',
      filter: 'Find a term',
      filterHint: 'Korean, English or initial consonants (ㅋㅅ).',
      shown: (count, all) => `${count} of ${all} terms`,
      none: 'No term fits. Try another spelling.',
      linkTo: (name) => `Link to ${name}`,
    },
    corrections: {
      summary: 'Statements by verdict',
      page: 'Note',
      total: 'Total',
      count: (count) => (count === 1 ? '1 correction' : `${count} corrections`),
      goTo: 'Read it in the note',
      changedOn: (date) => `What changed on ${dayOf(date, 'en-GB')}`,
      changed: (count) => (count === 1 ? '1 statement mended' : `${count} statements mended`),
      added: (count) => (count === 1 ? '1 statement added' : `${count} statements added`),
      why: 'Why',
    },
    home: {
      goOn: 'Read on:',
      mapTitle: 'Map of the notes',
      mapCaption: 'Read in order, each note takes up the question the one before it leaves open.',
      start: 'Start here',
      minutes: (minutes) => `${minutes} min`,
      recent: 'The exam’s answer and AWS today',
      recentText: (corrected, all) =>
        `The ${all} statements of the lecture notes behind this site were checked against sources and ${corrected} were corrected. Some of them the exam still answers as AWS once worked.`,
      allCorrections: 'All corrections',
      tools: 'Labs and tools',
    },
    notFound: {
      request: 'Request:',
      thisAddress: 'this address',
      cache: 'Cache: a miss',
      database: 'Database: not here either.',
      text: 'There is no such page. Addresses on this site never change, so it is probably a typing slip.',
      refill: 'Fill the gap',
      near: 'The pages whose addresses are most like it:',
      start: 'Start with one of these notes:',
      search: 'Look for it in the search',
      pages: 'All pages',
    },
  },
});
