import { describe, expect, it } from 'vitest';
import { resolveParams } from './params.ts';
import type { ParamSpecs } from './types.ts';

const specs: ParamSpecs = {
  quantum: { kind: 'integer', default: 800, min: 1, max: 1000, doc: 'Ticks.' },
  model: { kind: 'choice', default: 'auto', values: ['auto', 'threads'], doc: 'Model.' },
};

describe('resolveParams', () => {
  it('fills in the defaults', () => {
    expect(resolveParams(specs, {})).toEqual({ ok: true, params: { quantum: 800, model: 'auto' } });
    expect(resolveParams(specs, { quantum: 1 })).toEqual({ ok: true, params: { quantum: 1, model: 'auto' } });
    expect(resolveParams(specs, { model: 'threads' })).toEqual({
      ok: true,
      params: { quantum: 800, model: 'threads' },
    });
  });

  it.each([
    ['quantum', 0],
    ['quantum', 1001],
    ['quantum', 1.5],
    ['quantum', Number.NaN],
    ['quantum', 'fast'],
    ['model', 'fibres'],
    ['model', 7],
    ['speed', 1],
    ['constructor', 1],
    ['__proto__x', 1],
  ])('names %s = %j as wrong', (param, value) => {
    expect(resolveParams(specs, { [param]: value })).toEqual({ ok: false, param, message: expect.any(String) });
  });
});
