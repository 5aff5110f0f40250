import { beforeEach, describe, expect, it } from 'vitest';
import { checkFiling } from '../../src/background/check-filing';
import { fileComplaint } from '../../src/background/file-complaint';
import type { Complaint } from '../../src/core/complaint';
import { COMPLAINT, filing, KEY, problem, RECEIPT, REGISTRY_ID, type Filing } from './filing';

let on: Filing;
const PURCHASE = { ...COMPLAINT, orderNumber: 'HT-118' };

beforeEach(async () => {
  on = await filing();
});

const check = (complaint: Complaint = PURCHASE) =>
  checkFiling(on.world, { type: 'check-filing', registryId: REGISTRY_ID, complaint });

describe('asking before filing what is known', () => {
  it('tells the registry whom it is about, and nothing of the purchase', async () => {
    const known = {
      matter: 'decided',
      decided: [{ identifier: 'domain:shop.example', list: 'blacklist', since: '2026-01', until: null }],
    };
    on.answer = () => Response.json(known);
    const claimed = {
      identifier: 'uscc:91110108551385082Q',
      evidence: 'claimed',
      seenIn: 'footer',
      validity: 'valid',
    } as const;
    const identifiers = [...PURCHASE.against.identifiers, claimed];
    expect(await check({ ...PURCHASE, against: { ...PURCHASE.against, identifiers } })).toEqual({
      own: null,
      registry: known,
    });
    expect(on.requests).toMatchObject([
      {
        url: 'http://registry.example/v1/complaints/check',
        body: {
          identifiers: ['domain:shop.example', 'uscc:91110108551385082Q'],
          receipts: [],
        },
      },
    ]);
    expect(JSON.stringify(on.requests)).not.toMatch(/HT-118|matters/);
  });

  it.each<[string, () => Response, RegExp]>([
    ['nothing', () => Response.error(), /./],
    ['a web page', () => new Response('<html>'), /answer-unreadable/],
    ['that it has no such question', () => problem(404, 'Nothing here.'), /Nothing here/],
    ['half of an answer', () => Response.json({ matter: 'perhaps' }), /answer-unreadable/],
  ])('stands in no one’s way where the registry answers %s', async (_what, answer, says) => {
    on.answer = answer;
    const { registry } = await check();
    expect('cause' in registry && registry.cause).toMatch(says);
  });

  it('knows what this device has filed about the same order, however its number is written, and asks how it stands', async () => {
    await fileComplaint(on.world, { type: 'file-complaint', key: KEY, registryId: REGISTRY_ID, complaint: PURCHASE });
    on.answer = () => Response.error();
    const own = { filedAt: on.world.time, receipt: RECEIPT.receipt, by: 'number' };
    expect(await check({ ...PURCHASE, orderNumber: 'ht 118' })).toMatchObject({ own });
    expect(on.requests.at(-1)?.body).toEqual({ identifiers: ['domain:shop.example'], receipts: [RECEIPT.receipt] });
    expect(await check({ ...PURCHASE, orderNumber: 'HT-119' })).toMatchObject({ own: null });
    expect(await check(COMPLAINT)).toMatchObject({ own: null });
    expect(on.requests.at(-1)?.body).toMatchObject({ receipts: [] });
  });

  it('knows a purchase without a number by merchant, category and day, but asks nobody whether it is the same', async () => {
    const complaint = { ...COMPLAINT, purchasedOn: '2026-03-01' };
    await fileComplaint(on.world, { type: 'file-complaint', key: KEY, registryId: REGISTRY_ID, complaint });
    on.answer = () => Response.error();
    expect(await check({ ...PURCHASE, ...complaint })).toMatchObject({ own: { by: 'likeness' } });
    expect(on.requests.at(-1)?.body).toMatchObject({ receipts: [] });
  });
});
