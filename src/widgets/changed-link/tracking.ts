/**
 * What campaigns, mail programs and networks add to links that pass through them: names of Brave's list (brave-core,
 * `components/query_filter/utils.cc`) and Firefox's (`privacy.query_stripping.strip_list`), those of Google (`gbraid`,
 * `srsltid`, `ved`; `sa`, `source`, `ust`, `usg` in Docs), Outlook (`data`, `sdata`, `reserved`), Naver (`NaPm`) and
 * Pinterest (`epik`), and those of buttons for sharing (`si`, `igsh`, `s`, `t`, `ref`, `share`, `spm`, `trk`).
 */
const named =
  /^(?:[a-z]*cl(?:ick|k)?id|gclsrc|igsh(?:id)?|[gw]braid|srsltid|hsctatracking|(?:cmp|sm|wicked)id|si|spm|ref|share|trk|epik|napm|ved|sa|us[gt]|s|t|source|reserved|s?data)$/i;

/** No parameter of the site has an underscore in its name, and those of campaigns mostly have: `utm_source`, `_ga`. */
export const isTracking = (name: string): boolean => name.includes('_') || named.test(name);
