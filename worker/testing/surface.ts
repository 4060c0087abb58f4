import { exports } from 'cloudflare:workers';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Onlooker } from '#worker/testing/circle.ts';
import { testContext } from '#worker/testing/context.ts';
import type { Subject, SubjectKind } from '#worker/testing/subjects.ts';

/**
 * A viewer who asks surfaces, with a token for the API. Surfaces for many readers at once, such as digests, are composed for
 * all `members` of the circle.
 */
export type Asker = Onlooker & { authorization: string | undefined; members: readonly Member[] };

/**
 * A place where posts may show. `ask` returns the text that a viewer sees there, '' for nothing. `lists`: which of the visible
 * posts the place must show, if not all. `markOf`: the text by which a post is recognized, if not its mark. `isOwn`: authors
 * also see their unpublished posts there.
 */
type Place = {
  name: string;
  lists?: (subject: Subject, asker: Asker) => boolean;
  markOf?: (subject: Subject) => string;
  isOwn?: true;
} & (
  | { ask: (asker: Asker) => Promise<string> }
  | { askEach: (asker: Asker, subject: Subject) => Promise<string> }
);

/**
 * A place and its audience. `reader`: the place shows what the viewer may see; `anybody`: what everybody may see, to every
 * viewer; `either`: one of both; `staff`: posts to those who may edit them, which are the author, moderators and admins.
 * `of` is the kind of subjects that belong there, posts if left out.
 */
export type Surface = Place & { audience: 'reader' | 'anybody' | 'either' | 'staff'; of?: SubjectKind };

/** Makes surfaces of places with the same audience. */
export function shownTo(audience: Surface['audience'], places: readonly Place[]): Surface[] {
  return places.map((place) => ({ ...place, audience }));
}

/** A `lists` for places that show only posts with these visibilities. */
export const are =
  (...visibilities: Visibility[]) =>
  ({ visibility }: Subject) =>
    visibilities.includes(visibility);
export const never = () => false;
export const openLists = are('public', 'members');
export const toMembers = (_: Subject, { as }: Asker) => as !== undefined;
/** A `lists` for feeds, which leave out the viewer's own posts and those of people whom the viewer muted. */
export const inFeed = (subject: Subject, { as, who }: Asker) =>
  as !== undefined && openLists(subject) && !['the author', 'one who muted the author'].includes(who);

/** The id of the post's comment, or the id of the post where there is none. */
export const commentOf = ({ commentId, id }: Subject) => commentId ?? id;
export const hasComment = ({ commentId }: Subject) => commentId !== null;
export const tagMarkOf = ({ tagMark }: Subject) => tagMark;

/** The answer of the API as text, '' for a refusal. */
export async function call(asker: Asker, method: string, path: string, body?: unknown): Promise<string> {
  const response = await exports.default.fetch(
    new Request(`http://localhost${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(asker.authorization && { Authorization: asker.authorization }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
  const text = await response.text();
  return response.ok ? text || 'done' : '';
}

/** The result of a page's service as JSON, '' when the service throws. */
export async function serve(asker: Asker, use: (ctx: Context) => Promise<unknown>, locale: Locale = 'en') {
  const ctx = testContext({ ...(asker.as && { as: asker.as }), locale });
  return JSON.stringify((await use(ctx).catch(() => null)) ?? '');
}

export const get = (path: string) => (asker: Asker) => call(asker, 'GET', path);
export const page = (use: (ctx: Context) => Promise<unknown>) => (asker: Asker) => serve(asker, use);
export const getEach = (path: (subject: Subject) => string) => (asker: Asker, subject: Subject) =>
  call(asker, 'GET', path(subject));
/** Asks by an action, whose answer does not contain the post: success means that the post is visible. */
export const doEach =
  (method: string, path: (subject: Subject) => string, body?: unknown) =>
  async (asker: Asker, subject: Subject) =>
    (await call(asker, method, path(subject), body)) && subject.mark;
