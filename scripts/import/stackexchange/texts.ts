import { MAX_QUESTION_TAGS, MAX_QUESTION_TITLE } from '#src/questions/model.ts';
import type { ExchangeAnswer, ExchangeComment, ExchangeQuestion } from '#src/stackexchange/model.ts';
import { commentToMarkdown } from './comment-markdown.ts';
import { ANSWER, DUPLICATE, type Dump, instantOf, QUESTION } from './dump.ts';
import { htmlToMarkdown, type Losses } from './html-to-markdown.ts';
import { licenceOf } from './licence.ts';
import { type Places, rewriteLinks } from './links.ts';
import { authorOf } from './people.ts';
import type { Row } from './rows.ts';
import { NO_VOTES, type Votes } from './votes.ts';

/** What texts are made with. */
export type Making = {
  dump: Dump;
  places: Places;
  math: boolean;
  votes: ReadonlyMap<string, Votes>;
  names: ReadonlyMap<string, { displayName: string; url: string | null }>;
  losses: Losses;
};

/** The questions of a dump. */
export function toQuestions(making: Making): ExchangeQuestion[] {
  const { dump, places, votes } = making;
  const duplicates = new Map(
    dump.links
      .filter(({ LinkTypeId }) => LinkTypeId === DUPLICATE)
      .map(({ PostId = '', RelatedPostId = '' }) => [PostId, RelatedPostId]),
  );
  return dump.posts
    .filter((post) => post.PostTypeId === QUESTION && places.questions.has(post.Id ?? ''))
    .map((post): ExchangeQuestion => {
      const id = post.Id ?? '';
      const own = votes.get(id) ?? NO_VOTES;
      const duplicateOf = duplicates.get(id);
      return {
        ...writtenBy(post, making, `/questions/${id}`),
        title: (post.Title ?? '').trim().slice(0, MAX_QUESTION_TITLE),
        slug: places.questions.get(id) ?? '',
        markdown: markdownOf(post, making),
        tags: tagsOf(post.Tags).slice(0, MAX_QUESTION_TAGS),
        ...{ votes: own.votes, editedAt: editedAtOf(post) },
        lastActivityAt: instantOf(post.LastActivityDate ?? post.CreationDate ?? ''),
        closure: post.ClosedDate
          ? {
              at: instantOf(post.ClosedDate),
              reason: duplicateOf ? 'duplicate' : null,
              duplicateOf: duplicateOf && places.questions.has(duplicateOf) ? duplicateOf : null,
            }
          : null,
        oldPaths: [`/questions/${id}`, `/q/${id}`],
      };
    });
}

/** The answers of a dump to its questions. */
export function toAnswers(making: Making): ExchangeAnswer[] {
  const { dump, places, votes } = making;
  const accepted = new Set(dump.posts.flatMap(({ AcceptedAnswerId }) => AcceptedAnswerId ?? []));
  return dump.posts
    .filter((post) => post.PostTypeId === ANSWER && places.questions.has(post.ParentId ?? ''))
    .map((post): ExchangeAnswer => {
      const id = post.Id ?? '';
      const own = votes.get(id) ?? NO_VOTES;
      return {
        ...writtenBy(post, making, `/a/${id}`),
        questionId: post.ParentId ?? '',
        markdown: markdownOf(post, making),
        ...{ votes: own.votes, editedAt: editedAtOf(post) },
        acceptedAt: accepted.has(id) ? (own.acceptedAt ?? instantOf(post.CreationDate ?? '')) : null,
        oldPaths: [`/a/${id}`, `/questions/${id}`, `/q/${id}`],
      };
    });
}

/** The comments of a dump on its questions and answers. */
export function toComments({ dump, places, math, ...making }: Making): ExchangeComment[] {
  return dump.comments.flatMap((row): ExchangeComment[] => {
    const { Id: id = '', PostId: targetId = '', Text = '', CreationDate = '' } = row;
    const on = places.questions.has(targetId) ? 'question' : places.answers.has(targetId) ? 'answer' : null;
    if (!on) return [];
    const markdown = commentToMarkdown(Text, { math, host: places.host });
    const section = on === 'question' ? `/questions/${targetId}` : `/a/${targetId}`;
    return [
      {
        ...writtenBy(row, { places, ...making }, `${section}#comment${id}_${targetId}`),
        createdAt: instantOf(CreationDate),
        ...{ on, targetId, markdown: rewriteLinks(markdown, places, making.losses) },
      },
    ];
  });
}

function writtenBy(row: Row, { places, names }: Pick<Making, 'places' | 'names'>, path: string) {
  const authorId = authorOf(row);
  const author = names.get(authorId);
  const createdAt = instantOf(row.CreationDate ?? '');
  return {
    ...{ id: row.Id ?? '', authorId, createdAt },
    authorName: author?.displayName ?? authorId,
    authorUrl: author?.url ?? null,
    url: `https://${places.host}${path}`,
    licence: licenceOf(row.ContentLicense, editedAtOf(row) ?? createdAt),
  };
}

function markdownOf({ Body = '' }: Row, { math, places, losses }: Making): string {
  return rewriteLinks(htmlToMarkdown(Body, { math, losses }), places, losses);
}

function editedAtOf({ LastEditDate }: Row): string | null {
  return LastEditDate ? instantOf(LastEditDate) : null;
}

/** The tags of a question, in either way of writing them: `<a><b>` or `|a|b|`. */
export function tagsOf(text = ''): string[] {
  return text.split(/[<>|]+/).filter(Boolean);
}
