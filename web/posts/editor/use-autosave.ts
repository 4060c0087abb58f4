import { useCallback, useEffect, useReducer, useRef } from 'react';
import {
  type AutosaveEvent,
  type AutosaveState,
  autosave,
  isUnsaved,
  type ServerDraft,
  saveDelay,
  startAutosave,
} from '#src/editor/autosave.ts';
import { type DraftText, isSameText } from '#src/editor/draft-text.ts';
import type { Locale } from '#src/shared/locale.ts';
import { ApiError } from '#web/api.ts';
import { loadDraft, saveDraft } from '#web/posts/editor/draft-api.ts';
import { useLocalCopy } from '#web/posts/editor/use-local-copy.ts';

export type AutosaveOptions = {
  postId: string;
  personId: string;
  locale: Locale;
  server: ServerDraft;
  savedAt: number | null;
  /** The input of a form without script that could not be saved, with the version that it is based on. */
  unsaved?: DraftText & { version: number };
};

/** The working copy with its automatic saving. `flush` saves at once and returns whether everything is on the server. */
export function useAutosave(options: AutosaveOptions) {
  const { postId, locale, server } = options;
  const [state, dispatch] = useReducer(autosave, options, start);
  useSaving(state, dispatch, postId, locale);
  useTimer(state, dispatch);
  useLastSave(state, postId, locale);
  useLocalCopy(options, state, dispatch);
  useEffect(() => dispatch({ type: 'server', draft: server }), [server]);
  const flush = useFlush(state, dispatch);
  const change = useCallback(
    (changed: Partial<DraftText>) => dispatch({ type: 'typed', change: changed, now: Date.now() }),
    [],
  );
  return { state, change, dispatch, flush };
}

function start({ server, savedAt, unsaved }: AutosaveOptions): AutosaveState {
  if (!unsaved) return startAutosave(server, savedAt);
  const { version, ...text } = unsaved;
  const state = startAutosave(server, savedAt, text);
  const isStale = version !== server.version && isUnsaved(state);
  return isStale ? autosave(state, { type: 'conflict', theirs: server, base: null }) : state;
}

type Dispatch = (event: AutosaveEvent) => void;

/** Sends the save in flight, once. */
function useSaving(state: AutosaveState, dispatch: Dispatch, postId: string, locale: Locale): void {
  const { inFlight, keep } = state;
  const { version } = state.saved;
  useEffect(() => {
    if (inFlight) void save(postId, locale, inFlight, { version, keep }).then(dispatch);
  }, [inFlight, version, keep, postId, locale, dispatch]);
}

async function save(
  postId: string,
  locale: Locale,
  text: DraftText,
  over: { version: number; keep: boolean },
): Promise<AutosaveEvent> {
  try {
    const saved = await saveDraft(postId, locale, text, over);
    return { type: 'saved', version: saved.version, now: Date.now() };
  } catch (error) {
    const problem = error instanceof ApiError ? error : new ApiError(null);
    if (problem.code === 'version_conflict') return compare(postId, locale, text);
    return toFailed(problem);
  }
}

/** Loads the other version after a conflict. It may be our own when only the response was lost. */
async function compare(postId: string, locale: Locale, text: DraftText): Promise<AutosaveEvent> {
  try {
    const theirs = await loadDraft(postId, locale);
    return isSameText(theirs.text, text)
      ? { type: 'saved', version: theirs.version, now: Date.now() }
      : { type: 'conflict', theirs };
  } catch (error) {
    return toFailed(error instanceof ApiError ? error : new ApiError(null));
  }
}

function toFailed({ message, retryAfterMs }: ApiError): AutosaveEvent {
  return { type: 'failed', problem: message, retryAfterMs, now: Date.now() };
}

/** Saves when it is due, when the network is back, and when the page is hidden. */
function useTimer(state: AutosaveState, dispatch: Dispatch): void {
  useEffect(() => {
    const delay = saveDelay(state, Date.now());
    if (delay === null) return;
    const timer = setTimeout(() => dispatch({ type: 'due' }), delay);
    return () => clearTimeout(timer);
  }, [state, dispatch]);
  useEffect(() => {
    const due = () => dispatch({ type: 'due' });
    const hidden = () => document.visibilityState === 'hidden' && due();
    window.addEventListener('online', due);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', due);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [dispatch]);
}

/** Sends unsaved changes when the person leaves for another page. */
function useLastSave(state: AutosaveState, postId: string, locale: Locale): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  useEffect(
    () => () => {
      const { phase, text, saved, keep } = latest.current;
      if (phase !== 'waiting' && phase !== 'failed') return;
      void save(postId, locale, text, { version: saved.version, keep });
    },
    [postId, locale],
  );
}

function useFlush(state: AutosaveState, dispatch: Dispatch): () => Promise<AutosaveState> {
  const latest = useRef(state);
  const waiting = useRef<((state: AutosaveState) => void)[]>([]);
  useEffect(() => {
    latest.current = state;
    if (waiting.current.length === 0 || state.phase === 'saving') return;
    // Something was typed during the save: save again.
    if (state.phase === 'waiting') return dispatch({ type: 'due' });
    for (const resolve of waiting.current.splice(0)) resolve(state);
  }, [state, dispatch]);
  return useCallback(() => {
    const { current } = latest;
    if (current.phase === 'conflict' || (current.phase !== 'saving' && !isUnsaved(current)))
      return Promise.resolve(current);
    dispatch({ type: 'due' });
    return new Promise((resolve) => waiting.current.push(resolve));
  }, [dispatch]);
}
