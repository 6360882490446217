import { template } from './fill.ts';
import { translated } from './text.ts';

/** Strings of the questions that a reader unfolds in a note. */
export const sectionCheckStrings = translated({
  ko: {
    failed: '문제를 가져오지 못했어요. 다시 눌러 주세요.',
    ownPage: '문제만 모아 보기',
    wrong: '아니에요. 글 끝에서 다시 물어볼게요.',
    wrongAgain: '이번에도 아니에요. 이유를 읽고 다시 풀어 보세요.',
    again: '다시 풀어 볼 문제',
    retry: '다시 풀기',
    score: template('문제 {count}개 가운데 {hits}개를 맞혔어요.'),
    keep: '오늘부터 복습',
    keepNote: '푼 문제를 복습에 더하면 잊을 때쯤 다시 물어봐요. 기록은 이 브라우저에만 남아요.',
    kept: '푼 문제를 복습에 더했어요. 잊을 때쯤 다시 물어볼게요.',
    review: '복습하러 가기',
  },
  en: {
    failed: 'The questions could not be fetched. Press again.',
    ownPage: 'All questions on one page',
    wrong: 'No. You will be asked again at the end of the page.',
    wrongAgain: 'Not this time either. Read the reason and try again.',
    again: 'Try these again',
    retry: 'Try again',
    score: template('You got {hits} of {count} right.'),
    keep: 'Review from today',
    keepNote:
      'Added to the review, they come back when you are about to forget them. What you do is kept in this browser only.',
    kept: 'They are in your review and come back when you are about to forget them.',
    review: 'Go to the review',
  },
});

export type SectionCheckStrings = (typeof sectionCheckStrings)['ko'];
