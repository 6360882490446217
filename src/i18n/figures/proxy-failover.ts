import { translated } from '../text.ts';

export const proxyFailoverStrings = translated({
  ko: {
    withoutTitle: 'RDS Proxy가 없을 때의 장애 조치',
    withoutDescription:
      '애플리케이션이 기본 인스턴스에 직접 연결되어 있습니다. 기본 인스턴스에 장애가 나면 연결이 끊깁니다. DNS가 새 기본 인스턴스를 가리킬 때까지, 그리고 캐시에 남은 옛 주소가 사라질 때까지 기다린 뒤 애플리케이션이 스스로 다시 연결해야 합니다.',
    withTitle: 'RDS Proxy가 있을 때의 장애 조치',
    withDescription:
      '애플리케이션은 늘 같은 프록시 주소에 연결되어 있습니다. 기본 인스턴스에 장애가 나면 프록시와 그 인스턴스 사이의 연결만 끊기고, 프록시가 새 기본 인스턴스에 연결합니다.',
    without: '프록시가 없으면',
    with: '프록시가 있으면',
    application: '애플리케이션',
    cachedAddress: 'DNS 캐시에 남은\n옛 주소',
    reconnect: '기다렸다가\n직접 다시 연결',
    proxy: 'RDS Proxy',
    sameAddress: '같은 주소',
    former: '이전 기본\n인스턴스',
    primary: '새 기본\n인스턴스',
    redirect: '프록시가 연결',
    caption:
      '끊긴 선이 어디에 있는지 보세요. 프록시가 있으면 장애는 프록시 아래에서 일어나고, 애플리케이션이 쥔 주소는 그대로입니다.',
  },
  en: {
    withoutTitle: 'Failover without RDS Proxy',
    withoutDescription:
      'The application is connected straight to the primary instance. When that instance fails, the connection breaks. The application has to wait until DNS points to the new primary and cached old addresses are gone, and then reconnect by itself.',
    withTitle: 'Failover with RDS Proxy',
    withDescription:
      'The application stays connected to the same proxy address. When the primary fails, only the connection between proxy and instance breaks, and the proxy connects to the new primary.',
    without: 'Without a proxy',
    with: 'With a proxy',
    application: 'Application',
    cachedAddress: 'old address\nin DNS caches',
    reconnect: 'wait, then\nreconnect',
    proxy: 'RDS Proxy',
    sameAddress: 'same address',
    former: 'Former\nprimary',
    primary: 'New\nprimary',
    redirect: 'proxy connects',
    caption:
      'Look where the line is broken. With a proxy, the failure stays below the proxy, and the address in the application’s hands does not change.',
  },
});
