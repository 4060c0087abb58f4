import { type FormEvent, useEffect, useRef, useState } from 'react';
import { afterReacting, type ReactionKind, type SeenReactions } from '#src/discussion/reaction-rules.ts';
import type { Ref } from '#src/shared/ref.ts';
import { ApiError, api, unwrap } from '#web/api.ts';

type Problem = 'tooFast' | 'failed' | null;

/**
 * How people reacted to a thing, with one's own reaction at once as one chose it; the page is not loaded anew. What did not
 * get through is taken back and said.
 */
export function useReactions(target: Ref, fromPage: SeenReactions) {
  const [own, setOwn] = useState<SeenReactions | null>(null);
  const [problem, setProblem] = useState<Problem>(null);
  const isBusy = useRef(false);
  const shown = own ?? fromPage;
  const { form, chosen } = useFocusKept(shown);

  async function send(kind: ReactionKind): Promise<void> {
    isBusy.current = true;
    setProblem(null);
    setOwn(afterReacting(shown, kind));
    try {
      const { counts, mine } = await unwrap(
        api.PUT('/api/v1/reactions/{kind}/{id}', { params: { path: target }, body: { kind } }),
      );
      setOwn({ counts, mine });
    } catch (error) {
      setOwn(own);
      setProblem(error instanceof ApiError && error.code === 'rate_limited' ? 'tooFast' : 'failed');
    } finally {
      isBusy.current = false;
    }
  }

  function choose(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement) || isBusy.current) return;
    event.currentTarget.querySelector('details[open]')?.removeAttribute('open');
    chosen.current = submitter.value;
    void send(submitter.value as ReactionKind);
  }

  return { shown, problem, choose, form };
}

/** A button that was chosen in the menu moves out of it, or back into it; the focus goes along, or stays at the menu. */
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
