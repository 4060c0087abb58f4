import { redirect } from 'react-router';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { loadChoices, readIssueForm } from '#web/newsletter/issue-form.server.ts';
import { IssueForm } from '#web/newsletter/issue-form.tsx';
import { newsletterMeta } from '#web/newsletter/newsletter-meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { requireFreshRole } from '#worker/accounts/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { createIssue } from '#worker/mail/service.ts';
import type { Route } from './+types/new-issue-page';

export const loader = ({ context, request }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    await requireFreshRole(ctx, 'author');
    return { choices: await loadChoices(ctx), site: siteOf(ctx) };
  });

export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      await countCall(ctx, 'write');
      const { id } = await createIssue(ctx, await readIssueForm(ctx, form));
      return redirect(`/write/newsletter/${id}?done=saved`);
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  newsletterMeta(loaderData, '/write/newsletter/new', 'write.newTitle');

/** /write/newsletter/new: an empty issue. */
export default function NewIssuePage({ loaderData: { choices }, actionData }: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(actionData);
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <h1 className="font-read font-semibold text-3xl tracking-tight">{t('newsletter:write.newTitle')}</h1>
      <ProblemAlert problem={failed?.problem} />
      <IssueForm issue={null} choices={choices} failed={failed} />
    </div>
  );
}
