/** The key in `storage.local` under which content scripts find what the mirror holds. */
export const MIRROR = 'mirror';
