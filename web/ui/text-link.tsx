import { Link, type LinkProps } from '#web/ui/link.tsx';

/** A text link that stands alone, high enough for a finger. */
export function TextLink(props: Omit<LinkProps, 'className'>) {
  return (
    <Link
      {...props}
      className="wrap-anywhere inline-flex min-h-11 items-center rounded text-lagoon underline underline-offset-4 hover:text-lagoon-deep"
    />
  );
}
