import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';

const IPV4_OCTETS = 3;
const IPV6_GROUPS = 3;

/**
 * A mark that acts about one merchant, or one product, share if they came from one network on one day (UTC): HMAC-SHA256 over day, what they
 * are about and the first 24 bits of an IPv4 address or 48 of an IPv6 one, base64url. It tells nothing across merchants or days, and
 * nothing without `secret`. Null: the address is this machine's own, or none.
 */
export function networkHash(
  secret: Uint8Array,
  { address, about, at }: { address: string; about: string; at: Date },
): string | null {
  const prefix = prefixOf(address);
  if (prefix === null) return null;
  const day = at.toISOString().slice(0, 10);
  return createHmac('sha256', secret).update(`network:${day}:${about}:${prefix}`).digest('base64url');
}

function prefixOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  // An IPv4 address written as IPv6 is judged as what it is.
  const known = ipaddr.process(address);
  if (known.range() === 'loopback') return null;
  return known instanceof ipaddr.IPv4
    ? known.octets.slice(0, IPV4_OCTETS).join('.')
    : known.parts.slice(0, IPV6_GROUPS).join(':');
}
