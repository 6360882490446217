import { type Signal, signal } from '@preact/signals';
import { describeLineFault, describeTraceFault } from '../../i18n/lab/faults.ts';
import { formatCount } from '../../i18n/numbers.ts';
import { planInputStrings } from '../../i18n/plan/input.ts';
import type { Language } from '../../language.ts';
import { type ExampleName, exampleFiles } from '../../sim/plan/example-names.ts';
import type { ExampleFile } from '../../sim/plan/examples.ts';
import type { Prices } from '../../sim/plan/record.ts';
import type { SampleFault } from '../../sim/plan/sampled-plan.ts';
import type { ColumnChoice } from '../../sim/trace/tables/column-choice.ts';
import { columnsIn, type UnnamedColumns } from '../cache-lab/trace/ColumnTable.tsx';
import { reportSentences } from '../cache-lab/trace/describe-report.ts';
import type { PlanAnswer } from './answer.ts';
import type { PlanMessage, PlanReply } from './ask-plan.ts';
import { type Choices, defaultChoices, type TraceChoice } from './choices.ts';
import type { Refusal } from './reading.ts';
import type { SampledAnswer } from './sampled-answer.ts';

/** What answers questions: a worker, or in tests something of the same shape. */
export interface PlanAsking {
  ask(message: PlanMessage, onReply: (reply: PlanReply) => void): void;
  end(): void;
}

/** What the answer on the page is of, or the next one is to be of. */
interface Asked {
  readonly reading: number;
  readonly source: Blob | ExampleName;
  readonly trace: TraceChoice;
}

type Work =
  | {
      readonly stage: 'reading';
      readonly share: number;
      readonly operations: number;
      readonly isSampled: boolean;
    }
  | { readonly stage: 'planning' };

/** The page: its answer, what the reader chose, and what is being worked on. */
export class PlanModel {
  /** The last one that was computed; it stays until there is another. */
  readonly answer: Signal<PlanAnswer | SampledAnswer>;
  readonly choices = signal<Choices>(defaultChoices);
  readonly prices = signal<Prices>(new Map());
  /** Null: nothing is being worked on. */
  readonly work = signal<Work | null>(null);
  readonly message = signal('');
  /** Read, but with so much that could not be used that the reader has to decide. */
  readonly isDoubtful = signal(false);
  /** Not read, since nothing says which column is the key. */
  readonly columns = signal<UnnamedColumns | null>(null);
  /** Null: the trace is the reader's own. */
  readonly example: Signal<ExampleName | null>;
  readonly language: Language;
  private readonly asking: PlanAsking;
  /** What the answer is of. */
  private answered: Asked;
  /** What was asked for last. */
  private asked: Asked;
  /** Counts readings, so that the worker takes no trace for another. */
  private readings = 0;

  constructor(language: Language, opening: PlanAnswer, example: ExampleName, asking: PlanAsking) {
    this.language = language;
    this.asking = asking;
    this.answer = signal<PlanAnswer | SampledAnswer>(opening);
    this.example = signal<ExampleName | null>(example);
    this.answered = { reading: 0, source: example, trace: opening.trace };
    this.asked = this.answered;
  }

  openExample(name: ExampleName): void {
    this.example.value = name;
    this.read(name, { file: exampleFiles[name], columns: null, allowUnusable: false });
  }

  openFile(source: Blob, file: string): void {
    this.read(source, { file, columns: null, allowUnusable: false });
  }

  /** Reads the trace again that did not say which column is what. */
  chooseColumns(columns: ColumnChoice): void {
    this.read(this.asked.source, { ...this.asked.trace, columns });
  }

  useRest(): void {
    this.asked = { ...this.asked, trace: { ...this.asked.trace, allowUnusable: true } };
    this.ask(this.choices.value);
  }

  discard(): void {
    this.forgetAsked(planInputStrings[this.language].kept);
  }

  cancel(): void {
    this.asking.end();
    this.work.value = null;
    this.choices.value = this.answer.value.choices;
    this.forgetAsked(planInputStrings[this.language].cancelled);
  }

  /** Answers anew for the trace of the answer. */
  change(changes: Partial<Choices>): void {
    this.choices.value = { ...this.choices.value, ...changes };
    // A trace that could not be used is no longer asked for.
    if (this.work.value === null) this.asked = this.answered;
    this.ask(this.choices.value);
  }

