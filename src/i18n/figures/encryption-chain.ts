import { translated } from '../text.ts';

export const encryptionChainStrings = translated({
  ko: {
    title: '저장 데이터 암호화가 미치는 범위',
    description:
      '기본 인스턴스의 볼륨과 로그가 KMS 키 A로 암호화되어 있습니다. 거기서 나오는 자동 백업, 스냅샷, 같은 리전의 읽기 전용 복제본에도 모두 키 A가 붙어 있습니다. 다른 리전에 만든 읽기 전용 복제본에는 그 리전의 KMS 키 B가 붙어 있습니다.',
    regionA: '리전 A',
    regionB: '리전 B',
    primary: '기본 인스턴스',
    volume: '볼륨 · 로그',
    backups: '자동 백업',
    snapshot: '스냅샷',
    replica: '읽기 전용\n복제본',
    keyA: 'KMS 키 A',
    keyB: 'KMS 키 B',
    caption:
      '열쇠를 따라가 보세요. 같은 리전 안에서는 볼륨에서 갈라져 나온 것이 모두 같은 키를 쓰고, 리전을 넘어간 복제본만 그 리전의 키를 씁니다.',
  },
  en: {
    title: 'What encryption at rest reaches',
    description:
      'The volume and logs of the primary instance are encrypted with KMS key A. The automated backups, the snapshot and the read replica in the same Region that come from it all carry key A. A read replica in another Region carries KMS key B, which belongs to that Region.',
    regionA: 'Region A',
    regionB: 'Region B',
    primary: 'Primary instance',
    volume: 'volume · logs',
    backups: 'Automated\nbackups',
    snapshot: 'Snapshot',
    replica: 'Read\nreplica',
    keyA: 'KMS key A',
    keyB: 'KMS key B',
    caption:
      'Follow the keys. Within a Region, everything that comes from the volume uses the same key; only a replica in another Region uses a key of that Region.',
  },
});
