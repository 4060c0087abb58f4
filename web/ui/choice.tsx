import type { ComponentProps } from 'react';
import { describe, FieldError, type FieldProps } from '#web/ui/field.tsx';

type ChoiceProps = Omit<FieldProps, 'optional'> &
  Omit<ComponentProps<'input'>, 'name' | 'type'> & { type?: 'checkbox' | 'radio' };

/** A checkbox or a radio button. The whole row is the click target. Radio buttons of one name need an `id` each. */
export function Choice({ label, name, hint, error, type = 'checkbox', id = name, ...rest }: ChoiceProps) {
  const described = describe({ name: id, hint, error });
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 items-start gap-3 py-2.5">
        <input
          type={type}
          className="mt-0.5 size-5 shrink-0 accent-lagoon"
          {...rest}
          {...described}
          name={name}
        />
        <span className="text-base leading-6">
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-muted text-sm">
              {hint}
            </span>
          )}
        </span>
      </label>
      <FieldError name={id}>{error}</FieldError>
    </div>
  );
}
