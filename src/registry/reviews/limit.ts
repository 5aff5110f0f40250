import type { FastifyRequest } from 'fastify';

const OWN_MACHINE = new Set(['127.0.0.1', '::1']);

/** So many an hour from one network address, counted by themselves: judging reviews takes nothing from the complaints one may file. */
export function hourly(what: string, max: number) {
  return {
    max,
    timeWindow: 3_600_000,
    keyGenerator: ({ ip }: FastifyRequest) => `${what}:${ip}`,
    allowList: ({ ip }: FastifyRequest) => OWN_MACHINE.has(ip),
  };
}
