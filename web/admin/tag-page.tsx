import { redirect } from 'react-router';
import { addSynonymSchema, mergeTagSchema, updateTagSchema } from '#src/tags/model.ts';
import { adminMeta } from '#web/admin/admin-meta.ts';
import { adminAction, adminLoad, doIntent, fieldsOf, requireConfirmed } from '#web/admin/admin-page.ts';
import { AdminHead, ConfirmForm, Section } from '#web/admin/admin-parts.tsx';
import { doneOf } from '#web/admin/done.ts';
import { SynonymList, TagFields } from '#web/admin/tag-forms.tsx';
import { actionProblem } from '#web/page.ts';
import { useT } from '#web/site.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/field.tsx';
import { parseValues } from '#worker/http/parse-form.ts';
import {
  addSynonym,
  deleteTag,
  getAdminTag,
  mergeTags,
  removeSynonym,
  updateTag,
} from '#worker/tags/service.ts';
import type { Route } from './+types/tag-page';

export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  adminLoad(context, request, 'moderator', async (ctx) => {
    const tag = await getAdminTag(ctx, params.slug);
    if (tag.slug !== params.slug) throw redirect(pathOf(tag.slug));
    return { tag, done: doneOf(request) };
  });

export const action = ({ context, request, params: { slug } }: Route.ActionArgs) =>
  adminAction(context, request, (ctx, form) =>
    doIntent(form, {
      edit: async () => {
        const tag = await updateTag(ctx, slug, fieldsOf(updateTagSchema, form));
        return redirect(`${pathOf(tag.slug)}?done=saved`);
      },
      add: async () => {
        const name = form.get('synonymName');
        await addSynonym(ctx, slug, parseValues(addSynonymSchema, { name }).name);
        return redirect(`${pathOf(slug)}?done=added`);
      },
      remove: async () => {
        await removeSynonym(ctx, slug, String(form.get('synonym') ?? ''));
        return redirect(`${pathOf(slug)}?done=removed`);
      },
      merge: async () => {
        requireConfirmed(form);
        const tag = await mergeTags(ctx, slug, fieldsOf(mergeTagSchema, form).into);
        return redirect(`${pathOf(tag.slug)}?done=merged`);
      },
      delete: async () => {
        requireConfirmed(form);
        await deleteTag(ctx, slug);
        return redirect('/admin/tags?done=deleted');
      },
    }),
  );

export const meta: Route.MetaFunction = ({ loaderData }) =>
  adminMeta(loaderData, '/admin/tags', 'tags.title');

/** /admin/tags/:slug: a tag's name and address, its synonyms, and forms to merge or delete it. */
export default function AdminTagPage({ loaderData: { tag, done }, actionData }: Route.ComponentProps) {
  const t = useT();
  const { problem, values } = actionProblem(actionData) ?? {};
  const mine = (intent: string) => (values?.intent === intent ? problem : undefined);
  return (
    <>
      <AdminHead
        title={tag.name}
        intro={t('admin:tags.counts', { posts: tag.postCount, followers: tag.followerCount })}
        problem={problem}
        done={done}
      />
      {tag.known && (
        <p>
          <LinkButton to={`/tags/${encodeURIComponent(tag.slug)}`} tone="quiet">
            {t('admin:tags.page')}
          </LinkButton>
        </p>
      )}
      <Section title={t('admin:tags.edit')} intro={t('admin:tags.editText')}>
        <TagFields tag={tag} problem={mine('edit')} values={values} />
      </Section>
      <Section title={t('admin:tags.synonyms')} intro={t('admin:tags.synonymsText')}>
        <SynonymList tag={tag} problem={mine('add')} />
      </Section>
      <Section title={t('admin:tags.merge')} intro={t('admin:tags.mergeText', { name: tag.name })}>
        <ConfirmForm
          intent="merge"
          label={t('admin:tags.merge')}
          confirm={t('admin:tags.mergeConfirm', { name: tag.name })}
          problem={mine('merge')}
        >
          <TextField
            label={t('admin:tags.into')}
            hint={t('admin:tags.intoHint')}
            name="into"
            required
            maxLength={80}
            defaultValue={values?.into}
            error={mine('merge')?.fields.into}
          />
        </ConfirmForm>
      </Section>
      <Section title={t('admin:tags.delete')} intro={t('admin:tags.deleteText')}>
        <ConfirmForm
          intent="delete"
          label={t('admin:tags.delete')}
          confirm={t('admin:tags.deleteConfirm', { name: tag.name })}
          problem={mine('delete')}
        />
      </Section>
    </>
  );
}

function pathOf(slug: string): string {
  return `/admin/tags/${encodeURIComponent(slug)}`;
}
