import { translated } from '../text.ts';

export const cacheSecurityLayersStrings = translated({
  ko: {
    title: '애플리케이션에서 캐시의 데이터까지, 네 겹',
    description:
      '애플리케이션에서 캐시의 데이터까지 네 겹의 보안이 있습니다. 첫째 겹인 VPC와 보안 그룹은 모든 엔진에 있고, 퍼블릭 엔드포인트로 만든 Valkey 서버리스만 예외입니다. 둘째 겹인 TLS는 Valkey와 Redis OSS에 있고, Memcached에는 1.6.12부터 있습니다. 셋째 겹인 인증은 Valkey와 Redis OSS에만 있고 IAM, RBAC, AUTH 토큰 가운데 고릅니다. 넷째 겹인 사용자별 권한은 RBAC를 쓰는 Valkey와 Redis OSS에만 있습니다. Memcached에는 로그인도 사용자별 권한도 없습니다.',
    application: '애플리케이션',
    redis: 'Valkey · Redis OSS',
    memcached: 'Memcached',
    network: 'VPC · 보안 그룹',
    networkNote: '어디에서, 어느 포트로',
    tls: 'TLS',
    tlsRedis: '서버리스는 항상',
    tlsMemcached: '1.6.12 이상',
    login: '인증',
    loginRedis: 'IAM · RBAC · AUTH',
    noLogin: '로그인 없음',
    permissions: '사용자별 권한',
    permissionsRedis: 'RBAC',
    noPermissions: '권한 구분 없음',
    data: '데이터',
    caption:
      '위에서 아래로 몇 겹인지 세어 보세요. Valkey와 Redis OSS에는 네 겹, Memcached에는 두 겹입니다. 그래서 Memcached에서는 보안 그룹이 더 중요합니다. 퍼블릭 엔드포인트로 만든 Valkey 서버리스에는 첫째 겹이 없습니다.',
  },
  en: {
    title: 'From the application to the data in the cache: four layers',
    description:
      'There are four layers of security between an application and the data in a cache. The first, the VPC and security groups, exists for every engine, except on serverless Valkey created with a public endpoint. The second, TLS, exists on Valkey and Redis OSS, and on Memcached from 1.6.12. The third, authentication, exists on Valkey and Redis OSS only, as IAM, RBAC or an AUTH token. The fourth, permissions per user, exists on Valkey and Redis OSS with RBAC only. Memcached has no login and no permissions per user.',
    application: 'Application',
    redis: 'Valkey · Redis OSS',
    memcached: 'Memcached',
    network: 'VPC · security groups',
    networkNote: 'from where, on which port',
    tls: 'TLS',
    tlsRedis: 'serverless: always',
    tlsMemcached: '1.6.12 and later',
    login: 'Authentication',
    loginRedis: 'IAM · RBAC · AUTH',
    noLogin: 'no login',
    permissions: 'Permissions per user',
    permissionsRedis: 'RBAC',
    noPermissions: 'none',
    data: 'Data',
    caption:
      'Count the layers from top to bottom: four for Valkey and Redis OSS, two for Memcached. That is why the security group matters even more for Memcached. Serverless Valkey created with a public endpoint does without the first.',
  },
});
