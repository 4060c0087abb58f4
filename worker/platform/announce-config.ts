import { z } from 'zod';

const address = z
  .union([z.literal(''), z.url({ protocol: /^https?$/ })])
  .default('')
  .transform((url) => url || null);

/** Which services are notified of new content. An empty variable notifies none. */
export const announceVariables = {
  /** The WebSub hub that feeds name and that is notified when they change. */
  WEBSUB_HUB: address,
  /** The IndexNow endpoint, which takes the addresses of changed pages for search engines. */
  INDEXNOW_ENDPOINT: address,
};

/** The same variables as the services read them. */
export function toAnnounceConfig(config: z.output<z.ZodObject<typeof announceVariables>>) {
  return { websubHub: config.WEBSUB_HUB, indexNowEndpoint: config.INDEXNOW_ENDPOINT };
}
