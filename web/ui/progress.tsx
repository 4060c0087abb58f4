import { useId } from 'react';

type ProgressProps = { label: string; value: number; max: number; text: string; detail?: string };

/** A progress bar with its text and details. */
export function Progress({ label, value, max, text, detail }: ProgressProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span className="text-muted tabular-nums">{text}</span>
      </div>
      <progress id={id} value={value} max={max} className="h-2 w-full overflow-hidden rounded-full">
        {text}
      </progress>
      {detail && <p className="text-muted text-sm">{detail}</p>}
    </div>
  );
}
