/** Whether a person followed a link to this page: not a prefetch, and no request that another site makes unseen. */
export function isFollowed(headers: Headers): boolean {
  if ((headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? '').includes('prefetch')) return false;
  return headers.get('Sec-Fetch-Site') === 'same-origin' || headers.get('Sec-Fetch-Dest') === 'document';
}
