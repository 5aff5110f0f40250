import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openListSource } from '../../../src/cli/list-source';
import { readSiteRules } from '../../../src/registry/publish/site-rules';
import { DAY, NOW, Press } from './press';

const RULE = { name: 'etsy', pages: { product: ['/listing/**'] }, sellers: [{ links: '.new-place a' }] };

describe('site rules', () => {
  let press: Press;
  beforeEach(() => {
    press = new Press();
  });
  afterEach(() => press.remove());

  const write = async (content: unknown) => {
    const path = join(press.home, 'rules.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  it('go out with the list, signed for by its manifest', async () => {
    const rules = await readSiteRules(await write([RULE]));
    const { written } = await press.publish([], { rules });
    expect(written).toContain(rules?.entry.file);
    const checks: string[] = [];
    const { manifest } = await openListSource(press.out, { now: NOW, onCheck: (text) => checks.push(text) });
    expect(manifest.rules).toEqual(rules?.entry);
    expect(checks).toContainEqual('rules file: etsy');
  });

  it('stay for late clients for 35 days after newer ones came', async () => {
    const first = await readSiteRules(await write([RULE]));
    await press.publish([], { rules: first });
    await press.publish([], { rules: null, now: NOW + DAY });
    expect((await press.publish([], { now: NOW + 36 * DAY })).removed).not.toContain(first?.entry.file);
    expect((await press.publish([], { now: NOW + 37 * DAY })).removed).toContain(first?.entry.file);
  });

  it('are none where the operator has none', async () => {
    expect(await readSiteRules(join(press.home, 'no-rules.json'))).toBeNull();
  });

  it.each([
    ['is no JSON', 'rules!', /not JSON/],
    ['is no array', RULE, /no site rules/],
    ['names no marketplace of ours', [{ ...RULE, name: 'agora' }], /no marketplace "agora"/],
    ['would do more than a rule may', [{ ...RULE, hosts: ['*.evil.example'] }], /the rule for etsy .*hosts/],
  ])('are not published where the file %s, and it says why', async (_, content, why) => {
    await expect(readSiteRules(await write(content))).rejects.toThrow(why);
  });
});
