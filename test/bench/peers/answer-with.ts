interface Api {
  runtime: {
    onMessage: {
      addListener(hear: (message: unknown, sender: { url: string }, answer: (reply: unknown) => void) => boolean): void;
    };
  };
  storage: { local: { get(key: string): Promise<{ names: string[] }> } };
}
declare const chrome: Api;

/** Answers each page with what the detector that `make` builds from all names says of its host. */
export function answerWith(make: (names: string[]) => (host: string) => boolean): void {
  let ready: Promise<(host: string) => boolean> | null = null;
  chrome.runtime.onMessage.addListener((_message, { url }, answer) => {
    ready ??= chrome.storage.local.get('names').then(({ names }) => make(names));
    void ready.then((isListed) => answer({ level: isListed(new URL(url).hostname) ? 'danger' : 'unknown' }));
    return true;
  });
}
