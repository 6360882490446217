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
    rejected: (parts: string) => `링크에서 알아볼 수 없는 부분은 빼고 열었어요: ${parts}`,
    linkNotRead:
      '링크를 여는 데 필요한 파일을 가져오지 못해서 처음 장면을 보여 드려요. 연결을 확인하고 페이지를 새로 고쳐 주세요. 링크는 주소창에 그대로 있어요.',
    requestsLost:
      '요청이 많아서 주소에 담지 못하고 설정만 가져왔어요. 파일을 다시 고르거나 요청을 다시 붙여 넣어 주세요.',
    stepBeyond: (length: number) => `링크의 단계가 요청 수보다 커서 마지막(${length}번째)을 열었어요.`,
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
    rejected: (parts) => `Some parts of the link made no sense and were left out: ${parts}`,
    linkNotRead:
      'A file needed to open the link could not be fetched, so this is the opening scenario. Please check your connection and reload the page. The link is still in the address bar.',
    requestsLost:
      'There were too many requests for an address, so only the settings came along. Please choose the file or paste the requests again.',
    stepBeyond: (length) => `The link’s step lies beyond the last request, so request ${length} was opened.`,
  },
});
