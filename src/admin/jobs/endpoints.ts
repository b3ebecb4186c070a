export const jobEndpoints = [];
