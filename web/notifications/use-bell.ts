import { useEffect, useRef, useState } from 'react';
import { type BellState, newerState } from '#src/notifications/bell.ts';
import { followBell } from '#web/notifications/bell-line.ts';

const SILENT: BellState = { unread: 0, version: -1 };

/** The number on the person's bell, as the page came with it and as it changes while the page is open. */
export function useBell(personId: string, fromPage: BellState | null): BellState {
  const [heard, setHeard] = useState<BellState>(fromPage ?? SILENT);
  const state = newerState(fromPage ?? SILENT, heard);
  const latest = useRef(state);
  latest.current = state;
  useEffect(() => {
    let stop = followBell(personId, latest.current, setHeard);
    const leave = () => stop();
    // A page that comes back out of the browser's memory takes up where it left.
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) stop = followBell(personId, latest.current, setHeard);
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
