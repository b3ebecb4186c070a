/** Stands in for the worker: lives until told to stop, or dies at once when STAND_IN_WORKER_DIES is set. */
if (process.env.STAND_IN_WORKER_DIES) process.exit(3);
console.log(`au travail ${process.pid}`);
setInterval(() => {}, 1_000);
process.on("SIGTERM", () => process.exit(0));
