import { expect, it } from 'vitest';
import { checkSighting } from '../../src/background/check-merchant';
import { hideBanner } from '../../src/background/hide-warning';
import { USUAL } from '../../src/core/preferences';
import { savePreferences } from '../../src/store/preferences';
import { eachInAWorld, sighting, visit } from './shopping';
import type { FakeWorld } from './fake-world';

const PAY = 'https://shop.example/checkout';
let world: FakeWorld;
eachInAWorld((fresh) => {
  world = fresh;
});

const answer = (url: string) => checkSighting(world, { ...sighting(url), payment: ['gift-card'] }, visit(world, url));

it('a way to pay without protection is said as a fact, and changes no verdict', async () => {
  expect(await answer(PAY)).toMatchObject({
    level: 'unknown',
    banner: null,
    blocked: false,
    note: { language: 'en', sentence: 'This page asks to be paid by gift card codes.' },
  });
});

it('is said within the warning where there is one, and to who wants cautions on the button only not at all', async () => {
  await savePreferences(await world.store(), { ...USUAL, danger: 'banner' });
  const warned = await answer('https://bad.example/checkout');
  expect(warned).toMatchObject({
    banner: { level: 'danger', payment: 'This page asks to be paid by gift card codes.' },
  });
  expect(warned).not.toHaveProperty('note');
  await savePreferences(await world.store(), { ...USUAL, caution: 'badge' });
  expect(await answer(PAY)).not.toHaveProperty('note');
});

it('is said by itself once the warning was hidden', async () => {
  await savePreferences(await world.store(), { ...USUAL, danger: 'banner' });
  await answer('https://bad.example/checkout');
  await hideBanner(world, visit(world, 'https://bad.example/checkout'));
  expect(await answer('https://bad.example/checkout')).toMatchObject({ banner: null, note: { language: 'en' } });
});

it.each([
  ['checkout', 'Before you pay:'],
  ['product', undefined],
] as const)('a warning on a %s says when to heed it: %s', async (kind, moment) => {
  await savePreferences(await world.store(), { ...USUAL, danger: 'banner' });
  const url = 'https://bad.example/checkout';
  const { banner } = await checkSighting(world, { ...sighting(url), kind }, visit(world, url));
  expect(banner?.moment).toBe(moment);
});

it('a picture of a QR code is looked for at a checkout alone, and not on a marketplace', async () => {
  world.showsQr = true;
  const look = async (more: object) =>
    (await checkSighting(world, { ...sighting(PAY), ...more }, visit(world, PAY))).note?.sentence;
  expect(await look({ kind: 'checkout' })).toContain('the owner of a QR code');
  expect(await look({ kind: 'product' })).toBeUndefined();
  expect(await look({ kind: 'checkout', platform: 'jd' })).toBeUndefined();
});
