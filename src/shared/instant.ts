/** An instant (UTC epoch milliseconds) as it crosses the wire: ISO 8601. */
export function toIso(at: number): string {
  return new Date(at).toISOString();
}
