import { describe, expect, it } from 'vitest';
import { MAX_BINDINGS_BYTES, readBindings, type Binding } from '../../../src/core/published-list/bindings-file';
import { publishedBindings } from '../../../src/registry/publish/published-bindings';

const binding = (at: number): Binding => ({ names: ['uscc:91110108551385082Q'], domains: [`merchant-${at}.example`], red: true, since: '2026-01' }); // prettier-ignore

describe('the file of bindings', () => {
  it('is none where nothing is bound', () => {
    expect(publishedBindings([])).toBeNull();
  });

  it('holds the first that fit, and can be read', () => {
    const many = Array.from({ length: 5000 }, (_, at) => binding(at));
    const made = publishedBindings(many);
    expect(made?.bytes.length).toBeLessThanOrEqual(MAX_BINDINGS_BYTES);
    const read = readBindings(made?.bytes ?? new Uint8Array(), 'the file');
    expect(read.length).toBeGreaterThan(2000);
    expect(read).toEqual(many.slice(0, read.length));
  });

  it.each([
    ['{}'],
    ['[{"names":[],"domains":[],"red":true,"since":"2026-01"}]'],
    ['[{"names":["x"],"domains":["a.b"],"red":true,"since":"2026-01"}]'],
    ['['],
  ])('is refused where it is none: %s', (text) => {
    expect(() => readBindings(new TextEncoder().encode(text), 'the file')).toThrow('the file');
  });
});
