import { suggestionListQuerySchema } from '#src/questions/model.ts';
import { SUGGESTIONS_PATH } from '#src/questions/rules.ts';
import { ownPageMeta, siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { isEmptyList, neighbours } from '#web/list-query.ts';
import { parseQuery } from '#web/posts/parse-query.server.ts';
import { SuggestionCard } from '#web/questions/suggesting/suggestion-card.tsx';
import { useT } from '#web/site.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { listSuggestions } from '#worker/questions/service.ts';
import type { Route } from './+types/suggestions-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const query = parseQuery(suggestionListQuerySchema, new URL(request.url));
    return { site: siteOf(ctx), show: query.show, suggestions: await listSuggestions(ctx, query) };
  });

export const meta: Route.MetaFunction = ({ loaderData }) =>
  ownPageMeta(loaderData?.site, SUGGESTIONS_PATH, 'questions:suggested.title');

/** /questions/edits: suggested edits that the reader may decide, and those that they suggested. */
export default function SuggestionsPage({ loaderData: { show, suggestions } }: Route.ComponentProps) {
  const t = useT();
  const here = show === 'own' ? `${SUGGESTIONS_PATH}?show=own` : SUGGESTIONS_PATH;
  return (
    <div className="mx-auto max-w-3xl pt-4 md:pt-8">
      <TextLink to="/questions">{t('questions:list.title')}</TextLink>
      <h1 className="mb-4 font-read font-semibold text-3xl tracking-tight">
        {t('questions:suggested.title')}
      </h1>
      <div className="mb-6">
        <Tabs
          label={t('questions:suggested.title')}
          tabs={[
            { to: SUGGESTIONS_PATH, label: t('questions:suggested.waiting') },
            { to: `${SUGGESTIONS_PATH}?show=own`, label: t('questions:suggested.own') },
          ]}
        />
      </div>
      {isEmptyList(suggestions) ? (
        <EmptyState title={t(`questions:suggested.none.${show}`)}>
          {t(`questions:suggested.noneText.${show}`)}
        </EmptyState>
      ) : (
        <ol className="grid divide-y divide-line">
          {suggestions.items.map((suggestion) => (
            <li key={suggestion.id} className="min-w-0 py-5 first:pt-0">
              <SuggestionCard suggestion={suggestion} />
            </li>
          ))}
        </ol>
      )}
      <div className="mt-8">
        <Pagination
          label={t('questions:suggested.pages')}
          {...neighbours(here, suggestions)}
          newerLabel={t('questions:suggested.previous')}
          olderLabel={t('questions:suggested.next')}
        />
      </div>
    </div>
  );
}
