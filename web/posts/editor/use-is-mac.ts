import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether keys have the names of a Mac; false on the server, where that is unknown. */
export function useIsMac(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
}
