import { translated } from '../text.ts';

export const sessionStoreStrings = translated({
  ko: {
    title: '두 인스턴스가 함께 쓰는 세션 저장소',
    description:
      '사용자의 요청은 로드 밸런서를 거칩니다. 1단계로 로그인 요청이 인스턴스 A에 갑니다. 2단계로 인스턴스 A가 세션을 ElastiCache에 씁니다. 3단계로 다음 요청이 인스턴스 B에 갑니다. 4단계로 인스턴스 B가 ElastiCache에서 세션을 읽어 사용자가 로그인 상태임을 압니다.',
    user: '사용자',
    balancer: '로드 밸런서',
    instanceA: '인스턴스 A',
    instanceB: '인스턴스 B',
    login: '로그인',
    nextRequest: '다음 요청',
    writes: '세션 쓰기',
    reads: '세션 읽기',
    session: '사용자 세션',
    caption:
      '세션은 어느 인스턴스에도 들어 있지 않습니다. 그래서 다음 요청이 B로 가도, A가 사라져도 로그인은 풀리지 않습니다.',
  },
  en: {
    title: 'One session store for two instances',
    description:
      'Requests of the user pass a load balancer. In step 1 the login request goes to instance A. In step 2 instance A writes the session to ElastiCache. In step 3 the next request goes to instance B. In step 4 instance B reads the session from ElastiCache and knows that the user is logged in.',
    user: 'User',
    balancer: 'Load balancer',
    instanceA: 'Instance A',
    instanceB: 'Instance B',
    login: 'log in',
    nextRequest: 'next request',
    writes: 'write session',
    reads: 'read session',
    session: 'user sessions',
    caption:
      'The session is in neither instance. That is why the user stays logged in when the next request goes to B, or when A is gone.',
  },
});
