/** The cache group of one post: its page, its response in the API, its Markdown, and the pages of its comments. */
export function postGroup(slug: string): string {
  return `post:${slug}`;
}
