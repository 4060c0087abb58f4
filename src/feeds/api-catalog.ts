/** The catalog of the API (RFC 9727) as a linkset (RFC 9264): its address, its description and its status. */
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
