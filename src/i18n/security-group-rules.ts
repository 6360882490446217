import { template } from './fill.ts';
import { translated } from './text.ts';

/** Strings of the generator of security-group rules. */
export const securityGroupStrings = translated({
  ko: {
    withoutScript:
      '규칙을 만드는 데에는 스크립트가 필요해요. 스크립트가 꺼져 있으면 위의 표에서 포트를 찾아 같은 방식으로 적으세요.',
    intro:
      '애플리케이션이 쓰는 서비스를 고르면 필요한 인바운드 규칙을 만들어 드려요. 소스는 IP 주소가 아니라 보안 그룹으로 적어요.',
    services: '서비스 고르기',
    kinds: { web: '웹', database: '데이터베이스', cache: '캐시', storage: '파일', stream: '스트림' },
    options: '자세히',
    throughProxy: template('{name} 앞에 RDS Proxy 두기'),
    portOf: template('{name}의 포트'),
    portOutOfRange: template('{name}의 포트는 {from}번부터 {to}번까지만 쓸 수 있어서 기본 포트로 적었어요.'),
    portRefused: template('{name}에는 {port}번을 쓸 수 없어서 기본 포트로 적었어요.'),
    appPort: '로드 밸런서 뒤에서 애플리케이션이 쓰는 포트',
    appPortFault: '포트는 1번부터 65535번까지예요. 8080번으로 적었어요.',
    source: '어디서 들어오나요?',
    fromApplication: '애플리케이션의 보안 그룹',
    fromAddresses: 'IP 주소 대역',
    addresses: '주소 대역(CIDR)',
    addressesFault: template(
      '‘{text}’ 부분을 주소 대역으로 읽을 수 없어요. 10.0.0.0/16처럼 쓰세요. 그때까지는 애플리케이션의 보안 그룹을 소스로 적어요.',
    ),
    addressesMissing: '10.0.0.0/16처럼 쓰세요. 그때까지는 애플리케이션의 보안 그룹을 소스로 적어요.',
    nothingPicked: '서비스를 하나 이상 고르면 규칙이 여기에 나와요.',
    rules: template('인바운드 규칙 {count}개'),
    groups: {
      application: '애플리케이션',
      'load-balancer': '로드 밸런서',
      proxy: template('{name}의 RDS Proxy'),
    },
    rule: template('‘{to}’ 보안 그룹: ‘{from}’ 보안 그룹에서 오는 TCP {port}번을 허용해요.'),
    ruleFromAddresses: template('‘{to}’ 보안 그룹: {from}에서 오는 TCP {port}번을 허용해요.'),
    publicEntrance: '누구나 들어오는 웹의 입구라서 인터넷 전체에 열어도 되는 유일한 규칙이에요.',
    warning: '주의',
    exposedWorld: template(
      '{name}의 {port}번이 인터넷 전체에 열려요. 데이터베이스와 캐시는 애플리케이션의 보안 그룹만 들어오게 하세요.',
    ),
    exposedWide: template(
      '{name}의 {port}번이 아주 넓은 주소 대역({cidr})에 열려요. 꼭 필요한 주소로 좁히거나 보안 그룹을 소스로 쓰세요.',
    ),
    exposedPublic: template(
      '{name}의 {port}번이 인터넷의 주소({cidr})에 열려요. 그 주소에서 꼭 직접 접속해야 하는지 보세요. 데이터베이스와 캐시에는 대개 보안 그룹이나 VPN이 답이에요.',
    ),
    stateful: '보안 그룹은 상태를 기억하므로 응답이 나가는 규칙은 따로 만들지 않아도 돼요.',
    proxyPort:
      'RDS Proxy는 엔진의 기본 포트로만 받아요(MySQL·MariaDB 3306, PostgreSQL 5432). DB의 포트를 바꿔도 프록시의 포트는 그대로예요.',
    inWords: '문장',
    cli: 'AWS CLI (bash, zsh)',
    powerShell: 'AWS CLI (PowerShell)',
    cloudFormation: 'CloudFormation',
    copy: template('{what} 복사'),
    copied: template('{what} 내용을 복사했어요.'),
    copyFailed: '브라우저가 복사를 막았어요. 아래 글상자에서 직접 복사하세요.',
    copyByHand: '복사할 내용',
    replaceIds: 'sg-REPLACE_ME 자리에 보안 그룹의 ID를 넣으세요.',
    reset: '처음 상태로',
    problems: '주소에 읽지 못한 부분이 있어요.',
    unknownValue: template('{key}: ‘{value}’ 부분은 모르는 값이라 빼고 나머지만 적용했어요.'),
    parameters: { sg: '서비스', from: '주소 대역', app: '애플리케이션 포트' },
  },
  en: {
    withoutScript:
      'Making rules needs scripts. Without them, take the port from the table above and write the rule the same way.',
    intro:
      'Pick what the application uses and get the inbound rules it needs. Sources are security groups, not addresses.',
    services: 'Pick services',
    kinds: { web: 'Web', database: 'Databases', cache: 'Caches', storage: 'Files', stream: 'Streams' },
    options: 'Details',
    throughProxy: template('Put RDS Proxy in front of {name}'),
    portOf: template('Port of {name}'),
    portOutOfRange: template('{name} can only use ports {from} to {to}; the default was written instead.'),
    portRefused: template('{name} refuses port {port}; the default was written instead.'),
    appPort: 'Port of the application behind the load balancer',
    appPortFault: 'Ports run from 1 to 65535; 8080 was written instead.',
    source: 'Where does the traffic come from?',
    fromApplication: 'The application’s security group',
    fromAddresses: 'A range of addresses',
    addresses: 'Addresses (CIDR)',
    addressesFault: template(
      '“{text}” is no range of addresses; write one like 10.0.0.0/16. Until then the application’s security group is the source.',
    ),
    addressesMissing:
      'Write one like 10.0.0.0/16. Until then the application’s security group is the source.',
    nothingPicked: 'Pick at least one service and its rules appear here.',
    rules: template('Inbound rules: {count}'),
    groups: {
      application: 'application',
      'load-balancer': 'load balancer',
      proxy: template('RDS Proxy of {name}'),
    },
    rule: template('Security group “{to}”: allow TCP {port} from security group “{from}”.'),
    ruleFromAddresses: template('Security group “{to}”: allow TCP {port} from {from}.'),
    publicEntrance: 'This is the public entrance of the web, the only rule that may be open to everyone.',
    warning: 'Warning',
    exposedWorld: template(
      'This opens {port} of {name} to the whole internet. Let only the application’s security group in to a database or cache.',
    ),
    exposedWide: template(
      'This opens {port} of {name} to a very wide range of addresses ({cidr}). Narrow it, or use a security group as the source.',
    ),
    exposedPublic: template(
      'This opens {port} of {name} to addresses of the internet ({cidr}). Does anybody there have to connect directly? For a database or cache a security group or a VPN mostly is the answer.',
    ),
    stateful: 'Security groups are stateful, so replies need no rule of their own.',
    proxyPort:
      'RDS Proxy listens on the engine’s default port only (3306 for MySQL and MariaDB, 5432 for PostgreSQL), even where the database’s port was changed.',
    inWords: 'Sentences',
    cli: 'AWS CLI (bash, zsh)',
    powerShell: 'AWS CLI (PowerShell)',
    cloudFormation: 'CloudFormation',
    copy: template('Copy {what}'),
    copied: template('{what} copied.'),
    copyFailed: 'The browser refused to copy. Copy the text from the box below.',
    copyByHand: 'Text to copy',
    replaceIds: 'Put the IDs of your security groups in place of sg-REPLACE_ME.',
    reset: 'Reset',
    problems: 'Part of the address could not be read.',
    unknownValue: template('{key}: “{value}” is no known value; it was left out and the rest applied.'),
    parameters: { sg: 'Services', from: 'Addresses', app: 'Application port' },
  },
});

export type SecurityGroupStrings = (typeof securityGroupStrings)['ko'];
