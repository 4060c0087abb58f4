import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicAddress, parseIpv4, parseIpv6 } from '#src/shared/outgoing/ip-address.ts';

describe('an address is public', () => {
  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.0',
    '192.167.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700::6810:84e5',
    '2001:4860:4860::8888',
    '2A00:1450:4001:82a:0:0:0:200e',
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('an address is not public', () => {
  test.each([
    ['this network', '0.0.0.0', '0.255.255.255'],
    ['private', '10.0.0.0', '10.255.255.255'],
    ['shared by carriers', '100.64.0.0', '100.127.255.255'],
    ['loopback', '127.0.0.1', '127.255.255.255'],
    ['link-local, metadata of clouds', '169.254.0.0', '169.254.169.254'],
    ['private', '172.16.0.0', '172.31.255.255'],
    ['protocol assignments', '192.0.0.0', '192.0.0.255'],
    ['documentation', '192.0.2.1', '203.0.113.255'],
    ['6to4 relays', '192.88.99.0', '192.88.99.255'],
    ['private', '192.168.0.0', '192.168.255.255'],
    ['benchmarks', '198.18.0.0', '198.19.255.255'],
    ['documentation', '198.51.100.0', '198.51.100.255'],
    ['multicast', '224.0.0.0', '239.255.255.255'],
    ['reserved, broadcast', '240.0.0.0', '255.255.255.255'],
    ['unspecified, loopback', '::', '::1'],
    ['IPv4-mapped', '::ffff:127.0.0.1', '::ffff:1.1.1.1'],
    ['IPv4-compatible', '::127.0.0.1', '::1.1.1.1'],
    ['translated', '::ffff:0:1.1.1.1', '::ffff:0:7f00:1'],
    ['NAT64', '64:ff9b::7f00:1', '64:ff9b::1.1.1.1'],
    ['NAT64 within networks', '64:ff9b:1::', '64:ff9b:1:ffff::'],
    ['discard', '100::', '100::1'],
    ['Teredo', '2001::', '2001:0:ffff:ffff::'],
    ['ORCHID', '2001:10::', '2001:2f:ffff::'],
    ['documentation', '2001:db8::', '2001:db8:ffff::'],
    ['6to4', '2002:7f00:1::', '2002:ffff::'],
    ['documentation', '3fff::', '3fff:fff::'],
    ['segment routing', '5f00::', '5f00:ffff::'],
    ['unique local', 'fc00::', 'fdff::'],
    ['link-local', 'fe80::', 'febf::'],
    ['site-local', 'fec0::', 'feff::'],
    ['multicast', 'ff00::', 'ffff::'],
    ['with a zone', 'fe80::1%eth0', '2606:4700::1%1'],
    ['no address', '', 'example.org'],
    ['short, octal', '127.1', '0177.0.0.1'],
    ['decimal, hexadecimal', '2130706433', '0x7f000001'],
    ['too large, too long', '256.1.1.1', '1.1.1.1.1'],
    ['with more beside it', '1.1.1.1 ', '[2606:4700::1]'],
    ['malformed', '2606:4700::1::', '2606:4700:1'],
  ])('%s: %s, %s', (_, first, last) => {
    expect([isPublicAddress(first), isPublicAddress(last)]).toEqual([false, false]);
  });
});

const byte = fc.integer({ min: 0, max: 255 });

test('no IPv6 address that carries an IPv4 address in a known way is public', () => {
  const prefixes = ['::', '::ffff:', '::ffff:0:', '64:ff9b::'];
  fc.assert(
    fc.property(fc.constantFrom(...prefixes), fc.tuple(byte, byte, byte, byte), (prefix, parts) => {
      expect(isPublicAddress(prefix + parts.join('.'))).toBe(false);
    }),
  );
});

test('an address has one value, however it is written', () => {
  const group = fc.integer({ min: 0, max: 0xffff });
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const long = groups.map((each) => each.toString(16).padStart(4, '0')).join(':');
      const short = groups.map((each) => each.toString(16).toUpperCase()).join(':');
      const value = groups.reduce((whole, each) => (whole << 16n) | BigInt(each), 0n);
      expect([parseIpv6(long), parseIpv6(short)]).toEqual([value, value]);
    }),
  );
  expect(parseIpv6('1::8')).toBe(parseIpv6('1:0:0:0:0:0:0:8'));
  expect(parseIpv4('1.2.3.4')).toBe(0x01020304n);
});
