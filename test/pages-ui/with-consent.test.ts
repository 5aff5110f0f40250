import { describe, expect, it } from 'vitest';
import type { FromExtension } from '../../src/messages/protocol';
import { askedAhead } from '../../src/pages/asked-ahead';
import type { Ask } from '../../src/pages/popup/effects';
import { withConsent } from '../../src/pages/with-consent';

const KINDS = ['websiteContent', 'personallyIdentifyingInfo'] as const;
const FILE = { type: 'file-complaint' } as Extract<FromExtension, { type: 'file-complaint' }>;

function scene(optional: readonly string[] | undefined, agrees: boolean, isClick = true) {
  const done: string[] = [];
  const ask = (async ({ type, ...more }: FromExtension) =>
    void done.push(`ask ${type}${'onlyHere' in more ? ' only here' : ''}`)) as unknown as Ask;
  const gecko = { data_collection_permissions: { optional } };
  const api = {
    runtime: { getManifest: () => ({ browser_specific_settings: optional ? { gecko } : undefined }) },
    permissions: {
      contains: async () => agrees,
      request: async ({ data_collection }: { data_collection?: readonly string[] }) => {
        if (!isClick) throw new Error('may only be called from a user input handler');
        done.push(`agree to ${data_collection?.join(' ')}`);
        return agrees;
      },
    },
  };
  return { done, ask: withConsent(ask, api as never, 'refused') };
}

describe('what the shopper sends', () => {
  it('is asked for at once, in answer to the click, in a browser that declares it', async () => {
    const { ask, done } = scene(KINDS, true);
    const sending = ask(FILE);
    expect(done).toEqual(['agree to websiteContent personallyIdentifyingInfo']);
    await sending;
    expect(done.at(-1)).toBe('ask file-complaint');
  });

  it('is not sent where they do not agree', async () => {
    const { ask, done } = scene(KINDS, false);
    await expect(ask(FILE)).rejects.toThrow('refused');
    expect(done).not.toContain('ask file-complaint');
  });

  it('that was held back goes by the same word', async () => {
    const { ask, done } = scene(KINDS, false);
    await expect(ask({ type: 'send-outbox' })).rejects.toThrow('refused');
    expect(done).toEqual(['agree to websiteContent personallyIdentifyingInfo']);
  });

  it.each<FromExtension['type']>([
    'refresh-reports',
    'next-review',
    'judge-review',
    'voice-statistics',
    'next-look',
    'decline-look',
    'give-look',
  ])('by a volunteer needs the same word: %s', async (type) => {
    const { ask, done } = scene(KINDS, false);
    await expect(ask({ type } as FromExtension)).rejects.toThrow('refused');
    expect(done).toEqual(['agree to websiteContent personallyIdentifyingInfo']);
  });

  it('without a click is sent only where they have agreed before, and says else that they have not', async () => {
    const next = { type: 'next-review', atOnce: false } as const;
    const before = scene(KINDS, false, false);
    await expect(before.ask(next)).rejects.toThrow('not-agreed');
    expect(before.done).toEqual([]);
    const after = scene(KINDS, true, false);
    await after.ask(next);
    expect(after.done).toEqual(['ask next-review']);
  });

  it.each([
    ['only this device before they have agreed', false, 'ask check-filing only here'],
    ['the registry too once they have', true, 'ask check-filing'],
  ])('is looked for by the preview: %s', async (_where, agrees, asked) => {
    const { ask, done } = scene(KINDS, agrees);
    await ask({ type: 'check-filing' } as Extract<FromExtension, { type: 'check-filing' }>);
    expect(done).toEqual([asked]);
  });

  it.each<[string, readonly string[] | undefined, FromExtension]>([
    ['a browser that declares nothing', undefined, FILE],
    ['a question that sends nothing', KINDS, { type: 'get-lists' }],
  ])('needs no word more in %s', async (_what, optional, message) => {
    const { ask, done } = scene(optional, false);
    await ask(message);
    expect(done).toEqual([`ask ${message.type}`]);
  });
});

describe('what is asked ahead', () => {
  it('is asked once, answers whoever asks the same first, and then is asked anew', async () => {
    let count = 0;
    const ask = (async ({ type }: FromExtension) => `${type} ${++count}`) as unknown as Ask;
    const ahead = askedAhead(ask, [{ type: 'get-page', tabId: 7 }]);
    expect(count).toBe(1);
    expect(await ahead({ type: 'get-page', tabId: 8 })).toBe('get-page 2');
    expect(await ahead({ type: 'get-page', tabId: 7 })).toBe('get-page 1');
    expect(await ahead({ type: 'get-page', tabId: 7 })).toBe('get-page 3');
  });

  it('fails for whoever asks, and for nobody else', async () => {
    const ahead = askedAhead((() => Promise.reject(new Error('gone'))) as unknown as Ask, [{ type: 'get-lists' }]);
    await new Promise((resolve) => setTimeout(resolve));
    await expect(ahead({ type: 'get-lists' })).rejects.toThrow('gone');
  });
});
