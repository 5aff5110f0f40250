import { describe, expect, it } from 'vitest';
import { reasonsTemplate } from '../../../src/registry/console/pages/reasons-template';

const page = { seq: 1, kind: 'page', by: 'handler', name: 'page.json' } as const;
const finding = { seq: 2, kind: 'file', by: 'handler', name: 'panel-finding.json' } as const;
const piecesOf = (evidence: readonly object[]) => evidence.map((one) => ({ ...page, ...rest, ...one }));
const rest = { type: 'application/json', size: 1, sha256: '00', at: '2026-03-01T00:00:00Z' };

const told = { kind: 'complaint', byRegistry: false, category: 'service-default', evidence: piecesOf([page]) } as const;
const found = {
  kind: 'tip',
  byRegistry: true,
  category: 'credit-faking',
  evidence: piecesOf([page, finding]),
} as const;

describe('what the facts of a decision may begin with', () => {
  it('says what the complainant says where somebody complained', () => {
    expect(reasonsTemplate(told, 'upheld-unremedied', 'en')).toContain('The complainant paid on');
  });

  it('says what panels found where the registry opened the case for it, and names no complainant', () => {
    for (const outcome of ['unfounded', 'upheld-remedied', 'upheld-late', 'upheld-unremedied'] as const) {
      const en = reasonsTemplate(found, outcome, 'en');
      expect(en).toMatch(/^Panels judged \[ … \] reviews and found \[ … \] suspect\..*“bought sales or reviews”/);
      expect(en).not.toContain('complain');
      expect(reasonsTemplate(found, outcome, 'zh-CN')).toMatch(/^评议员评议了［　］条评价.*「刷单炒信」/);
      expect(reasonsTemplate(found, outcome, 'zh-CN')).not.toContain('投诉');
    }
  });

  it('names only the evidence where its inspectors looked', () => {
    const seen = reasonsTemplate({ ...found, evidence: piecesOf([page]) }, 'unfounded', 'en');
    expect(seen).toMatch(/^The evidence shows: /);
  });
});
