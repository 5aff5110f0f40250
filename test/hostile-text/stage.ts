import { JSDOM } from 'jsdom';
import { vi } from 'vitest';

const WINDOW = [
  'document', 'location', 'localStorage', 'sessionStorage', 'history', 'HTMLElement', 'HTMLInputElement', 'HTMLSelectElement',
  'HTMLTextAreaElement', 'HTMLFormElement', 'HTMLDialogElement', 'HTMLButtonElement', 'HTMLDetailsElement', 'Element', 'Node',
  'Event', 'CustomEvent', 'KeyboardEvent', 'MouseEvent', 'SubmitEvent', 'FormData', 'MutationObserver', 'DOMParser', 'SVGElement',
  'addEventListener', 'removeEventListener', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame', 'getSelection',
] as const; // prettier-ignore

/** An empty page in place of a browser's, for the whole of a test file. */
export function openPage(): JSDOM {
  const dom = new JSDOM('', { url: 'https://registry.example/', pretendToBeVisual: true });
  for (const name of WINDOW) {
    const value: unknown = dom.window[name];
    vi.stubGlobal(name, typeof value === 'function' && /^[a-z]/.test(name) ? value.bind(dom.window) : value);
  }
  vi.stubGlobal('window', dom.window);
  vi.stubGlobal('navigator', { languages: ['en'], language: 'en', userAgent: 'Chrome', clipboard: {} });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
  Object.assign(dom.window.HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
  dom.window.HTMLElement.prototype.scrollIntoView = () => {};
  // A popup closes itself when it leads on.
  dom.window.close = () => {};
  return dom;
}

/** What a state does to be reached, as the driver of a real browser would; what it can't, it throws. */
export function driverOf(document: Document) {
  const one = (selector: string) => document.querySelector<HTMLElement>(selector);
  const wait = async (found: () => unknown, what: string) => {
    for (let tries = 0; !found(); tries++) {
      if (tries > 400) throw new Error(`${what} did not appear.`);
      await new Promise((resolve) => void setTimeout(resolve, 5));
    }
  };
  const change = async (selector: string, set: (field: HTMLInputElement) => void, ...events: string[]) => {
    await wait(() => one(selector), selector);
    const field = one(selector) as HTMLInputElement;
    set(field);
    for (const name of events) field.dispatchEvent(new Event(name, { bubbles: true }));
    await new Promise((resolve) => void setTimeout(resolve, 5));
  };
  return {
    waitForSelector: (selector: string) => wait(() => one(selector), selector),
    waitForFunction: (found: () => unknown) => wait(found, 'what is waited for'),
    locator: (selector: string) => ({
      click: async () => {
        await wait(() => one(selector), selector);
        one(selector)?.click();
      },
      fill: (text: string) => change(selector, (field) => void (field.value = text), 'input', 'change'),
    }),
    evaluate: async (act: (...given: unknown[]) => unknown, ...given: unknown[]) => act(...given),
    type: (selector: string, text: string) => change(selector, (field) => void (field.value = text), 'input', 'change'),
    select: (selector: string, value: string) =>
      change(selector, (field) => void (field.value = value), 'input', 'change'),
  };
}