  setPrice(type: string, price: number | null): void {
    const prices = new Map(this.prices.value);
    if (price === null) prices.delete(type);
    else prices.set(type, price);
    this.prices.value = prices;
  }

  end(): void {
    this.asking.end();
  }

  private read(source: Blob | ExampleName, trace: TraceChoice): void {
    this.readings++;
    const isOwn = (from: Blob | ExampleName) => typeof from !== 'string';
    // What was entered about an example says nothing of another trace; a file may be a corrected one.
    if (!(isOwn(source) && isOwn(this.answered.source)))
      this.choices.value = { ...this.choices.value, capacity: null, itemBytes: null, ttls: null };
    this.asked = { reading: this.readings, source, trace };
    this.ask(this.choices.value);
  }

  private ask(choices: Choices): void {
    const { asked } = this;
    this.message.value = '';
    this.isDoubtful.value = false;
    this.columns.value = null;
    this.work.value = { stage: 'planning' };
    this.asking.ask({ kind: 'plan', ...asked, choices }, (reply) => {
      if (reply.kind === 'reading') {
        const { share, operations, isSampled } = reply;
        this.work.value = { stage: 'reading', share, operations, isSampled };
      } else if (reply.kind === 'planning') {
        this.work.value = { stage: 'planning' };
      } else {
        this.work.value = null;
        this.take(reply, asked);
      }
    });
  }

  private take(reply: PlanReply, asked: Asked): void {
    const text = planInputStrings[this.language];
    switch (reply.kind) {
      case 'answer': {
        const { report, keys, kind } = reply.answer;
        this.answer.value = reply.answer;
        this.answered = asked;
        this.example.value = typeof asked.source === 'string' ? asked.source : null;
        this.message.value = [
          text.answered(asked.trace.file),
          ...this.told(report, keys, kind === 'sampled'),
        ].join(' ');
        return;
      }
      case 'doubt':
        this.isDoubtful.value = true;
        this.message.value = this.told(reply.report, reply.keys, reply.isSampled).join(' ');
        return;
      case 'fault':
        this.columns.value = columnsIn(reply.fault);
        this.refuse(describeTraceFault(reply.fault, this.language));
        return;
      case 'refusal':
        this.refuse(this.refusalSentence(reply.refusal));
        return;
      case 'unreadable':
      case 'failed':
        this.refuse(text[reply.kind]);
    }
  }

  private told(report: PlanAnswer['report'], keys: number, areEstimated: boolean): string[] {
    return reportSentences(report, { operations: report.operations, keys, areEstimated }, this.language);
  }

  /** The answer from before stays, and with it what it is of. */
  private refuse(sentence: string): void {
    this.showAnswered();
    this.message.value = `${sentence} ${planInputStrings[this.language].kept}`;
  }

  private forgetAsked(sentence: string): void {
    this.asked = this.answered;
    this.isDoubtful.value = false;
    this.columns.value = null;
    this.showAnswered();
    this.message.value = sentence;
  }

  private showAnswered(): void {
    const { source } = this.answered;
    this.example.value = typeof source === 'string' ? source : null;
  }

  private refusalSentence(refusal: Refusal): string {
    const text = planInputStrings[this.language];
    switch (refusal.code) {
      case 'line': {
        const { line, excerpt } = refusal.problem;
        return text.wrongLine(line, excerpt, describeLineFault(refusal.problem, this.language));
      }
      case 'nothing-read':
        return text.nothingRead;
      case 'sample':
        return this.sampleSentence(refusal.fault);
    }
  }

  private sampleSentence(fault: SampleFault): string {
    const { sample } = planInputStrings[this.language];
    const count = (value: number) => formatCount(value, this.language);
    switch (fault.code) {
      case 'too-few-keys':
        return sample.tooFewKeys(count(fault.keys));
      case 'knee-unknown':
        return sample.kneeUnknown(count(fault.least));
      case 'capacity-unknown':
        return sample.capacityUnknown(count(fault.capacity), count(fault.least));
    }
  }
}

/** The file of an example, from a worker of its own. */
export function askForExample(
  asking: PlanAsking,
  name: ExampleName,
  onFile: (file: ExampleFile) => void,
): void {
  asking.ask({ kind: 'example', name }, (reply) => {
    asking.end();
    if (reply.kind === 'example') onFile(reply.file);
  });
}
