import { ADDRESS_RECORDS, addressesIn, dnsAnswerSchema } from '#src/shared/outgoing/dns-answer.ts';
import type { Context } from '#worker/platform/context.ts';
import { readAtMost } from '#worker/platform/outgoing/read-at-most.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Returns the IPv4 and IPv6 addresses of a host, asked over HTTPS because a Worker has no resolver of its own. Null when the
 * host is unknown, or when one of the two answers is missing: an address that is not known cannot be judged.
 */
export async function resolveHost(ctx: Context, host: string, signal: AbortSignal): Promise<string[] | null> {
  const types = Object.keys(ADDRESS_RECORDS);
  const answers = await Promise.all(types.map((type) => askResolver(ctx, { host, type, signal })));
  const known = answers.filter((answer) => answer !== null);
  const addresses = known.flat();
  return known.length < types.length || addresses.length === 0 ? null : addresses;
}

type Question = { host: string; type: string; signal: AbortSignal };

async function askResolver(ctx: Context, { host, type, signal }: Question): Promise<string[] | null> {
  const url = new URL(ctx.config.dnsResolver);
  url.searchParams.set('name', host);
  url.searchParams.set('type', type);
  const response = await ctx.fetch(url.href, {
    headers: { Accept: 'application/dns-json' },
    redirect: 'manual',
    signal,
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    ctx.log.warn('resolver failed', { host: url.host, status: response.status });
    return null;
  }
  const { bytes } = await readAtMost(response.body, MAX_ANSWER_BYTES, signal);
  const answer = dnsAnswerSchema.safeParse(parseJson(bytes));
  return answer.success ? addressesIn(answer.data) : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
