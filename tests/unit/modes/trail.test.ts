import { expect, it } from 'vitest';
import { trailAt } from '../../../src/modes/shared/source/trail';

it('leads back through the inputs one came by', () => {
  expect(trailAt(['sum', 'input'], 'input')).toEqual({ back: 'sum', ids: ['sum', 'input'] });
  expect(trailAt(['sum', 'input'], 'sum')).toEqual({ back: null, ids: ['sum'] });
});

it('begins anew at a claim one did not come by', () => {
  expect(trailAt(['sum', 'input'], 'other')).toEqual({ back: null, ids: ['other'] });
});
