import MenuIcon from 'lucide-react/icons/menu';
import SearchIcon from 'lucide-react/icons/search';
import type { ReactNode } from 'react';
import { useMatch } from 'react-router';
import { LinkButton } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { LanguageLink, type LanguageTarget } from '#web/ui/language-link.tsx';
import { Link, NavLink } from '#web/ui/link.tsx';
import { Logo } from '#web/ui/logo.tsx';
import { MENU_ITEM, Menu } from '#web/ui/menu.tsx';
import { SearchForm } from '#web/ui/search-form.tsx';
import { type ThemeLabels, ThemeToggle } from '#web/ui/theme-toggle.tsx';

export type SiteLabels = {
  home: string;
  nav: string;
  posts: string;
  questions: string;
  series: string;
  tags: string;
  search: string;
  menu: string;
  login: string;
  join: string;
};

type SiteHeaderProps = {
  labels: SiteLabels;
  theme: ThemeLabels;
  language?: LanguageTarget;
  /** Shown in place of log in and join. */
  account?: ReactNode;
};

const PLACE =
  'inline-flex min-h-11 items-center rounded px-3 font-medium text-muted text-ui hover:text-ink aria-[current=page]:text-ink';

function PhoneMenu({ labels, theme, language, account }: SiteHeaderProps) {
  return (
    <div className="flex md:hidden">
      <Link
        to="/search"
        aria-label={labels.search}
        data-palette
        className="grid size-11 place-items-center rounded text-muted"
      >
        <Icon of={SearchIcon} />
      </Link>
      <Menu label={<Icon of={MenuIcon} label={labels.menu} />}>
        <nav aria-label={labels.nav} className="grid">
          <NavLink to="/posts" className={MENU_ITEM}>
            {labels.posts}
          </NavLink>
          <NavLink to="/questions" className={MENU_ITEM}>
            {labels.questions}
          </NavLink>
          <NavLink to="/series" className={MENU_ITEM}>
            {labels.series}
          </NavLink>
          <NavLink to="/tags" className={MENU_ITEM}>
            {labels.tags}
          </NavLink>
          {account ?? (
            <>
              <NavLink to="/login" className={MENU_ITEM}>
                {labels.login}
              </NavLink>
              <NavLink to="/register" className={MENU_ITEM}>
                {labels.join}
              </NavLink>
            </>
          )}
        </nav>
        <div className="mt-1.5 flex justify-between gap-2 border-line border-t px-1 pt-1.5">
          {language && <LanguageLink {...language} />}
          <ThemeToggle labels={theme} />
        </div>
      </Menu>
    </div>
  );
}

export function SiteHeader(props: SiteHeaderProps) {
  const { labels, language, account } = props;
  const onSearchPage = useMatch('/search') !== null;
  return (
    <header className="no-print mx-auto flex w-full max-w-6xl items-center gap-4 px-4 py-3 sm:px-8 md:py-5">
      <Link
        to="/"
        aria-label={labels.home}
        className="mr-auto inline-flex min-h-11 items-center rounded md:mr-4"
      >
        <Logo size={30} />
      </Link>
      <nav aria-label={labels.nav} className="mr-auto hidden items-center md:flex">
        <NavLink to="/posts" className={PLACE}>
          {labels.posts}
        </NavLink>
        <NavLink to="/questions" className={PLACE}>
          {labels.questions}
        </NavLink>
        <NavLink to="/series" className={PLACE}>
          {labels.series}
        </NavLink>
        <NavLink to="/tags" className={PLACE}>
          {labels.tags}
        </NavLink>
      </nav>
      {!onSearchPage && <SearchForm label={labels.search} className="hidden w-52 lg:block xl:w-64" />}
      <div className="hidden items-center gap-1 md:flex">
        <NavLink to="/search" data-palette className={`${PLACE} lg:hidden`}>
          {labels.search}
        </NavLink>
        {language && <LanguageLink {...language} />}
        {account ?? (
          <>
            <NavLink to="/login" className={PLACE}>
              {labels.login}
            </NavLink>
            <LinkButton to="/register" tone="quiet" size="sm">
              {labels.join}
            </LinkButton>
          </>
        )}
      </div>
      <PhoneMenu {...props} />
    </header>
  );
}
