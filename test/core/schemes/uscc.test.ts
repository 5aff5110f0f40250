import { describe, expect, it } from 'vitest';
import { uscc } from '../../../src/core/schemes/uscc';

describe('uscc', () => {
  it.each([
    '91110108551385082Q',
    '9144030071526726XG',
    '914403001922038216',
    '91330100799655058B',
    '9152000071430580XT',
    '92371000MA3MXH0E3W',
    // A check of 0 and of Y, and an organisation code closing with X and with 0.
    '91110000MA00000820',
    '91110000MA0000269Y',
    '91110000MA000004XF',
    '91110000MA0000090T',
  ])('%s is well-formed', (code) => {
    expect(uscc.check(code)).toEqual({ validity: 'valid', value: code });
  });

  it('doubts a code whose organisation part fails its own check', () => {
    expect(uscc.check('91110108551385083U')).toMatchObject({ validity: 'doubtful', value: '91110108551385083U' });
  });

  it.each(['91320000608950987P', '934106870834454529', '9111010855138508', '9111010855138508IQ', '110108000000016'])(
    '%s is malformed',
    (code) => {
      expect(uscc.check(code).validity).toBe('malformed');
    },
  );

  it.each(['９１１１０１０８５５１３８５０８２Ｑ', ' 91110108-55138508-2-Q ', '91110108551385082q'])(
    'reads %s',
    (code) => {
      expect(uscc.check(code)).toEqual({ validity: 'valid', value: '91110108551385082Q' });
    },
  );

  it('catches every substitution of one character by another', () => {
    const code = '91110108551385082Q';
    const wrong = [...code].flatMap((old, at) =>
      [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
        .filter((other) => other !== old)
        .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
    );
    expect(wrong).toHaveLength(540);
    expect(wrong.filter((text) => uscc.check(text).validity !== 'malformed')).toEqual([]);
  });
});
