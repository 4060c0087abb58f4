import { askSite } from '#worker/ask/service.ts';
import { call, type Surface, serve, shownTo, toMembers } from '#worker/testing/surface.ts';

/** Where answers show posts: to members, from what each of them may read. The question itself has the mark of the post. */
export const surfaces: Surface[] = shownTo('reader', [
  {
    name: 'API: ask the site',
    askEach: async (asker, { mark }) =>
      withoutQuestion(await call(asker, 'POST', '/api/v1/asks', { question: mark })),
    lists: toMembers,
  },
  {
    name: 'page: ask one post',
    askEach: async (asker, { mark, slug }) =>
      withoutQuestion(
        await serve(asker, (ctx) =>
          askSite(ctx, { question: mark, post: slug }).then(({ post: _, ...rest }) => rest),
        ),
      ),
    lists: toMembers,
  },
]);

function withoutQuestion(text: string): string {
  return text.replace(/"question":"[^"]*"/, '');
}
