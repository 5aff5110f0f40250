import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus to a heading when its step appears, so that a screen reader starts there. Needs `tabIndex={-1}`. */
export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
