import { z } from 'zod';
import { bookmarkListQuerySchema, bookmarkTargetSchema } from '#src/bookmarks/model.ts';
import { translator } from '#src/shared/translate.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SavedItem } from '#web/bookmarks/saved-item.tsx';
import { isEmptyList, neighbours } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { parseQuery } from '#web/posts/parse-query.server.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Form } from '#web/ui/form.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { TextLink } from '#web/ui/text-link.tsx';
import { listBookmarks, listSaveableKinds, removeBookmark, saveTarget } from '#worker/bookmarks/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Route } from './+types/saved-page';

const PATH = '/saved';
const formSchema = bookmarkTargetSchema.extend({
  intent: z.enum(['save', 'remove']),
  undo: z.literal('yes').optional(),
});

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const kinds = listSaveableKinds(ctx);
    const { kind, ...query } = parseQuery(bookmarkListQuerySchema, new URL(request.url));
    const shown = kinds.find((known) => known === kind);
    const page = await listBookmarks(ctx, { ...query, kind: shown });
    return { site: siteOf(ctx), kinds, shown: shown ?? null, page };
  });

/** Removes what was saved, or saves it again, without script. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { intent, undo, ...target } = parseForm(formSchema, form);
    if (intent === 'save') {
      await saveTarget(ctx, target);
      return { done: 'restored' } as const;
    }
    await removeBookmark(ctx, target);
    return { done: 'removed', undo: undo ? target : null } as const;
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const t = translator(loaderData.site.locale);
  const title = t('shared:site.titleSuffix', { title: t('bookmarks:title') });
  return pageMeta({ ...loaderData.site, path: PATH, title, noindex: true });
};

/** /saved: what the reader saved, of all kinds or of one. */
export default function SavedPage({ loaderData: { kinds, shown, page }, actionData }: Route.ComponentProps) {
  const t = useT();
  const pathOf = (kind: string | null) => (kind ? `${PATH}?kind=${kind}` : PATH);
  return (
    <div className="mx-auto max-w-3xl">
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6">
        <div>
          <h1 className="font-read font-semibold text-3xl tracking-tight">{t('bookmarks:title')}</h1>
          <p className="mt-2 text-muted">{t('bookmarks:private')}</p>
        </div>
        <TextLink to="/reading">{t('reading:title')}</TextLink>
      </header>
      <Outcome actionData={actionData} />
      <Tabs
        label={t('bookmarks:filter')}
        tabs={[null, ...kinds].map((kind) => ({
          to: pathOf(kind),
          label: t(kind ? `bookmarks:kind.${kind}` : 'bookmarks:all'),
          current: kind === shown,
        }))}
      />
      {isEmptyList(page) ? (
        <Nothing kind={shown} />
      ) : (
        <ul className="mb-6 divide-y divide-line">
          {page.items.map((bookmark) => (
            <li key={bookmark.id} className="py-3">
              <SavedItem bookmark={bookmark} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t('bookmarks:pages')}
        {...neighbours(pathOf(shown), page)}
        newerLabel={t('bookmarks:newer')}
        olderLabel={t('bookmarks:older')}
      />
    </div>
  );
}

/** The outcome of a form that was sent without script. */
function Outcome({ actionData }: Pick<Route.ComponentProps, 'actionData'>) {
  const t = useT();
  const done = actionData && 'done' in actionData ? actionData : null;
  const undo = done?.done === 'removed' ? done.undo : null;
  return (
    <div className="mb-4 empty:hidden">
      <ProblemAlert problem={actionProblem(actionData)?.problem} />
      {done && (
        <Alert kind="success" live>
          {t(`bookmarks:${done.done}`)}
          {undo && (
            <Form method="post" className="mt-2">
              <input type="hidden" name="kind" value={undo.kind} />
              <input type="hidden" name="id" value={undo.id} />
              <Button tone="quiet" size="sm" name="intent" value="save">
                {t('bookmarks:undo')}
              </Button>
            </Form>
          )}
        </Alert>
      )}
    </div>
  );
}

function Nothing({ kind }: { kind: string | null }) {
  const t = useT();
  const isSeries = kind === 'series';
  return (
    <div className="mt-6">
      <EmptyState
        title={t('bookmarks:empty.title')}
        action={
          <LinkButton to={isSeries ? '/series' : '/posts'} tone="quiet">
            {t(isSeries ? 'bookmarks:empty.series' : 'bookmarks:empty.posts')}
          </LinkButton>
        }
      >
        {t('bookmarks:empty.text')}
      </EmptyState>
    </div>
  );
}
