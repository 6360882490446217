import { useLater } from '../use-later.ts';

interface Props<Goal extends string> {
  readonly label: string;
  readonly value: Goal;
  readonly options: readonly { readonly value: Goal; readonly label: string }[];
  readonly onChange: (goal: Goal) => void;
}

/** What the reader sets out to reach. The names are long, so it is a list to open and not a row of buttons. */
export function GoalChoice<Goal extends string>({ label, value, options, onChange }: Props<Goal>) {
  const [shown, choose] = useLater(value, onChange);
  return (
    <label class="goal-choice">
      <span>{label}</span>
      <select
        value={shown}
        onChange={(event) => {
          const option = options.find((each) => each.value === event.currentTarget.value);
          if (option) choose(option.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
