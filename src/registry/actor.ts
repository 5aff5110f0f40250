import { STAFF_ROLES, type StaffRole } from '../core/casework/roles';

/** The person of the registry who sends a request. */
export interface StaffActor {
  id: string;
  roles: readonly StaffRole[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for routes with `security: 'handler'`; null for everyone else. */
    actor: StaffActor | null;
  }
}

/** Whoever has the handlers' token. */
export const TOKEN_ACTOR: StaffActor = { id: 'token', roles: STAFF_ROLES };
