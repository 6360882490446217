import type { SecurityGroupStrings } from '../../i18n/security-group-rules.ts';
import type { Language } from '../../language.ts';
import type { CuratedPort } from '../schema/port.ts';
import type { ServiceKind } from '../schema/service-kinds.ts';

/** Something that a security group can protect, in one language. */
export interface SecuredService {
  readonly id: string;
  readonly name: string;
  /** The name in English, for the descriptions inside rules: AWS accepts ASCII only there. */
  readonly nameForAws: string;
  readonly kind: ServiceKind;
  readonly ports: readonly number[];
  readonly proxy: boolean;
  /** What to know about its port behind RDS Proxy. */
  readonly proxyRemark?: string;
  /** What to know about its ports. */
  readonly remark?: string;
  readonly changeable?: { readonly from: number; readonly to: number; readonly except: readonly number[] };
}

/** Everything the rule generator prints, in one language. */
export interface SecurityGroupData {
  readonly language: Language;
  readonly strings: SecurityGroupStrings;
  readonly services: readonly SecuredService[];
}

/** What the rule generator can make rules for, in one language, in the order of the list of ports. */
export function securedServices(entries: readonly CuratedPort[], language: Language): SecuredService[] {
  return entries
    .flatMap(({ securityGroup }) => securityGroup)
    .map(({ name, changeable, proxyRemark, remark, ...service }) => ({
      ...service,
      name: name[language],
      nameForAws: name.en,
      ...(changeable ? { changeable } : {}),
      ...(proxyRemark ? { proxyRemark: proxyRemark[language] } : {}),
      ...(remark ? { remark: remark[language] } : {}),
    }));
}
