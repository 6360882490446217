import type { SceneData } from '../../content/queries/scenes.ts';
import type { ClusterWords } from '../../content/schema/cluster-scene.ts';
import type { SessionWords } from '../../content/schema/session-scene.ts';
import type { EndlessStrings } from '../../i18n/endless.ts';
import type { Language } from '../../language.ts';

/** A service of the list of ports, as far as questions need it. */
export interface PortFact {
  readonly name: string;
  /** Its numbers, each with what it is for where there are several. */
  readonly numbers: readonly { readonly number: number; readonly use?: string | undefined }[];
  readonly what: string;
  /** Its row in the table of ports. */
  readonly href: string;
}

/** What the page hands to the questions, in its language. */
export interface EndlessData {
  readonly language: Language;
  readonly strings: EndlessStrings;
  readonly session: Pick<SceneData<SessionWords>, 'words'>;
  readonly cluster: Pick<SceneData<ClusterWords>, 'words'>;
  readonly ports: readonly PortFact[];
}
