/** Forms that work without scripts: native controls with label, hint and error; what was typed comes back after a refusal. */
import { Button, type ButtonProps, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Form, type FormProps, useNavigation } from 'react-router';
import { RefusalNotice } from '#ui/page-parts.tsx';
import { plainFaultIn, type Returned } from '#ui/read-form.ts';
import { useRoot, useWords } from '#ui/root-data.ts';

const ReturnedContext = createContext<Returned | undefined>(undefined);
const IntentContext = createContext<string | undefined>(undefined);

/** The id of a field: forms of one page may ask for the same thing, and each label belongs to the field of its own form. */
export function useFieldId(): (name: string) => string {
  const intent = useContext(IntentContext);
  return (name) => (intent === undefined ? `isian-${name}` : `isian-${intent}-${name}`);
}

/**
 * `returned` is the page's `actionData`: its refusal, field errors and typed values show by themselves. `intent` tells
 * several forms of one page apart (hidden field `maksud`); errors show only at the form they belong to.
 */
export function ActForm(
  props: Omit<FormProps, 'children'> & {
    returned?: Returned | undefined;
    intent?: string;
    children: ReactNode;
  },
) {
  const { returned, intent, children, ...rest } = props;
  const root = useRoot();
  const mine = !returned || intent === undefined || returned.typed?.maksud === intent ? returned : undefined;
  return (
    <Form method="post" noValidate className="fields" {...rest}>
      {root && <input type="hidden" name="_kunci" value={root.formKey} />}
      {intent !== undefined && <input type="hidden" name="maksud" value={intent} />}
      <ReturnedContext value={mine}>
        <IntentContext value={intent}>
          <Summary />
          {children}
        </IntentContext>
      </ReturnedContext>
    </Form>
  );
}

/** The sentence at a field: its schema's own, or a plain one in the reader's language. */
function useFault(): (sentence: string) => string {
  const words = useWords().ui.form;
  return (sentence) => {
    const plain = plainFaultIn(sentence);
    if (!plain) return sentence;
    const { fault, limit } = plain;
    if (fault === 'tooLong') return words.tooLong({ most: limit });
    if (fault === 'tooShort') return words.tooShort({ least: limit });
    return fault === 'outOfRange' ? words.outOfRange({ limit }) : words[fault]();
  };
}

