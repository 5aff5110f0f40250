/** What concerns reviews and what volunteers' devices sign, as the description of the API names it. */
export const REVIEW_API = [
  'get /.well-known/private-token-issuer-directory',
  'get /v1/review-clusters',
  'get /v1/review-clusters/one',
  'get /v1/review-trust/{prefix}',
  'post /v1/panel-tokens',
  'get /v1/review-volunteers',
  'post /v1/review-cases',
  'post /v1/review-panels',
  'post /v1/review-quarantine',
  'post /v1/review-reports',
  'post /v1/review-seeds',
  'post /v1/review-volunteers',
  'post /v1/volunteer-inspections',
];
