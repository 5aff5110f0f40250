import { describe, expect, it } from 'vitest';
import { welcome } from '../../src/background/welcome';
import { EXTENSION, fakeWorld } from './fake-world';

describe('the welcome page', () => {
  it.each<[string, number]>([
    ['normal', 1],
    ['admin', 1],
    ['development', 0],
  ])('after an installation that is %s opens %i times', async (installType, times) => {
    const world = await fakeWorld();
    world.installType = installType;
    await welcome(world);
    const opened = world.told.filter(([what]) => what === 'tabs.create');
    expect(opened).toHaveLength(times);
    if (times > 0) expect(opened[0]?.[1]).toEqual({ url: `${EXTENSION}src/pages/welcome/index.html` });
  });
});
