import fc from 'fast-check';

/** Few members, so that they meet again: ties, moves and removals are what goes wrong. */
export const anyMember = fc.constantFrom(
  'mina',
  'Jun',
  'jun',
  '가람',
  '나래',
  'é',
  '',
  'm:10',
  'm:2',
  '😀',
  '｡',
);
export const anyScore = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
