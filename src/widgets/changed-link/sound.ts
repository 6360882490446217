/**
 * An address that needs no mending: small letters, digits and signs between them, with a letter or digit at the end;
 * no name of a campaign (`tracking.ts` knows them all) and no `&amp` at the end.
 */
export const sound =
  /^(?!.*(?:\b(?:\w*(?:_\w*|id|src)|igsh|s[ai]?|t|spm|ref|share|trk|epik|ved|us[gt]|source)=|&amp$))(?:[a-z\d.=&_-]*[a-z\d])?$/;
