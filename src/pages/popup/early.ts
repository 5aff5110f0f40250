import { AHEAD, askAhead } from './ahead';

// One small file without imports, run before the popup's scripts are read: what it asks is answered from another process meanwhile.
const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Parameters<typeof askAhead>[0]>;
Object.assign(globalThis, { [AHEAD]: askAhead(browser ?? chrome, location.search) });
