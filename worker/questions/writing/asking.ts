import { sql } from 'drizzle-orm';
import { questionAsked } from '#src/questions/events.ts';
import type { AskQuestion, Question } from '#src/questions/model.ts';
import { hotness, RESERVED_SLUGS } from '#src/questions/rules.ts';
import { AppError } from '#src/shared/errors.ts';
import { freeSlug, slugify } from '#src/shared/slug.ts';
import { requireMember } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import { brokenConstraint, rawStatement, runBatch } from '#worker/platform/db.ts';
import { getQuestion } from '#worker/questions/reading/queries-for-readers.ts';
import { questions } from '#worker/questions/tables.ts';
import { requireKnownTags, statementsToTag } from '#worker/questions/writing/question-tags.ts';
import { selectWriter } from '#worker/questions/writing/select-writer.ts';
import { placesOf, renderText, requireFewLinks } from '#worker/questions/writing/text.ts';
import { selectSynonymsAmong, toNamedTags, withoutSynonyms } from '#worker/tags/queries.ts';

/** The same title by the same person within this time is a second click. */
const SAME_MS = 5 * 60_000;
const TRIES = 3;

/** Asks a question; it is public at once. The same question sent twice within minutes is asked once. */
export async function askQuestion(ctx: Context, input: AskQuestion): Promise<Question> {
  const { personId, role } = requireMember(ctx);
  const id = ctx.ids.next();
  const named = toNamedTags(input.tags);
  const { locale, title } = input;
  const text = await renderText(ctx, { markdown: input.markdown, locale, places: placesOf(id) });
  const [[writer], [same], synonyms] = await ctx.db.batch([
    selectWriter(ctx, personId),
    selectSame(ctx, personId, title),
    selectSynonymsAmong(ctx.db, named),
  ]);
  if (same) return getQuestion(ctx, same.slug);
  if (!writer) throw new AppError('unauthenticated');
  requireFewLinks(ctx, { role, writer, links: text.links });
  const tags = withoutSynonyms(named, synonyms);
  await requireKnownTags(ctx, tags);
  const slug = await insert(ctx, { id, authorId: personId, locale, title, text, tags });
  return getQuestion(ctx, slug);
}

function selectSame({ db, clock }: Context, personId: string, title: string) {
  return rawStatement<{ slug: string }>(
    db,
    sql`SELECT q.slug AS slug FROM questions q WHERE q.author_id = ${personId}
      AND q.created_at > ${clock.now() - SAME_MS} AND q.title = ${title} LIMIT 1`,
  );
}

type NewQuestion = {
  id: string;
  authorId: string;
  locale: AskQuestion['locale'];
  title: string;
  text: Awaited<ReturnType<typeof renderText>>;
  tags: ReturnType<typeof withoutSynonyms>;
};

/** Inserts a question at a free address, which it returns; whoever takes the address in between makes it try again. */
async function insert(ctx: Context, question: NewQuestion, left = TRIES): Promise<string> {
  const { id, authorId, locale, title, tags } = question;
  const { markdown, html, plainText, renderedWith } = question.text;
  const slug = await freeSlugFor(ctx, title, id);
  const now = ctx.clock.now();
  try {
    await runBatch(ctx.db, [
      ctx.db.insert(questions).values({
        ...{ id, slug, locale, authorId, title, markdown, html, plainText, renderedWith },
        ...{ hot: hotness(0, now), createdAt: now, updatedAt: now, lastActivityAt: now },
      }),
      ctx.events.recordWhenChanged(questionAsked, {
        ...{ questionId: id, slug, authorId, locale },
        tags: tags.map((tag) => tag.slug),
      }),
      ...statementsToTag(ctx, { id, createdAt: now }, tags),
    ]);
    return slug;
  } catch (error) {
    if (brokenConstraint(error) !== 'questions.slug' || left === 0) throw error;
    ctx.events.takePending();
    return insert(ctx, question, left - 1);
  }
}

/** The address that a title gives, with a number where it is taken; the id where a title has no letter or digit. */
async function freeSlugFor({ db }: Context, title: string, id: string): Promise<string> {
  const stem = slugify(title) || id;
  // A range along the index; '.' follows '-' in the order of bytes.
  const [rows] = await db.batch([
    rawStatement<{ slug: string }>(
      db,
      sql`SELECT q.slug AS slug FROM questions q
        WHERE q.slug = ${stem} OR (q.slug >= ${`${stem}-`} AND q.slug < ${`${stem}.`}) LIMIT 1000`,
    ),
  ]);
  return freeSlug(stem, new Set([...RESERVED_SLUGS, ...rows.map(({ slug }) => slug)]));
}
