import type { ServiceKind } from '../../content/service-kinds.ts';
import type { SecurityGroupStrings } from '../../i18n/security-group-rules.ts';
import type { Language } from '../../site/address.ts';

/** Something that can stand behind a security group, in one language. */
export interface SecuredService {
  id: string;
  name: string;
  /** The name in English, for the descriptions inside rules: AWS accepts ASCII only there. */
  nameForAws: string;
  kind: ServiceKind;
  ports: readonly number[];
  proxy: boolean;
  changeable?: { from: number; to: number; except: readonly number[] };
}

/** Everything the rule generator prints, in one language. */
export interface SecurityGroupData {
  language: Language;
  strings: SecurityGroupStrings;
  services: readonly SecuredService[];
}
