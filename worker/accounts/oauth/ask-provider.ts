import type { z } from 'zod';
import { AppError } from '#src/shared/errors.ts';

/** How long a request to a provider may take. */
export const TIMEOUT_MS = 8_000;

/**
 * Requests JSON from a provider. Throws `provider_unavailable`, or `provider_untrusted` when the response does not fit
 * `schema`.
 */
export async function askProvider<T extends z.ZodType>(
  url: string,
  schema: T,
  headers: Record<string, string> = {},
): Promise<z.output<T>> {
  const response = await fetch(url, {
    headers: { Accept: 'application/json', 'User-Agent': 'Atoll', ...headers },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(unavailable);
  if (!response.ok) {
    await response.body?.cancel();
    return unavailable(new Error(`${new URL(url).host} answered ${response.status}`));
  }
  const body: unknown = await response.json().catch(unavailable);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new AppError('provider_untrusted', { cause: parsed.error });
  return parsed.data;
}

/** Throws `provider_unavailable`: the provider does not respond, or not as it should. */
export function unavailable(cause: unknown): never {
  throw new AppError('provider_unavailable', { cause });
}
