/** A moment (UTC epoch milliseconds) as ISO 8601, the form of the API. */
export function toIso(at: number): string {
  return new Date(at).toISOString();
}
