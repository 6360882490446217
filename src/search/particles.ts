import { hasBatchim } from 'es-hangul';
import { toJamo } from './jamo.ts';

/**
 * Korean particles and endings, taken off from the right. There is no dictionary here: every stem is only a
 * candidate, and the caller keeps those its vocabulary knows.
 */

const particles = words(`
  으로부터 에서부터 로부터 에게서 으로서 으로써 에서는 에서도 에서의 에서만 으로는 으로도 으로만 까지는 까지도 부터는 이라는 이라고
  이라도 이라면 이라서 라서 이라는데 라는데 이니까 니까 이네 네 인데요 이란 에게는 에는 에도 에만 에서 에게 께서 한테 으로 로서 로써 로는 로도 로만 라는 라고 라도 라면 이나 이든 이며 이고
  인데 인지 인가 인가요 인가 이다 입니다 인지 일까 일까요 이에요 예요 이야 이냐 보다 처럼 만큼 까지 부터 마다 조차 마저 밖에 대로
  하고 이랑 랑 과는 와는 과의 와의 만의 만을 만이 만은 들은 들이 들을 들의 들과 들에 들도 은 는 이 가 을 를 에 의 도 으로 로 과 와
  만 나 란 요 들 뿐 적인 적으로
`);

// Particles that only follow a final consonant, and those that only follow a vowel. The rule keeps 게이트웨이 and
// 전문가 whole without a dictionary.
const afterConsonant = new Set(
  words(
    '이 은 을 과 으로 으로부터 으로서 으로써 으로는 으로도 으로만 이라는 이라고 이라도 이라서 이라는데 이니까 이네 이라면 이란 이나 이든 이며 이고 이랑 과는 과의 이냐',
  ),
);
const afterVowel = new Set(
  words('가 는 를 와 로 로부터 로서 로써 로는 로도 로만 라는 라고 라서 라는데 니까 네 랑 와는 와의 나 란'),
);

function fits(stem: string, suffix: string): boolean {
  if (afterConsonant.has(suffix)) return hasBatchim(stem);
  if (!afterVowel.has(suffix)) return true;
  // 로 also follows ㄹ: 풀로, 모델로.
  return !hasBatchim(stem) || (suffix.startsWith('로') && toJamo(stem).endsWith('ㄹ'));
}

// What may follow 하다, 되다, 시키다, 받다 and 당하다 once their own first syllable is read.
const verbal =
  /^(.+?)(?:하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐|시키|시킨|시킬|시켜|시킴|시킵|당하|당한|당할|받|받은|받을)(?:(?:는|던|고|기|면|려면|려고|러|지|지만|여|여도|여야|야|서|도|니다|니까|나|나요|는지|는가|는데|는가요|지요|죠|까|까요|요|세요|자|게|도록|므로|며|면서|거나|든지|다|었다|였다|였던|었던|었을|였을|을|은|다면|다는|다고|다가|느냐|는다|수|줘|주|줄|줘요|나봐|냐|어|어야|어서|습니다|습니까|려|려는|기는|기를|기가|기에|기도|지는|지도|지를|음|음을|었는데|는게|는것|는법)(?:요|는|은|도|만|를|을|가|이|에)?)?$/;

const endings = words(`
  습니까 습니다 는다면 는다는 는다고 는다 나요 는가요 는가 을까요 을까 까요 을지 는지 는데 으려면 려면 으면 다면 면은 면 어서 아서 여서 어야 아야
  어도 아도 지만 지요 지는 지 고서 고는 고 으며 며 면서 도록 거나 든지 던 게 기는 기를 기가 기에 기 음을 음이 음 어요 아요 에요 네요 죠 는 은 을 다 요 어 아 여 냐 니
`);

function words(list: string): string[] {
  return [...new Set(list.trim().split(/\s+/))].sort((left, right) => right.length - left.length);
}

