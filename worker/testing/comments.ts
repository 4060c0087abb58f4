import type { Comment, WriteComment } from '#src/discussion/model.ts';
import { writeComment } from '#worker/discussion/service.ts';
import type { Member } from '#worker/platform/actor.ts';
import { type Clock, fixedClock } from '#worker/platform/clock.ts';
import { TEST_NOW, testContext } from '#worker/testing/context.ts';

type Given = { by: Member; on: { id: string }; markdown?: string; under?: { id: string }; clock?: Clock };

let written = 0;

/** Writes a comment on a post; the comment is public unless the policy makes it pending. */
export async function givenComment({ by, on, markdown, under, clock }: Given): Promise<Comment> {
  written += 1;
  const ctx = testContext({ as: by, clock: clock ?? fixedClock(TEST_NOW + written) });
  const input: WriteComment = {
    markdown: markdown ?? `Comment number ${written}`,
    ...(under && { parentId: under.id }),
  };
  return writeComment(ctx, { kind: 'post', id: on.id }, input);
}
