import { z } from 'zod';

/** The types of records that are asked for, with their numbers in answers. */
export const ADDRESS_RECORDS = { A: 1, AAAA: 28 } as const;

/** An answer of a resolver in JSON, as Cloudflare and Google give it (application/dns-json). */
export const dnsAnswerSchema = z.object({
  Status: z.int(),
  TC: z.boolean().default(false),
  Answer: z.array(z.object({ type: z.int(), data: z.string() })).default([]),
});

export type DnsAnswer = z.output<typeof dnsAnswerSchema>;

const NO_ERROR = 0;

/**
 * Returns the addresses in an answer. Records of other types, such as the aliases that led to the addresses, are passed over.
 * Null when the resolver failed, knows no such name, or left records out.
 */
export function addressesIn({ Status, TC, Answer }: DnsAnswer): string[] | null {
  if (Status !== NO_ERROR || TC) return null;
  const types: readonly number[] = Object.values(ADDRESS_RECORDS);
  return Answer.filter(({ type }) => types.includes(type)).map(({ data }) => data);
}
