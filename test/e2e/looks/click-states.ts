import { reportOf, seen } from './reports';
import type { State } from './states';

type Popup = (name: string, answers: State['answers']) => State;

/** Pages that were read only because the shopper clicked. */
export const clickStates = (popup: Popup): State[] => [
  popup('by-click', (l) => ({
    'get-page': { ...reportOf(l, [{ list: 'watch', of: seen.seller }], 1, [seen.seller]), access: 'by-click' },
  })),
  popup('no-shop-by-click', (l) => ({ 'get-page': { ...reportOf(l, []), sighting: null, access: 'by-click' } })),
];
