import { redirect, redirectDocument } from 'react-router';
import { type DraftText, EMPTY_TEXT, isSameText } from '#src/editor/draft-text.ts';
import { fileMarkdown } from '#src/editor/insert.ts';
import { type EditorForm, editorFormSchema, readQuestions } from '#src/editor/model.ts';
import type { OwnPost, UpdatePost } from '#src/posts/model.ts';
import { pickLocale, postPath } from '#src/posts/rules.ts';
import { fieldError } from '#src/shared/errors.ts';
import { type Locale, localePath } from '#src/shared/locale.ts';
import { toMoment } from '#src/shared/zoned-time.ts';
import { parseForm } from '#worker/http/parse-form.ts';
import type { Context } from '#worker/platform/context.ts';
import {
  deletePost,
  getOwnPost,
  previewMarkdown,
  publishPost,
  saveDraft,
  unpublishPost,
  updatePost,
  withdrawPost,
} from '#worker/posts/service.ts';
import { addUpload } from '#worker/uploads/service.ts';

/** Runs the action of a button of the editor. Everything that works with script works without it. */
export async function submitEditorForm(ctx: Context, id: string, form: FormData, origin: string) {
  // Kept in the form, so that a failed action returns its input.
  const questions = readQuestions(form);
  if (questions !== null) form.set('faq', questions);
  const fields = parseForm(editorFormSchema, form);
  if (fields.intent === 'delete') {
    await deletePost(ctx, id);
    return redirect('/write');
  }
  if (fields.intent === 'unpublish') {
    await unpublishPost(ctx, id);
    return redirect(editorPath(id, fields));
  }
  if (fields.intent === 'withdraw') {
    await withdrawPost(ctx, id);
    return redirect(editorPath(id, fields));
  }
  const picture = await addFile(ctx, form.get('image'));
  const markdown = picture ? `${fields.markdown.trimEnd()}\n\n${picture.markdown}\n` : fields.markdown;
  if (fields.intent === 'preview') {
    form.set('markdown', markdown);
    return { preview: await previewMarkdown(ctx, { markdown, locale: fields.locale }), values: textOf(form) };
  }
  await saveEverything(ctx, id, { ...fields, markdown }, form);
  if (fields.intent === 'schedule') {
    await publishPost(ctx, id, { publishAt: momentOf(ctx, fields), languages: languagesOf(fields) });
    return redirect(editorPath(id, fields));
  }
  if (fields.intent !== 'publish') return redirect(editorPath(id, fields));
  const languages = languagesOf(fields);
  const post = await publishPost(ctx, id, { languages });
  if (!post.slug || post.submittedAt !== null) return redirect(editorPath(id, fields));
  const shown = pickLocale(languages, fields.locale, post.originalLocale) ?? fields.locale;
  return redirectToPost(post.slug, shown, origin);
}

/** The languages to publish: the one being written, unless the form offers a choice. */
function languagesOf({ languagesAsked, languages, locale }: EditorForm): Locale[] {
  if (!languagesAsked) return [locale];
  if (languages.length === 0) throw fieldError('/languages', 'required');
  return languages;
}

/** Redirects to the page of a post in a language, which may not be that of the editor's page. */
function redirectToPost(slug: string, locale: Locale, origin: string): Response {
  return redirectDocument(new URL(localePath(locale, postPath(slug)), origin).href);
}

/** The time of the form, in the author's own time zone, as UTC. */
function momentOf(ctx: Context, { publishAt = '' }: EditorForm): string {
  const moment = toMoment(publishAt, ctx.session.claims?.timeZone ?? 'UTC');
  if (moment === null) throw fieldError('/publishAt', 'format_datetime');
  return new Date(moment).toISOString();
}

/** The path of the editor of a post in a language, without the prefix of the reader's own language. */
export function editorPath(id: string, { locale }: Pick<EditorForm, 'locale'>): string {
  return `/write/${id}?lang=${locale}`;
}

async function saveEverything(ctx: Context, id: string, fields: EditorForm, form: FormData): Promise<void> {
  const post = await getOwnPost(ctx, id);
  await saveText(ctx, post, fields);
  const changes = await changesBeside(ctx, post, fields, form);
  if (Object.keys(changes).length > 0) await updatePost(ctx, id, changes);
}

async function saveText(ctx: Context, post: OwnPost, fields: EditorForm): Promise<void> {
  const current = post.drafts.find((draft) => draft.locale === fields.locale);
  const before: DraftText = current ?? EMPTY_TEXT;
  const { title, summary, markdown, insights = before.insights, faq = before.faq } = fields;
  const text = { title, summary, markdown, insights, faq };
  if (isSameText(text, before)) return;
  const keep = fields.intent === 'overwrite';
  const version = keep ? (current?.version ?? 0) : fields.version;
  await saveDraft(ctx, post.id, fields.locale, { ...text, version, keep });
}

async function changesBeside(
  ctx: Context,
  post: OwnPost,
  fields: EditorForm,
  form: FormData,
): Promise<UpdatePost> {
  const cover = await addFile(ctx, form.get('cover'));
  const tags = post.tags.map((tag) => tag.name);
  const sameTags = fields.tags.length === tags.length && fields.tags.every((name, at) => name === tags[at]);
  return {
    ...(fields.slug && fields.slug !== post.slug && { slug: fields.slug }),
    ...(!sameTags && { tags: fields.tags }),
    ...coverChange(cover?.id, post, fields),
    ...(fields.difficulty !== undefined &&
      fields.difficulty !== post.difficulty && { difficulty: fields.difficulty }),
    ...(fields.visibility !== undefined &&
      fields.visibility !== post.visibility && { visibility: fields.visibility }),
    ...(fields.premiumAsked && !fields.premium === post.premium && { premium: !post.premium }),
  };
}

/** The cover to save: a new file wins over an image that was chosen in the form. */
function coverChange(sent: string | undefined, post: OwnPost, fields: EditorForm): UpdatePost {
  if (sent) return { coverId: sent };
  if (fields.pickCover && fields.pickCover !== post.coverId) return { coverId: fields.pickCover };
  return fields.removeCover ? { coverId: null } : {};
}

/** Stores the file of a file field; null when none was chosen. */
async function addFile(
  ctx: Context,
  file: FormDataEntryValue | null,
): Promise<{ id: string; markdown: string } | null> {
  if (!(file instanceof File) || file.size === 0) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { upload } = await addUpload(ctx, { bytes, name: file.name });
  return { id: upload.id, markdown: fileMarkdown(file.name, upload.url, upload.mediaType) };
}

function textOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
