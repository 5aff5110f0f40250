import { expect, it } from 'vitest';
import { checkSighting } from '../../src/background/check-merchant';
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

it('is not said beside a warning, nor to who wants cautions on the button only', async () => {
  await savePreferences(await world.store(), { ...USUAL, danger: 'banner' });
  expect(await answer('https://bad.example/checkout')).toMatchObject({ banner: { level: 'danger' } });
  expect(await answer('https://bad.example/checkout')).not.toHaveProperty('note');
  await savePreferences(await world.store(), { ...USUAL, caution: 'badge' });
  expect(await answer(PAY)).not.toHaveProperty('note');
});
