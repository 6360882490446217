import { type Asset, asset } from '../content/queries/asset.ts';
import { pinningRows } from '../content/queries/pinning.ts';
import * as scenes from '../content/queries/scenes.ts';
import type { Language } from '../language.ts';
import type { EncryptionData } from '../widgets/encryption/EncryptionScene.tsx';
import { waysOf as encryptionWays } from '../widgets/encryption/ways.ts';
import type { LoginData } from '../widgets/login/LoginScene.tsx';
import { waysOf as loginWays } from '../widgets/login/ways.ts';
import type { ProxyData } from '../widgets/proxy/ProxyScene.tsx';

/** What the island of a scene reads. */
export interface SceneData<Data> {
  /** Id under which the page offers it. */
  readonly dataId: string;
  readonly data: Data;
  /** The same as a file, which notes have in place of it. */
  readonly file: Asset;
}

/** By the name of the scene. */
export const sceneData = {
  cacheAside: offered('cache-aside', scenes.cacheAsideScene),
  cluster: offered('cluster', scenes.clusterScene),
  defence: offered('defence', scenes.defenceScene),
  encryption: offered('encryption', async (language): Promise<EncryptionData> => {
    const said = await scenes.encryptionScene(language);
    return { ...said, ways: encryptionWays(said.words) };
  }),
  leaderboard: offered('leaderboard', scenes.leaderboardScene),
  login: offered('login', async (language): Promise<LoginData> => {
    const said = await scenes.loginScene(language);
    return { ...said, ways: loginWays(said.words) };
  }),
  proxy: offered(
    'proxy',
    async (language): Promise<ProxyData> => ({
      ...(await scenes.proxyScene(language)),
      rules: await pinningRows(language),
    }),
  ),
  race: offered('race', scenes.raceScene),
  session: offered('session', scenes.sessionScene),
};

/** The files of all scenes in one language. */
export async function sceneFiles(language: Language): Promise<Asset[]> {
  return Promise.all(Object.values(sceneData).map(async (read) => (await read(language)).file));
}

function offered<Data>(name: string, read: (language: Language) => Promise<Data>) {
  return async (language: Language): Promise<SceneData<Data>> => {
    const data = await read(language);
    return {
      dataId: `${name}-scene-${language}`,
      data,
      file: asset('data', `${language}-${name}-scene`, data),
    };
  };
}
