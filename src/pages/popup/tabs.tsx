import { useRef } from 'preact/hooks';

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly { id: Id; label: string }[];
  current: Id;
  onChoose: (id: Id) => void;
}

/** A row of tabs by the ARIA pattern: one stop for Tab, arrows, Home and End move between them. Panels are `panel-ID`. */
export function Tabs<Id extends string>({ label, tabs, current, onChoose }: TabsProps<Id>) {
  const row = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex((tab) => tab.id === current);

  const onKeyDown = (event: KeyboardEvent) => {
    // The next one is where the language goes on.
    const step = row.current && getComputedStyle(row.current).direction === 'rtl' ? -1 : 1;
    const to = { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    row.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          class="tab"
          id={`tab-${tab.id}`}
          aria-selected={tab.id === current}
          {...(tab.id === current ? { 'aria-controls': `panel-${tab.id}` } : {})}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onChoose(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}
