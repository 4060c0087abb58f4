import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '#src/shared/locale.ts';
import { ApiError } from '#web/api.ts';
import { renderPreview } from '#web/posts/editor/draft-api.ts';

export type PreviewState = { html: string; problem: ApiError | null };

const PAUSE_MS = 700;

/** The rendered text, shortly after the written one. `refresh` renders at once. */
export function usePreview(markdown: string, locale: Locale, initial: string | null) {
  const [state, setState] = useState<PreviewState>({ html: initial ?? '', problem: null });
  const shown = useRef(initial === null ? '' : markdown);
  const asked = useRef(0);

  const render = useCallback(
    async (text: string) => {
      asked.current += 1;
      const mine = asked.current;
      shown.current = text;
      const next = await renderOrKeep(text, locale);
      // A response to an outdated request is not shown.
      if (mine !== asked.current) return;
      if (next.problem) shown.current = '';
      setState((last) => ({ html: next.problem ? last.html : next.html, problem: next.problem }));
    },
    [locale],
  );

  useEffect(() => {
    if (markdown === shown.current) return;
    const timer = setTimeout(() => void render(markdown), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [markdown, render]);

  return { ...state, refresh: () => void render(markdown) };
}

async function renderOrKeep(markdown: string, locale: Locale): Promise<PreviewState> {
  if (markdown.trim() === '') return { html: '', problem: null };
  try {
    return { html: (await renderPreview(markdown, locale)).html, problem: null };
  } catch (error) {
    return { html: '', problem: error instanceof ApiError ? error : new ApiError(null) };
  }
}
