import ipaddr from 'ipaddr.js';

/** Whether an address is one of the public internet: not this machine, its network, a link, a cloud's own, or anything reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address written as IPv6 is judged as what it is.
  return ipaddr.process(address).range() === 'unicast';
}
