import { useEffect, useRef, useState } from 'react';
import { toEntryInputs } from '#src/series/entry-input.ts';
import type { OwnEntry, OwnSeries } from '#src/series/model.ts';
import { ApiError, api, unwrap } from '#web/api.ts';

/** A line with a key, which identifies it for React and the focus wherever it moves. */
export type Line = OwnEntry & { key: string };

export type SavePhase = 'idle' | 'saving' | 'saved' | 'offline' | 'conflict' | 'refused';

/** The delay after the last change before the order is saved. */
const SAVE_AFTER_MS = 400;
const TRY_AGAIN_AFTER_MS = 5_000;

/**
 * The order while it is edited. It is saved automatically, one save after the other, each based on the version of the one
 * before. A save in flight completes when the page is left.
 */
export function useOrder(series: OwnSeries) {
  const [lines, setLines] = useState(() => withKeys(series.entries));
  const [phase, setPhase] = useState<SavePhase>('idle');
  const [problem, setProblem] = useState('');
  const [savedVersion, setSavedVersion] = useState(series.version);
  const version = Math.max(savedVersion, series.version);
  const now = useRef({ lines, version, isDirty: false, isBusy: false, timer: 0 });
  now.current.version = Math.max(now.current.version, version);

  function change(next: Line[], save = true): void {
    now.current.lines = next;
    setLines(next);
    if (!save) return;
    now.current.isDirty = true;
    schedule(SAVE_AFTER_MS);
  }

  function schedule(afterMs: number): void {
    clearTimeout(now.current.timer);
    now.current.timer = window.setTimeout(() => void save(), afterMs);
  }

  async function save(): Promise<void> {
    const state = now.current;
    if (state.isBusy || !state.isDirty) return;
    Object.assign(state, { isBusy: true, isDirty: false });
    setPhase('saving');
    try {
      const saved = await putEntries(series.id, state.lines, state.version);
      state.version = saved.version;
      setSavedVersion(saved.version);
      setPhase('saved');
    } catch (error) {
      state.isBusy = false;
      return fail(error);
    }
    state.isBusy = false;
    if (state.isDirty) schedule(SAVE_AFTER_MS);
  }

  function fail(error: unknown): void {
    const refused = error instanceof ApiError && error.code !== 'offline' ? error : null;
    if (refused === null) {
      now.current.isDirty = true;
      schedule(TRY_AGAIN_AFTER_MS);
    }
    setProblem(refused ? (Object.values(refused.fields)[0] ?? refused.message) : '');
    setPhase(refused === null ? 'offline' : refused.code === 'version_conflict' ? 'conflict' : 'refused');
  }

  const flush = useRef(save);
  flush.current = save;
  useEffect(() => {
    const leave = () => void flush.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return { lines, change, phase, problem, version };
}

function withKeys(entries: readonly OwnEntry[]): Line[] {
  return entries.map((entry, index) => ({
    ...entry,
    key: 'postId' in entry ? entry.postId : `heading-${index}`,
  }));
}

function putEntries(id: string, lines: readonly Line[], version: number): Promise<OwnSeries> {
  return unwrap(
    api.PUT('/api/v1/me/series/{id}/entries', {
      params: { path: { id } },
      body: { entries: toEntryInputs(lines), version },
      keepalive: true,
    }),
  ) as Promise<OwnSeries>;
}
