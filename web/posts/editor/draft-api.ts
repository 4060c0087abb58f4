import type { ServerDraft } from '#src/editor/autosave.ts';
import { type DraftText, EMPTY_TEXT, tidyText } from '#src/editor/draft-text.ts';
import type { Draft, OwnPost, RenderedPreview, SavedDraft, UpdatePost } from '#src/posts/model.ts';
import { PAGE_OWNER } from '#src/shared/form-owner.ts';
import type { Locale } from '#src/shared/locale.ts';
import type { Upload } from '#src/uploads/model.ts';
import { ApiError, api, toApiError, unwrap } from '#web/api.ts';

/** Browsers refuse larger bodies when a page is being left. */
const KEEPALIVE_CHARACTERS = 18_000;

/** A working copy that does not exist yet. */
export const NO_DRAFT: ServerDraft = { text: EMPTY_TEXT, version: 0 };

export function toServerDraft(draft: Draft | undefined): ServerDraft {
  if (!draft) return NO_DRAFT;
  const { title, summary, markdown, insights, faq, version } = draft;
  return { text: { title, summary, markdown, insights, faq }, version };
}

/** Saves a working copy; the request continues when the page is left. */
export function saveDraft(
  id: string,
  locale: Locale,
  text: DraftText,
  { version, keep }: { version: number; keep: boolean },
): Promise<SavedDraft> {
  return unwrap(
    api.PUT('/api/v1/me/posts/{id}/drafts/{locale}', {
      params: { path: { id, locale } },
      body: { ...tidyText(text), version, ...(keep && { keep }) },
      keepalive: text.markdown.length < KEEPALIVE_CHARACTERS,
    }),
  );
}

/** Loads the working copy from the server. */
export async function loadDraft(id: string, locale: Locale): Promise<ServerDraft> {
  const post: OwnPost = await unwrap(api.GET('/api/v1/me/posts/{id}', { params: { path: { id } } }));
  return toServerDraft(post.drafts.find((draft) => draft.locale === locale));
}

/** Changes the fields beside the text. */
export function savePost(id: string, body: UpdatePost): Promise<OwnPost> {
  return unwrap(api.PATCH('/api/v1/me/posts/{id}', { params: { path: { id } }, body }));
}

/** Renders Markdown as a reader would see it. */
export function renderPreview(markdown: string, locale: Locale): Promise<RenderedPreview> {
  return unwrap(api.POST('/api/v1/posts/preview', { body: { markdown, locale } }));
}

/** Uploads a file and reports the progress, from 0 to 1. An XMLHttpRequest, because fetch reports no progress. */
export function uploadFile(file: File, onProgress: (done: number) => void): Promise<Upload> {
  const form = new FormData();
  form.set('file', file, file.name);
  const request = new XMLHttpRequest();
  request.open('POST', '/api/v1/uploads');
  request.responseType = 'json';
  const { lang, dataset } = document.documentElement;
  request.setRequestHeader('Accept-Language', lang);
  if (dataset.person) request.setRequestHeader(PAGE_OWNER, dataset.person);
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total);
  });
  return new Promise((resolve, reject) => {
    request.addEventListener('load', () => {
      if (request.status < 300 && request.response?.success) resolve(request.response.data);
      else reject(toApiError(request.response, request.getResponseHeader('Retry-After')));
    });
    for (const failure of ['error', 'abort', 'timeout'] as const) {
      request.addEventListener(failure, () => reject(new ApiError(null)));
    }
    request.send(form);
  });
}
