import type { ReactNode } from 'react';
import { redirect } from 'react-router';
import { z } from 'zod';
import { rejectPostSchema, reviewPostSchema } from '#src/posts/admin-model.ts';
import { postPath } from '#src/posts/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { SubmitButton } from '#web/accounts/submit-button.tsx';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, fieldsOf, requireConfirmed } from '#web/admin/admin-page.ts';
import { AdminHead, ConfirmForm, Facts, Section, When } from '#web/admin/admin-parts.tsx';
import { doneOf } from '#web/admin/done.ts';
import { ReviewSection } from '#web/admin/review-section.tsx';
import { StatusBadge } from '#web/admin/status-badge.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { Form } from '#web/ui/form.tsx';
import {
  approvePost,
  deletePostOf,
  getOwnPost,
  getSubmittedTexts,
  rejectPost,
  takePostBack,
} from '#worker/posts/service.ts';
import type { Route } from './+types/post-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => {
    const [own, submitted] = await Promise.all([
      getOwnPost(ctx, params.id),
      getSubmittedTexts(ctx, params.id),
    ]);
    const { id, slug, status, authors, tags, createdAt, updatedAt, publishAt, drafts } = own;
    const text = drafts.find(({ locale }) => locale === ctx.locale) ?? drafts[0];
    const post = {
      id,
      slug,
      status,
      authors,
      tags,
      createdAt,
      updatedAt,
      publishAt,
      title: text?.title ?? '',
    };
    return { post, submitted, lang: text?.locale ?? ctx.locale, done: doneOf(request) };
  });

export const action = ({ context, request, params: { id } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      approve: () => decide(id, 'approved', () => approvePost(ctx, id, fieldsOf(approvalForm, form))),
      reject: () => decide(id, 'rejected', () => rejectPost(ctx, id, fieldsOf(rejectionForm, form))),
      takeBack: async () => {
        await takePostBack(ctx, id);
        return redirect(`/admin/posts/${id}?done=takenBack`);
      },
      delete: async () => {
        requireConfirmed(form);
        await deletePostOf(ctx, id);
        return redirect('/admin/posts?done=deleted');
      },
    }),
  );

const version = z.coerce.number().pipe(reviewPostSchema.shape.version);
const approvalForm = reviewPostSchema.extend({ version });
const rejectionForm = rejectPostSchema.extend({ version });

/** Decides about what waits. Where somebody else was faster, the page says so and shows what became of the post. */
async function decide(id: string, done: 'approved' | 'rejected', use: () => Promise<unknown>) {
  const outcome = await use().then(
    () => done,
    (error) => {
      if (error instanceof AppError && error.code === 'not_found') return 'decided';
      throw error;
    },
  );
  return redirect(`/admin/posts/${id}?done=${outcome}`);
}

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/posts', 'posts.title');

/** /admin/posts/:id: a post and the actions of moderators. */
export default function AdminPostPage({ loaderData, actionData }: Route.ComponentProps) {
  const { post, submitted, lang, done } = loaderData;
  const t = useT();
  const problem = actionProblem(actionData)?.problem;
  return (
    <>
      <AdminHead
        title={<span lang={lang}>{post.title || t('editor:write.untitled')}</span>}
        problem={problem}
        done={done}
      />
      <Facts
        facts={[
          [t('admin:posts.status'), <StatusBadge key="status" status={post.status} />],
          [
            t('admin:posts.author'),
            post.authors.map(({ displayName }) => displayName).join(t('admin:comma')),
          ],
          [
            t('admin:posts.tags'),
            post.tags.map(({ name }) => name).join(t('admin:comma')) || t('admin:nothing'),
          ],
          ...(post.publishAt
            ? [[t('admin:review.wanted'), <When key="wanted" at={post.publishAt} />] as [string, ReactNode]]
            : []),
          [t('admin:posts.begun'), <When key="begun" at={post.createdAt} />],
          [t('admin:posts.edited'), <When key="edited" at={post.updatedAt} />],
        ]}
      />
      <p className="flex flex-wrap gap-3">
        <LinkButton to={`/write/${post.id}`} tone="quiet">
          {t('admin:posts.edit')}
        </LinkButton>
        {post.status === 'published' && post.slug && (
          <LinkButton to={postPath(post.slug)} tone="quiet">
            {t('admin:posts.read')}
          </LinkButton>
        )}
      </p>
      {submitted && <ReviewSection {...submitted} problem={problem} />}
      {(post.status === 'scheduled' || post.status === 'published') && (
        <Section title={t('admin:posts.takeBack')} intro={t('admin:posts.takeBackText')}>
          <Form method="post">
            <SubmitButton tone="quiet" name="intent" value="takeBack">
              {t('admin:posts.takeBack')}
            </SubmitButton>
          </Form>
        </Section>
      )}
      <Section title={t('admin:posts.delete')} intro={t('admin:posts.deleteText')}>
        <ConfirmForm
          intent="delete"
          label={t('admin:posts.delete')}
          confirm={t('admin:posts.deleteConfirm')}
          problem={problem}
        />
      </Section>
    </>
  );
}
