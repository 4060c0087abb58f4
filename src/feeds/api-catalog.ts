/** Where the API is, how it is described and how it is doing (RFC 9727), as a set of links (RFC 9264). */
export function toApiCatalog(origin: string): string {
  const linkset = [
    {
      anchor: `${origin}/api/v1`,
      'service-desc': [{ href: `${origin}/api/openapi.json`, type: 'application/json' }],
      'service-doc': [{ href: `${origin}/api/docs`, type: 'text/html' }],
      status: [{ href: `${origin}/api/v1/health`, type: 'application/json' }],
    },
  ];
  return JSON.stringify({ linkset });
}
