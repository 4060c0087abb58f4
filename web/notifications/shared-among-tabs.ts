type Shared<T> = {
  /** Returns what this tab knows, for a tab that has just opened. */
  known: () => T;
  /** Takes what another tab shared. */
  receive: (news: T) => void;
  /** Begins to work for all tabs; `share` passes news on to them. Returns a function that stops it. */
  lead: (share: (news: T) => void) => () => void;
};

/**
 * Does something in one tab for all tabs of a site. The tab that holds the lock leads; another takes over when it closes or
 * is frozen. In a browser without locks every tab leads for itself. Returns a function that stops taking part.
 */
export function shareAmongTabs<T>(name: string, { known, receive, lead }: Shared<T>): () => void {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  const share = (news: T) => channel?.postMessage({ news });
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<{ news?: T; isNew?: true }>) => {
      if (data.news !== undefined) receive(data.news);
      else if (data.isNew) share(known());
    };
    channel.postMessage({ isNew: true });
  }
  const stopLeading = channel && navigator.locks ? whileLocked(name, () => lead(share)) : lead(share);
  return () => {
    stopLeading();
    channel?.close();
  };
}

/** Runs something while this tab holds the lock. Returns a function that stops it and releases the lock. */
function whileLocked(name: string, run: () => () => void): () => void {
  const request = new AbortController();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let hasLeft = false;
  navigator.locks
    .request(name, { signal: request.signal }, async () => {
      if (hasLeft) return;
      const stop = run();
      await released;
      stop();
    })
    // The request rejects if it is aborted before the lock is granted.
    .catch(() => {});
  return () => {
    hasLeft = true;
    request.abort();
    release();
  };
}
