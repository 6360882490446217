import type { Chooser } from '../../content/queries/comparison-data.ts';
import { type Engine, engines, themes } from '../../content/schema/comparison-columns.ts';
import { type GivenAnswer, readAnswers, writeAnswers } from '../chooser/answers.ts';
import { type Mode, modes, type TableView } from './view.ts';

/** The parameters of the address this widget owns; it leaves all others alone. */
export const parameters = ['cols', 'theme', 'view', 'diff', 'find', 'choose'] as const;
export type Parameter = (typeof parameters)[number];

/** A value of the address that could not be used. */
export interface Problem {
  readonly parameter: Parameter | 'cell';
  readonly value: string;
}

/** The engines the exam asks about. */
const examColumns: readonly Engine[] = ['redis-oss', 'memcached'];

/** The columns shown until the reader chooses others. */
export function usualColumns(mode: Mode): readonly Engine[] {
  return mode === 'exam' ? examColumns : engines;
}

export const defaultTableView: TableView = {
  columns: usualColumns('today'),
  mode: 'today',
  differencesOnly: false,
  theme: 'all',
  find: '',
};

export const longestFind = 100;
/** Longest part of a broken value that is repeated to the reader. */
const longestQuote = 40;

/**
 * The one of the allowed values that a text is. Every value of this address is one of a fixed list, so this is all the
 * schema it needs; the schema library would be a quarter of what the widget weighs.
 */
function oneOf<Value extends string>(allowed: readonly Value[], text: string): Value | undefined {
  return allowed.find((value) => value === text);
}

/**
 * Reads what the reader set from the query of an address. A value that is not understood is reported and left out;
 * everything else is kept. Lists are separated by points: `?cols=valkey.memcached&choose=ordering.yes_iam.no`.
 */
export function readAddress(
  query: string,
  chooser: Chooser,
): { readonly view: TableView; readonly given: GivenAnswer[]; readonly problems: Problem[] } {
  const given = new URLSearchParams(query);
  const problems: Problem[] = [];
  const refuse = (parameter: Problem['parameter'], value: string) => {
    problems.push({ parameter, value: value.slice(0, longestQuote) });
  };
  const one = <Value extends string>(parameter: Parameter, allowed: readonly Value[], otherwise: Value) => {
    const text = given.get(parameter);
    if (text === null) return otherwise;
    const value = oneOf(allowed, text);
    if (value === undefined) refuse(parameter, text);
    return value ?? otherwise;
  };

  const columns: Engine[] = [];
  for (const text of listed(given.get('cols'))) {
    const column = oneOf(engines, text);
    if (!column) refuse('cols', text);
    else if (!columns.includes(column)) columns.push(column);
  }
  const answers = readAnswers(given.get('choose'), chooser.questions, (pair) => refuse('choose', pair));
  const find = given.get('find') ?? '';
  const mode = one('view', modes, defaultTableView.mode);
  if (find.length > longestFind) refuse('find', find);
  return {
    view: {
      columns: columns.length > 0 ? columns : usualColumns(mode),
      mode,
      differencesOnly: one('diff', ['0', '1'], '0') === '1',
      theme: one('theme', ['all', ...themes], defaultTableView.theme),
      find: find.slice(0, longestFind),
    },
    given: answers,
    problems,
  };
}

/** The parameters of a view and of the answers given; `undefined` for one that has its default. */
export function writeAddress(
  view: TableView,
  given: readonly GivenAnswer[],
): Record<Parameter, string | undefined> {
  return {
    cols: hasUsualColumns(view) ? undefined : view.columns.join('.'),
    theme: view.theme === defaultTableView.theme ? undefined : view.theme,
    view: view.mode === defaultTableView.mode ? undefined : view.mode,
    diff: view.differencesOnly ? '1' : undefined,
    find: view.find === '' ? undefined : view.find,
    choose: writeAnswers(given),
  };
}

/** Whether the reader left the columns as they were. */
export function hasUsualColumns({ columns, mode }: TableView): boolean {
  return columns.join('.') === usualColumns(mode).join('.');
}

/** Whether a view differs from the one every reader starts with. */
export function isChanged(view: TableView): boolean {
  return Object.values(writeAddress(view, [])).some((value) => value !== undefined);
}

function listed(text: string | null): string[] {
  return (text ?? '').split('.').filter(Boolean);
}
