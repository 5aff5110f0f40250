import { fault } from '../../../src/core/fault';

/** What the worker keeps of an attempt that did not succeed. */
export const BUSY = fault('answer-status', { url: 'https://registry.example/', status: 503 });
export const UNREACHED = fault('unreachable', { url: 'https://registry.example/' });
export const MISSING = fault('answer-status', { url: 'https://hill.example/v1/lists/root/1.json', status: 404 });
export const SILENT = fault('worker-silent');
