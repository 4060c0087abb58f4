import { redirect } from 'react-router';
import { pageQuery } from '#web/list-query.ts';
import { changeRelation } from '#web/social/change-relation.ts';
import { type FollowPage, followsPath } from '#web/social/follow-list.tsx';
import type { Context } from '#worker/platform/context.ts';
import { type FollowList, listFollows } from '#worker/social/service.ts';

/** Loads what a page of followers or followed people shows. */
export async function loadFollows(
  ctx: Context,
  list: FollowList,
  name: string,
  request: Request,
): Promise<FollowPage> {
  const query = pageQuery(request);
  const { person, counts, people } = await listFollows(ctx, list, name, query);
  const cursor = query.cursor ? `?cursor=${encodeURIComponent(query.cursor)}` : '';
  const here = followsPath(person.name, list) + cursor;
  return { list, person, counts, people, here, locale: ctx.locale, origin: ctx.config.publicOrigin };
}

/** Handles the buttons of a follow list. */
export async function actOnFollows(ctx: Context, form: FormData) {
  return redirect(await changeRelation(ctx, form));
}
