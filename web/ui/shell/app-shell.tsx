import type { LucideIcon } from 'lucide-react';
import BookOpen from 'lucide-react/icons/book-open';
import Bookmark from 'lucide-react/icons/bookmark';
import CircleDotDashed from 'lucide-react/icons/circle-dot-dashed';
import CircleHelp from 'lucide-react/icons/circle-help';
import CircleUserRound from 'lucide-react/icons/circle-user-round';
import Library from 'lucide-react/icons/library';
import MessagesSquare from 'lucide-react/icons/messages-square';
import PenLine from 'lucide-react/icons/pen-line';
import Search from 'lucide-react/icons/search';
import SunMedium from 'lucide-react/icons/sun-medium';
import Waves from 'lucide-react/icons/waves';
import type { ReactNode } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { LanguageButton, type LanguageButtonProps } from '#web/ui/language-link.tsx';
import { Link, NavLink } from '#web/ui/link.tsx';
import { Logo, Mark } from '#web/ui/logo.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { type ThemeLabels, ThemeToggle } from '#web/ui/theme-toggle.tsx';

type Place =
  | 'today'
  | 'practice'
  | 'feed'
  | 'posts'
  | 'questions'
  | 'ask'
  | 'series'
  | 'saved'
  | 'write'
  | 'search'
  | 'me';

export type AppShellProps = {
  labels: Record<Place, string> & { skip: string; home: string; nav: string };
  theme: ThemeLabels;
  language: LanguageButtonProps;
  /** What is at the bottom of the rail and at the end of the phone's top bar: notices, a log out form. */
  actions?: ReactNode;
  children: ReactNode;
};

const PLACES: [Place, string, LucideIcon][] = [
  ['today', '/', SunMedium],
  ['practice', '/practice', CircleDotDashed],
  ['feed', '/feed', Waves],
  ['posts', '/posts', BookOpen],
  ['questions', '/questions', CircleHelp],
  ['ask', '/ask', MessagesSquare],
  ['series', '/series', Library],
  ['saved', '/saved', Bookmark],
  ['write', '/write', PenLine],
  ['search', '/search', Search],
  ['me', '/settings', CircleUserRound],
];

/** A phone shows five places. The others are reached through Today and the posts. */
const WIDE: ReadonlySet<Place> = new Set(['feed', 'questions', 'ask', 'series', 'saved', 'write']);

/** The shell of members: a slim rail on the left from 1024 px, five places at the bottom of a smaller screen. */
export function AppShell({ labels, theme, language, actions, children }: AppShellProps) {
  return (
    <div className="lg:pl-24">
      <SkipLink>{labels.skip}</SkipLink>
      <header className="no-print group/bar flex items-center justify-between gap-2 px-4 py-2 sm:px-8 lg:hidden">
        <Link to="/" aria-label={labels.home} className="inline-flex min-h-11 items-center rounded">
          {/* With one icon more there is no room for the name on a phone. */}
          <Logo nameClass="max-[26rem]:group-has-data-extra/bar:hidden" />
        </Link>
        <span className="flex items-center">
          <LanguageButton {...language} />
          <ThemeToggle labels={theme} />
          {actions}
        </span>
      </header>
      <nav
        aria-label={labels.nav}
        className="no-print fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:inset-y-0 lg:right-auto lg:flex lg:w-24 lg:flex-col lg:items-center lg:overflow-y-auto lg:border-t-0 lg:border-r lg:bg-transparent lg:py-5"
      >
        <Link
          to="/"
          aria-label={labels.home}
          className="mb-6 hidden size-12 place-items-center rounded lg:grid"
        >
          <Mark size={34} />
        </Link>
        <div className="mx-auto grid max-w-lg grid-cols-5 lg:grid-cols-1">
          {PLACES.map(([place, to, icon]) => (
            <NavLink
              key={place}
              to={to}
              end={place === 'today'}
              data-palette={place === 'search' || undefined}
              data-wide={WIDE.has(place) || undefined}
              className="group grid min-h-15 min-w-0 content-center justify-items-center gap-1 rounded text-muted text-xs leading-none hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-lagoon data-[wide]:hidden lg:min-h-13 lg:w-19 lg:data-[wide]:grid"
            >
              <span className="rounded-full px-4 py-1 transition-colors group-aria-[current=page]:bg-lagoon-soft">
                <Icon of={icon} size={22} />
              </span>
              {labels[place]}
            </NavLink>
          ))}
        </div>
        <div className="mt-auto hidden justify-items-center lg:grid">
          <LanguageButton {...language} className="flex-col text-center" />
          <ThemeToggle labels={theme} />
          {actions}
        </div>
      </nav>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 pt-4 pb-32 sm:px-8 lg:pt-12 lg:pb-20"
      >
        {children}
      </main>
    </div>
  );
}
