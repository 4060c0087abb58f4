import { redirect } from 'react-router';
import { z } from 'zod';
import { postPath } from '#src/posts/rules.ts';
import { readingStateSchema } from '#src/reading/model.ts';
import { nothingToSee, pageAction } from '#web/page.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import { markReading } from '#worker/reading/service.ts';
import type { Route } from './+types/mark';

const formSchema = z.strictObject({ slug: z.string().min(1).max(200), state: readingStateSchema });

export const loader = nothingToSee;

/** Marks a post as read or begun without script, and redirects to the end of the post. */
export const action = ({ context, request }: Route.ActionArgs) =>
  pageAction(context, request, async (ctx, form) => {
    await countCall(ctx, 'write');
    const { slug, state } = parseForm(formSchema, form);
    await markReading(ctx, slug, state);
    return redirect(`${postPath(slug)}#reading`, 303);
  });
