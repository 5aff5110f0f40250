import { openStore } from '../store/open';

// The browser opens the database in another process, while this one still reads the rest of the worker. Imported first.
// Whoever needs the store asks again, and hears then what went wrong.
openStore().catch(() => {});
