import { translated } from '../text.ts';

/** The rail of lessons and the text between them. */
export const lessonStrings = translated({
  ko: {
    heading: '수업',
    done: '마침',
    next: (title: string) => `다음 수업: ${title}`,
    goOn: '이어서 보기',
    change: '설정 바꾸기',
    requests: (count: string) => `요청 ${count}개`,
  },
  en: {
    heading: 'Lessons',
    done: 'done',
    next: (title) => `Next lesson: ${title}`,
    goOn: 'Go on',
    change: 'Change settings',
    requests: (count) => `${count} requests`,
  },
});
