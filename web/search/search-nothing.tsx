import { type SearchForm, searchPath } from '#src/search/form.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';

type SearchNothingProps = { form: SearchForm; hasWords: boolean; isFiltered: boolean };

/** Before a search, after one without a word in it, and after one that found nothing: what to do next. */
export function SearchNothing({ form, hasWords, isFiltered }: SearchNothingProps) {
  const t = useT();
  if (form.q === '') return <EmptyState title={t('search:start.title')}>{t('search:start.text')}</EmptyState>;
  if (!hasWords) return <EmptyState title={t('search:signs.title')}>{t('search:signs.text')}</EmptyState>;
  const everywhere = searchPath({ q: form.q, kind: '', locale: '', tag: '', author: '' });
  return (
    <EmptyState
      title={<span className="wrap-anywhere">{t('search:none.title', { query: form.q })}</span>}
      action={
        <LinkButton to={isFiltered ? everywhere : '/posts'} tone="quiet">
          {t(isFiltered ? 'search:none.unfilter' : 'search:none.posts')}
        </LinkButton>
      }
    >
      {t(isFiltered ? 'search:none.filtered' : 'search:none.text')}
    </EmptyState>
  );
}
