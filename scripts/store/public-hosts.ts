/**
 * How the pictures show the demo's street: its shops stand at `*.localhost` and a port, and are asked for here by `*.example`, names that nobody can
 * own, without one. The browser is told where these are, so that all else is as it always is.
 */
export function publicHost(text: string): string {
  return text.replaceAll('.localhost', '.example');
}

/** What tells Chromium that the public names are this machine's street. */
export function namesOfStreet(port: number): string {
  return `--host-resolver-rules=MAP *.example 127.0.0.1:${port}`;
}
