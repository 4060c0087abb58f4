import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether keys have the names of a Mac; not so on the server, which cannot know. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}
