import { type ComponentProps, useState } from 'react';
import { useT } from '#web/site.ts';
import { TextField } from '#web/ui/field.tsx';

type CountedFieldProps = ComponentProps<typeof TextField> & { maxLength: number };

/** A line of text that says how much room is left. The count needs scripts; the limit does not. */
export function CountedField({ maxLength, defaultValue, ...rest }: CountedFieldProps) {
  const t = useT();
  const [length, setLength] = useState(String(defaultValue ?? '').length);
  return (
    <div className="relative">
      <TextField
        {...rest}
        maxLength={maxLength}
        defaultValue={defaultValue}
        onInput={(event) => setLength(event.currentTarget.value.length)}
      />
      <span className="absolute top-0 right-0 text-muted text-sm tabular-nums" aria-hidden="true">
        {t('practice:form.count', { length, max: maxLength })}
      </span>
    </div>
  );
}
