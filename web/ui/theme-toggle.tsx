import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import SunMoon from 'lucide-react/icons/sun-moon';
import { cx } from '#web/ui/cx.ts';
import { Icon } from '#web/ui/icon.tsx';

export type ThemeLabels = { system: string; light: string; dark: string };

const CHOICES = [
  ['system', SunMoon],
  ['light', Sun],
  ['dark', Moon],
] as const;

/** Markup only; web/enhance/enhance.ts handles it. CSS shows the name of the current choice. */
export function ThemeToggle({
  labels,
  showLabel,
  className,
}: {
  labels: ThemeLabels;
  showLabel?: boolean;
  className?: string;
}) {
  return (
    <button
      type="button"
      data-theme-toggle
      className={cx(
        'needs-script inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded text-muted text-sm hover:text-ink',
        className,
      )}
    >
      {CHOICES.map(([choice, icon]) => (
        <span key={choice} className={`theme-choice theme-choice-${choice}`}>
          <Icon of={icon} />
          <span className={showLabel ? '' : 'sr-only'}>{labels[choice]}</span>
        </span>
      ))}
    </button>
  );
}
