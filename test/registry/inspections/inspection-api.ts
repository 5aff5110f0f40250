/** What concerns inspections, as the description of the API names it. */
export const INSPECTION_API = [
  'get /v1/inspections',
  'get /v1/inspections/draws',
  'get /v1/inspections/merchant',
  'get /v1/inspections/tasks',
  'get /v1/inspections/{id}',
  'post /v1/inspections',
  'post /v1/inspections/tasks/{id}/case',
  'post /v1/inspections/tasks/{id}/results',
];
