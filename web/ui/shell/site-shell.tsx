import Rss from 'lucide-react/icons/rss';
import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { LanguageLink, type LanguageTarget } from '#web/ui/language-link.tsx';
import { Link } from '#web/ui/link.tsx';
import { Mark } from '#web/ui/logo.tsx';
import { SiteHeader, type SiteLabels } from '#web/ui/shell/site-header.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { type ThemeLabels, ThemeToggle } from '#web/ui/theme-toggle.tsx';

export type FooterLink = { to: string; label: string };

export type SiteShellProps = {
  labels: SiteLabels & { skip: string; footer: string; feed: string; motto: string };
  theme: ThemeLabels;
  /** Without one (an error page, say) there is no link to the other language. */
  language?: LanguageTarget;
  feedHref: string;
  footerLinks?: FooterLink[];
  query?: string;
  account?: ReactNode;
  children: ReactNode;
};

/** Pages for everybody: a bar above, the content, a quiet footer. */
export function SiteShell(props: SiteShellProps) {
  const { labels, theme, language, feedHref, footerLinks = [], query, account, children } = props;
  const quiet =
    'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded px-2 text-muted text-sm hover:text-ink';
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink>{labels.skip}</SkipLink>
      <SiteHeader {...{ labels, theme, language, query, account }} />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl flex-1 px-4 pb-20 sm:px-8">
        {children}
      </main>
      <footer className="no-print border-line border-t">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-6 sm:px-8">
          <p className="mr-auto flex min-h-11 items-center gap-3 text-muted text-sm">
            <Mark size={22} className="shrink-0 text-edge" />
            {labels.motto}
          </p>
          <nav aria-label={labels.footer} className="-mx-2 flex flex-wrap">
            {footerLinks.map(({ to, label }) => (
              <Link key={to} to={to} className={quiet}>
                {label}
              </Link>
            ))}
            <a href={feedHref} className={quiet}>
              <Icon of={Rss} size={18} />
              {labels.feed}
            </a>
            {language && <LanguageLink {...language} />}
          </nav>
          <ThemeToggle labels={theme} showLabel className="-mx-2 px-2" />
        </div>
      </footer>
    </div>
  );
}
