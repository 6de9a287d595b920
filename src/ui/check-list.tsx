/** Several things to tick, or one of several to choose, in a group with its name: native boxes, so that it works without scripts. */
import { Checkbox, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFieldId } from '#ui/form-parts.tsx';

export type Tick = { value: string; label: ReactNode; hint?: ReactNode; checked?: boolean };

type GroupProps = { name: string; label: ReactNode; hint?: ReactNode; options: readonly Tick[] };

/** In the form as `name[]`, once per ticked box; the schema reads `name`. */
export function CheckList({ name, label, hint, options }: GroupProps) {
  const id = useFieldId()(name);
  return (
    <fieldset className="plain-set" id={id}>
      <legend>{label}</legend>
      {hint && <p className="muted small">{hint}</p>}
      {options.map((one) => (
        <Checkbox
          key={one.value}
          name={`${name}[]`}
          value={one.value}
          label={one.label}
          description={one.hint}
          defaultChecked={one.checked ?? false}
        />
      ))}
    </fieldset>
  );
}

export function RadioList({ name, label, hint, options }: GroupProps) {
  const id = useFieldId()(name);
  return (
    <fieldset className="plain-set" id={id}>
      <legend>{label}</legend>
      {hint && <p className="muted small">{hint}</p>}
      {options.map((one) => (
        <Radio
          key={one.value}
          name={name}
          value={one.value}
          label={one.label}
          description={one.hint}
          defaultChecked={one.checked ?? false}
        />
      ))}
    </fieldset>
  );
}
