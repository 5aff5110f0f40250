/** Somebody's own words, as they stand; they may be anything, and are never markup. */
export function Quote({ text }: { text: string }) {
  return (
    <blockquote class="quote" dir="auto">
      {text}
    </blockquote>
  );
}
