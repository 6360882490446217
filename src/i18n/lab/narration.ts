import { withParticle } from '../particles.ts';
import { translated } from '../text.ts';

/**
 * The sentences of the narration. Korean particles after keys and versions come from `withParticle`; a sentence
 * that needs none has none.
 */
export const narrationStrings = translated({
  ko: {
    start: '아직 아무 요청도 없어요. 캐시가 비어 있어요.',
    hit: (key: string, version: number) =>
      `캐시 적중: ${withParticle(key, '이/가')} 캐시에 있어 v${version} 값을 바로 돌려줘요.`,
    staleHit: (key: string, version: number, databaseVersion: number) =>
      `오래된 적중: 캐시에 남은 ${key}의 v${version} 값을 그대로 돌려줘요. RDS는 이미 ${withParticle(`v${databaseVersion}`, '이에요/예요')}.`,
    missStored: (key: string) =>
      `캐시 미스: ${withParticle(key, '이/가')} 캐시에 없어 RDS에서 읽고 저장해요.`,
    missNotStored: (key: string) =>
      `캐시 미스: ${withParticle(key, '이/가')} 캐시에 없어 RDS에서 읽어요. 읽은 값은 저장하지 않아요.`,
    missRefused: (key: string) => `캐시 미스: ${withParticle(key, '이/가')} 캐시에 없어 RDS에서 읽어요.`,
    missReadThrough: (key: string) =>
      `캐시 미스: ${withParticle(key, '이/가')} 없어 캐시가 직접 RDS에서 읽어 저장해요.`,
    expiredStored: (key: string) => `만료 미스: ${key}의 TTL이 끝나 RDS에서 다시 읽고 저장해요.`,
    expiredNotStored: (key: string) =>
      `만료 미스: ${key}의 TTL이 끝나 RDS에서 읽어요. 읽은 값은 저장하지 않아요.`,
    rejected: (key: string) => `제거할 수 있는 항목이 없어 ${withParticle(key, '을/를')} 저장하지 못했어요.`,
    evicted: (key: string) => `자리가 없어 ${withParticle(key, '을/를')} 제거했어요.`,
    expired: (key: string) => `${key}의 TTL이 끝나 캐시에서 사라졌어요.`,
    writeDatabase: (key: string, version: number) =>
      `쓰기: RDS의 ${withParticle(key, '을/를')} ${withParticle(`v${version}`, '으로/로')} 바꿔요.`,
    cachedCopyStale: (version: number) => `캐시에는 v${version} 값이 남아 이제 오래된 값이에요.`,
    deleted: (key: string) => `캐시에 있던 ${withParticle(key, '을/를')} 지웠어요.`,
    deletedNothing: (key: string) => `캐시에서 ${withParticle(key, '을/를')} 지우려 했지만 원래 없었어요.`,
    alsoStored: (version: number) => `캐시에도 v${version} 값을 저장해요.`,
    writeCacheOnly: (key: string, version: number) =>
      `쓰기: 캐시의 ${withParticle(key, '을/를')} ${withParticle(`v${version}`, '으로/로')} 바꿔요. RDS에는 나중에 써요.`,
    flushed: {
      due: (key: string, version: number) => `미뤄 둔 ${key}의 v${version} 쓰기를 RDS에 반영해요.`,
      evicted: (key: string, version: number) =>
        `${withParticle(key, '을/를')} 제거하기 전에 v${version} 쓰기를 RDS에 반영해요.`,
      expired: (key: string, version: number) => `만료된 ${key}의 v${version} 쓰기를 RDS에 반영해요.`,
    },
    external: (key: string, version: number) =>
      `바깥 쓰기: 다른 프로그램이 RDS의 ${withParticle(key, '을/를')} ${withParticle(`v${version}`, '으로/로')} 바꿨어요.`,
    lookup: (key: string) => `캐시에서 ${withParticle(key, '을/를')} 찾아요.`,
    missOnly: (key: string) => `캐시 미스: ${withParticle(key, '이/가')} 캐시에 없어요.`,
    expiredOnly: (key: string) => `만료 미스: ${withParticle(key, '은/는')} TTL이 끝나 쓸 수 없어요.`,
    databaseRead: (key: string, version: number) => `RDS에서 ${key}의 v${version} 값을 읽어요.`,
    stored: (key: string, version: number) => `캐시에 ${key}의 v${version} 값을 저장해요.`,
    cacheReads: '이 읽기는 캐시가 대신해요.',
    died: (entries: number, writes: number) =>
      `그 뒤 노드가 죽어 캐시의 항목 ${entries}개가 사라졌어요.${writes > 0 ? ` 그중 ${writes}개는 RDS에 아직 쓰지 않은 값이라 영영 잃었어요.` : ''}`,
  },
  en: {
    start: 'No request yet. The cache is empty.',
    hit: (key, version) => `Cache hit: ${key} is in the cache, so v${version} comes straight back.`,
    staleHit: (key, version, databaseVersion) =>
      `Stale hit: the cache still holds v${version} of ${key} and returns it. RDS is already at v${databaseVersion}.`,
    missStored: (key) => `Cache miss: ${key} is not in the cache, so it is read from RDS and stored.`,
    missNotStored: (key) =>
      `Cache miss: ${key} is not in the cache, so it is read from RDS. What was read is not stored.`,
    missRefused: (key) => `Cache miss: ${key} is not in the cache, so it is read from RDS.`,
    missReadThrough: (key) =>
      `Cache miss: ${key} is not there, so the cache itself reads it from RDS and keeps it.`,
    expiredStored: (key) => `Expired: the TTL of ${key} is over, so it is read from RDS again and stored.`,
    expiredNotStored: (key) =>
      `Expired: the TTL of ${key} is over, so it is read from RDS. What was read is not stored.`,
    rejected: (key) => `Nothing may be evicted, so ${key} could not be stored.`,
    evicted: (key) => `There was no room, so ${key} was evicted.`,
    expired: (key) => `The TTL of ${key} is over, so it left the cache.`,
    writeDatabase: (key, version) => `Write: ${key} becomes v${version} in RDS.`,
    cachedCopyStale: (version) => `The cache keeps v${version}, which is stale from now on.`,
    deleted: (key) => `The copy of ${key} in the cache was deleted.`,
    deletedNothing: (key) => `A delete for ${key} was sent, but the cache had no copy.`,
    alsoStored: (version) => `The cache stores v${version} too.`,
    writeCacheOnly: (key, version) =>
      `Write: ${key} becomes v${version} in the cache only. RDS is written later.`,
    flushed: {
      due: (key, version) => `The postponed write of ${key} v${version} reaches RDS.`,
      evicted: (key, version) => `Before ${key} is evicted, its v${version} is written to RDS.`,
      expired: (key, version) => `${key} has expired, so its v${version} is written to RDS.`,
    },
    external: (key, version) => `Outside write: another program changed ${key} to v${version} in RDS.`,
    lookup: (key) => `The cache is asked for ${key}.`,
    missOnly: (key) => `Cache miss: ${key} is not in the cache.`,
    expiredOnly: (key) => `Expired: the TTL of ${key} is over, so its copy cannot be used.`,
    databaseRead: (key, version) => `RDS returns v${version} of ${key}.`,
    stored: (key, version) => `The cache stores v${version} of ${key}.`,
    cacheReads: 'The cache makes this read itself.',
    died: (entries, writes) =>
      `Then the node died, and the cache lost its ${entries} entries.${writes > 0 ? ` RDS never got the latest value of ${writes} of them: nobody has it now.` : ''}`,
  },
});
