/** An address without its plain anchor, which is a place on the same page; `#/…` and `#!…` are pages of their own and stay. */
export function withoutAnchor(address: string): string {
  return address.replace(/#(?![/!]).*$/s, '');
}
