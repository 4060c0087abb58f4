import type { LucideIcon } from 'lucide-react';

/** A lucide icon, imported by its own path (`lucide-react/icons/search`) so that only the used ones ship. */
export function Icon({
  of: Drawing,
  size = 20,
  label,
  className,
}: {
  of: LucideIcon;
  size?: number;
  label?: string;
  className?: string;
}) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.75}
      className={className ?? 'shrink-0'}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
