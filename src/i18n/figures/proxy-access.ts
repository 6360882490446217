import { translated } from '../text.ts';

export const proxyAccessStrings = translated({
  ko: {
    title: 'RDS Proxy를 거치는 인증과 막아야 할 길',
    description:
      'VPC 안에서 애플리케이션이 IAM 인증으로 RDS Proxy에 접속합니다. 프록시는 Secrets Manager에서 가져온 DB 자격 증명으로, 또는 IAM으로 데이터베이스에 접속합니다. 애플리케이션에서 데이터베이스로 직접 가는 길은 보안 그룹으로 막아 두었습니다. VPC 밖의 인터넷에서 프록시로 오는 길도 막혀 있습니다.',
    vpc: 'VPC',
    application: '애플리케이션',
    iam: 'IAM 인증',
    proxy: 'RDS Proxy',
    credentials: 'DB 자격 증명\n또는 IAM',
    database: '데이터베이스',
    secrets: 'Secrets\nManager',
    direct: '직접\n연결',
    internet: '인터넷',
    caption:
      '막힌 길은 둘입니다. 인터넷에서 오는 길은 원래 없고, 데이터베이스로 직접 가는 길은 보안 그룹으로 우리가 막아야 합니다.',
  },
  en: {
    title: 'Authentication through RDS Proxy, and the ways to close',
    description:
      'Inside a VPC, the application connects to RDS Proxy with IAM authentication. The proxy connects to the database with credentials from Secrets Manager, or with IAM. The direct way from the application to the database is closed by a security group. The way from the internet outside the VPC to the proxy is closed too.',
    vpc: 'VPC',
    application: 'Application',
    iam: 'IAM',
    proxy: 'RDS Proxy',
    credentials: 'DB credentials\nor IAM',
    database: 'Database',
    secrets: 'Secrets\nManager',
    direct: 'direct',
    internet: 'Internet',
    caption:
      'Two ways are closed. The one from the internet never existed; the direct one to the database is yours to close, with a security group.',
  },
});
