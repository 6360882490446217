import { translated } from '../text.ts';

export const encryptExistingStrings = translated({
  ko: {
    rdsTitle: '암호화되지 않은 RDS DB 인스턴스를 암호화하는 순서',
    rdsDescription:
      '암호화되지 않은 DB 인스턴스에서 1단계로 스냅샷을 만듭니다. 2단계로 KMS 키를 지정해 스냅샷을 복사하면 암호화된 사본이 생깁니다. 3단계로 그 사본에서 복원하면 암호화된 새 DB 인스턴스가 됩니다. 암호화되지 않은 스냅샷에서 암호화된 DB 인스턴스로 바로 복원하는 길은 막혀 있습니다.',
    auroraTitle: '암호화되지 않은 Aurora 클러스터를 암호화하는 순서',
    auroraDescription:
      '암호화되지 않은 클러스터에서 1단계로 클러스터 스냅샷을 만듭니다. 2단계로 복원하면 암호화된 새 클러스터가 됩니다. 쓸 KMS 키는 이 단계에서 지정합니다. 암호화되지 않은 클러스터 스냅샷을 키를 지정해 복사할 수 있는지는 AWS 문서끼리 말이 달라서 점선으로 그렸습니다.',
    rds: 'RDS: 복사할 때 키를 지정',
    aurora: 'Aurora: 복원할 때 키를 지정',
    instance: 'DB 인스턴스',
    cluster: 'DB 클러스터',
    plain: '암호화 안 됨',
    encrypted: '암호화됨',
    snapshot: '스냅샷',
    clusterSnapshot: '클러스터 스냅샷',
    copy: '스냅샷 사본',
    newInstance: '새 DB 인스턴스',
    newCluster: '새 DB 클러스터',
    take: '스냅샷 만들기',
    copyWithKey: 'KMS 키를 지정해 복사',
    restore: '복원',
    restoreWithKey: 'KMS 키를 지정해 복원',
    noDirectRestore: '바로 복원하면\n암호화할 수 없음',
    encryptedCopy: '암호화된\n사본',
    copyDisputed: '키를 지정한 복사는\nAWS 문서마다 다름',
    caption:
      'KMS 키를 지정하는 화살표가 어느 것인지 보세요. RDS는 복사할 때, Aurora는 복원할 때 지정합니다. Aurora에서 키를 지정한 복사는 AWS 문서마다 말이 다릅니다.',
  },
  en: {
    rdsTitle: 'How to encrypt an unencrypted RDS DB instance',
    rdsDescription:
      'Step 1 takes a snapshot of the unencrypted DB instance. Step 2 copies the snapshot with a KMS key, which gives an encrypted copy. Step 3 restores that copy to a new, encrypted DB instance. The direct way, from the unencrypted snapshot to an encrypted DB instance, is blocked.',
    auroraTitle: 'How to encrypt an unencrypted Aurora cluster',
    auroraDescription:
      'Step 1 takes a cluster snapshot of the unencrypted cluster. Step 2 restores it to a new, encrypted cluster; the KMS key to use is named in this step. AWS documents disagree whether an unencrypted cluster snapshot can be copied with a key, so that way is dashed.',
    rds: 'RDS: name the key when you copy',
    aurora: 'Aurora: name the key when you restore',
    instance: 'DB instance',
    cluster: 'DB cluster',
    plain: 'not encrypted',
    encrypted: 'encrypted',
    snapshot: 'Snapshot',
    clusterSnapshot: 'Cluster snapshot',
    copy: 'Snapshot copy',
    newInstance: 'New DB instance',
    newCluster: 'New DB cluster',
    take: 'take a snapshot',
    copyWithKey: 'copy with a KMS key',
    restore: 'restore',
    restoreWithKey: 'restore with a KMS key',
    noDirectRestore: 'a direct restore\ncannot encrypt',
    encryptedCopy: 'Encrypted\ncopy',
    copyDisputed: 'copying with a key:\nAWS documents disagree',
    caption:
      'Find the arrow that names the KMS key: on RDS it is the copy, on Aurora the restore. About copying an Aurora snapshot with a key, AWS documents disagree.',
  },
});
