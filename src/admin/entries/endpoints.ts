import type { Endpoint } from "payload";
import { bulkEndpoints } from "./bulkEndpoint";
import { duplicateEndpoints } from "./duplicateEndpoint";
import { importEndpoints } from "./importEndpoint";

/** What editors ask about entries beyond Payload's own. */
export const entryEndpoints: Endpoint[] = [
  ...duplicateEndpoints,
  ...importEndpoints,
  ...bulkEndpoints,
];
