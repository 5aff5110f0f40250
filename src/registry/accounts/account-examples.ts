/** The token of an invitation, as long as one is. */
const TOKEN = 'A'.repeat(43);
const ACCOUNT = { loginName: 'lin.wei', password: 'nine lamps above the harbour' };
const CREDENTIAL = { id: 'cGFzc2tleQ', rawId: 'cGFzc2tleQ', type: 'public-key' };

/** Bodies about those who work for the registry, for the API's description; what stands for a token or an authenticator's answer only shows its form. */
export const ACCOUNT_EXAMPLES = {
  invite: { note: 'A colleague from the harbour office', roles: ['intake', 'handler'] },
  look: { token: TOKEN },
  accept: { token: TOKEN, name: 'Lin Wei', ...ACCOUNT },
  roles: { roles: ['handler', 'approver'] },
  disabled: { disabled: true },
  logIn: ACCOUNT,
  password: { current: ACCOUNT.password, next: 'ten lamps below the harbour' },
  passkey: {
    name: 'Work laptop',
    response: {
      ...CREDENTIAL,
      response: { clientDataJSON: 'e30', attestationObject: 'oGNmbXQ', transports: ['internal'] },
    },
  },
  assertion: {
    response: {
      ...CREDENTIAL,
      response: { clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' },
    },
  },
};
