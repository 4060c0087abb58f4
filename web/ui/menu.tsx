import type { ComponentProps, ReactNode } from 'react';
import { cx } from '#web/ui/cx.ts';

type MenuProps = {
  label: ReactNode;
  name?: string;
  children: ReactNode;
  align?: 'start' | 'end';
  up?: boolean;
  className?: string;
};

/** A disclosure of links and buttons. It works without script; the script closes it on Escape and clicks outside. */
export function Menu({ label, name, children, align = 'end', up, className }: MenuProps) {
  return (
    <details data-menu name={name} className={cx('group relative', className)}>
      <summary className="flex min-h-11 min-w-11 items-center justify-center gap-2 rounded px-2 text-sm hover:bg-lagoon-soft">
        {label}
      </summary>
      <div
        className={cx(
          'absolute z-30 grid w-max min-w-48 max-w-[calc(100vw-2rem)] rounded border border-line bg-surface p-1.5 shadow-lift',
          align === 'end' ? 'right-0' : 'left-0',
          up ? 'bottom-full mb-2' : 'top-full mt-2',
        )}
      >
        {children}
      </div>
    </details>
  );
}

/** The classes of a link or a button in a menu. */
export const MENU_ITEM =
  'flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left text-base hover:bg-lagoon-soft aria-[current=page]:font-semibold';

export function MenuButton({ className, type = 'submit', ...rest }: ComponentProps<'button'>) {
  return <button type={type} className={cx(MENU_ITEM, className)} {...rest} />;
}
