import { useRef } from 'preact/hooks';

/**
 * A key for what is sent, by which the registry knows it again: the same for the same content, until that was taken. So whoever
 * presses the button again because no answer came sends nothing twice.
 */
export function useSendKey(): { keyFor(content: unknown): string; taken(): void } {
  const last = useRef({ content: '', key: '' });
  return {
    keyFor(content) {
      const text = JSON.stringify(content);
      if (last.current.content !== text) last.current = { content: text, key: crypto.randomUUID() };
      return last.current.key;
    },
    taken() {
      last.current = { content: '', key: '' };
    },
  };
}
