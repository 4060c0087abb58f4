import { exports } from 'cloudflare:workers';
import type { Locale } from '#src/shared/locale.ts';
import type { Visibility } from '#src/social/visibility.ts';
import type { Member } from '#worker/platform/actor.ts';
import type { Context } from '#worker/platform/context.ts';
import type { Onlooker } from '#worker/testing/circle.ts';
import { testContext } from '#worker/testing/context.ts';
import type { Subject } from '#worker/testing/subjects.ts';

/**
 * What somebody asks with: their own Context for services, their own token for the API. What is made for many at once is
 * made for all `members` of the circle.
 */
export type Asker = Onlooker & { authorization: string | undefined; members: readonly Member[] };

/**
 * A place where posts may show. `ask` answers what is seen there; '' for nothing. `lists` tells which of the posts that
 * may be seen it has to show, where that is not all; `markOf` what is seen of a post, where that is not its text. `isOwn`: its
 * author sees there what is not out, too.
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
 * `reader`: it shows what the reader may see; `anybody`: what everybody may, whoever asks; `either`: both; `staff`: what may
 * be edited, to its author, moderators and admins.
 */
export type Surface = Place & { audience: 'reader' | 'anybody' | 'either' | 'staff' };

/** Places with the same audience. */
export function shownTo(audience: Surface['audience'], places: readonly Place[]): Surface[] {
  return places.map((place) => ({ ...place, audience }));
}

/** Lists that show posts of these visibilities only. */
export const are =
  (...visibilities: Visibility[]) =>
  ({ visibility }: Subject) =>
    visibilities.includes(visibility);
export const never = () => false;
export const openLists = are('public', 'members');
export const toMembers = (_: Subject, { as }: Asker) => as !== undefined;
/** Feeds leave out what is one's own, and those whom one wants to hear less of. */
export const inFeed = (subject: Subject, { as, who }: Asker) =>
  as !== undefined && openLists(subject) && !['the author', 'one who muted the author'].includes(who);

/** A comment that cannot be there is asked for by the id of the post. */
export const commentOf = ({ commentId, id }: Subject) => commentId ?? id;
export const hasComment = ({ commentId }: Subject) => commentId !== null;
export const tagMarkOf = ({ tagMark }: Subject) => tagMark;

/** What the API answers, '' when it refuses. */
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

/** What a page's service answers, '' when it throws. */
export async function serve(asker: Asker, use: (ctx: Context) => Promise<unknown>, locale: Locale = 'en') {
  const ctx = testContext({ ...(asker.as && { as: asker.as }), locale });
  return JSON.stringify((await use(ctx).catch(() => null)) ?? '');
}

export const get = (path: string) => (asker: Asker) => call(asker, 'GET', path);
export const page = (use: (ctx: Context) => Promise<unknown>) => (asker: Asker) => serve(asker, use);
export const getEach = (path: (subject: Subject) => string) => (asker: Asker, subject: Subject) =>
  call(asker, 'GET', path(subject));
/** What is done answers nothing of the post: that it was done shows that it is there. */
export const doEach =
  (method: string, path: (subject: Subject) => string, body?: unknown) =>
  async (asker: Asker, subject: Subject) =>
    (await call(asker, method, path(subject), body)) && subject.mark;
