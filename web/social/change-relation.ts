import { z } from 'zod';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { restrictionKindSchema } from '#src/social/model.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  clearRestriction,
  connect,
  disconnect,
  followPerson,
  setRestriction,
  unfollowPerson,
} from '#worker/social/service.ts';

const formSchema = z.object({
  intent: z.enum(['follow', 'unfollow', 'connect', 'disconnect', 'clear', ...restrictionKindSchema.options]),
  person: z.string().min(1).max(40),
  next: z.string().max(2000).optional(),
});

/** Carries out a form of `RelationForm`. Returns where to go next, since a blocked person has no page any more. */
export async function changeRelation(ctx: Context, form: FormData): Promise<string> {
  await countCall(ctx, 'write');
  const { intent, person, next } = parseForm(formSchema, form);
  if (intent === 'follow') await followPerson(ctx, person);
  else if (intent === 'unfollow') await unfollowPerson(ctx, person);
  else if (intent === 'connect') await connect(ctx, person);
  else if (intent === 'disconnect') await disconnect(ctx, person);
  else if (intent === 'clear') await clearRestriction(ctx, person);
  else await setRestriction(ctx, person, intent);
  return intent === 'block' ? '/settings/people' : safeNextPath(next);
}
