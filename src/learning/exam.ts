/**
 * An answer: the places, in the data, of the options that were chosen; of the steps, in the order in which they were put;
 * or the number that was filled in.
 */
export type ExamAnswer = readonly number[];

/** A question as an exam needs it. */
export interface ExamQuestion {
  readonly id: string;
  readonly topic: string;
  /** Whether one option is to be chosen or several, steps are to be put in order, or a number is to be filled in. */
  readonly kind: 'one' | 'several' | 'order' | 'number';
  /** How many options or steps it has; none where a number is to be filled in. */
  readonly options: number;
  readonly right: ExamAnswer;
  /** How far a number may be from the right one. */
  readonly tolerance?: number;
}

/** A question of an exam, and the order its options are shown in: for each place, the option's place in the data. */
export interface ExamItem {
  readonly id: string;
  readonly order: readonly number[];
}

/** In place of a topic: every question there is, and the questions that were missed before. */
export const everything = '';
export const missedBefore = 'mistakes';

/** What the questions of an exam are drawn from and how long it takes. */
export interface ExamSettings {
  /** A whole number from 0 to 2^32 - 1. The same seed draws the same exam from the same questions. */
  readonly seed: number;
  readonly count: number;
  readonly minutes: number;
  /** A topic, {@link everything} or {@link missedBefore}. */
  readonly topic: string;
  /** Only questions with one right option, as all exams once had, or every kind. */
  readonly kinds: 'one' | 'every';
}

/** An exam that a reader sits. */
export interface Sitting extends ExamSettings {
  /** When it began, in milliseconds since 1970. */
  readonly startedAt: number;
  readonly items: readonly ExamItem[];
  /** By question; those that were not answered at all are not there. */
  readonly answers: Readonly<Record<string, ExamAnswer>>;
  /** Questions to look at again. */
  readonly flags: readonly string[];
  /** Place of the question that is shown. */
  readonly place: number;
  /** When it was handed in. */
  readonly endedAt?: number;
  /** Whether its answers were added to the memory. */
  readonly remembered?: true;
}

/**
 * The questions that an exam is drawn from.
 *
 * @param isMissed whether the reader has missed a question before
 */
export function poolOf<Question extends ExamQuestion>(
  questions: readonly Question[],
  { topic, kinds }: Pick<ExamSettings, 'topic' | 'kinds'>,
  isMissed: (id: string) => boolean,
): Question[] {
  return questions.filter(
    (question) =>
      (kinds === 'every' || question.kind === 'one') &&
      (topic === everything || (topic === missedBefore ? isMissed(question.id) : question.topic === topic)),
  );
}

/**
 * Draws the questions of an exam: from each topic in turn, so that no topic has two more than another that still has
 * questions left, mixed, each with its options in an order of its own. The order in which questions are given does not
 * matter.
 *
 * @param count how many; where there are fewer questions, all of them
 * @param below draws a whole number from 0 to one less than its argument
 */
export function drawExam(
  questions: readonly Pick<ExamQuestion, 'id' | 'topic' | 'options'>[],
  count: number,
  below: (bound: number) => number,
): ExamItem[] {
  const sorted = [...questions].sort((one, other) => (one.id < other.id ? -1 : 1));
  const byTopic = Map.groupBy(sorted, ({ topic }) => topic);
  const topics = shuffled([...byTopic.values()], below).map((own) => shuffled(own, below));
  const longest = Math.max(0, ...topics.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) =>
    topics.flatMap((own) => own[turn] ?? []),
  ).flat();
  return shuffled(inTurn.slice(0, count), below).map(({ id, options }) => ({
    id,
    order: shuffled(
      Array.from({ length: options }, (_, place) => place),
      below,
    ),
  }));
}

/** The shuffle of Fisher and Yates, as Durstenfeld gave it ("Algorithm 235", CACM 1964). */
function shuffled<Item>(items: readonly Item[], below: (bound: number) => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const [taken] = mixed.splice(below(last + 1), 1);
    if (taken !== undefined) mixed.push(taken);
  }
  return mixed;
}

/**
 * The answer after an option or step was pressed: it is added, or taken back where it was there. Of several options no
 * more can be chosen than are right, and another choice of one takes the place of the first.
 */
export function pressed({ kind, right }: ExamQuestion, before: ExamAnswer, option: number): ExamAnswer {
  if (before.includes(option)) return before.filter((other) => other !== option);
  if (kind === 'one') return [option];
  return before.length < right.length ? [...before, option] : before;
}

/** Whether a question is answered in whole: as many options as are right, every step. */
export function isAnswered({ right }: ExamQuestion, answer: ExamAnswer = []): boolean {
  return answer.length === right.length;
}

