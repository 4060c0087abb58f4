import { type FormEvent, useRef, useState } from 'react';
import type { Ref } from '#src/shared/ref.ts';
import { api, unwrap } from '#web/api.ts';

/**
 * Holds whether a target is saved, and changes it at once, without loading the page anew. A change that the API did not accept
 * is taken back.
 */
export function useSave({ kind, id }: Ref, fromPage: boolean) {
  const [own, setOwn] = useState<boolean | null>(null);
  const [failed, setFailed] = useState(false);
  /** Changes are sent one after the other: somebody may change their mind before the first one has arrived. */
  const sent = useRef(Promise.resolve());
  const saved = own ?? fromPage;

  async function send(next: boolean): Promise<void> {
    const params = { params: { path: { kind, id } } };
    const path = '/api/v1/bookmarks/{kind}/{id}';
    try {
      await unwrap(next ? api.PUT(path, params) : api.DELETE(path, params));
    } catch {
      setOwn(!next);
      setFailed(true);
    }
  }

  function toggle(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const next = !saved;
    setOwn(next);
    setFailed(false);
    sent.current = sent.current.then(() => send(next));
  }

  return { saved, failed, toggle };
}
