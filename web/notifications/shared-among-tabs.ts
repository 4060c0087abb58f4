type Shared<T> = {
  /** What this tab knows, for one that has just opened. */
  known: () => T;
  /** Something that another tab tells. */
  hear: (news: T) => void;
  /** This tab does it for all of them from now on; `tell` passes news on. Answers how to stop. */
  lead: (tell: (news: T) => void) => () => void;
};

/**
 * Does something in one tab for all tabs of a site: whoever holds the lock leads, and when its tab closes or sleeps away
 * another takes over. Where a browser has no locks, every tab leads itself. Answers how to leave.
 */
export function shareAmongTabs<T>(name: string, { known, hear, lead }: Shared<T>): () => void {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null;
  const tell = (news: T) => channel?.postMessage({ news });
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<{ news?: T; isNew?: true }>) => {
      if (data.news !== undefined) hear(data.news);
      else if (data.isNew) tell(known());
    };
    channel.postMessage({ isNew: true });
  }
  const stopLeading = channel && navigator.locks ? whileLocked(name, () => lead(tell)) : lead(tell);
  return () => {
    stopLeading();
    channel?.close();
  };
}

/** Runs something from when the lock is ours until we leave. */
function whileLocked(name: string, run: () => () => void): () => void {
  const asked = new AbortController();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let hasLeft = false;
  navigator.locks
    .request(name, { signal: asked.signal }, async () => {
      if (hasLeft) return;
      const stop = run();
      await held;
      stop();
    })
    // Leaving while one waits for the lock.
    .catch(() => {});
  return () => {
    hasLeft = true;
    asked.abort();
    release();
  };
}
