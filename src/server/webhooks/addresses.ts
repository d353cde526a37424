/** Addresses that somebody's URL may lead to: public ones. Others belong to this machine, its network or its cloud. */
import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';

const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Of IPv6, 2000::/3 is public; inside it, these lead elsewhere (Teredo, documentation, 6to4).
  ['::', 3, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
];

// One list each: in a common one, `::/3` would take in all of IPv4 as mapped addresses.
const blocked = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix, family] of PRIVATE) blocked[family].addSubnet(net, prefix, family);

/** Whether an IP address is public. Mapped IPv4 addresses (`::ffff:10.0.0.1`) are in none of the public ranges. */
export const isPublic = (address: string): boolean => {
  const version = isIP(address);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return !blocked[family].check(address, family);
};

/**
 * Resolves names to public addresses only. Used by the connection itself, so that a name cannot change its address between the
 * check and the connection.
 */
export const publicLookup = (
  host: string,
  options: LookupOptions,
  done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
): void => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      done(error, '');
      return;
    }
    const open = addresses.filter((entry) => isPublic(entry.address));
    const [first] = open;
    if (!first) done(Object.assign(new Error('the address is private'), { code: 'EPRIVATE' }), '');
    else if (options.all) done(null, open);
    else done(null, first.address, first.family);
  });
};
