import { PAGE_OWNER } from '#src/shared/form-owner.ts';

const RETRY_AFTER_MS = [300, 900];

const inFlight = new Map<string, Promise<Response>>();

/**
 * `fetch` for the API. It sends the page's language and whose page it is, shares identical GETs in flight, and retries a GET twice when the network
 * fails. Sessions are renewed by the server.
 */
export async function calmFetch(request: Request): Promise<Response> {
  if (!request.headers.has('Accept-Language'))
    request.headers.set('Accept-Language', document.documentElement.lang);
  const { person } = document.documentElement.dataset;
  if (person) request.headers.set(PAGE_OWNER, person);
  if (request.method !== 'GET') return fetch(request);
  const shared = inFlight.get(request.url) ?? shareWhileUnderWay(request);
  return (await shared).clone();
}

function shareWhileUnderWay(request: Request): Promise<Response> {
  const answer = fetchWithRetry(request).finally(() => inFlight.delete(request.url));
  inFlight.set(request.url, answer);
  return answer;
}

async function fetchWithRetry(request: Request): Promise<Response> {
  for (const pause of RETRY_AFTER_MS) {
    try {
      return await fetch(new Request(request));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return fetch(request);
}
