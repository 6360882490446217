/** The shortest way to a goal, closed until the reader asks for it. */
export function Way({ label, steps }: { readonly label: string; readonly steps: readonly string[] }) {
  if (steps.length === 0) return null;
  return (
    <details class="goal-way">
      <summary>{label}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

interface WaysProps {
  readonly title: string;
  readonly ways: readonly { readonly goal: string; readonly steps: readonly string[] }[];
}

/** The shortest way to every goal, for paper and for readers without scripts; rendered while the page is built. */
export function Ways({ title, ways }: WaysProps) {
  return (
    <div class="player-steps">
      <p>
        <strong>{title}</strong>
      </p>
      <dl>
        {ways
          .filter(({ steps }) => steps.length > 0)
          .map(({ goal, steps }) => (
            <div key={goal}>
              <dt>{goal}</dt>
              <dd>
                <ol>
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
