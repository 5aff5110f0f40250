import { describe, expect, it } from 'vitest';
import type { ListReport, PageReport } from '../../src/messages/protocol';
import { pageState } from '../../src/pages/popup/page-state';

const list: ListReport = {
  registryId: 'west',
  name: 'West',
  url: 'https://r.example/',
  list: null,
  entries: 0,
  arrived: null,
  lastAttempt: null,
  lastSuccess: null,
  error: null,
};
const sighting: PageReport['sighting'] = {
  url: 'https://shop.example/',
  platform: null,
  kind: 'shop',
  identifiers: [],
  facts: {},
};
const page = (level: PageReport['verdict']['level'], seen: PageReport['sighting'] = sighting): PageReport => ({
  url: 'https://shop.example/',
  read: true,
  sighting: seen,
  verdict: { level, block: false, reasons: [], lists: [] },
});

describe('pageState', () => {
  it.each([
    ['a page that may not be read', null, [list], 'not-read'],
    ['no registry at all', page('checking'), [], 'no-registry'],
    ['no list yet', page('checking'), [list], 'verdict'],
    ['a page that is not read yet', { ...page('unknown', null), read: false }, [list], 'loading'],
    ['a page that is no shop', page('unknown', null), [list], 'no-shop'],
    ['a page that is no shop, before a list is here', page('checking', null), [list], 'verdict'],
    ['a shop without a record', page('unknown'), [list], 'verdict'],
  ] as const)('%s', (_name, report, lists, kind) => {
    expect(pageState(report, lists).kind).toBe(kind);
  });

  it('says that nothing may be read, where that is why nothing is known', () => {
    expect(pageState(null, [list], false).kind).toBe('no-access');
    expect(pageState(page('unknown'), [list], false).kind).toBe('verdict');
  });

  it('says so where only a click would let the page be read, and waits where one did', () => {
    const unread = { ...page('unknown', null), read: false };
    expect(pageState({ ...unread, access: 'none' }, [list]).kind).toBe('no-access');
    expect(pageState({ ...unread, access: 'by-click' }, [list]).kind).toBe('loading');
    expect(pageState({ ...page('unknown'), access: 'by-click' }, [list]).kind).toBe('verdict');
    const reasons = [{ level: 'danger' }] as PageReport['verdict']['reasons'];
    const listed = { ...unread, access: 'none' as const, verdict: { ...unread.verdict, reasons } };
    expect(pageState(listed, [list]).kind).toBe('verdict');
  });

  it('says that a marketplace was switched off, but not over what a list says of its address', () => {
    const alone = { ...page('unknown', null), leftAlone: true };
    expect(pageState(alone, [list]).kind).toBe('left-alone');
    const reasons = [{ level: 'danger' }] as PageReport['verdict']['reasons'];
    expect(pageState({ ...alone, verdict: { ...alone.verdict, reasons } }, [list]).kind).toBe('verdict');
  });

  it('shows a verdict on an address even where no shop was seen', () => {
    const listed = page('danger', null);
    const reasons = [{ level: 'danger' }] as PageReport['verdict']['reasons'];
    expect(pageState({ ...listed, verdict: { ...listed.verdict, reasons } }, [list]).kind).toBe('verdict');
  });
});
