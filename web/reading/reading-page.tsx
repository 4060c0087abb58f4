import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { readingListQuerySchema } from '#src/reading/model.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { isEmptyList, neighbours } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { parseQuery } from '#web/posts/parse-query.server.ts';
import { GoOn } from '#web/reading/go-on.tsx';
import { ReadingItem } from '#web/reading/reading-item.tsx';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { forgetReading, getReadingPage, markReading, type ReadingPage } from '#worker/reading/service.ts';
import type { Route } from './+types/reading-page';

const PATH = '/reading';
/** `all` is for the API. The page shows either read or begun posts. */
const querySchema = readingListQuerySchema.extend({ show: z.enum(['read', 'begun']).default('read') });
const formSchema = z.strictObject({ slug: z.string().min(1).max(200), intent: z.enum(['read', 'forget']) });

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const query = parseQuery(querySchema, new URL(request.url));
    return { site: siteOf(ctx), show: query.show, page: await getReadingPage(ctx, query) };
  });

/** Deletes a reading, or marks a post as read. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { slug, intent } = parseForm(formSchema, form);
    if (intent === 'forget') await forgetReading(ctx, slug);
    else await markReading(ctx, slug, 'read');
    return { done: intent === 'forget' ? 'forgotten' : 'marked', slug } as const;
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('reading:title') });
  return pageMeta({ ...loaderData.site, path: PATH, title, noindex: true });
};

/** /reading: what the reader is in the middle of, and what they have read. */
export default function ReadingPageView({ loaderData: { page, show }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { statistics, goOn, readings } = page;
  const isUnused = statistics.read === 0 && goOn?.series.length === 0 && goOn.posts.length === 0;
  const here = show === 'read' ? PATH : `${PATH}?show=${show}`;
  return (
    <div className="mx-auto max-w-3xl">
      <header className="flex flex-wrap items-start justify-between gap-x-6">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('reading:title')}</h1>
          <p className="mt-2 text-muted">
            <Numbers {...statistics} /> {t('reading:private')}
          </p>
        </div>
        <span className="flex flex-wrap gap-x-6">
          <TextLink to="/saved">{t('bookmarks:title')}</TextLink>
          <TextLink to="/settings/privacy">{t('reading:list.settings')}</TextLink>
        </span>
      </header>
      <Outcome actionData={actionData} />
      {isUnused && show === 'read' ? (
        <Unused keeps={page.keeps} />
      ) : (
        <>
          {goOn && show === 'read' && <GoOn {...goOn} />}
          <History show={show} here={here} readings={readings} />
        </>
      )}
    </div>
  );
}

function Numbers({ read, readThisWeek }: ReadingPage['statistics']) {
  const t = useT();
  if (read === 0) return null;
  return (
    <>
      <span className="font-medium text-ink tabular-nums">
        {t('reading:statistics.read', { count: read })}
      </span>
      {t('reading:statistics.comma')}
      <span className="tabular-nums">{t('reading:statistics.week', { count: readThisWeek })}</span>
      {t('reading:statistics.stop')}
    </>
  );
}

/** The outcome of a form. It takes the focus, because the form's row is gone. */
function Outcome({ actionData }: Pick<Route.ComponentProps, 'actionData'>) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const done = actionData && 'done' in actionData ? actionData : null;
  useEffect(() => {
    if (done) place.current?.focus({ preventScroll: true });
  }, [done]);
  return (
    <div ref={place} tabIndex={-1} className="mt-4 rounded empty:hidden">
      <ProblemAlert problem={actionProblem(actionData)?.problem} />
      {done && (
        <Alert kind="success" live>
          {t(`reading:list.${done.done}`)}
        </Alert>
      )}
    </div>
  );
}

function Unused({ keeps }: { keeps: boolean }) {
  const t = useT();
  return (
    <div className="mt-8">
      <EmptyState
        title={t('reading:empty.title')}
        action={
          <LinkButton to="/posts" tone="quiet">
            {t('reading:empty.action')}
          </LinkButton>
        }
      >
        {t(keeps ? 'reading:empty.text' : 'reading:empty.off')}
      </EmptyState>
    </div>
  );
}

type HistoryProps = { show: 'read' | 'begun'; here: string; readings: ReadingPage['readings'] };

function History({ show, here, readings }: HistoryProps) {
  const t = useT();
  return (
    <section aria-labelledby="history" className="mt-12">
      <h2 id="history" className="mb-2 font-semibold text-lg">
        {t('reading:list.title')}
      </h2>
      <Tabs
        label={t('reading:list.filter')}
        tabs={[
          { to: PATH, label: t('reading:list.read'), current: show === 'read' },
          { to: `${PATH}?show=begun`, label: t('reading:list.begun'), current: show === 'begun' },
        ]}
      />
      {isEmptyList(readings) ? (
        <div className="mt-6">
          <EmptyState title={t(`reading:empty.${show}`)}>{t(`reading:empty.${show}Text`)}</EmptyState>
        </div>
      ) : (
        <ul className="mb-6 divide-y divide-line">
          {readings.items.map((reading) => (
            <li key={reading.post.id} className="py-2">
              <ReadingItem reading={reading} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t('reading:list.pages')}
        {...neighbours(here, readings)}
        newerLabel={t('reading:list.newer')}
        olderLabel={t('reading:list.older')}
      />
    </section>
  );
}
