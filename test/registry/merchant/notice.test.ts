import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTICE_NAMES } from '../../../src/registry/merchant/notice-words';
import { translate } from '../../../src/ui/i18n/translate';
import { CATEGORIES, STAGES } from '../../../src/core/category';
import { peopleOf } from '../cases/people';
import { testRegistry, type TestRegistry } from '../test-registry';

let registry: TestRegistry;
let people: ReturnType<typeof peopleOf>;
beforeAll(async () => {
  registry = await testRegistry();
  people = peopleOf(registry);
}, 120_000);
afterAll(() => registry.close());

describe('the notice to a merchant', () => {
  it.each(['en', 'zh-CN'] as const)('has in %s the words that shoppers read', (locale) => {
    for (const one of CATEGORIES) expect(NOTICE_NAMES[locale].category[one]).toBe(translate(locale, `category.${one}`));
    for (const one of STAGES) expect(NOTICE_NAMES[locale].stage[one]).toBe(translate(locale, `stage.${one}`));
  });

  it('says what is alleged, until when to reply and by which link, and nothing that the complainant wrote', async () => {
    registry.clock.now = new Date('2026-03-16T02:00:00Z');
    await people.file('shop.example', { contact: 'zhang@example.com' });
    await people.step(1, { event: 'accept' });
    const { claim, notice } = await people.letter(1);
    for (const text of [notice.en, notice['zh-CN']]) {
      expect(text).toContain(`https://registry.example/claims/#${claim}\n`);
      expect(text).toContain('shop.example');
      expect(text).not.toMatch(/nothing has arrived|zhang|undefined|null/);
    }
    expect(notice.en).toContain('goods or service not delivered as promised');
    expect(notice.en).toContain('Please reply by 30 March 2026 (10 working days)');
    expect(notice.en).toContain('No answer is not taken as guilt');
    expect(notice['zh-CN']).toContain('请在 2026 年 3 月 30 日');
    expect(notice['zh-CN']).toContain('不作回应不等于承认');
    await people.step(1, { event: 'notify' });
    people.pass(1);
    expect((await people.letter(1)).notice.en).toContain('Please reply by 30 March 2026 (10 working days)');
  });

  it('of a case that is decided speaks of the appeal, not of a reply', async () => {
    await registry.decide(1, { outcome: 'upheld-unremedied', reason: 'The refund did not come.' });
    const again = await registry.app.inject({ method: 'POST', url: '/v1/cases/1/claims', headers: registry.asHandler });
    const { notice } = again.json();
    expect(notice.en).toContain('It has been decided.');
    expect(notice.en).toContain('appeal within six months of the decision');
    expect(notice.en).not.toContain('Please reply');
    expect(notice['zh-CN']).toContain('该案已作出决定');
    expect(notice['zh-CN']).not.toContain('尚未作出');
  });
});
