import { translated } from '../text.ts';

/** What the lab says of a link that it opens; the figure in a note opens links too, so this is apart from sharing. */
export const linkStrings = translated({
  ko: {
    rejected: (parts: string) => `링크에서 알아볼 수 없는 부분은 빼고 열었어요: ${parts}`,
    linkNotRead:
      '링크를 여는 데 필요한 파일을 가져오지 못해서 처음 장면을 보여 드려요. 연결을 확인하고 페이지를 새로 고쳐 주세요. 링크는 주소창에 그대로 있어요.',
    requestsLost:
      '요청이 많아서 주소에 담지 못하고 설정만 가져왔어요. 파일을 다시 고르거나 요청을 다시 붙여 넣어 주세요.',
    stepBeyond: (length: number) => `링크의 단계가 요청 수보다 커서 마지막(${length}번째)을 열었어요.`,
  },
  en: {
    rejected: (parts) => `Some parts of the link made no sense and were left out: ${parts}`,
    linkNotRead:
      'A file needed to open the link could not be fetched, so this is the opening scenario. Please check your connection and reload the page. The link is still in the address bar.',
    requestsLost:
      'There were too many requests for an address, so only the settings came along. Please choose the file or paste the requests again.',
    stepBeyond: (length) => `The link’s step lies beyond the last request, so request ${length} was opened.`,
  },
});
