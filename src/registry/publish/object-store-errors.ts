const NO_WAY = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ERR_INVALID_URL']);
const BROKEN_OFF = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Why an object store refused, in words that say what to mend. Takes whatever the SDK throws. */
export function whyRefused(error: unknown, bucket: string): string {
  const { name, message, code, status } = partsOf(error);
  if (name === 'NoSuchBucket') return `there is no bucket "${bucket}"`;
  if (name === 'CredentialsProviderError')
    return 'there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY';
  if (/^Region (is missing|not accepted)/.test(message))
    return 'set AWS_REGION, to the one of the bucket; many stores besides that of AWS take any, such as us-east-1';
  if (status === 301 || name === 'PermanentRedirect' || name === 'AuthorizationHeaderMalformed')
    return `the bucket is in another region than AWS_REGION says (${message})`;
  if (status === 401 || status === 403)
    return `the credentials are refused, or may not do this (${name === 'Unknown' ? status : name})`;
  if (NO_WAY.has(code)) return `the store cannot be reached (${message || code})`;
  if (BROKEN_OFF.has(code) || name === 'TimeoutError') return `the connection broke off (${message || code})`;
  return `${name}: ${message}${status === null ? '' : ` (status ${status})`}`;
}

/** Whether the error says that there is no such object. */
export function isMissing(error: unknown): boolean {
  const { name } = partsOf(error);
  return name === 'NoSuchKey' || name === 'NotFound';
}

function partsOf(error: unknown) {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const { code, $metadata } = (error ?? {}) as { code?: unknown; $metadata?: { httpStatusCode?: unknown } };
  const status = $metadata?.httpStatusCode;
  return {
    name,
    // What is no XML leads to a page of advice.
    message: message.split('\n', 1)[0] ?? '',
    code: typeof code === 'string' ? code : '',
    status: typeof status === 'number' ? status : null,
  };
}
