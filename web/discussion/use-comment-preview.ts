import { type MouseEvent, useRef, useState } from 'react';
import type { Locale } from '#src/shared/locale.ts';
import type { Ref } from '#src/shared/ref.ts';
import { ApiError, api, unwrap } from '#web/api.ts';

/** A rendered comment, or why it cannot be shown: the message of the API, null where the API was not reached. */
export type CommentPreview = { html: string } | { problem: string | null };

/** Previews the text of a form without leaving the page. Without scripts its button sends the form instead. */
export function useCommentPreview(target: Ref, locale: Locale | undefined, html: string | undefined) {
  const [preview, setPreview] = useState<CommentPreview | null>(html === undefined ? null : { html });
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);

  async function render(markdown: string): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    setBusy(true);
    const answer = await ask(target, markdown, locale);
    // A newer request has overtaken this one.
    if (mine !== asked.current) return;
    setBusy(false);
    setPreview(answer);
  }

  function show(event: MouseEvent<HTMLButtonElement>): void {
    event.preventDefault();
    const { form } = event.currentTarget;
    if (form?.reportValidity()) void render(String(new FormData(form).get('markdown') ?? ''));
  }

  return { preview, busy, show };
}

async function ask(target: Ref, markdown: string, locale: Locale | undefined): Promise<CommentPreview> {
  const body = { markdown, ...(locale && { locale }) };
  try {
    return await unwrap(
      api.POST('/api/v1/threads/{kind}/{id}/comments/preview', { params: { path: target }, body }),
    );
  } catch (error) {
    const { fields, message } = error instanceof ApiError ? error : new ApiError(null);
    return { problem: fields.markdown ?? (message || null) };
  }
}
