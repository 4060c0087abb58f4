import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ComponentProps } from 'react';
import { cx } from '#web/ui/cx.ts';
import { CONTROL, describe, Field, type FieldProps } from '#web/ui/field.tsx';
import { Icon } from '#web/ui/icon.tsx';

type SelectProps = FieldProps & Omit<ComponentProps<'select'>, 'name'>;

export function Select({ label, name, hint, error, optional, className, children, ...rest }: SelectProps) {
  return (
    <Field {...{ label, name, hint, error, optional }}>
      <span className="relative block">
        <select
          className={cx(CONTROL, 'appearance-none pr-10', className)}
          {...rest}
          {...describe({ name, hint, error })}
        >
          {children}
        </select>
        <Icon
          of={ChevronDown}
          size={18}
          className="pointer-events-none absolute top-3.5 right-3 text-muted"
        />
      </span>
    </Field>
  );
}
