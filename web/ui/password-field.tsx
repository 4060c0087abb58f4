import type { ComponentProps } from 'react';
import { cx } from '#web/ui/cx.ts';
import { CONTROL, describe, Field, type FieldProps } from '#web/ui/field.tsx';

type PasswordFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'name' | 'type'> & { showLabel: string };

/** The enhancement script shows the button. Without script there is a plain password field and no button. */
export function PasswordField({
  label,
  name,
  hint,
  error,
  optional,
  showLabel,
  className,
  ...rest
}: PasswordFieldProps) {
  return (
    <Field {...{ label, name, hint, error, optional }}>
      <span className="relative block">
        <input
          type="password"
          autoComplete="current-password"
          className={cx(CONTROL, 'pr-20', className)}
          {...rest}
          {...describe({ name, hint, error })}
        />
        <button
          type="button"
          data-reveal={name}
          aria-pressed="false"
          suppressHydrationWarning
          className="needs-script absolute inset-y-0 right-0 min-w-11 rounded px-3.5 font-medium text-lagoon text-sm hover:text-lagoon-deep aria-pressed:underline"
        >
          {showLabel}
        </button>
      </span>
    </Field>
  );
}
