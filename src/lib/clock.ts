/** What tells a job the time: `--at` gives a fixed one, tests their own. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
