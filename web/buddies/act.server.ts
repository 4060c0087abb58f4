import { z } from 'zod';
import { safeNextPath } from '#src/accounts/next-path.ts';
import { acceptBuddySchema, sendCardSchema } from '#src/buddies/model.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { acceptBuddy, closeRequest, endBuddies, nudgeBuddy, sendCard } from '#worker/buddies/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';

const schema = z.object({
  intent: z.enum(['accept', 'close', 'end', 'nudge', 'card']),
  practiceId: z.uuid(),
  other: z.string().max(40),
});

/** Does what a form about a buddy asks for. Returns the path where the outcome shows. */
export async function actOnBuddy(ctx: Context, form: FormData): Promise<string> {
  await countCall(ctx, 'write');
  const text = (name: string) => textOf(form, name);
  const given = { intent: text('intent'), practiceId: text('practiceId'), other: text('other') };
  const { intent, practiceId, other } = parseValues(schema, given);
  const [path = '/buddies'] = safeNextPath(text('next') || '/buddies').split(/[?#]/);
  const said = (what: string) => `${path}?buddy=${what}`;
  switch (intent) {
    case 'accept':
      await acceptBuddy(ctx, practiceId, parseValues(acceptBuddySchema, readAcceptance(form)));
      return said('accepted');
    case 'close':
      await closeRequest(ctx, practiceId, other);
      return said('closed');
    case 'end':
      await endBuddies(ctx, practiceId, other);
      return '/buddies?buddy=ended';
    case 'nudge':
      await nudgeBuddy(ctx, practiceId);
      return said('nudged');
    case 'card':
      await sendCard(ctx, practiceId, parseValues(sendCardSchema, { text: text('ready') || text('text') }));
      return said('card');
  }
}

function readAcceptance(form: FormData) {
  const [how = '', practiceId] = textOf(form, 'with').split(':');
  return { with: how, ...(practiceId && { practiceId }), agreed: form.get('agreed') === 'yes' };
}
