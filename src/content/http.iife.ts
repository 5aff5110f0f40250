import { fingerprint } from '../core/published-list/fingerprint';
import { begin } from './begin';

// Pages that came unencrypted are given no SHA-256 by the browser.
begin(async (salt, identifier) => fingerprint(salt, identifier));
