// The marks that divide an address, `#`, `?`, `&` and `=`, as programs spell them where they write the address down.

/** Signs of an address by their names in HTML; what is invisible is nothing. */
const named: Readonly<Record<string, string>> = {
  ...{ num: '#', quest: '?', amp: '&', equals: '=', lowbar: '_', period: '.', hyphen: '-', dash: '-' },
  ...{ shy: '', zwj: '', zwnj: '', lrm: '', rlm: '', zerowidthspace: '', nobreak: '' },
};
const entity = /&(?:#(\d+)|#x([\da-f]+)|([a-z]+))(?:;|%3B)/gi;
/** What HTML wrote twice or more often: `&amp;amp;`. */
const repeated = /&(?:(?:amp|#0*38|#x0*26)(?:;|%3B))+/gi;
const invisible = /^[\p{Default_Ignorable_Code_Point}\u2028\u2029]$/u;

/** A typed value as it stands in an address, or a full-width ＃, ＆, ＝ or ？ as browsers encode it. */
const typedOrWide = /[?#&](?:q|find|trace|from)=[^&#]*|%EF%BC%(?:83|86|9D|9F)/gi;

/**
 * The part of an address behind its path, with its marks as marks. The site encodes whatever a reader types, so that
 * none of these spellings is ever part of a right link; only full-width marks can be, in typed values, and stay there.
 */
export function withMarks(rest: string): string {
  return (
    rest
      .replace(repeated, '&amp;')
      .replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole;
        return markOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
      })
      .replace(/\\u([\da-f]{4})/gi, (whole, hex: string) => markOf(Number.parseInt(hex, 16)) ?? whole)
      .replace(/\\(?=[^a-z\d\s])|\\[nrt]?$/gi, '')
      .replace(/&amp(?=$|#)/i, '')
      // The bare `=` says that the wide mark before the name is one.
      .replace(/%EF%BC%86(?=\w+=)/gi, '&')
      .replace(typedOrWide, (found) =>
        found.startsWith('%') ? decodeURIComponent(found).normalize('NFKC') : found,
      )
  );
}

/** @returns undefined for what is no sign of an address */
function markOf(code: number): string | undefined {
  if (!(code <= 0x10ffff)) return undefined;
  const sign = String.fromCodePoint(code);
  if (invisible.test(sign)) return '';
  return /[#?&=_./-]/.test(sign) ? sign : undefined;
}
