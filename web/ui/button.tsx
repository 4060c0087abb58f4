import LoaderCircle from 'lucide-react/icons/loader-circle';
import type { ComponentProps } from 'react';
import { cx } from '#web/ui/cx.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Link } from '#web/ui/link.tsx';

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded border font-medium transition-colors disabled:opacity-60 aria-disabled:cursor-progress';
const TONE = {
  primary: 'border-transparent bg-lagoon text-on-lagoon hover:bg-lagoon-deep',
  quiet: 'border-edge bg-surface text-ink hover:border-lagoon hover:text-lagoon',
  plain: 'border-transparent text-lagoon hover:bg-lagoon-soft',
  danger: 'border-reef bg-surface text-reef hover:bg-reef hover:text-on-reef',
} as const;
const SIZE = { sm: 'px-4 text-ui', md: 'px-5 text-base', lg: 'min-h-13 px-7 text-lg' } as const;

type Variant = { tone?: keyof typeof TONE; size?: keyof typeof SIZE; wide?: boolean };

function variantClasses({ tone = 'primary', size = 'md', wide }: Variant, extra?: string): string {
  return cx(SHAPE, TONE[tone], SIZE[size], wide && 'w-full', extra);
}

export type ButtonProps = Variant & { busy?: boolean } & ComponentProps<'button'>;

/** A busy button keeps its label and its focus. Pressing it again does nothing. */
export function Button({
  tone,
  size,
  wide,
  busy,
  className,
  children,
  type = 'submit',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={variantClasses({ tone, size, wide }, className)}
      {...rest}
      {...(busy && { 'aria-busy': true, 'aria-disabled': true, onClick: (event) => event.preventDefault() })}
    >
      {busy && <Icon of={LoaderCircle} size={18} className="shrink-0 motion-safe:animate-spin" />}
      {children}
    </button>
  );
}

export type LinkButtonProps = Variant & ComponentProps<typeof Link>;

export function LinkButton({ tone, size, wide, className, ...rest }: LinkButtonProps) {
  return <Link className={variantClasses({ tone, size, wide }, className)} {...rest} />;
}
