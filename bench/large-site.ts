import type { IndexedPage } from '../src/site/search/read-page.ts';

/** A small generator of reproducible numbers (Numerical Recipes' LCG): the same corpus in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = [
  ...'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후기니디리미비시이지치키티피히강난단람막반성연정철클털평현공논동록목본송온종총콘톤폴혼',
];
const particles = ['', '을', '를', '이', '가', '은', '는', '의', '에서', '으로', '와', '과', '에'];
const verbs = ['합니다', '됩니다', '하려면', '하는', '되어', '할 수 있습니다'];

/** Words in the number and shape a large Korean site has, the frequent ones short. */
function words(next: () => number, count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const length = 2 + Math.floor(next() * 3);
    made.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join(''));
  }
  return [...made];
}

/**
 * A generated Korean site: about 330 words a page whose frequencies fall off as in natural text (Zipf), a title and
 * five sections each, after the given pages.
 */
export function largeSite(own: readonly IndexedPage[], count: number): IndexedPage[] {
  const next = random(20_261_123);
  const vocabulary = words(next, 24_000);
  const pick = () => vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? '낱말';
  const sentence = () =>
    `${Array.from({ length: 10 }, () => pick() + (particles[Math.floor(next() * particles.length)] ?? '')).join(' ')} ${pick()}${verbs[Math.floor(next() * verbs.length)] ?? ''}.`;
  const made = Array.from({ length: count - own.length }, (_, number): IndexedPage => {
    const title = `${pick()} ${pick()} ${pick()}`;
    const description = sentence();
    const sections = Array.from({ length: 5 }, (_section, index) => ({
      id: `s${index}`,
      title: `${pick()} ${pick()}`,
      text: Array.from({ length: 5 }, sentence).join(' '),
    }));
    return {
      slug: `topic/${number}`,
      language: 'ko',
      url: `/topic/${number}/`,
      title,
      kind: 'note',
      place: 1000 + number,
      description,
      sections,
      blocks: [
        { field: 'answer', text: description },
        ...sections.flatMap((section) => [
          { field: 'heading' as const, text: section.title },
          { field: 'body' as const, text: section.text },
        ]),
      ],
      body: `<h1 id="_top">${title}</h1><p>${description}</p>${sections.map((section) => `<h2 id="${section.id}">${section.title}</h2><p>${section.text}</p>`).join('')}`,
    };
  });
  return [...own, ...made];
}
