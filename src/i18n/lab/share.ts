import { translated } from '../text.ts';

/** Links, embedding and exports. */
export const shareStrings = translated({
  ko: {
    copyLink: '이 순간의 링크 복사',
    copied: '복사했어요.',
    notCopied: '브라우저가 복사를 막았어요. 칸에 든 글을 직접 복사해 주세요.',
    tooLong: '트레이스가 길어서 링크에 담을 수 없어요. 설정만 담긴 링크예요.',
    linkLabel: '이 순간의 링크',
    embedLabel: '다른 페이지에 넣는 코드',
    embedTitle: '캐시 실험실',
    copyEmbed: '코드 복사',
    exportEvents: '사건 내려받기',
    exportSeen: '먼저 맞혀 보는 동안에는 지금까지 본 요청만 파일에 담아요.',
    writing: '파일을 만들고 있어요…',
    exportTotals: '합계 내려받기',
  },
  en: {
    copyLink: 'Copy a link to this moment',
    copied: 'Copied.',
    notCopied: 'The browser refused to copy. Please copy what the field holds yourself.',
    tooLong: 'The trace is too long for a link, so this link carries only the settings.',
    linkLabel: 'Link to this moment',
    embedLabel: 'Code to put it into another page',
    embedTitle: 'Cache lab',
    copyEmbed: 'Copy the code',
    exportEvents: 'Download the events',
    exportSeen: 'While you predict, the files hold only the requests you have seen.',
    writing: 'Writing the file…',
    exportTotals: 'Download the totals',
  },
});
