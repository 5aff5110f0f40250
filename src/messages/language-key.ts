/** Where the set language lies in `storage.local`, for pages that must not wait for the worker to know it. */
export const LANGUAGE = 'language';
