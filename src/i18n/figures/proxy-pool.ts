import { translated } from '../text.ts';

export const proxyPoolStrings = translated({
  ko: {
    withoutTitle: 'RDS Proxy가 없을 때의 연결',
    withoutDescription:
      '애플리케이션 다섯 개가 저마다 두 개씩, 모두 열 개의 연결을 데이터베이스에 직접 엽니다.',
    withTitle: 'RDS Proxy가 있을 때의 연결',
    withDescription:
      '같은 애플리케이션 다섯 개가 열 개의 연결을 RDS Proxy에 엽니다. 프록시는 연결 풀에 데이터베이스 연결 세 개만 열어 두고 나눠 쓰게 합니다.',
    without: '프록시가 없으면',
    with: '프록시가 있으면',
    application: '앱',
    proxy: 'RDS Proxy',
    pool: '연결 풀',
    database: '데이터베이스',
    connections: (count: number) => `연결 ${count}개`,
    caption:
      '앱이 여는 연결은 양쪽 모두 열 개입니다. 데이터베이스에 닿는 선이 몇 개인지 비교해 보세요(숫자는 예입니다).',
  },
  en: {
    withoutTitle: 'Connections without RDS Proxy',
    withoutDescription: 'Five applications open two connections each, ten in all, straight to the database.',
    withTitle: 'Connections with RDS Proxy',
    withDescription:
      'The same five applications open ten connections to RDS Proxy. The proxy keeps only three database connections in its pool and lets the applications share them.',
    without: 'Without a proxy',
    with: 'With a proxy',
    application: 'App',
    proxy: 'RDS Proxy',
    pool: 'connection pool',
    database: 'Database',
    connections: (count) => `${count} connections`,
    caption:
      'The applications open ten connections on both sides. Compare how many lines reach the database (the numbers are an example).',
  },
});
