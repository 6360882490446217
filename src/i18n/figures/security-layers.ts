import { translated } from '../text.ts';

export const securityLayersStrings = translated({
  ko: {
    title: '요청이 데이터베이스에 닿기까지 지나는 보안 기능',
    description:
      '애플리케이션의 요청이 위에서 아래로 내려갑니다. 4번 보안 그룹이 어디서 왔는지 보고, 2번 TLS가 오가는 내용을 감추고, 3번 IAM 인증이 누구인지 확인합니다. 맨 아래 DB 인스턴스의 데이터는 1번 저장 데이터 암호화로 보호됩니다. 왼쪽의 5번 SSH 접속은 막혀 있습니다. DB 인스턴스에서 나온 6번 감사 로그는 CloudWatch Logs로 갑니다.',
    application: '애플리케이션',
    securityGroup: '보안 그룹',
    securityGroupAsks: '허용된 곳에서 왔는가',
    tls: '전송 중 암호화(TLS)',
    tlsAsks: '오가는 내용이 감춰졌는가',
    iam: 'IAM 인증',
    iamAsks: '누구인가',
    database: 'DB 인스턴스',
    atRest: '저장 데이터 암호화',
    ssh: 'SSH',
    audit: '감사 로그',
    cloudWatch: 'CloudWatch Logs',
    caption:
      '번호는 필기의 목록 순서입니다. 위의 세 기능은 접속을, 1번은 저장된 데이터를, 6번은 나중에 남는 기록을 맡습니다.',
  },
  en: {
    title: 'The safeguards between a request and the database',
    description:
      'A request from the application travels downwards. Security group, number 4, looks at where it came from; TLS, number 2, hides what is said; IAM authentication, number 3, asks who it is. At the bottom, the data of the DB instance is protected by encryption at rest, number 1. On the left, SSH, number 5, is blocked. The audit log, number 6, leaves the DB instance for CloudWatch Logs.',
    application: 'Application',
    securityGroup: 'Security group',
    securityGroupAsks: 'Does it come from an allowed place?',
    tls: 'Encryption in transit (TLS)',
    tlsAsks: 'Is the conversation hidden?',
    iam: 'IAM authentication',
    iamAsks: 'Who is it?',
    database: 'DB instance',
    atRest: 'encrypted at rest',
    ssh: 'SSH',
    audit: 'audit logs',
    cloudWatch: 'CloudWatch Logs',
    caption:
      'The numbers follow the list in the original notes. The three safeguards at the top guard the way in, number 1 guards the stored data, and number 6 is the record that stays.',
  },
});
