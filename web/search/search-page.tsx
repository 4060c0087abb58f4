import { type SearchForm, searchPath } from '#src/search/form.ts';
import { parseQuery } from '#src/search/query.ts';
import { readSearchForm, toSearchQuery } from '#src/search/read-form.ts';
import { translator } from '#src/shared/translate.ts';
import { pageMeta } from '#web/meta.ts';
import { pageLoad } from '#web/page.ts';
import { HIT_COMPONENTS } from '#web/search/hit-components.ts';
import { SearchFields } from '#web/search/search-fields.tsx';
import { SearchHits } from '#web/search/search-hits.tsx';
import { SearchNothing } from '#web/search/search-nothing.tsx';
import { useSite, useT } from '#web/site.ts';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { findWaysOn, search } from '#worker/search/service.ts';
import type { Route } from './+types/search-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  pageLoad(context, async (ctx) => {
    const parameters = new URL(request.url).searchParams;
    const form = readSearchForm(parameters);
    const site = { locale: ctx.locale, origin: ctx.config.publicOrigin };
    const hasWords = parseQuery(form.q).terms.length > 0;
    if (!hasWords) return { form, hasWords, site, hits: [], waysOn: [], newer: null, older: null };
    await countCall(ctx, 'search');
    const { items, prev, next } = await search(ctx, toSearchQuery(form, parameters.get('cursor')));
    const newer = prev && searchPath(form, prev);
    const older = next && searchPath(form, next);
    const waysOn = items.length === 0 ? await findWaysOn(ctx, form.q) : [];
    return { form, hasWords, site, hits: items, waysOn, newer, older };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { form, site } = loaderData;
  const t = translator(site.locale);
  const title = form.q ? t('search:titleFor', { query: form.q }) : t('search:title');
  return pageMeta({
    ...site,
    title: `${title} · Atoll`,
    description: t('search:description'),
    path: '/search',
    // Queries are endless and not indexed; the empty form is a page like any other.
    noindex: Object.values(form).some((field) => field !== ''),
  });
};

/** /search?q=: the form and the hits. */
export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const t = useT();
  const { now, locale } = useSite();
  const { form, hasWords, hits, waysOn, newer, older } = loaderData;
  return (
    <div className="mx-auto max-w-3xl pt-4">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('search:title')}</h1>
      <SearchFields form={form} />
      {hasWords && <KindTabs form={form} />}
      <section aria-labelledby="results" className="mt-8">
        <h2 id="results" className="sr-only">
          {t('search:results')}
        </h2>
        {hits.length > 0 ? (
          <SearchHits hits={hits} now={now} locale={locale} />
        ) : (
          <SearchNothing form={form} hasWords={hasWords} waysOn={waysOn} />
        )}
        <div className="mt-8">
          <Pagination
            label={t('search:pages')}
            newer={newer}
            older={older}
            newerLabel={t('search:previous')}
            olderLabel={t('search:next')}
          />
        </div>
      </section>
    </div>
  );
}

/** A tab for each kind of hit, each with its own address. */
function KindTabs({ form }: { form: SearchForm }) {
  const t = useT();
  const tabs = ['', ...Object.keys(HIT_COMPONENTS)].map((kind) => ({
    to: searchPath({ ...form, kind }),
    label: kind === '' ? t('search:form.anyKind') : t(`search:kind.${kind}`),
    current: form.kind === kind,
  }));
  return (
    <div className="mt-6">
      <Tabs label={t('search:form.kind')} tabs={tabs} />
    </div>
  );
}
