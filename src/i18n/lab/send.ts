import { translated } from '../text.ts';

/** What the reader can make happen at the current moment: a request, or the death of the node. */
export const sendStrings = translated({
  ko: {
    group: '지금 한 건 보내기',
    operation: '보낼 요청',
    none: '요청이 지나가면 그 키가 여기에 나와요.',
    takeBack: '보낸 요청 빼기',
    ownName: '직접 보낸 요청',
    kill: '노드 죽이기',
    revive: '노드 되살리기',
  },
  en: {
    group: 'Send one now',
    operation: 'Request to send',
    none: 'Keys appear here once a request has asked for them.',
    takeBack: 'Take it back',
    ownName: 'requests sent by hand',
    kill: 'Kill the node',
    revive: 'Undo its death',
  },
});
