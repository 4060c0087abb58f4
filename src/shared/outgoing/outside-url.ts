/** Why a request to a server of others was not made, or was given up. */
export const OUTSIDE_REFUSALS = [
  'malformed',
  'not_https',
  'port',
  'credentials',
  'ip_address',
  'reserved_name',
  'own_site',
  'unknown_host',
  'private_address',
  'too_many_redirects',
  'bad_status',
  'content_type',
  'timed_out',
  'unreachable',
] as const;

export type OutsideRefusal = (typeof OUTSIDE_REFUSALS)[number];

/** A URL whose form is acceptable, or why it is not. Its host is still to be resolved. */
export type OutsideUrl = { url: URL; refusal: null } | { url: null; refusal: OutsideRefusal };

const MAX_URL = 2_048;

/**
 * Top-level names that are not in the public DNS: reserved (RFC 2606, 6761, 6762, 7686, 8375, 9476; ICANN: internal), or used
 * within networks.
 */
const RESERVED_NAMES = new Set(
  `alt arpa corp domain example home host internal intranet invalid lan local localdomain localhost mail onion private
   test workgroup`.split(/\s+/),
);

/**
 * Parses an address that somebody else chose. `base` is the page that redirected to it. `ownHosts` are the hosts of this
 * site. The URL parser has written the host in one form by then: an IPv4 address in decimal, a name in lower-case ASCII.
 */
export function parseOutsideUrl(text: string, ownHosts: readonly string[], base?: URL): OutsideUrl {
  if (text.length > MAX_URL || !URL.canParse(text, base)) return refused('malformed');
  const url = new URL(text, base);
  url.hash = '';
  if (url.href.length > MAX_URL) return refused('malformed');
  if (url.protocol !== 'https:') return refused('not_https');
  if (url.username || url.password) return refused('credentials');
  if (url.port) return refused('port');
  const refusal = refusalOfHost(url.hostname, ownHosts);
  return refusal ? refused(refusal) : { url, refusal: null };
}

function refused(refusal: OutsideRefusal): OutsideUrl {
  return { url: null, refusal };
}

function refusalOfHost(host: string, ownHosts: readonly string[]): OutsideRefusal | null {
  if (host.startsWith('[')) return 'ip_address';
  if (host.length > 253 || !host.split('.').every(isLabel)) return 'reserved_name';
  const top = host.split('.').at(-1) ?? '';
  if (/^\d/.test(top)) return 'ip_address';
  if (top === host || RESERVED_NAMES.has(top)) return 'reserved_name';
  return ownHosts.some((own) => host === own || host.endsWith(`.${own}`)) ? 'own_site' : null;
}

/** A trailing dot makes an empty label, which is refused. */
function isLabel(label: string): boolean {
  return /^(?!-)[a-z\d_-]{1,63}(?<!-)$/.test(label);
}
