import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AutosaveEvent,
  type AutosaveState,
  autosave,
  isUnsaved,
  saveDelay,
  startAutosave,
} from '#src/editor/autosave.ts';

const text = (markdown: string) => ({ title: 'Tides', summary: '', markdown, insights: [], faq: [] });
const start = () => startAutosave({ text: text('sea'), version: 3 }, null);
const run = (events: AutosaveEvent[], state = start()) => events.reduce(autosave, state);
const typed = (markdown: string, now = 1000): AutosaveEvent => ({ type: 'typed', change: { markdown }, now });

describe('a draft', () => {
  test('is saved a moment after the last key', () => {
    const state = run([typed('sea!', 1000)]);
    expect(state.phase).toBe('waiting');
    expect(saveDelay(state, 1000)).toBe(1500);
    expect(saveDelay(run([typed('sea!!', 2000)], state), 2000)).toBe(1500);
  });

  test('saved elsewhere a moment ago needs no interval', () => {
    const state = autosave(startAutosave({ text: text('sea'), version: 3 }, 900), typed('sea!', 1000));
    expect(saveDelay(state, 1000)).toBe(1500);
  });

  test('is saved at intervals during continuous writing', () => {
    const state = run([
      typed('a'),
      { type: 'due' },
      { type: 'saved', version: 4, now: 3000 },
      typed('b', 4000),
    ]);
    expect(saveDelay(state, 4000)).toBe(7000);
    expect(saveDelay(state, 20_000)).toBe(0);
  });

  test('that is changed back to the saved text needs no saving', () => {
    const state = run([typed('sea!'), typed('sea')]);
    expect([state.phase, saveDelay(state, 2000)]).toEqual(['idle', null]);
  });

  test('changed during a save is saved once more, from the new version', () => {
    const state = run([typed('a'), { type: 'due' }, typed('ab'), { type: 'saved', version: 4, now: 2000 }]);
    expect(state).toMatchObject({
      phase: 'waiting',
      saved: { version: 4, text: text('a') },
      text: text('ab'),
    });
  });

  test('is never saved twice at the same time', () => {
    const saving = run([typed('a'), { type: 'due' }]);
    expect(run([typed('b'), { type: 'due' }], saving).inFlight).toEqual(text('a'));
  });

  test('that could not be saved is retried with growing delays, and not before the server allows it', () => {
    let state = run([typed('a'), { type: 'due' }]);
    const delays = [1, 2, 3, 9].map((failures) => {
      state = { ...state, failures: failures - 1 };
      return saveDelay(run([{ type: 'failed', problem: 'offline', now: 0 }], state), 0);
    });
    expect(delays).toEqual([2000, 4000, 8000, 60_000]);
    const limited = run([{ type: 'failed', problem: 'rate_limited', retryAfterMs: 90_000, now: 0 }], state);
    expect(saveDelay(limited, 0)).toBe(90_000);
    expect(run([{ type: 'due' }, { type: 'saved', version: 4, now: 9 }], limited)).toMatchObject({
      phase: 'idle',
      problem: null,
      failures: 0,
    });
  });
});

describe('a conflict', () => {
  const theirs = { text: text('theirs'), version: 7 };
  const conflict = () => run([typed('mine'), { type: 'due' }, { type: 'conflict', theirs }]);

  test('stops saving and keeps both', () => {
    const state = run([typed('mine still'), { type: 'due' }], conflict());
    expect(state).toMatchObject({ phase: 'conflict', text: text('mine still'), theirs, inFlight: null });
    expect(saveDelay(state, 99_999)).toBeNull();
  });

  test('is resolved by keeping mine, which is saved over the other version', () => {
    expect(run([{ type: 'mine' }], conflict())).toMatchObject({
      phase: 'saving',
      saved: { version: 7 },
      inFlight: text('mine'),
    });
  });

  test('is resolved by taking theirs', () => {
    const state = run([{ type: 'theirs' }], conflict());
    expect(state).toMatchObject({ phase: 'idle', text: theirs.text, saved: theirs, theirs: null });
  });
});

describe('merged versions', () => {
  test('are based on the version before both, and the next save keeps what it overwrites as a revision', () => {
    const both = run([
      typed('mine'),
      { type: 'due' },
      { type: 'conflict', theirs: { text: text('theirs'), version: 4 } },
    ]);
    expect(both.base).toEqual(text('sea'));
    const merged = run([{ type: 'merged', text: text('mine and theirs') }], both);
    expect(merged).toMatchObject({
      phase: 'saving',
      inFlight: text('mine and theirs'),
      saved: { version: 4 },
      keep: true,
    });
    expect(run([{ type: 'saved', version: 5, now: 1 }], merged)).toMatchObject({
      phase: 'idle',
      keep: false,
    });
  });

  test('keep their base when the other version changes once more', () => {
    const theirs = (version: number) => ({ text: text(`theirs ${version}`), version });
    const twice = run([
      typed('mine'),
      { type: 'conflict', theirs: theirs(4) },
      { type: 'conflict', theirs: theirs(5) },
    ]);
    expect(twice).toMatchObject({ base: text('sea'), theirs: theirs(5) });
  });

  test('need no saving when they equal the saved text', () => {
    const theirs = { text: text('theirs'), version: 4 };
    const state = run([typed('mine'), { type: 'conflict', theirs }, { type: 'merged', text: theirs.text }]);
    expect(state).toMatchObject({ phase: 'idle', theirs: null });
  });
});

test('a newer server copy is taken when nothing was changed here, and never replaces changes', () => {
  const newer = { text: text('newer'), version: 5 };
  expect(run([{ type: 'server', draft: newer }])).toMatchObject({ text: newer.text, saved: newer });
  const changed = run([typed('mine'), { type: 'server', draft: newer }]);
  expect(changed).toMatchObject({ text: text('mine'), saved: { version: 3 } });
  const same = run([typed('newer'), { type: 'server', draft: newer }]);
  expect(same).toMatchObject({ saved: newer, phase: 'idle' });
});

test('the text shown is always the person’s latest, unless they chose the other version', () => {
  const events = fc.oneof(
    fc.record({
      type: fc.constant('typed' as const),
      change: fc.record({ markdown: fc.string() }),
      now: fc.nat(),
    }),
    fc.constant({ type: 'due' } as const),
    fc.record({
      type: fc.constant('saved' as const),
      version: fc.integer({ min: 4, max: 99 }),
      now: fc.nat(),
    }),
    fc.constant({ type: 'failed', problem: 'offline', now: 0 } as const),
    fc.constant({ type: 'conflict', theirs: { text: text('theirs'), version: 50 } } as const),
    fc.constant({ type: 'mine' } as const),
  );
  fc.assert(
    fc.property(fc.array(events, { maxLength: 40 }), (all) => {
      let state: AutosaveState = start();
      let last = 'sea';
      for (const event of all) {
        state = autosave(state, event);
        if (event.type === 'typed') last = event.change.markdown;
        expect(state.text.markdown).toBe(last);
        if (state.phase === 'idle') expect(isUnsaved(state)).toBe(false);
        if (state.phase === 'saving') expect(state.inFlight).not.toBeNull();
      }
    }),
  );
});
