import { localeSchema } from '#src/shared/model.ts';
import { translator } from '#src/shared/translate.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { pageMeta } from '#web/meta.ts';
import { actionProblem, pageAction } from '#web/page.ts';
import { Editor } from '#web/posts/editor/editor.tsx';
import { submitEditorForm } from '#web/posts/editor/editor-form.server.ts';
import { getOwnPost, getWayToPublish } from '#worker/posts/service.ts';
import { listTags } from '#worker/tags/service.ts';
import type { Route } from './+types/editor-page';

const SUGGESTED_TAGS = 60;

/** Loads the post and the edited language: the requested one, else the reader's own if the post has it, else the original. */
export function loader({ context, params, request }: Route.LoaderArgs) {
  return memberLoad(context, request, async (ctx) => {
    const [post, way, tags] = await Promise.all([
      getOwnPost(ctx, params.id),
      getWayToPublish(ctx),
      listTags(ctx, { limit: SUGGESTED_TAGS, used: true }),
    ]);
    const asked = localeSchema.safeParse(new URL(request.url).searchParams.get('lang'));
    const has = post.drafts.some((draft) => draft.locale === ctx.locale);
    const locale = asked.data ?? (has ? ctx.locale : post.originalLocale);
    return {
      post,
      way,
      locale,
      draft: post.drafts.find((draft) => draft.locale === locale),
      popularTags: tags.items.map((tag) => tag.name),
      pageLocale: ctx.locale,
      origin: ctx.config.publicOrigin,
    };
  });
}

export function action({ context, params, request }: Route.ActionArgs) {
  return pageAction(
    context,
    request,
    (ctx, form) => submitEditorForm(ctx, params.id, form, request.url),
    'file',
  );
}

export function meta({ loaderData, params }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { draft, pageLocale: locale, origin } = loaderData;
  const t = translator(locale);
  const title = t('editor:page.title', { title: draft?.title || t('editor:write.untitled') });
  return pageMeta({ title: `${title} · Atoll`, locale, origin, path: `/write/${params.id}`, noindex: true });
}

export default function EditorPage({ loaderData, actionData }: Route.ComponentProps) {
  const { post, way, locale, draft, popularTags } = loaderData;
  const failed = actionProblem(actionData);
  const preview = actionData && 'preview' in actionData ? actionData : null;
  return (
    <Editor
      key={`${post.id}:${locale}`}
      post={post}
      way={way}
      locale={locale}
      draft={draft}
      popularTags={popularTags}
      problem={failed?.problem ?? null}
      values={failed?.values ?? preview?.values}
      previewHtml={preview?.preview.html ?? null}
    />
  );
}
