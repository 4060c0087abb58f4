import { redirect } from 'react-router';
import { z } from 'zod';
import {
  editCommentSchema,
  policySchema,
  previewCommentSchema,
  removeCommentSchema,
  type WrittenComment,
  writeCommentSchema,
} from '#src/discussion/model.ts';
import { AppError } from '#src/shared/errors.ts';
import { decide } from '#web/discussion/decide.ts';
import { anchorOf, askedOfDiscussion, discussionHref } from '#web/discussion/places.ts';
import {
  deleteComment,
  editComment,
  previewComment,
  removeComment,
  setPolicy,
  writeComment,
} from '#worker/discussion/service.ts';
import { countCall } from '#worker/http/limit-rate.ts';
import { parseValues } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';

/** Whether a form is one of the discussion's: a page may have others. */
export function isAboutDiscussion(form: FormData): boolean {
  return form.has('discuss');
}

/**
 * The page that a form was sent from: the kind of its target, and its path without language prefix. When the comment of a
 * page of one comment (`about`) is gone, the `whole` discussion is shown.
 */
type Sender = { kind: string; path: string; request: Request; about?: string; whole?: string };

/** A comment as it would be shown, and the values of its form. */
export type Previewed = { previewed: { html: string; values: Record<string, string> } };

/** Does what a form of a discussion asks for and redirects to where the result shows, or previews the comment. */
export async function actOnDiscussion(
  ctx: Context,
  form: FormData,
  sender: Sender,
): Promise<Response | Previewed> {
  if (form.has('preview')) return previewOnPage(ctx, form, sender.kind);
  await countCall(ctx, 'write');
  const { sort, cursor } = askedOfDiscussion(sender.request);
  const { at, ...more } = await doOnDiscussion(ctx, form, sender.kind);
  const isGone = !at && form.get('about') === sender.about;
  const path = isGone ? (sender.whole ?? sender.path) : sender.path;
  const rest = at ?? (isGone ? undefined : nextComment(form));
  return redirect(discussionHref(path, { sort, cursor, ...more }, rest ? anchorOf(rest) : 'discussion'), 303);
}

/** The comment to show when one is gone: the one that the form names (`nextTo` in src/discussion/tree.ts). */
function nextComment(form: FormData): string | undefined {
  return z.uuid().safeParse(form.get('rest')).data;
}

async function previewOnPage(ctx: Context, form: FormData, kind: string): Promise<Previewed> {
  await countCall(ctx, 'preview');
  const markdown = textOf(form, 'markdown');
  const values = Object.fromEntries(
    ['intent', 'about', 'version', 'locale'].map((name) => [name, textOf(form, name)]),
  );
  const input = { markdown, ...(values.locale && { locale: values.locale }) };
  const { html } = await previewComment(ctx, targetOf(form, kind), parseValues(previewCommentSchema, input));
  return { previewed: { html, values: { ...values, markdown } } };
}

function textOf(form: FormData, name: string): string {
  return String(form.get(name) ?? '').replaceAll('\r\n', '\n');
}

function targetOf(form: FormData, kind: string) {
  return parseValues(z.object({ kind: z.string(), id: z.uuid() }), { kind, id: form.get('discuss') });
}

/** Where the result of an action shows: at a comment, or in a message. */
type Done = { at?: string; wrote?: string; said?: string };

/** A comment shows by itself, unless its writer has to read that not everybody is notified. */
function whereWritten({ id, unnotified }: WrittenComment): Done {
  return unnotified.length > 0 ? { wrote: id, said: 'unnotified' } : { at: id, wrote: id };
}

async function doOnDiscussion(ctx: Context, form: FormData, kind: string): Promise<Done> {
  const text = (name: string) => textOf(form, name);
  const id = () => parseValues(z.object({ about: z.uuid() }), { about: form.get('about') }).about;
  const target = targetOf(form, kind);
  switch (form.get('intent')) {
    case 'comment':
    case 'reply': {
      const about = form.get('intent') === 'reply' ? { parentId: id() } : {};
      const comment = await writeComment(
        ctx,
        target,
        parseValues(writeCommentSchema, { markdown: text('markdown'), ...about }),
      );
      return whereWritten(comment);
    }
    case 'edit': {
      const input = { markdown: text('markdown'), version: Number(form.get('version')) };
      const comment = await editComment(ctx, id(), parseValues(editCommentSchema, input));
      return whereWritten(comment);
    }
    case 'delete':
      await deleteComment(ctx, id());
      return { said: 'deleted' };
    case 'remove': {
      const { reason } = parseValues(removeCommentSchema, { reason: form.get('reason') });
      await removeComment(ctx, id(), reason);
      return { said: 'removed' };
    }
    case 'approve':
    case 'refuse': {
      const intent = form.get('intent') === 'approve' ? 'approve' : 'refuse';
      const said = await decide(ctx, form, { id: id(), intent });
      return { said, ...(said !== 'refused' && { at: id() }) };
    }
    case 'policy':
      await setPolicy(
        ctx,
        target,
        parseValues(z.object({ policy: policySchema }), { policy: form.get('policy') }).policy,
      );
      return { said: 'policy' };
    default:
      throw new AppError('malformed_request');
  }
}
