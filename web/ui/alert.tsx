import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { cx } from '#web/ui/cx.ts';
import { Icon } from '#web/ui/icon.tsx';

const KINDS = {
  info: [Info, 'border-line bg-surface', 'text-muted'],
  success: [CircleCheck, 'border-transparent bg-lagoon-soft', 'text-lagoon'],
  care: [TriangleAlert, 'border-transparent bg-sand-soft', 'text-on-sand'],
  error: [CircleAlert, 'border-transparent bg-reef-soft', 'text-reef'],
} as const;
export type AlertKind = keyof typeof KINDS;

type AlertProps = {
  kind?: AlertKind;
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
  className?: string;
};

/** `live` is for alerts that appear after an action, so that screen readers announce them at once. */
export function Alert({ kind = 'info', title, children, live, className }: AlertProps) {
  const [icon, box, colour] = KINDS[kind];
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div role={role} className={cx('flex gap-3 rounded border px-4 py-3 text-base', box, className)}>
      <Icon of={icon} className={cx('mt-0.5 shrink-0', colour)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
