import { toMarkdownFile } from '#src/posts/front-matter.ts';
import { AppError } from '#src/shared/errors.ts';
import { localeSchema } from '#src/shared/model.ts';
import { memberLoad } from '#web/accounts/member-page.ts';
import { getOwnPost } from '#worker/posts/service.ts';
import type { Route } from './+types/markdown-file';

/** Downloads the working copy of a language as a file. */
export function loader({ context, params, request }: Route.LoaderArgs) {
  return memberLoad(context, request, async (ctx) => {
    const post = await getOwnPost(ctx, params.id);
    const asked = localeSchema.safeParse(new URL(request.url).searchParams.get('lang'));
    const file = toMarkdownFile(post, asked.data ?? post.originalLocale);
    if (!file) throw new AppError('not_found');
    return new Response(file.text, {
      headers: {
        'Content-Type': 'text/markdown; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'Cache-Control': 'private, no-store',
      },
    });
  });
}
