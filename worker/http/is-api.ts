/** Whether a path belongs to the API, whose errors are JSON. The reference of the API is an ordinary page. */
export function isApi(path: string): boolean {
  return path.startsWith('/api/') && path !== '/api/docs';
}
