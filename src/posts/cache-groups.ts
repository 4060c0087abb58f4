/** The cache group of one post's page and its twins: in the API, as Markdown, and the pages of its comments. */
export function postGroup(slug: string): string {
  return `post:${slug}`;
}
