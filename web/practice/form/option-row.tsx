import type { ReactNode } from 'react';

type OptionRowProps = {
  name: string;
  value: string;
  label: ReactNode;
  checked: boolean;
  /** The fields of this option; shown while it is chosen, by style alone. */
  children?: ReactNode;
};

/** A radio button with fields of its own. */
export function OptionRow({ name, value, label, checked, children }: OptionRowProps) {
  return (
    <div className="group/option rounded border border-line has-[>label>input:checked]:border-lagoon has-[>label>input:checked]:bg-lagoon-soft">
      <label className="flex min-h-11 cursor-pointer items-center gap-3 px-3.5">
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={checked}
          className="size-5 shrink-0 accent-lagoon"
        />
        <span className="py-2">{label}</span>
      </label>
      {children && (
        <div className="hidden px-3.5 pb-3.5 group-has-[>label>input:checked]/option:block">{children}</div>
      )}
    </div>
  );
}
