/** So many addresses, and so many identifiers, may be asked about in one message. */
export const MAX_ASKED = 100;
