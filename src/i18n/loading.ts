import { translated } from './text.ts';

/** What a page says when a part of it that is fetched later does not come. */
export const loadingStrings = translated({
  ko: {
    unreachable: '이 부분에 필요한 파일을 가져오지 못했어요. 연결을 확인한 다음 다시 시도해 주세요.',
    foreign:
      '이 사이트의 파일 대신 다른 페이지가 왔어요. 공용 와이파이라면 먼저 로그인한 다음 다시 시도해 주세요.',
    gone: '이 부분에 필요한 파일이 없어요. 그사이 사이트가 새로 바뀌었을 수 있어요. 새로고침하면 보던 곳에서 이어져요.',
    stuck: '이 부분에 필요한 파일이 늦게 와서 시작하지 못했어요. 새로고침하면 보던 곳에서 이어져요.',
    retry: '다시 시도',
    reload: '새로고침',
  },
  en: {
    unreachable:
      'The files this part needs could not be fetched. Please check your connection and try again.',
    foreign:
      'Another page came in place of this site’s files. On a public network, please log in to it first and try again.',
    gone: 'The files this part needs are no longer there: the site may have changed meanwhile. Reload to go on from where you are.',
    stuck: 'The files this part needs came too late for it to start. Reload to go on from where you are.',
    retry: 'Try again',
    reload: 'Reload',
  },
});
