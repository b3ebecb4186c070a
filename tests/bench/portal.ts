import { start } from "../../src/launcher/start";

/** `npm start` with a state folder of its own: `portal FOLDER`. Stopped with SIGTERM, like it. */
const [, , stateFolder] = process.argv;
process.exit(await start({ dev: false, stateFolder }));
