import { inParts, touchedFeeds, touchedPages } from '#src/feeds/touched-feeds.ts';
import { postDeleted, postPublished, postUnpublished } from '#src/posts/events.ts';
import {
  answerDeleted,
  answerEdited,
  answerPosted,
  questionAsked,
  questionDeleted,
  questionEdited,
} from '#src/questions/events.ts';
import { seriesDeleted, seriesPublished, seriesUnpublished } from '#src/series/events.ts';
import { readChanges } from '#worker/feeds/changes.ts';
import { indexNowKey } from '#worker/feeds/index-now.ts';
import type { Context } from '#worker/platform/context.ts';
import { coalescedEffect } from '#worker/platform/feature.ts';

/** The events that change something that clients outside fetch. */
const ANNOUNCED = [
  postPublished,
  postUnpublished,
  postDeleted,
  seriesPublished,
  seriesUnpublished,
  seriesDeleted,
  questionAsked,
  questionEdited,
  questionDeleted,
  answerPosted,
  answerEdited,
  answerDeleted,
] as const;

const HUB_URLS_A_REQUEST = 60;
const INDEXNOW_URLS_A_REQUEST = 10_000;
const TIMEOUT_MS = 10_000;

/** Notifies the WebSub hub of changed feeds; the hub fetches them and notifies the subscribers. Harmless twice. */
export const pingHub = coalescedEffect('feeds.ping_hub', ANNOUNCED, async (ctx, events) => {
  const { websubHub, publicOrigin } = ctx.config;
  if (!websubHub) return;
  const feeds = touchedFeeds(await readChanges(ctx, events));
  for (const part of inParts(feeds, HUB_URLS_A_REQUEST)) {
    const body = new URLSearchParams([
      ['hub.mode', 'publish'],
      ...part.map((path) => ['hub.url', publicOrigin + path]),
    ]);
    await send(ctx, websubHub, { method: 'POST', body });
  }
});

/** Notifies search engines of changed pages. Harmless twice. */
export const notifyIndexNow = coalescedEffect('feeds.index_now', ANNOUNCED, async (ctx, events) => {
  const { indexNowEndpoint, publicOrigin } = ctx.config;
  if (!indexNowEndpoint) return;
  const pages = touchedPages(await readChanges(ctx, events));
  const key = await indexNowKey(ctx);
  for (const part of inParts(pages, INDEXNOW_URLS_A_REQUEST)) {
    const message = {
      host: new URL(publicOrigin).host,
      key,
      keyLocation: `${publicOrigin}/${key}.txt`,
      urlList: part.map((path) => publicOrigin + path),
    };
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    await send(ctx, indexNowEndpoint, { method: 'POST', headers, body: JSON.stringify(message) });
  }
});

/** Sends a request. Throws when a retry makes sense: the event is then delivered again, after growing delays. */
async function send(ctx: Context, url: string, init: RequestInit): Promise<void> {
  const response = await ctx.fetch(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (response.ok) return;
  const failure = new Error(`${new URL(url).host} answered ${response.status}`);
  if (response.status >= 500 || response.status === 429 || response.status === 408) throw failure;
  // The recipient refused; a retry would change nothing.
  ctx.log.error('announcement refused', failure, { url });
}
