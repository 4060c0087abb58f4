import type { Context } from '#worker/platform/context.ts';

type Answer = () => Response | Promise<Response>;

/** The internet as a test sees it. */
export type Outside = {
  /** The requests that were made, without those to the resolver. */
  requests: Request[];
  /** Makes a host known; its addresses are public by default. */
  host: (name: string, addresses?: readonly string[]) => void;
  /** Answers requests to a URL; a URL without an answer is a 404. */
  page: (url: string, answer: Answer) => void;
};

const PUBLIC = ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'];

/** Replaces the internet for the requests of a Context, at the boundary of the platform. */
export function fakeOutside(ctx: Context): Outside {
  const hosts = new Map<string, readonly string[]>();
  const pages = new Map<string, Answer>();
  const requests: Request[] = [];
  ctx.fetch = async (input, init) => {
    const request = new Request(input as RequestInfo, init as RequestInit);
    const url = new URL(request.url);
    if (request.url.startsWith(ctx.config.dnsResolver)) return resolve(hosts, url.searchParams);
    requests.push(request);
    const answer = pages.get(request.url)?.() ?? new Response(null, { status: 404 });
    return Promise.race([answer, untilAborted(init?.signal)]);
  };
  return {
    requests,
    host: (name, addresses = PUBLIC) => hosts.set(name, addresses),
    page: (url, answer) => pages.set(url, answer),
  };
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

function resolve(hosts: Map<string, readonly string[]>, query: URLSearchParams): Response {
  const addresses = hosts.get(query.get('name') ?? '');
  if (!addresses) return Response.json({ Status: 3, TC: false });
  const type = query.get('type') === 'A' ? 1 : 28;
  const found = addresses.filter((address) => address.includes(':') === (type === 28));
  const alias = { name: 'alias', type: 5, data: 'elsewhere.example.net.' };
  return Response.json({ Status: 0, TC: false, Answer: [alias, ...found.map((data) => ({ type, data }))] });
}
