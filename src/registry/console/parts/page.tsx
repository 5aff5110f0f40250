import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words';

interface PageProps {
  title: string;
  /** One line below the title. */
  intro?: string | undefined;
  /** Beside the title. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

let hasShownOne = false;

/** A page: its title becomes the window's, and has the focus when one comes from another page, so that readers start there. */
export function Page({ title, intro, actions, children }: PageProps) {
  const w = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasShownOne) heading.current?.focus();
    hasShownOne = true;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${w('app.name')}`;
  }, [title, w]);
  return (
    <article class="page">
      <header class="page-head">
        <div>
          <h1 class="page-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {intro && <p class="soft">{intro}</p>}
        </div>
        {actions && <div class="row">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  children,
  actions,
}: {
  title: string;
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  return (
    <section class="section">
      <div class="section-head">
        <h2>{title}</h2>
        {actions && <div class="row">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
