/** The blocks of IPv4 that are not the public internet (IANA's special-purpose registry), as first address and prefix length. */
const RESERVED_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/**
 * The blocks within 2000::/3, the only block of public IPv6 addresses, that are not public or lead to an IPv4 address:
 * protocol assignments with Teredo, documentation, 6to4, documentation again.
 */
const RESERVED_V6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Whether a text is an IP address of the public internet. A text that is no plain address is not. */
export function isPublicAddress(text: string): boolean {
  const v4 = parseIpv4(text);
  if (v4 !== null) return !RESERVED_V4.some((block) => isInBlock(v4, parseIpv4, block, 32));
  const v6 = parseIpv6(text);
  if (v6 === null || !isInBlock(v6, parseIpv6, ['2000::', 3], 128)) return false;
  return !RESERVED_V6.some((block) => isInBlock(v6, parseIpv6, block, 128));
}

type Parse = (text: string) => bigint | null;

function isInBlock(
  address: bigint,
  parse: Parse,
  [first, length]: readonly [string, number],
  bits: number,
): boolean {
  const rest = BigInt(bits - length);
  return address >> rest === (parse(first) ?? 0n) >> rest;
}

/** Returns an IPv4 address in its usual notation as a number, or null. */
export function parseIpv4(text: string): bigint | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  if (!parts || parts.some((part) => part > 255)) return null;
  return parts.reduce((whole, part) => (whole << 8n) | BigInt(part), 0n);
}

/** Returns an IPv6 address in any of its notations, without a zone, as a number, or null. */
export function parseIpv6(text: string): bigint | null {
  if (!/^[\da-f:.]{2,45}$/i.test(text) || !URL.canParse(`http://[${text}]/`)) return null;
  // The URL parser writes eight groups of hexadecimal digits, at most one run of zeros left out.
  const [before = '', after] = new URL(`http://[${text}]/`).hostname.slice(1, -1).split('::');
  const head = before.split(':').filter(Boolean);
  const tail = (after ?? '').split(':').filter(Boolean);
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail].reduce((whole, group) => (whole << 16n) | BigInt(`0x${group}`), 0n);
}
