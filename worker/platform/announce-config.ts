import { z } from 'zod';

const address = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ })])
  .default('')
  .transform((url) => url || null);

/** Who is told of what is new. Empty: nobody. */
export const announceVariables = {
  /** The WebSub hub that feeds name, and that is told when they change. */
  WEBSUB_HUB: address,
  /** Where search engines take the addresses of pages that changed (IndexNow). */
  INDEXNOW_ENDPOINT: address,
};

/** The same as the services read it. */
export function toAnnounceConfig(config: z.output<z.ZodObject<typeof announceVariables>>) {
  return { websubHub: config.WEBSUB_HUB, indexNowEndpoint: config.INDEXNOW_ENDPOINT };
}
