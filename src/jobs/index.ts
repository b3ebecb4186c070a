/** What the rest of the system may use of the jobs: start one, look at them, tell whether they live. */
export { type RunOrigin, type RunState, requestRun } from "./claims";
export { type Job, type JobContext, type JobName, jobNames, type Summary } from "./job";
export { type JobsOverview, type RunLine, readJobsOverview } from "./overview";
export { findJob, jobs } from "./registry";
export { countWorkers } from "./workers";
