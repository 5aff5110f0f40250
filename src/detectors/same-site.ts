/** Whether two hosts are one site's: the same, or one below the other. */
export function isSameSite(one: string, other: string): boolean {
  const [first, second] = [bareHost(one), bareHost(other)];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

export function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}
