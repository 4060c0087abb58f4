import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Locale } from '#src/shared/locale.ts';
import type { Context } from '#worker/platform/context.ts';
import { type Statement, whenChanged } from '#worker/platform/db.ts';
import type { DraftRow } from '#worker/posts/reading/select-post.ts';
import { postRevisions } from '#worker/posts/tables.ts';
import type { PostChange } from '#worker/posts/writing/store.ts';

/** Revisions kept for each language; of published ones more. */
const MOST = 100;
const MOST_PUBLISHED = 300;
const APART_MS = 10 * 60_000;

type Kind = (typeof postRevisions.$inferSelect)['kind'];
type Place = { postId: string; locale: Locale };

/**
 * Keeps the published texts that a change overwrites, unless they were kept at publication, which first imports were not.
 * Also keeps the working copies that an import drops. Goes before the statements that overwrite.
 */
export function statementsToKeepReplaced(
  ctx: Context,
  { before, post, translations = [], drafts = [], dropDrafts = false }: PostChange,
): Statement[] {
  if (!before) return [];
  const { id: postId, ownerId } = post;
  const replaced = translations.map(({ locale }) => locale);
  const dropped = dropDrafts ? [...replaced, ...drafts.map(({ locale }) => locale)] : [];
  return [
    ...replaced
      .filter((locale) => before.locales.includes(locale))
      .flatMap((locale) => keepPublic(ctx, { postId, locale }, ownerId)),
    ...dropped.flatMap((locale) => keepDraft(ctx, { postId, locale }, ownerId)),
  ];
}

function keepDraft(ctx: Context, place: Place, personId: string): Statement[] {
  return keep(ctx, place, {
    from: draftOf(place),
    ...{ personId, kind: 'saved', at: sql`x.at` },
    unless: newestIsTheSame(place),
  });
}

/**
 * Keeps the working copies that are being published, as they were written, in the name of the person who publishes. The texts
 * are given: the stored ones may have been changed since they were rendered.
 */
export function statementsToKeepPublished(
  ctx: Context,
  drafts: readonly DraftRow[],
  personId: string,
): Statement[] {
  return drafts.flatMap(({ postId, locale, title, summary, markdown, insights, faq }) =>
    keep(
      ctx,
      { postId, locale },
      {
        from: sql`SELECT ${postId} AS post_id, ${locale} AS locale, ${title} AS title, ${summary} AS summary,
          ${markdown} AS markdown, ${JSON.stringify(insights)} AS insights, ${JSON.stringify(faq)} AS faq`,
        ...{ personId, kind: 'published', at: sql`${ctx.clock.now()}` },
        unless: newestIsTheSame({ postId, locale }, 'published'),
      },
    ),
  );
}

/** Keeps the working copy that is about to be overwritten, if it still has that version. */
export function statementsToKeepDraft(
  ctx: Context,
  place: Place & { version: number },
  personId: string,
  { kind, always }: { kind: Kind; always: boolean },
): Statement[] {
  const since = ctx.clock.now() - APART_MS;
  return keep(ctx, place, {
    from: sql`${draftOf(place)} AND version = ${place.version} AND (title <> '' OR markdown <> '')`,
    ...{ personId, kind, at: sql`x.at` },
    unless: always
      ? newestIsTheSame(place)
      : sql`${newestIsTheSame(place)} OR EXISTS (SELECT 1 FROM post_revisions
          WHERE post_id = ${place.postId} AND locale = ${place.locale} AND created_at > ${since})`,
  });
}

/** Keeps the published text of a language as it is at this point of the batch. */
export function keepPublic(ctx: Context, place: Place, personId: string): Statement[] {
  return keep(ctx, place, {
    from: sql`SELECT post_id, locale, title, summary, markdown, insights, (
        SELECT json_group_array(json_object('question', value ->> 'question', 'answer', value ->> 'answer'))
        FROM json_each(faq)
      ) AS faq, updated_at AS at FROM post_translations WHERE post_id = ${place.postId} AND locale = ${place.locale}`,
    ...{ personId, kind: 'published', at: sql`x.at` },
    // An empty summary was filled in from the text at publication.
    unless: newestIsTheSame(place, 'published', sql`r.summary IN ('', x.summary)`),
  });
}

function draftOf({ postId, locale }: Place): SQL {
  return sql`SELECT post_id, locale, title, summary, markdown, insights, faq, updated_at AS at FROM post_drafts
    WHERE post_id = ${postId} AND locale = ${locale}`;
}

type Kept = { from: SQL; personId: string; kind: Kind; at: SQL; unless: SQL };

function keep(ctx: Context, place: Place, { from, personId, kind, at, unless }: Kept): Statement[] {
  return [
    ctx.db.insert(postRevisions).select(
      sql`SELECT ${ctx.ids.next()}, x.post_id, x.locale, x.title, x.summary, x.markdown, x.insights, x.faq,
        ${personId}, ${kind}, ${at} FROM (${from}) AS x WHERE NOT (${unless})`,
    ),
    prune(ctx, place),
  ];
}

/** Whether the newest revision, of one kind or of any, equals `x`. */
function newestIsTheSame(
  { postId, locale }: Place,
  kind?: Kind,
  sameSummary: SQL = sql`r.summary = x.summary`,
): SQL {
  const ofKind = kind ? sql`AND kind = ${kind}` : sql``;
  return sql`EXISTS (SELECT 1 FROM (
      SELECT title, summary, markdown, insights, faq FROM post_revisions
      WHERE post_id = ${postId} AND locale = ${locale} ${ofKind} ORDER BY created_at DESC, id DESC LIMIT 1
    ) r WHERE r.title = x.title AND ${sameSummary} AND r.markdown = x.markdown
      AND r.insights = x.insights AND r.faq = x.faq)`;
}

function prune({ db }: Context, { postId, locale }: Place): Statement {
  const tooOld = sql`id IN (SELECT id FROM (
      SELECT id, kind, row_number() OVER (ORDER BY created_at DESC, id DESC) AS place
      FROM post_revisions WHERE post_id = ${postId} AND locale = ${locale}
    ) WHERE place > ${MOST_PUBLISHED} OR place > ${MOST} AND kind <> 'published')`;
  return db
    .delete(postRevisions)
    .where(and(whenChanged, eq(postRevisions.postId, postId), eq(postRevisions.locale, locale), tooOld));
}
