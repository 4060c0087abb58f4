import Rss from 'lucide-react/icons/rss';
import { Icon } from '#web/ui/icon.tsx';
import { LanguageLink, type LanguageTarget } from '#web/ui/language-link.tsx';
import { Link } from '#web/ui/link.tsx';
import { Mark } from '#web/ui/logo.tsx';
import { type ThemeLabels, ThemeToggle } from '#web/ui/theme-toggle.tsx';

export type FooterLink = { to: string; label: string };

export type SiteFooterProps = {
  labels: { footer: string; feed: string; motto: string };
  theme: ThemeLabels;
  language?: LanguageTarget;
  feedHref: string;
  links?: FooterLink[];
};

const QUIET = 'inline-flex min-h-11 items-center gap-2 rounded px-2 text-muted text-sm hover:text-ink';

export function SiteFooter({ labels, theme, language, feedHref, links = [] }: SiteFooterProps) {
  return (
    <footer className="no-print border-line border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-6 sm:px-8">
        <p className="mr-auto flex min-h-11 items-center gap-3 text-muted text-sm">
          <Mark size={22} className="shrink-0 text-edge" />
          {labels.motto}
        </p>
        <nav aria-label={labels.footer} className="-mx-2 flex flex-wrap">
          {links.map(({ to, label }) => (
            <Link key={to} to={to} className={QUIET}>
              {label}
            </Link>
          ))}
          <a href={feedHref} className={QUIET}>
            <Icon of={Rss} size={18} />
            {labels.feed}
          </a>
          {language && <LanguageLink {...language} />}
        </nav>
        <ThemeToggle labels={theme} showLabel className="-mx-2 px-2" />
      </div>
    </footer>
  );
}
