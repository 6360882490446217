import { useSignal } from '@preact/signals';
import { fill } from '../../i18n/fill.ts';
import { CopyByHand, copyText } from '../copy-text.tsx';
import { asCommands, asPowerShell } from './cli.ts';
import { asTemplate } from './cloudformation.ts';
import type { Generator } from './model.ts';
import type { Rule } from './plan.ts';
import { asWords, remarks, ruleInWords, warnings } from './words.ts';

/** The rules three times over: in words, as AWS CLI commands, as a CloudFormation template. */
export function Output({ generator }: { readonly generator: Generator }) {
  const { data, plan } = generator;
  const { strings } = data;
  const { rules } = plan.value;
  const dangers = warnings(plan.value, strings);
  return (
    <div class="rule-output">
      <p role="status">
        <strong>
          {rules.length === 0 ? strings.nothingPicked : fill(strings.rules, { count: rules.length })}
        </strong>
      </p>
      {dangers.length > 0 && (
        <div class="rule-danger" role="alert">
          {dangers.map((text) => (
            <p key={text}>
              <strong>{strings.warning}</strong> {text}
            </p>
          ))}
        </div>
      )}
      {rules.length > 0 && (
        <>
          <section aria-label={strings.inWords}>
            <ul>
              {rules.map((rule) => (
                <li key={ruleInWords(rule, strings)}>
                  {ruleInWords(rule, strings)} {isEntrance(rule) && <small>{strings.publicEntrance}</small>}
                </li>
              ))}
            </ul>
            <p class="rule-remark">{remarks(plan.value, strings).join(' ')}</p>
            <Copy generator={generator} what={strings.inWords} text={asWords(plan.value, strings)} />
          </section>
          <p class="rule-remark">{strings.replaceIds}</p>
          <Snippet generator={generator} what={strings.cli} text={asCommands(plan.value)} />
          <Snippet generator={generator} what={strings.powerShell} text={asPowerShell(plan.value)} />
          <Snippet generator={generator} what={strings.cloudFormation} text={asTemplate(plan.value)} />
        </>
      )}
    </div>
  );
}

const isEntrance = ({ to, source }: Rule) => to.role === 'load-balancer' && 'cidr' in source;

function Snippet({
  generator,
  what,
  text,
}: {
  readonly generator: Generator;
  readonly what: string;
  readonly text: string;
}) {
  return (
    <section class="rule-snippet" aria-label={what}>
      <h3>{what}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll inside, which has to work by keyboard. */}
      <pre tabIndex={0} lang="en">
        <code>{text}</code>
      </pre>
      <Copy generator={generator} what={what} text={text} />
    </section>
  );
}

function Copy({
  generator,
  what,
  text,
}: {
  readonly generator: Generator;
  readonly what: string;
  readonly text: string;
}) {
  const { strings } = generator.data;
  /** What came of the last press, and of which text: of another one it says nothing. */
  const last = useSignal<{ readonly of: string; readonly copied: boolean } | undefined>(undefined);
  const result = last.value?.of === text ? last.value : undefined;
  return (
    <>
      <button
        type="button"
        onClick={async () => {
          last.value = undefined;
          last.value = { of: text, copied: await copyText(text) };
        }}
      >
        {fill(strings.copy, { what })}
      </button>{' '}
      <span role="status">
        {result && (result.copied ? fill(strings.copied, { what }) : strings.copyFailed)}
      </span>
      {result?.copied === false && <CopyByHand label={strings.copyByHand} text={text} />}
    </>
  );
}
