import { redirect } from 'react-router';
import { changeIssueSchema, type Issue } from '#src/newsletter/model.ts';
import { siteOf } from '#web/accounts/form-page-meta.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { ProblemAlert } from '#web/accounts/problem-alert.tsx';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { doIntent, requireConfirmed } from '#web/admin/admin-page.ts';
import { ConfirmForm, Section } from '#web/admin/admin-parts.tsx';
import { IssueBadge } from '#web/newsletter/issue-badge.tsx';
import { doneOf, IssueDone } from '#web/newsletter/issue-done.tsx';
import { loadChoices, readIssueForm } from '#web/newsletter/issue-form.server.ts';
import { IssueForm } from '#web/newsletter/issue-form.tsx';
import { newsletterMeta } from '#web/newsletter/newsletter-meta.ts';
import { actionProblem, type PageProblem, pageAction } from '#web/page.ts';
import { useSite, useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { useFreshness } from '#web/use-freshness.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import { changeIssue, deleteIssue, getIssue, releaseIssue, testIssue } from '#worker/mail/service.ts';
import type { Route } from './+types/issue-page';

export const loader = ({ context, request, params: { id } }: Route.LoaderArgs) =>
  memberLoad(context, request, async (ctx) => {
    const issue = await getIssue(ctx, id);
    const choices = issue.status === 'draft' ? await loadChoices(ctx) : [];
    return { issue, choices, done: doneOf(request), site: siteOf(ctx) };
  });

export const action = ({ context, request, params: { id } }: Route.ActionArgs) =>
  pageAction(
    context,
    request,
    async (ctx, form) => {
      const here = `/write/newsletter/${id}`;
      const version = Number(textOf(form, 'version'));
      await countCall(ctx, textOf(form, 'intent') === 'test' ? 'login' : 'write');
      return doIntent(form, {
        save: async () => {
          const text = await readIssueForm(ctx, form);
          await changeIssue(ctx, id, parseValues(changeIssueSchema, { ...text, version }));
          return redirect(`${here}?done=saved`);
        },
        test: async () => {
          await testIssue(ctx, id);
          return redirect(`${here}?done=tested`);
        },
        send: async () => {
          requireConfirmed(form);
          await releaseIssue(ctx, id, version);
          return redirect(`${here}?done=sending`);
        },
        delete: async () => {
          requireConfirmed(form);
          await deleteIssue(ctx, id);
          return redirect('/write/newsletter?done=deleted');
        },
      });
    },
    'text',
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  newsletterMeta(loaderData, '/write/newsletter', 'write.editTitle');

/** /write/newsletter/:id: the form of a draft, or the progress of an issue that is sent. */
export default function IssuePage({
  loaderData: { issue, choices, done },
  actionData,
}: Route.ComponentProps) {
  const t = useT();
  const failed = actionProblem(actionData);
  const isDraft = issue.status === 'draft';
  useFreshness(!isDraft && issue.delivered < issue.recipients);
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <header className="grid gap-4">
        <h1 lang={issue.locale} className="wrap-anywhere font-read font-semibold text-3xl tracking-tight">
          {issue.subject}
        </h1>
        <p className="flex flex-wrap items-center gap-3">
          <IssueBadge status={issue.status} />
          <span className="text-muted">{issue.author}</span>
          <LinkButton to={`/write/newsletter/${issue.id}/preview`} tone="quiet" size="sm">
            {t('newsletter:write.preview')}
          </LinkButton>
        </p>
      </header>
      <IssueDone done={failed ? null : done} />
      <ProblemAlert problem={failed?.problem} />
      {isDraft ? (
        // Each version has a new form, so that it shows what was saved elsewhere.
        <IssueForm
          key={issue.version}
          issue={issue}
          choices={choices}
          failed={failed?.values.intent === 'save' ? failed : null}
        />
      ) : (
        <Sending issue={issue} />
      )}
      {isDraft && <Doing issue={issue} problem={failed?.problem} />}
    </div>
  );
}

function Sending({ issue }: { issue: Issue }) {
  const t = useT();
  const { locale } = useSite();
  const shown = (count: number) => count.toLocaleString(locale);
  if (issue.status === 'sent')
    return (
      <p role="status">
        {t('newsletter:write.sentWhole', { count: issue.recipients, delivered: shown(issue.delivered) })}
      </p>
    );
  return (
    <Progress
      label={t('newsletter:write.progressLabel')}
      value={issue.recipients}
      max={Math.max(issue.subscribers, issue.recipients, 1)}
      text={t('newsletter:write.progress', {
        written: shown(issue.recipients),
        subscribers: shown(issue.subscribers),
        delivered: shown(issue.delivered),
      })}
    />
  );
}

/** The actions of a draft: test, send, delete. */
function Doing({ issue, problem }: { issue: Issue; problem?: PageProblem }) {
  const t = useT();
  return (
    <>
      <Section title={t('newsletter:write.test')} intro={t('newsletter:write.testText')}>
        <Form method="post">
          <input type="hidden" name="intent" value="test" />
          <SubmitButton tone="quiet">{t('newsletter:write.test')}</SubmitButton>
        </Form>
      </Section>
      {issue.maySend ? (
        <Section
          title={t('newsletter:write.send')}
          intro={t('newsletter:write.sendText', { count: issue.subscribers })}
        >
          <ConfirmForm
            intent="send"
            label={t('newsletter:write.send')}
            confirm={t('newsletter:write.sendConfirm')}
            problem={problem}
          >
            <input type="hidden" name="version" value={issue.version} />
          </ConfirmForm>
        </Section>
      ) : (
        <p className="text-muted">{t('newsletter:write.sendByModerator')}</p>
      )}
      <Section title={t('newsletter:write.delete')} intro={t('newsletter:write.deleteText')}>
        <ConfirmForm
          intent="delete"
          label={t('newsletter:write.delete')}
          confirm={t('newsletter:write.deleteConfirm')}
          problem={problem}
        />
      </Section>
    </>
  );
}
