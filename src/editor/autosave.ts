import { type DraftText, isSameText } from '#src/editor/draft-text.ts';

/** The working copy as the server has it. */
export type ServerDraft = { text: DraftText; version: number };

/**
 * Where a draft stands. `saved` is the server's last known copy, `text` what the person sees, `inFlight` what is being
 * saved now. A `failed` save is tried again; after a `conflict` nothing is sent until the person has chosen.
 */
export type AutosaveState = {
  saved: ServerDraft;
  text: DraftText;
  inFlight: DraftText | null;
  phase: 'idle' | 'waiting' | 'saving' | 'failed' | 'conflict';
  /** When the last save went through, UTC epoch milliseconds; null before the first. */
  savedAt: number | null;
  /** The same, of saves from this window only: they keep apart. */
  sentAt: number | null;
  typedAt: number;
  failures: number;
  problem: string | null;
  /** Not before this time, by the server's word. */
  notBefore: number;
  theirs: ServerDraft | null;
  /** The text that both sides of a conflict come from; null when nobody knows it any more. */
  base: DraftText | null;
  /** After a conflict: what the next save writes over shall be kept as a revision. */
  keep: boolean;
};

export type AutosaveEvent =
  | { type: 'typed'; change: Partial<DraftText>; now: number }
  /** The time to save has come, or somebody pressed save. */
  | { type: 'due' }
  | { type: 'saved'; version: number; now: number }
  | { type: 'failed'; problem: string; retryAfterMs?: number; now: number }
  | { type: 'conflict'; theirs: ServerDraft; base?: DraftText | null }
  | { type: 'mine' }
  /** Both sides were brought together by hand. */
  | { type: 'merged'; text: DraftText }
  | { type: 'theirs' }
  /** The server told its copy again: after a form was sent, or another tab saved. */
  | { type: 'server'; draft: ServerDraft };

const PAUSE_MS = 1_500;
/** Saves keep this far apart, so that hours of writing stay within the rate limit. */
const APART_MS = 8_000;
const LONGEST_RETRY_MS = 60_000;

/** A draft as it is when the page opens; `text` differs from the server's when an unsaved copy was found. */
export function startAutosave(saved: ServerDraft, savedAt: number | null, text = saved.text): AutosaveState {
  return {
    saved,
    text,
    inFlight: null,
    phase: isSameText(text, saved.text) ? 'idle' : 'waiting',
    savedAt,
    sentAt: null,
    typedAt: 0,
    failures: 0,
    problem: null,
    notBefore: 0,
    theirs: null,
    base: null,
    keep: false,
  };
}

/** What happens to a draft. Text is never lost here: only `theirs`, chosen by the person, replaces what they wrote. */
export function autosave(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case 'typed':
      return settle({ ...state, text: { ...state.text, ...event.change }, typedAt: event.now });
    case 'due':
      return startSaving(state);
    case 'saved':
      return finishSaving(state, event.version, event.now);
    case 'failed':
      return fail(state, event);
    case 'conflict':
      return findConflict(state, event);
    case 'mine':
      return keepMine(state);
    case 'merged':
      return keepMine({ ...state, text: event.text });
    case 'theirs':
      return takeTheirs(state);
    case 'server':
      return hearServer(state, event.draft);
  }
}

/** Whether what the person sees is not on the server yet. */
export function isUnsaved(state: AutosaveState): boolean {
  return !isSameText(state.text, state.saved.text);
}

/** How long to wait before the next save, in milliseconds; null when there is nothing to wait for. */
export function saveDelay(state: AutosaveState, now: number): number | null {
  if (state.phase === 'waiting') {
    const pause = state.typedAt + PAUSE_MS - now;
    const apart = state.sentAt === null ? 0 : state.sentAt + APART_MS - now;
    return Math.max(0, pause, apart, state.notBefore - now);
  }
  if (state.phase !== 'failed') return null;
  const retry = Math.min(1_000 * 2 ** state.failures, LONGEST_RETRY_MS);
  return Math.max(retry, state.notBefore - now);
}

function settle(state: AutosaveState): AutosaveState {
  if (state.phase === 'conflict' || state.phase === 'saving') return state;
  if (!isUnsaved(state)) return { ...state, phase: 'idle', problem: null, failures: 0 };
  return state.phase === 'failed' ? state : { ...state, phase: 'waiting' };
}

function startSaving(state: AutosaveState): AutosaveState {
  if (state.phase === 'conflict' || state.phase === 'saving' || !isUnsaved(state)) return state;
  return { ...state, phase: 'saving', inFlight: state.text };
}

function finishSaving(state: AutosaveState, version: number, now: number): AutosaveState {
  const text = state.inFlight ?? state.saved.text;
  return settle({
    ...state,
    saved: { text, version },
    inFlight: null,
    phase: 'idle',
    savedAt: now,
    sentAt: now,
    failures: 0,
    problem: null,
    notBefore: 0,
    keep: false,
  });
}

function fail(state: AutosaveState, event: Extract<AutosaveEvent, { type: 'failed' }>): AutosaveState {
  return {
    ...state,
    phase: 'failed',
    inFlight: null,
    failures: state.failures + 1,
    problem: event.problem,
    notBefore: event.retryAfterMs ? event.now + event.retryAfterMs : 0,
  };
}

/** A second conflict before the first is decided keeps the text that both come from. */
function findConflict(
  state: AutosaveState,
  {
    theirs,
    base = state.theirs ? state.base : state.saved.text,
  }: Extract<AutosaveEvent, { type: 'conflict' }>,
): AutosaveState {
  return { ...state, phase: 'conflict', inFlight: null, theirs, base };
}

/**
 * The other version becomes the base of what the person wrote: the next save goes over it, because they said so, and
 * keeps it as a revision.
 */
function keepMine(state: AutosaveState): AutosaveState {
  if (!state.theirs) return state;
  const { theirs } = state;
  return settleSaving({ ...state, saved: theirs, theirs: null, base: null, keep: true, phase: 'waiting' });
}

/** What turns out to be the same as what is saved needs no saving. */
function settleSaving(state: AutosaveState): AutosaveState {
  return isUnsaved(state) ? startSaving(state) : { ...state, phase: 'idle', problem: null, keep: false };
}

function takeTheirs(state: AutosaveState): AutosaveState {
  if (!state.theirs) return state;
  return {
    ...state,
    saved: state.theirs,
    text: state.theirs.text,
    theirs: null,
    base: null,
    phase: 'idle',
    problem: null,
  };
}

function hearServer(state: AutosaveState, draft: ServerDraft): AutosaveState {
  if (draft.version <= state.saved.version || state.phase === 'saving' || state.phase === 'conflict')
    return state;
  if (!isUnsaved(state)) return { ...state, saved: draft, text: draft.text };
  return isSameText(state.text, draft.text) ? settle({ ...state, saved: draft }) : state;
}
