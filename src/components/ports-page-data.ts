import { pageAddress } from '../address.ts';
import { type Asset, asset } from '../content/queries/asset.ts';
import { curatedPorts, portsData, portsDataId } from '../content/queries/ports.ts';
import { type SecurityGroupData, securedServices } from '../content/queries/secured-services.ts';
import { portDrillStrings } from '../i18n/port-drill.ts';
import { securityGroupStrings } from '../i18n/security-group-rules.ts';
import type { Language } from '../language.ts';
import type { DrillData } from '../widgets/port-drill/data.ts';

/** Data of widgets that the page fetches for them: what it says itself is in the page already. */
interface FetchedData {
  /** Id under which the page offers it. */
  readonly id: string;
  readonly data: unknown;
  readonly file: Asset;
}

/** What the look-up, the drill and the rule generator of the ports page read. */
export async function portsPageData(
  language: Language,
): Promise<Record<'ports' | 'drill' | 'rules', FetchedData>> {
  const drill: DrillData = {
    strings: portDrillStrings[language],
    portsId: portsDataId(language),
    review: pageAddress('review', language),
  };
  const rules: SecurityGroupData = {
    language,
    strings: securityGroupStrings[language],
    services: securedServices(await curatedPorts(), language),
  };
  const fetched = (name: string, id: string, data: unknown): FetchedData => ({
    id,
    data,
    file: asset('data', `${language}-${name}`, data),
  });
  return {
    ports: fetched('ports', portsDataId(language), await portsData(language)),
    drill: fetched('port-drill', `port-drill-${language}`, drill),
    rules: fetched('security-group-rules', `security-group-rules-${language}`, rules),
  };
}
