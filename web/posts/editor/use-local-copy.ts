import { useEffect, useRef } from 'react';
import { type AutosaveEvent, type AutosaveState, isUnsaved } from '#src/editor/autosave.ts';
import { judgeLocalCopy, parseLocalCopy } from '#src/editor/local-copy.ts';
import { keptTextKey } from '#src/shared/kept-text.ts';
import { readStored, writeStored } from '#web/browser-store.ts';
import type { AutosaveOptions } from '#web/posts/editor/use-autosave.ts';

/**
 * Keeps a copy of unsaved text in this browser and restores it, so that a lost connection, a closed lid or a crashed tab
 * cost nothing. The copy is removed as soon as the server has the text.
 */
export function useLocalCopy(
  { personId, postId, locale, unsaved }: AutosaveOptions,
  state: AutosaveState,
  dispatch: (event: AutosaveEvent) => void,
): void {
  const key = keptTextKey(personId, postId, locale);
  const start = useRef({ state, given: unsaved !== undefined });

  useEffect(() => {
    const copy = start.current.given ? null : parseLocalCopy(readStored(key));
    if (!copy) return;
    const { saved } = start.current.state;
    const { verdict, text } = judgeLocalCopy(copy, saved);
    if (verdict === 'same') return writeStored(key, null);
    dispatch({ type: 'typed', change: text, now: 0 });
    if (verdict === 'conflict') dispatch({ type: 'conflict', theirs: saved, base: copy.base });
  }, [key, dispatch]);

  useEffect(() => {
    // In the first run an older copy is still being searched.
    if (state === start.current.state) return;
    const { text, saved } = state;
    if (!isUnsaved(state)) return writeStored(key, null);
    const from = { version: saved.version, base: state.theirs ? state.base : saved.text };
    writeStored(key, JSON.stringify({ ...text, ...from, at: Date.now() }));
  }, [key, state]);
}
