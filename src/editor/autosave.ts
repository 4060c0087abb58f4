import { type DraftText, isSameText } from '#src/editor/draft-text.ts';

/** The working copy as the server has it. */
export type ServerDraft = { text: DraftText; version: number };

/**
 * The state of a draft. `saved` is the server's last known copy, `text` what the person sees, `inFlight` what is being saved.
 * A `failed` save is retried. After a `conflict` nothing is sent until the person has chosen.
 */
export type AutosaveState = {
  saved: ServerDraft;
  text: DraftText;
  inFlight: DraftText | null;
  phase: 'idle' | 'waiting' | 'saving' | 'failed' | 'conflict';
  /** When the last save succeeded, UTC epoch milliseconds. Null before the first. */
  savedAt: number | null;
  /** The same for saves from this window only, between which there is an interval. */
  sentAt: number | null;
  typedAt: number;
  failures: number;
  problem: string | null;
  /** The server allows no save before this time. */
  notBefore: number;
  theirs: ServerDraft | null;
  /** The common base of both sides of a conflict. Null when it is no longer known. */
  base: DraftText | null;
  /** After a conflict: whether the next save keeps the version that it overwrites as a revision. */
  keep: boolean;
};

export type AutosaveEvent =
  | { type: 'typed'; change: Partial<DraftText>; now: number }
  /** It is time to save, or somebody pressed save. */
  | { type: 'due' }
  | { type: 'saved'; version: number; now: number }
  | { type: 'failed'; problem: string; retryAfterMs?: number; now: number }
  | { type: 'conflict'; theirs: ServerDraft; base?: DraftText | null }
  | { type: 'mine' }
  /** The person merged both sides by hand. */
  | { type: 'merged'; text: DraftText }
  | { type: 'theirs' }
  /** The server sent its copy again: after a form was sent, or another tab saved. */
  | { type: 'server'; draft: ServerDraft };

const PAUSE_MS = 1_500;
/** The interval between saves, so that hours of writing stay within the rate limit. */
const APART_MS = 8_000;
const LONGEST_RETRY_MS = 60_000;

/** Returns the state when the page opens. `text` differs from the server's when an unsaved local copy was found. */
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

/** Returns the state after an event. Text is never lost: only `theirs`, chosen by the person, replaces what they wrote. */
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
      return takeServer(state, event.draft);
  }
}

/** Whether what the person sees is not saved on the server yet. */
export function isUnsaved(state: AutosaveState): boolean {
  return !isSameText(state.text, state.saved.text);
}

/** Returns the delay before the next save in milliseconds, or null when none is due. */
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

/** A second conflict before the first is resolved keeps the base. */
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
 * Makes the other version the base of what the person wrote. The next save overwrites it, as the person chose, and keeps it as
 * a revision.
 */
function keepMine(state: AutosaveState): AutosaveState {
  if (!state.theirs) return state;
  const { theirs } = state;
  return settleSaving({ ...state, saved: theirs, theirs: null, base: null, keep: true, phase: 'waiting' });
}

/** Ends the saving phase when the text equals the saved one. */
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

function takeServer(state: AutosaveState, draft: ServerDraft): AutosaveState {
  if (draft.version <= state.saved.version || state.phase === 'saving' || state.phase === 'conflict')
    return state;
  if (!isUnsaved(state)) return { ...state, saved: draft, text: draft.text };
  return isSameText(state.text, draft.text) ? settle({ ...state, saved: draft }) : state;
}
