import type { Endpoint } from "payload";
import { checkEndpoints } from "./checkEndpoints";
import { documentLinkEndpoints } from "./documentEndpoint";
import { repairEndpoints } from "./repairEndpoints";

/** Everything under `/api/liens`. */
export const linkEndpoints: Endpoint[] = [
  ...checkEndpoints,
  ...documentLinkEndpoints,
  ...repairEndpoints,
];
