import { useEffect, useRef, useState } from 'react';
import { type BellState, newerState } from '#src/notifications/bell.ts';
import { followBell } from '#web/notifications/bell-line.ts';

const SILENT: BellState = { unread: 0, version: -1 };

/** Returns the number on the person's bell: first as the page brought it, then as it changes while the page is open. */
export function useBell(personId: string, fromPage: BellState | null): BellState {
  const [received, setReceived] = useState<BellState>(fromPage ?? SILENT);
  const state = newerState(fromPage ?? SILENT, received);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    let stop = followBell(personId, latest.current, setReceived);
    const leave = () => stop();
    // A page that the browser restores from its cache connects again.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) stop = followBell(personId, latest.current, setReceived);
    };
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      stop();
    };
  }, [personId]);
  return state;
}
