import { z } from 'zod';
import { linkKindSchema } from '#src/goals/model.ts';
import type { LinkKind } from '#src/goals/words.ts';
import { fieldError } from '#src/shared/errors.ts';
import { splitLocale } from '#src/shared/locale.ts';
import { textOf } from '#web/accounts/form-values.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import { getPost } from '#worker/posts/service.ts';
import { getSeries } from '#worker/series/service.ts';

const linkSchema = z.object({ kind: linkKindSchema, targetId: z.uuid() });

/** What a form links to: a kind and an id, or the address of a page of ours. */
export async function toLink(ctx: Context, form: FormData): Promise<{ kind: LinkKind; targetId: string }> {
  if (!form.has('address'))
    return parseValues(linkSchema, { kind: form.get('kind'), targetId: form.get('targetId') });
  const found = await findByAddress(ctx, textOf(form, 'address').trim());
  if (!found) throw fieldError('/address', 'goal_link_unknown');
  return found;
}

async function findByAddress(ctx: Context, address: string) {
  const { publicOrigin } = ctx.config;
  if (!URL.canParse(address, publicOrigin)) return null;
  const url = new URL(address, publicOrigin);
  if (url.origin !== publicOrigin) return null;
  const [, section, name = ''] = decoded(splitLocale(url.pathname).path).split('/');
  if (section === 'posts') return asLink('post', (await getPost(ctx, name).catch(() => null))?.id);
  if (section === 'series') return asLink('series', (await getSeries(ctx, name).catch(() => null))?.id);
  return section === 'practice' ? asLink('practice', z.uuid().safeParse(name).data) : null;
}

function asLink(kind: LinkKind, targetId: string | undefined) {
  return targetId === undefined ? null : { kind, targetId };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
