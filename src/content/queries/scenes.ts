import { getEntry } from 'astro:content';
import { pageAddress } from '../../address.ts';
import type { Language } from '../../language.ts';
import { factAnchor, sourcesById, statementById } from './facts.ts';
import { basisOf, type Said, said } from './scene-words.ts';

/** A link to a statement of a note, or to a source, which leaves the site and has a title. */
export interface BasisAddress {
  readonly href: string;
  readonly rel?: 'noopener';
  readonly title?: string;
}

/** What a page hands to the island of a scene: its words, and where what they rest on can be read. */
export interface SceneData<Words> {
  readonly words: Said<Words>;
  /** The link to every statement and source that the words name. */
  readonly addresses: Readonly<Record<string, BasisAddress>>;
}

/** The words of the session store's scene in one language. */
export async function sessionScene(language: Language) {
  return sceneData(await getEntry('sessionScene', 'session'), language);
}

/** The words of the scene "Switched on, and nothing changes" in one language. */
export async function cacheAsideScene(language: Language) {
  return sceneData(await getEntry('cacheAsideScene', 'cache-aside'), language);
}

/** The words of the scene "Whom does it stop?" in one language. */
export async function defenceScene(language: Language) {
  return sceneData(await getEntry('defenceScene', 'defence'), language);
}

/** The words of the scene "Encrypt what exists" in one language. */
export async function encryptionScene(language: Language) {
  return sceneData(await getEntry('encryptionScene', 'encryption'), language);
}

/** The words of the scene "How may I log in?" in one language. */
export async function loginScene(language: Language) {
  return sceneData(await getEntry('loginScene', 'login'), language);
}

/** The words of the cluster's scene in one language. */
export async function clusterScene(language: Language) {
  return sceneData(await getEntry('clusterScene', 'cluster'), language);
}

/** The words of the scene of races in one language. */
export async function raceScene(language: Language) {
  return sceneData(await getEntry('raceScene', 'race'), language);
}

/** The words of the leaderboard's scene in one language. */
export async function leaderboardScene(language: Language) {
  return sceneData(await getEntry('leaderboardScene', 'leaderboard'), language);
}

/** The words of the scene "Connections, without a proxy and with one" in one language. */
export async function proxyScene(language: Language) {
  return sceneData(await getEntry('proxyScene', 'proxy'), language);
}

async function sceneData<Words extends object>(
  entry: { readonly data: Words } | undefined,
  language: Language,
): Promise<SceneData<Words>> {
  if (!entry) throw new Error('A scene has no file in src/content/scenes.');
  const words = entry.data;
  const addresses = await Promise.all(
    basisOf(words).map(async (id) => [id, await basisAddress(id, language)] as const),
  );
  return { words: said(words, language), addresses: Object.fromEntries(addresses) };
}

/** Where a statement or a source can be read. */
async function basisAddress(id: string, language: Language): Promise<BasisAddress> {
  if (/^S\d+$/.test(id)) {
    const [source] = await sourcesById([id]);
    if (!source) throw new Error(`A scene rests on ${id}, which is no source.`);
    return { href: source.url, rel: 'noopener', title: source.title };
  }
  const { page } = await statementById(id);
  return { href: pageAddress(`${page}#${factAnchor(id)}`, language) };
}
