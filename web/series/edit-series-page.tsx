import type { OwnSeries } from '#src/series/model.ts';
import type { Locale } from '#src/shared/locale.ts';
import { localeSchema } from '#src/shared/model.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { EditBar } from '#web/series/edit-bar.tsx';
import { submitSeriesForm } from '#web/series/edit-form.server.ts';
import { OrderEditor } from '#web/series/order-editor.tsx';
import { SeriesTextForm } from '#web/series/series-text-form.tsx';
import { useOrder } from '#web/series/use-order.ts';
import { Alert } from '#web/ui/alert.tsx';
import { getOwnSeries, listCandidates } from '#worker/series/service.ts';
import type { Route } from './+types/edit-series-page';

const MAX_QUERY = 200;

/**
 * Loads the series and the edited language: the requested one, else the reader's own if the series has it, else the
 * original.
 */
export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { searchParams } = new URL(request.url);
    const query = (searchParams.get('q') ?? '').slice(0, MAX_QUERY);
    const [series, candidates] = await Promise.all([
      getOwnSeries(ctx, params.id),
      listCandidates(ctx, params.id, query.trim()),
    ]);
    return {
      series,
      candidates,
      query,
      locale: localeSchema.safeParse(searchParams.get('lang')).data ?? usualLocale(series, ctx.locale),
      pageLocale: ctx.locale,
      origin: ctx.config.publicOrigin,
    };
  });

export const action = ({ context, params, request }: Route.ActionArgs) =>
  pageAction(context, request, (ctx, form) => submitSeriesForm(ctx, params.id, form), 'file');

export const meta: Route.MetaFunction = ({ loaderData, params }) => {
  if (!loaderData) return [];
  const { series, pageLocale: locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('shared:site.titleSuffix', {
    title: t('series:edit.title', { title: textIn(series, locale)?.title ?? '' }),
  });
  return pageMeta({ title, locale, origin, path: `/write/series/${params.id}`, noindex: true });
};

/** /write/series/<id>: the texts of a series, and its order. */
export default function EditSeriesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { series, candidates, query, locale, pageLocale } = loaderData;
  const order = useOrder(series);
  const shown = textIn(series, pageLocale);
  const failed = actionProblem(actionData);
  // Errors of the order are shown at the top, because the texts are far below.
  const isOfTexts = failed?.values.intent === 'text';
  const isSaved = actionData !== undefined && 'saved' in actionData;
  return (
    <div className="mx-auto max-w-3xl">
      <EditBar series={series} locale={locale} version={order.version} />
      <h1 lang={shown?.locale} className="mt-2 font-read font-semibold text-3xl tracking-tight">
        {shown?.title}
      </h1>
      {failed && !isOfTexts && (
        <Alert kind="error" live className="mt-4">
          {Object.values(failed.problem.fields)[0] ?? failed.problem.detail}
        </Alert>
      )}
      <OrderEditor order={order} series={series} locale={locale} candidates={candidates} query={query} />
      <SeriesTextForm
        key={locale}
        series={series}
        locale={locale}
        version={order.version}
        problem={isOfTexts ? failed?.problem : undefined}
        values={isOfTexts ? failed?.values : undefined}
        isSaved={isSaved}
      />
    </div>
  );
}

function usualLocale({ texts, originalLocale }: OwnSeries, wanted: Locale): Locale {
  return texts.some(({ locale }) => locale === wanted) ? wanted : originalLocale;
}

/** The texts of a series in a language, else in its original. */
function textIn({ texts, originalLocale }: OwnSeries, wanted: Locale) {
  return (
    texts.find(({ locale }) => locale === wanted) ?? texts.find(({ locale }) => locale === originalLocale)
  );
}
