import { fault } from '../../../src/core/fault';

/** What the worker keeps of an attempt that did not succeed. */
export const BUSY = fault('answer-status', { url: 'https://registry.example/', status: 503 });
export const UNREACHED = fault('unreachable', { url: 'https://registry.example/' });
export const SILENT = fault('worker-silent');
