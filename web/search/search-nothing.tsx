import type { ReactNode } from 'react';
import { hasFilters, type SearchForm, searchPath } from '#src/search/form.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';

type SearchNothingProps = { form: SearchForm; hasWords: boolean; waysOn: readonly string[] };

/** What to do next before a search, after a query without words, and after one without hits. */
export function SearchNothing({ form, hasWords, waysOn }: SearchNothingProps) {
  const t = useT();
  if (form.q === '') return <EmptyState title={t('search:start.title')}>{t('search:start.text')}</EmptyState>;
  if (!hasWords) return <EmptyState title={t('search:signs.title')}>{t('search:signs.text')}</EmptyState>;
  const isFiltered = hasFilters(form);
  return (
    <EmptyState
      title={<span className="wrap-anywhere">{t('search:none.title', { query: form.q })}</span>}
      action={<WaysOn form={form} />}
    >
      {waysOn.length > 0 ? (
        <OtherQueries queries={waysOn} />
      ) : (
        t(isFiltered ? 'search:none.filtered' : 'search:none.text')
      )}
    </EmptyState>
  );
}

/** Other queries that do have hits. */
function OtherQueries({ queries }: { queries: readonly string[] }) {
  const t = useT();
  return (
    <p>
      {t('search:none.instead')}
      <span className="mt-2 flex flex-wrap justify-center gap-2">
        {queries.map((q) => (
          <LinkButton key={q} to={searchPath({ ...ANYTHING, q })} tone="quiet" size="sm">
            {q}
          </LinkButton>
        ))}
      </span>
    </p>
  );
}

function WaysOn({ form }: { form: SearchForm }) {
  const t = useT();
  const links: [string, ReactNode][] = [
    ...(form.locale
      ? [[searchPath({ ...form, locale: '' }), t('search:none.anyLanguage')] as [string, ReactNode]]
      : []),
    ...(hasFilters({ ...form, locale: '' })
      ? [[searchPath({ ...ANYTHING, q: form.q }), t('search:none.unfilter')] as [string, ReactNode]]
      : []),
    [`/ask?q=${encodeURIComponent(form.q.slice(0, 400))}`, t('ask:entry.search')],
    ['/tags', t('search:none.tags')],
    ['/posts', t('search:none.posts')],
  ];
  return (
    <div className="flex flex-wrap justify-center gap-x-2">
      {links.map(([to, label]) => (
        <LinkButton key={to} to={to} tone="plain" size="sm">
          {label}
        </LinkButton>
      ))}
    </div>
  );
}

const ANYTHING: SearchForm = { q: '', kind: '', locale: '', tag: '', author: '' };
