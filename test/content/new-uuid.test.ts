import * as v from 'valibot';
import { expect, it } from 'vitest';
import { newUuid } from '../../src/content/new-uuid';

it('is a UUID of version 4, another one each time', () => {
  const made = Array.from({ length: 200 }, newUuid);
  for (const uuid of made) {
    expect(v.safeParse(v.pipe(v.string(), v.uuid()), uuid).success).toBe(true);
    expect(uuid).toMatch(/^.{14}4.{4}[89ab]/);
  }
  expect(new Set(made).size).toBe(200);
});
