import type { NoticeSetting, Store } from './open';

const OFF: NoticeSetting = { on: false, askedAt: 0 };

export async function noticeSetting(store: Store): Promise<NoticeSetting> {
  return (await store.get('settings', 'notices')) ?? OFF;
}

export async function saveNoticeSetting(store: Store, setting: NoticeSetting): Promise<void> {
  await store.put('settings', setting, 'notices');
}
