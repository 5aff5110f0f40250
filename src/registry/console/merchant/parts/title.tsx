import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../../../../ui/text-context';

/** The heading of a public page, which names its window too. */
export function Title({ title, children }: { title: string; children?: ComponentChildren }) {
  const { t } = useText();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <header class="stack-small">
      <h1 class="page-title">{title}</h1>
      {children}
    </header>
  );
}
