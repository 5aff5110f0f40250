/** What content scripts use of the extension's own API. */
export interface ExtensionApi {
  runtime?: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(keys: string[]): Promise<Record<string, unknown>> } };
  i18n: { getMessage(name: string): string };
}

/** The browser's own API, which speaks in promises, so that content scripts carry no polyfill. Undefined outside an extension. */
export function extensionApi(): ExtensionApi | undefined {
  const world = globalThis as unknown as { browser?: ExtensionApi; chrome?: ExtensionApi };
  // A page's elements with such an id are properties of the window too, but never its own. Only the one that is used is made.
  return Object.hasOwn(world, 'browser') ? world.browser : world.chrome;
}
