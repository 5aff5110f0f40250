import { beforeEach, describe, expect, it } from 'vitest';
import { checkFiling } from '../../src/background/check-filing';
import { fileComplaint } from '../../src/background/file-complaint';
import { matterHash } from '../../src/core/casework/matter';
import { COMPLAINT, filing, KEY, problem, RECEIPT, REGISTRY_ID, type Filing } from './filing';

let on: Filing;
const PURCHASE = { ...COMPLAINT, orderNumber: 'HT-118' };

beforeEach(async () => {
  on = await filing();
});

const check = (complaint = PURCHASE) =>
  checkFiling(on.world, { type: 'check-filing', registryId: REGISTRY_ID, complaint });

describe('asking before filing what is known', () => {
  it('tells the registry whom it is about, and a hash in place of the order number', async () => {
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
          matters: [matterHash('domain:shop.example', 'HT-118')],
        },
      },
    ]);
    expect(JSON.stringify(on.requests)).not.toContain('HT-118');
  });

  it.each<[string, () => Response, RegExp]>([
    ['nothing', () => Response.error(), /./],
    ['a web page', () => new Response('<html>'), /not with what it knows/],
    ['that it has no such question', () => problem(404, 'Nothing here.'), /Nothing here/],
    ['half of an answer', () => Response.json({ matter: 'perhaps' }), /not with/],
  ])('stands in no one’s way where the registry answers %s', async (_what, answer, says) => {
    on.answer = answer;
    const { registry } = await check();
    expect('cause' in registry && registry.cause).toMatch(says);
  });

  it('knows what this device has filed about the same purchase, however its number is written', async () => {
    await fileComplaint(on.world, { type: 'file-complaint', key: KEY, registryId: REGISTRY_ID, complaint: PURCHASE });
    on.answer = () => Response.error();
    const own = { filedAt: on.world.time, receipt: RECEIPT.receipt };
    expect(await check({ ...PURCHASE, orderNumber: 'ht 118' })).toMatchObject({ own });
    expect(await check({ ...PURCHASE, orderNumber: 'HT-119' })).toMatchObject({ own: null });
    expect(await check(COMPLAINT as typeof PURCHASE)).toMatchObject({ own: null });
  });
});
