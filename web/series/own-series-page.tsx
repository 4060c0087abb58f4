import { redirect } from 'react-router';
import { createSeriesSchema, type OwnSeriesCard } from '#src/series/model.ts';
import { hasRole } from '#src/shared/roles.ts';
import { translator } from '#src/shared/translate.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { neighbours, pageQuery } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { Badge } from '#web/ui/chip.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TextField } from '#web/ui/field.tsx';
import { Form } from '#web/ui/form.tsx';
import { Link } from '#web/ui/link.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Time } from '#web/ui/time.tsx';
import { parseValues } from '#worker/http/parse-form.ts';
import { createSeries, listOwnSeries } from '#worker/series/service.ts';
import type { Route } from './+types/own-series-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => ({
    series: await listOwnSeries(ctx, pageQuery(request)),
    locale: ctx.locale,
    origin: ctx.config.publicOrigin,
  }));

/** Creates a series in the language of the page, and opens its order. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    const input = parseValues(createSeriesSchema, { locale: ctx.locale, title: textOf(form, 'title') });
    const { id } = await createSeries(ctx, input);
    return redirect(`/write/series/${id}`);
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const title = translator(locale)('shared:site.titleSuffix', {
    title: translator(locale)('series:write.title'),
  });
  return pageMeta({ title, locale, origin, path: '/write/series', noindex: true });
};

/** /write/series: one's own series, and the button for a new one. */
export default function OwnSeriesPage({ loaderData: { series }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { viewer } = useSite();
  const mayWrite = viewer !== null && hasRole(viewer.role, 'author');
  const failed = actionProblem(actionData);
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('series:write.title')}</h1>
      <p className="mt-1 text-muted">{t('series:write.intro')}</p>
      <p className="text-sm">
        <Link to="/write" className="inline-flex min-h-11 items-center rounded text-lagoon underline">
          {t('series:write.posts')}
        </Link>
      </p>
      {mayWrite && (
        <Form method="post" className="mt-4 flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <TextField
              label={t('series:write.newTitle')}
              name="title"
              required
              maxLength={200}
              defaultValue={failed?.values.title}
              error={failed && (failed.problem.fields.title ?? failed.problem.detail)}
            />
          </div>
          <SubmitButton>{t('series:write.new')}</SubmitButton>
        </Form>
      )}
      {series.items.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={t(`series:write.${mayWrite ? 'empty' : 'reader'}.title`)}>
            {t(`series:write.${mayWrite ? 'empty' : 'reader'}.text`)}
          </EmptyState>
        </div>
      ) : (
        <ul className="my-6 divide-y divide-line">
          {series.items.map((each) => (
            <OwnSeriesRow key={each.id} series={each} />
          ))}
        </ul>
      )}
      <Pagination
        label={t('series:write.pages')}
        {...neighbours('/write/series', series)}
        newerLabel={t('series:list.newer')}
        olderLabel={t('series:list.older')}
      />
    </div>
  );
}

function OwnSeriesRow({ series }: { series: OwnSeriesCard }) {
  const t = useT();
  const { locale, now, viewer } = useSite();
  return (
    <li className="py-4">
      <Link
        to={`/write/series/${series.id}`}
        lang={series.shownLocale}
        className="wrap-anywhere inline-flex min-h-11 items-center rounded py-1.5 font-read font-semibold text-xl hover:text-lagoon"
      >
        {series.title}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <Badge tone={series.status === 'draft' ? 'sand' : 'lagoon'}>
          {t(`series:write.${series.status}`)}
        </Badge>
        {series.locales.map((each) => (
          <Badge key={each} lang={each}>
            {t(`posts:language.${each}`)}
          </Badge>
        ))}
        <span>{t('series:chapters', { count: series.entryCount })}</span>
        <span>
          {t('series:write.edited')}{' '}
          <Time at={series.updatedAt} now={now} locale={locale} timeZone={viewer?.timeZone} />
        </span>
      </p>
    </li>
  );
}