/** What is wrong, above the form, each with the way to its field. */
function Summary() {
  const returned = useContext(ReturnedContext);
  const words = useWords().ui.form;
  const idOf = useFieldId();
  const fault = useFault();
  const box = useRef<HTMLDivElement>(null);
  const names = Object.entries(returned?.errors ?? {});
  useEffect(() => {
    if (returned?.errors || returned?.refusal) box.current?.focus();
  }, [returned]);
  if (!returned?.refusal && names.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <RefusalNotice refusal={returned?.refusal} />
      {names.length > 0 && (
        <div className="notice tone-red" role="alert">
          <strong>{words.wrong({ count: names.length })}</strong>
          <ul>
            {names.map(([name, sentence]) => (
              <li key={name}>
                <a href={`#${idOf(name)}`}>{fault(sentence)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  defaultValue?: string;
};

function useField({ name, label, hint, optional, defaultValue }: FieldProps) {
  const returned = useContext(ReturnedContext);
  const words = useWords().ui.form;
  const fault = useFault();
  const id = useFieldId()(name);
  return {
    id,
    name,
    label: optional ? (
      <>
        {label} <span className="muted">({words.optional()})</span>
      </>
    ) : (
      label
    ),
    description: hint,
    error: returned?.errors?.[name] && fault(returned.errors[name]),
    defaultValue: returned?.typed?.[name] ?? defaultValue ?? '',
    required: !optional,
    withAsterisk: false,
    size: 'md' as const,
  };
}

type TextProps = FieldProps & {
  type?: 'text' | 'password' | 'email' | 'number' | 'search' | 'tel';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal';
  min?: number;
  max?: number;
  maxLength?: number;
  autoFocus?: boolean;
};

export function TextField(props: TextProps) {
  const { name, label, hint, optional, defaultValue, ...rest } = props;
  return <TextInput {...useField(props)} {...rest} />;
}

/** The browser's own date field: typed or chosen, ISO in the form. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  return <TextInput {...useField(props)} type="date" min={props.min} max={props.max} maw={220} />;
}

export type Option = { value: string; label: string };

/** Choices in this order, each by the name it has in words. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, () => string>>,
): Option[] => values.map((value) => ({ value, label: names[value]() }));

export function SelectField(props: FieldProps & { options: readonly Option[] }) {
  const words = useWords().ui.form;
  const data = [{ value: '', label: props.optional ? '–' : words.choose() }, ...props.options];
  const field = useField(props);
  // What was typed before there was a choice is none of the choices.
  const known = data.some(({ value }) => value === field.defaultValue);
  return <NativeSelect {...field} defaultValue={known ? field.defaultValue : ''} data={data} />;
}

/** Several lines of reasoning; says where they will be kept. */
export function ReasonField(props: Partial<FieldProps> & { rows?: number }) {
  const words = useWords().ui.form;
  const field = useField({
    ...props,
    name: props.name ?? 'alasan',
    label: props.label ?? words.reason(),
    hint: props.hint ?? words.reasonHint(),
  });
  return <Textarea {...field} rows={props.rows ?? 4} />;
}

export function CheckField({
  name,
  label,
  hint,
  checked,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  checked?: boolean;
}) {
  const returned = useContext(ReturnedContext);
  const id = useFieldId()(name);
  const fault = useFault();
  return (
    <Checkbox
      id={id}
      name={name}
      value="1"
      label={label}
      description={hint}
      error={returned?.errors?.[name] && fault(returned.errors[name])}
      defaultChecked={returned?.typed ? returned.typed[name] === '1' : (checked ?? false)}
    />
  );
}

/** A file to hand in; the form needs `encType="multipart/form-data"`. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean }) {
  const { defaultValue, ...field } = useField(props);
  return (
    <TextInput
      {...field}
      type="file"
      {...(props.accept ? { accept: props.accept } : {})}
      {...(props.multiple ? { multiple: true } : {})}
      styles={{ input: { paddingTop: 8, height: 'auto' } }}
    />
  );
}

/** The one action of a form. While it is being sent it says so. */
export function SubmitButton({
  children,
  ...props
}: ButtonProps & { children: ReactNode; name?: string; value?: string }) {
  const sending = useNavigation().state === 'submitting';
  const words = useWords().ui.form;
  return (
    <Button type="submit" size="md" {...props} aria-disabled={sending}>
      {sending ? words.sending() : children}
    </Button>
  );
}

/**
 * Asks once more before something that cannot be taken back. Opens in place (<details>), so it needs no script; the thing
 * is named in the question. `ends`: it stops, undoes or turns down what others count on, and is red; going on is not.
 */
export function Confirm(props: {
  label: string;
  question: string;
  lead?: ReactNode;
  yes: string;
  intent: string;
  returned?: Returned | undefined;
  action?: string;
  ends?: boolean;
  children?: ReactNode;
}) {
  const words = useWords().ui.form;
  const open = props.returned?.typed?.maksud === props.intent;
  return (
    <details className={props.ends ? 'confirm ends' : 'confirm'} open={open}>
      <summary>{props.label}</summary>
      <div className="card stack">
        <strong>{props.question}</strong>
        <p className="muted">{props.lead ?? words.noUndo()}</p>
        <ActForm
          intent={props.intent}
          returned={props.returned}
          {...(props.action ? { action: props.action } : {})}
        >
          {props.children}
          <div className="actions">
            <SubmitButton {...(props.ends ? { color: 'red' } : {})}>{props.yes}</SubmitButton>
          </div>
        </ActForm>
      </div>
    </details>
  );
}
