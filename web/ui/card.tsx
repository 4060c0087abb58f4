import type { ComponentProps } from 'react';
import { cx } from '#web/ui/cx.ts';

type CardProps = ComponentProps<'section'> & { as?: 'section' | 'article' | 'div' | 'li'; lift?: boolean };

export function Card({ as: Tag = 'section', lift, className, ...rest }: CardProps) {
  return (
    <Tag
      className={cx(
        'min-w-0 rounded border border-line bg-surface p-5 sm:p-6',
        lift && 'shadow-lift',
        className,
      )}
      {...(rest as object)}
    />
  );
}
