import { VISIBILITIES, type Visibility } from '#src/social/visibility.ts';
import type { Member } from '#worker/platform/actor.ts';
import { fixedClock } from '#worker/platform/clock.ts';
import type { Context } from '#worker/platform/context.ts';
import { createPost, publishPost, saveDraft, unpublishPost, updatePost } from '#worker/posts/service.ts';
import { givenComment } from '#worker/testing/comments.ts';
import { deliverAll, testContext } from '#worker/testing/context.ts';

export type SubjectKind = 'post' | 'practice' | 'check_in';

/** A post, a practice or a check-in in some state, for tests of who sees it. `mark` is a word that no other text contains. */
export type Subject = {
  kind: SubjectKind;
  state: string;
  mark: string;
  /** The name and the slug of a tag that only this post has. */
  tagMark: string;
  id: string;
  slug: string;
  visibility: Visibility;
  /** Whether the post is published. */
  isOut: boolean;
  /** An earlier path of the post. */
  oldPath: string;
  commentId: string | null;
};

/** The word, the tag, the series and the goal that all subjects share. */
export const SHARED = {
  word: 'oceanwide',
  tag: 'atlas',
  series: 'tide-tables',
  goal: 'Know the tides by heart',
};

/** The state of a post that waits for a moderator. */
export const WAITING = 'waiting for a moderator';

type State = {
  state: string;
  mark: string;
  visibility: Visibility;
  /** The visibility before the change. */
  before?: Visibility;
  /** A change after publication. */
  change?: (ctx: Context, id: string) => Promise<unknown>;
  /** Whether the events of the change are not delivered yet, so that the search index is outdated. */
  isUndelivered?: boolean;
  publishAt?: string;
  isDraft?: boolean;
  isOut?: boolean;
};

const LONG_AGO = fixedClock(Date.UTC(2024, 1, 3, 4, 5));
const LATER = '2035-01-01T00:00:00.000Z';
const as = (author: Member) => testContext({ as: author, clock: LONG_AGO });

const STATES: State[] = [
  ...VISIBILITIES.map((visibility) => ({
    state: `for ${visibility}`,
    mark: `wex${visibility}`,
    visibility,
  })),
  { state: 'a draft', mark: 'wexdraft', visibility: 'public', isDraft: true, isOut: false },
  { state: 'scheduled', mark: 'wexlater', visibility: 'public', publishAt: LATER, isOut: false },
  { state: 'scheduled for members', mark: 'wexsoon', visibility: 'members', publishAt: LATER, isOut: false },
  {
    state: WAITING,
    mark: 'wexwaits',
    visibility: 'public',
    isOut: false,
    change: waitForModerator,
    isDraft: true,
  },
  {
    state: 'taken back',
    mark: 'wexback',
    visibility: 'members',
    isOut: false,
    change: (ctx, id) => unpublishPost(ctx, id),
  },
  {
    state: 'public once, now private',
    mark: 'wexnarrowed',
    visibility: 'private',
    before: 'public',
    isUndelivered: true,
    change: (ctx, id) => updatePost(ctx, id, { visibility: 'private' }),
  },
  {
    state: 'public once, now for members',
    mark: 'wexcloser',
    visibility: 'members',
    before: 'public',
    change: (ctx, id) => updatePost(ctx, id, { visibility: 'members' }),
  },
  {
    state: 'private once, now public',
    mark: 'wexwidened',
    visibility: 'public',
    before: 'private',
    change: (ctx, id) => updatePost(ctx, id, { visibility: 'public' }),
  },
];

/** Sends a post to the moderators, as its author did as a member. */
async function waitForModerator(ctx: Context, id: string): Promise<void> {
  if (ctx.actor.kind !== 'member') throw new Error('Only a member sends a post to the moderators.');
  const { status } = await publishPost({ ...ctx, actor: { ...ctx.actor, role: 'member' } }, id, {});
  if (status !== 'pending') throw new Error(`The post is ${status}.`);
}

/** Makes one post of an author in each state, in two languages, with tags, a comment and an earlier path. */
export async function givenSubjects(author: Member): Promise<Subject[]> {
  const subjects: Subject[] = [];
  for (const state of STATES) subjects.push(await givenSubject(author, state));
  return subjects;
}

async function givenSubject(author: Member, given: State): Promise<Subject> {
  const { state, mark, visibility, isDraft = false, isOut = true } = given;
  const ctx = as(author);
  const text = { summary: `${mark} in short`, markdown: `The ${SHARED.word} ${mark}.` };
  const { id } = await createPost(ctx, {
    locale: 'en',
    title: `Of ${mark} and ${SHARED.word}`,
    ...text,
    tags: ['Atlas', tagMarkOf(mark)],
    slug: `${mark}-before`,
    visibility: given.before ?? visibility,
  });
  await saveDraft(ctx, id, 'zh-TW', { title: `海 ${mark}`, ...text, version: 0 });
  let commentId: string | null = null;
  if (!isDraft) {
    const { publishAt } = given;
    await publishPost(ctx, id, publishAt ? { publishAt } : {});
    if (!publishAt)
      commentId = (await givenComment({ by: author, on: { id }, markdown: `About ${mark}` })).id;
  }
  await updatePost(ctx, id, { slug: mark });
  await deliverAll(ctx);
  await given.change?.(ctx, id);
  if (!given.isUndelivered) await deliverAll(ctx);
  const place = { id, slug: mark, oldPath: `/posts/${mark}-before` };
  return { kind: 'post', state, mark, tagMark: tagMarkOf(mark), visibility, isOut, ...place, commentId };
}

function tagMarkOf(mark: string): string {
  return mark.replace('wex', 'teg');
}
