/**
 * The launcher as `npm start` runs it, with the product's own processes replaced by small ones.
 * Arguments: the project's folder, and what to run: `start` (default), or `connect` (holds a connection until killed).
 */
import { connect } from "@/launcher/connect";
import { sayTo } from "@/launcher/say.mjs";
import { start } from "@/launcher/start";
import { standInCommands as commands } from "./commands";

const [projectFolder = "", action = "start"] = process.argv.slice(2);
if (action === "connect") {
  const { env, close } = await connect({
    command: "npm run job",
    say: sayTo(process.stderr),
    projectFolder,
    commands,
  });
  console.log(JSON.stringify(env));
  process.stdin.once("end", () => void close().then(() => process.exit(0)));
  process.stdin.resume();
} else {
  process.exit(await start({ dev: false, projectFolder, commands }));
}
