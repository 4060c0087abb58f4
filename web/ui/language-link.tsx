import Languages from 'lucide-react/icons/languages';
import { cx } from '#web/ui/cx.ts';
import { Icon } from '#web/ui/icon.tsx';

export type LanguageTarget = { href: string; lang: string; name: string };

/** A plain anchor, because the other language is served under another basename. */
export function LanguageLink({ href, lang, name, className }: LanguageTarget & { className?: string }) {
  return (
    <a
      href={href}
      hrefLang={lang}
      lang={lang}
      className={cx(
        'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded px-2 text-muted text-ui hover:text-ink',
        className,
      )}
    >
      <Icon of={Languages} size={18} />
      <span className="max-[22.5rem]:sr-only">{name}</span>
    </a>
  );
}
