import { MOST_POSTS, type WriteIssue, writeIssueSchema } from '#src/newsletter/model.ts';
import { decodePath } from '#src/posts/rules.ts';
import { AppError, fieldError } from '#src/shared/errors.ts';
import { splitLocale } from '#src/shared/locale.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import { getPost, listPosts } from '#worker/posts/service.ts';

const MARK = 'post-';
const NEWEST = 15;

/** Reads the form of an issue; each post has a checkbox, named by its id. */
export async function readIssueForm(ctx: Context, form: FormData): Promise<WriteIssue> {
  const postIds = [...form.keys()]
    .filter((name) => name.startsWith(MARK))
    .map((name) => name.slice(MARK.length));
  const other = await findPost(ctx, textOf(form, 'otherPost'));
  const chosen = [...new Set([...postIds, ...(other ? [other] : [])])];
  if (chosen.length > MOST_POSTS) throw fieldError('/postIds', 'too_big_list', { maximum: MOST_POSTS });
  return parseValues(writeIssueSchema, {
    subject: textOf(form, 'subject'),
    intro: textOf(form, 'intro'),
    locale: textOf(form, 'locale'),
    postIds: chosen,
  });
}

/** Finds the post at an address of this site, which may be a full address or a path. */
async function findPost(ctx: Context, address: string): Promise<string | null> {
  if (address.trim() === '') return null;
  const url = URL.parse(address.trim(), ctx.config.publicOrigin);
  const slug = url && /^\/posts\/([^/]+)\/?$/.exec(splitLocale(url.pathname).path)?.[1];
  if (!slug) throw fieldError('/otherPost', 'post_not_public');
  const post = await getPost(ctx, decodePath(slug), ctx.locale).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found')
      throw fieldError('/otherPost', 'post_not_public');
    throw error;
  });
  return post.id;
}

/** Returns the newest public posts, to choose from. */
export async function loadChoices(ctx: Context): Promise<{ id: string; title: string; lang: string }[]> {
  const { items } = await listPosts(ctx, { limit: NEWEST });
  return items
    .filter((post) => post.visibility === 'public')
    .map(({ id, title, shownLocale }) => ({ id, title, lang: shownLocale }));
}
