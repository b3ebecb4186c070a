export {
  type Describe,
  describeOrganization,
  describeSeries,
  describeSource,
  describeTerm,
  describeTheme,
} from "./describe";
export { type ListPage, linkHeader, makeList } from "./lists";
export {
  buildOpenApi,
  type Examples,
  type OpenApi,
  type Operation,
  type Parameter,
} from "./openapi";
export {
  type ParameterFault,
  readEntryParameters,
  readListParameters,
  readNoParameters,
  unknownValue,
} from "./parameters";
