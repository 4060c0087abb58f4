import { cx } from '#web/ui/cx.ts';

/** The place of something that is on its way; the caller marks the region `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('waiting block h-4 rounded-sm', className)} />;
}