/** Whether an answer is right in whole; a part of it counts nothing. */
export function isRight(
  { kind, right, tolerance = 0 }: ExamQuestion,
  answer: ExamAnswer | undefined,
): boolean {
  if (answer === undefined || answer.length !== right.length) return false;
  if (kind === 'several') return right.every((option) => answer.includes(option));
  return right.every((wanted, place) => Math.abs(wanted - (answer[place] ?? Number.NaN)) <= tolerance);
}

/** When the time of an exam is over. It follows from the start, so a page that slept does not give more. */
export function deadlineOf({ startedAt, minutes }: Sitting): number {
  return startedAt + minutes * 60_000;
}

/** Seconds that are left, from 0 to the whole time. */
export function secondsLeft(sitting: Sitting, now: number): number {
  const left = Math.ceil((deadlineOf(sitting) - now) / 1000);
  return Math.min(Math.max(0, left), sitting.minutes * 60);
}

/** The exam handed in; not later than its time allows, and once only. */
export function handedIn(sitting: Sitting, now: number): Sitting {
  return sitting.endedAt === undefined
    ? { ...sitting, endedAt: Math.min(now, deadlineOf(sitting)) }
    : sitting;
}

export interface ExamScore {
  readonly hits: number;
  readonly count: number;
}

/**
 * What an exam is worth. A question without an answer is a miss.
 *
 * @param questions by ID
 * @returns the whole score, and that of each topic in the order of the questions
 */
export function scoreOf(
  { items, answers }: Pick<Sitting, 'items' | 'answers'>,
  questions: ReadonlyMap<string, ExamQuestion>,
): ExamScore & { readonly topics: ReadonlyMap<string, ExamScore> } {
  const asked = new Set(items.map(({ id }) => id));
  const topics = new Map<string, ExamScore>();
  for (const [id, question] of questions) {
    if (!asked.has(id)) continue;
    const before = topics.get(question.topic) ?? { hits: 0, count: 0 };
    const hit = isRight(question, answers[id]) ? 1 : 0;
    topics.set(question.topic, { hits: before.hits + hit, count: before.count + 1 });
  }
  const all = [...topics.values()];
  return {
    hits: all.reduce((sum, { hits }) => sum + hits, 0),
    count: all.reduce((sum, { count }) => sum + count, 0),
    topics,
  };
}

/**
 * Reads a sitting that was kept as JSON. Questions that the site no longer has, or has with other options, are left out.
 * Before there were questions with several answers, an answer was the one option by itself.
 *
 * @returns `undefined` for anything that is no sitting, or that has no question left
 */
export function readSitting(text: string, questions: readonly ExamQuestion[]): Sitting | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(kept)) return undefined;
  const { seed, count, minutes, topic, startedAt, items, answers, flags, place, endedAt, remembered } = kept;
  if (![seed, count, minutes, startedAt, place].every(isWhole) || typeof topic !== 'string') return undefined;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = listOf(items).filter((item): item is ExamItem & Record<string, unknown> => {
    if (!isRecord(item) || typeof item.id !== 'string') return false;
    const order = listOf(item.order);
    return order.length === byId.get(item.id)?.options && order.every((_, option) => order.includes(option));
  });
  if (known.length === 0) return undefined;
  const ids = new Set(known.map(({ id }) => id));
  const given = Object.entries(isRecord(answers) ? answers : {}).flatMap(
    ([id, answer]): [string, ExamAnswer][] => {
      const question = ids.has(id) ? byId.get(id) : undefined;
      const read = typeof answer === 'number' ? [answer] : answer;
      return question && isAnswerTo(question, read) ? [[id, read]] : [];
    },
  );
  return {
    ...({ seed, count, minutes, startedAt } as Pick<Sitting, 'seed' | 'count' | 'minutes' | 'startedAt'>),
    topic,
    kinds: kept.kinds === 'every' ? 'every' : 'one',
    items: known.map(({ id, order }) => ({ id, order })),
    answers: Object.fromEntries(given),
    flags: listOf(flags).filter((id): id is string => typeof id === 'string' && ids.has(id)),
    place: Math.min(place as number, known.length - 1),
    ...(isWhole(endedAt) ? { endedAt } : {}),
    ...(remembered === true ? { remembered } : {}),
  };
}

function isAnswerTo({ kind, options, right }: ExamQuestion, answer: unknown): answer is ExamAnswer {
  const given = listOf(answer);
  if (given.length === 0 || given.length > right.length || new Set(given).size < given.length) return false;
  return given.every((one) =>
    kind === 'number' ? Number.isFinite(one) && (one as number) >= 0 : isWhole(one) && one < options,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
