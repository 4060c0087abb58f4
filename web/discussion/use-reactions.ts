import { type FormEvent, useEffect, useRef, useState } from 'react';
import { afterReacting, type ReactionKind, type SeenReactions } from '#src/discussion/reaction-rules.ts';
import type { Ref } from '#src/shared/ref.ts';
import { ApiError, api, unwrap } from '#web/api.ts';

type Problem = 'tooFast' | 'failed' | null;

/**
 * The reactions to a target, which show the viewer's own choice at once, without loading the page anew. A choice that the API
 * did not accept is taken back, with a message.
 */
export function useReactions(target: Ref, fromPage: SeenReactions) {
  const [own, setOwn] = useState<SeenReactions | null>(null);
  const [problem, setProblem] = useState<Problem>(null);
  /** Choices that are not sent yet, in order, and the last answer of the server. */
  const pending = useRef<{ kinds: ReactionKind[]; isBusy: boolean; known: SeenReactions | null }>({
    kinds: [],
    isBusy: false,
    known: null,
  });
  const shown = own ?? fromPage;
  const { form, chosen } = useFocusKept(shown);

  /** Sends the choices one after the other: somebody may change their mind before the first one has arrived. */
  async function sendPending(): Promise<void> {
    const state = pending.current;
    if (state.isBusy) return;
    state.isBusy = true;
    try {
      for (let kind = state.kinds.shift(); kind; kind = state.kinds.shift()) {
        const { counts, mine } = await unwrap(
          api.PUT('/api/v1/reactions/{kind}/{id}', {
            params: { path: target },
            body: { kind },
            // Also when somebody leaves the page meanwhile.
            keepalive: true,
          }),
        );
        state.known = { counts, mine };
      }
    } catch (error) {
      state.kinds = [];
      setProblem(error instanceof ApiError && error.code === 'rate_limited' ? 'tooFast' : 'failed');
    } finally {
      state.isBusy = false;
      setOwn(state.known);
    }
  }

  function choose(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    const kind = submitter.value as ReactionKind;
    event.currentTarget.querySelector('details[open]')?.removeAttribute('open');
    chosen.current = kind;
    setProblem(null);
    setOwn(afterReacting(shown, kind));
    pending.current.kinds.push(kind);
    void sendPending();
  }

  return { shown, problem, choose, form };
}

/** Keeps the focus on a chosen button that moves out of the menu or back into it; a hidden one leaves it to the menu. */
function useFocusKept(shown: SeenReactions) {
  const form = useRef<HTMLFormElement>(null);
  const chosen = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown says when the buttons moved
  useEffect(() => {
    const button = form.current?.querySelector<HTMLButtonElement>(`button[value="${chosen.current}"]`);
    if (chosen.current && document.activeElement === document.body)
      (button?.checkVisibility() ? button : form.current?.querySelector('summary'))?.focus();
    chosen.current = null;
  }, [shown]);
  return { form, chosen };
}
