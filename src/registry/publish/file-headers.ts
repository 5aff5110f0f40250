/** How a file of the published list is to be sent, whoever serves it. */
export interface FileHeaders {
  contentType: string;
  cacheControl: string;
}

/**
 * The headers of a file, by its name: what is named by its hash or its version never changes, the manifest does at each
 * publication.
 */
export function headersOf(name: string): FileHeaders {
  const isForEver = /\.plist$|\.(rules|bindings|links)\.json$|(^|\/)root\/\d+\.json$/.test(name);
  return {
    contentType: name.endsWith('.plist') ? 'application/octet-stream' : 'application/json; charset=utf-8',
    cacheControl: isForEver ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
  };
}
