/** Whether a path belongs to the API, whose errors are JSON. Its reference is a page like any other. */
export function isApi(path: string): boolean {
  return path.startsWith('/api/') && path !== '/api/docs';
}
