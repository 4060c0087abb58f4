import { cx } from '#web/ui/cx.ts';

/** A placeholder during loading. The caller marks the region `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('waiting block h-4 rounded-sm', className)} />;
}
