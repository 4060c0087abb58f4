import CircleAlert from 'lucide-react/icons/circle-alert';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '#web/ui/cx.ts';
import { Icon } from '#web/ui/icon.tsx';

export type FieldProps = {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: string;
};

export const CONTROL =
  'block w-full min-h-11 rounded border border-edge bg-surface px-3.5 py-2.25 text-base text-ink transition-colors hover:border-lagoon aria-invalid:border-reef';

/** Returns the attributes that tie a control to its hint and its error. */
export function describe({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const ids = [error ? `${name}-error` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ');
  return { id: name, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': ids || undefined };
}

export function FieldError({ name, children }: { name: string; children?: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${name}-error`} className="flex gap-1.5 text-reef text-sm">
      <Icon of={CircleAlert} size={16} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** The label, hint and error of any control. */
export function Field({
  label,
  name,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="font-medium text-sm">
        {label}
        {optional && <span className="font-normal text-muted"> {optional}</span>}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError name={name}>{error}</FieldError>
    </div>
  );
}

type With<E extends 'input' | 'textarea' | 'select'> = FieldProps & Omit<ComponentProps<E>, 'name'>;

export function TextField({ label, name, hint, error, optional, className, ...rest }: With<'input'>) {
  return (
    <Field {...{ label, name, hint, error, optional }}>
      <input type="text" className={cx(CONTROL, className)} {...rest} {...describe({ name, hint, error })} />
    </Field>
  );
}

export function TextArea({ label, name, hint, error, optional, className, ...rest }: With<'textarea'>) {
  return (
    <Field {...{ label, name, hint, error, optional }}>
      <textarea
        rows={4}
        className={cx(CONTROL, 'leading-relaxed', className)}
        {...rest}
        {...describe({ name, hint, error })}
      />
    </Field>
  );
}
