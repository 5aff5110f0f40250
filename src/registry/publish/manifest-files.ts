import type { ListFile, Manifest } from '../../core/published-list/manifest';

/** The files that a list consists of besides its manifest and roots: those to look things up in, site rules, bindings and links. */
export function filesOf({ files, rules, bindings, links }: Manifest): Pick<ListFile, 'file' | 'bytes' | 'sha256'>[] {
  return [...files, ...(rules ? [rules] : []), ...(bindings ? [bindings] : []), ...(links ? [links] : [])];
}
