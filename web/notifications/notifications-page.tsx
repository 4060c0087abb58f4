import { z } from 'zod';
import { noticeListQuerySchema, readUpToSchema } from '#src/notifications/model.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { neighbours } from '#web/list-query.ts';
import { pageMeta } from '#web/meta.ts';
import { listPath } from '#web/notifications/list-path.ts';
import { NoNotices } from '#web/notifications/no-notices.tsx';
import { NoticeItem } from '#web/notifications/notice-item.tsx';
import { actionProblem, pageAction } from '#web/page.ts';
import { parseQuery } from '#web/posts/parse-query.server.ts';
import { useT } from '#web/site.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { KeptFocus } from '#web/ui/kept-focus.tsx';
import { Pagination } from '#web/ui/pagination.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { dismiss, listGroups, listNotices, markAllRead, markRead } from '#worker/notifications/service.ts';
import type { Route } from './+types/notifications-page';

const formSchema = z.discriminatedUnion('intent', [
  readUpToSchema.extend({ intent: z.literal('read-all') }),
  z.strictObject({ intent: z.enum(['read', 'dismiss']), id: z.uuid() }),
]);

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const { filter, feature = null, ...query } = parseQuery(noticeListQuerySchema, new URL(request.url));
    const page = await listNotices(ctx, { ...query, filter, ...(feature && { feature }) });
    const fetchedAt = new Date(ctx.clock.now()).toISOString();
    const { locale } = ctx;
    const origin = ctx.config.publicOrigin;
    return { page, filter, feature, groups: listGroups(ctx), fetchedAt, locale, origin };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const asked = parseForm(formSchema, form);
    if (asked.intent === 'read-all') await markAllRead(ctx, asked);
    else if (asked.intent === 'read') await markRead(ctx, asked.id);
    else await dismiss(ctx, asked.id);
    return { done: asked.intent };
  });

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('shared:site.titleSuffix', { title: t('notifications:title') });
  return pageMeta({ title, locale, origin, path: '/notifications', noindex: true });
};

/** /notifications: the reader's notices. */
export default function NotificationsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const { page, filter, feature, groups, fetchedAt } = loaderData;
  const done = actionData && 'done' in actionData ? actionData.done : null;
  const tabs = [
    { to: listPath(), label: t('notifications:filters.all'), current: filter === 'all' && !feature },
    {
      to: listPath({ filter: 'unread' }),
      label: t('notifications:filters.unread'),
      current: filter === 'unread',
    },
    ...groups.map((group) => ({
      to: listPath({ feature: group }),
      label: t(`${group}:notices.group`),
      current: group === feature,
    })),
  ];
  return (
    <div className="mx-auto max-w-3xl">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1 id="notices" tabIndex={-1} className="font-read font-semibold text-3xl tracking-tight">
          {t('notifications:title')}
        </h1>
        <div className="flex flex-wrap gap-2">
          {page.box.unread > 0 && (
            <Form method="post">
              <input type="hidden" name="upTo" value={fetchedAt} />
              <Button tone="quiet" size="sm" name="intent" value="read-all">
                {t('notifications:markAllRead')}
              </Button>
            </Form>
          )}
          <LinkButton to="/settings/notifications" tone="plain" size="sm">
            {t('notifications:settings')}
          </LinkButton>
        </div>
      </header>
      <div className="mt-4 grid gap-4">
        <ProblemAlert problem={actionProblem(actionData)?.problem} />
        {done && (
          <Alert kind="success" live>
            {t(`notifications:done.${done}`)}
          </Alert>
        )}
        <Tabs label={t('notifications:filters.label')} tabs={tabs} />
      </div>
      <KeptFocus lines={page.items.map(({ id, text }) => ({ id, name: text }))} heading="notices">
        {page.items.length === 0 ? (
          <NoNotices filter={filter} feature={feature} />
        ) : (
          <ul className="mb-6 divide-y divide-line">
            {page.items.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} />
            ))}
          </ul>
        )}
      </KeptFocus>
      <Pagination
        label={t('notifications:pages.label')}
        {...neighbours(listPath({ filter, feature }), page)}
        newerLabel={t('notifications:pages.newer')}
        olderLabel={t('notifications:pages.older')}
      />
    </div>
  );
}