/** Words that are nothing but particles, endings or the grammar of a question, and so never worth looking for. */
const functionWords = new Set(
  words(`
  은 는 이 가 을 를 에 의 도 로 과 와 만 에서 으로 까지 부터 에게 라는 이라는 이란 란 이나 보다 처럼 이랑 랑 하고 인 인가 인가요 인지 입니다 이다
  왜 뭐 뭔 뭔가 뭔가요 뭐야 뭐예요 뭐에요 무엇 무엇인가 무엇인가요 무엇을 무슨 어떤 어떻게 어떨 언제 어디 어디서 어디에 얼마나 누가 몇 어느
  수 것 거 게 걸 건 등 및 또는 그리고 그런데 하지만 때 때는 때문에 위해 위한 위해서 대한 대해 대해서 관한 통해 통해서 따라 따른
  하나 하나요 하는 하는지 하는가 하면 하려면 하고 해 해요 해야 해야하나 해야하나요 하는데 할 한다 합니다 하나용 했을 하기 하는법 하는거 한
  되나 되나요 되는 되는지 되는가 되면 된다 되어 돼 돼요 됩니까 됩니다 될까 될까요 되는데 되죠 되지 안되나요 안돼요 안되는 안되면 안됨 되는거 된
  있나 있나요 있는 있는지 있는가 있다 있어 있어요 있을까 있을까요 있으면 있습니까 있습니다 있을 있음 없나 없나요 없는 없는지 없다 없어 없으면 없을까 없음
  인가 일까 일까요 맞나 맞나요 쓰나 쓰나요 쓰는 쓰는지 써 써요 써야 쓸 쓰면 쓴다 씁니까 쓰는지 써야하나 알려줘 알려주세요 궁금 궁금해요 알고 싶어요 싶어 싶은데
  가능 가능한 가능한가 가능한가요 가능할까 가능해 가능해요 가능하나요 필요한가요 필요해요 좋나요 좋을까 좋은가 좋아 나요 까요 대 그럼 그냥 혹시 좀 제일 이게 그게 저게 이건 그건 이거 그거 이때 그때
  않나 않나요 않는 않은 않고 않으면 않을 못 못하나 못하나요 못하는 안 잘 더 다 각각 모두
  a an the is are was be to of in on for and or do does did can could should would how what why when where which who i it its
  my me we you with by from at as that this there if then than not no vs about into use used using
`),
);

/** Whether a word only carries the grammar of a sentence. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

const fewestSyllables = 2;

/**
 * The forms a Korean word may have without its particles and endings, from the whole word to the barest. Stripping
 * repeats (`암호화하려면` → `암호화`, `데이터베이스에서만` → `데이터베이스`); stems of a single syllable come last,
 * since most of them are accidents, but `키를` has to find 키.
 */
export function stemCandidates(word: string): string[] {
  const found = new Set([word]);
  if (!/^[가-힣]{2,}$/.test(word)) return [...found];
  let shortest: string[] = [];
  const verb = verbal.exec(word)?.[1];
  if (verb && verb.length >= fewestSyllables) found.add(verb);
  for (const form of found) {
    if (form.length > 12) continue;
    for (const suffix of [...particles, ...endings]) {
      const stem = form.slice(0, -suffix.length);
      if (!form.endsWith(suffix) || !fits(stem, suffix)) continue;
      if (stem.length >= fewestSyllables) found.add(stem);
      else if (stem.length === 1 && form === word) shortest = [stem];
    }
    if (found.size > 12) break;
  }
  return [...found].sort((left, right) => right.length - left.length).concat(shortest);
}

/**
 * The one stem under which a word of the text is kept: the barest of at least two syllables, unless a longer form
 * is known as a word by itself.
 *
 * @param isWord tells the words that end like a particle but have none (`메모리`, `프로토콜이` has one)
 */
export function stemOf(word: string, isWord: (form: string) => boolean = () => false): string {
  const candidates = stemCandidates(word);
  const known = candidates.find((form) => form.length >= fewestSyllables && isWord(form));
  if (known) return known;
  return candidates.findLast((form) => form.length >= fewestSyllables) ?? word;
}
