import { beforeEach, describe, expect, it } from 'vitest';
import { readOutbox } from '../../src/background/file-complaint';
import { refreshReceipts } from '../../src/background/refresh-receipts';
import { filing, problem, RECEIPT, receipt, type Filing } from './filing';

let on: Filing;

beforeEach(async () => {
  on = await filing();
});

describe('asking how a complaint stands', () => {
  it('takes over what the registry says', async () => {
    await on.file();
    const decided = {
      ...RECEIPT,
      state: 'decided',
      outcome: 'upheld-unremedied',
      reason: 'No reply.',
      decidedAt: '2026-04-01T00:00:00Z',
    };
    on.answer = () => Response.json(decided);
    await refreshReceipts(on.world);
    expect((await readOutbox(on.world))[0]).toMatchObject({ receipt: decided, lastError: null });
    const url = `http://registry.example/v1/complaints/${RECEIPT.receipt}`;
    expect(on.requests.slice(1)).toMatchObject([
      { url, method: 'GET' },
      { url: `${url}/case`, method: 'GET' },
    ]);
  });

  it.each<[string, () => Response, RegExp]>([
    ['nothing', () => Response.error(), /./],
    ['a web page', () => new Response('<html>'), /answer-unreadable/],
    ['that it knows no such receipt', () => problem(404, 'No such receipt.'), /No such receipt/],
    [
      'about another complaint',
      () => Response.json({ ...RECEIPT, receipt: 'AAAA-AAAA-AAAA-AAAA', state: 'closed' }),
      /answer-of-another/,
    ],
  ])('keeps the last known state when it answers %s', async (_what, given, says) => {
    await on.file();
    on.answer = given;
    await refreshReceipts(on.world);
    const [item] = await readOutbox(on.world);
    expect(item).toMatchObject({ state: 'sent', receipt: RECEIPT });
    expect(item?.lastError).toMatch(says);
  });

  it('does not ask about what is closed', async () => {
    on.answer = () => receipt({ state: 'closed' });
    await on.file();
    await refreshReceipts(on.world);
    expect(on.requests).toHaveLength(1);
  });
});
