/**
 * What the commands print for people: French sentences, one a line.
 * Plain JavaScript, because `scripts/` prints before any package is installed.
 */

/**
 * Puts the no-break spaces that French typography asks for, so that sentences may be typed plainly.
 * @param {string} text
 * @returns {string}
 */
export function french(text) {
  return text
    .replace(/ ([:;?!%»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) (s|min|Mo|Go|ms)(?![\p{L}\d])/gu, "$1\u00a0$2");
}

/**
 * @typedef {(sentence: string) => void} Say
 */

/**
 * A writer of sentences on the stream given; a reader who went away (closed pipe) is no error.
 * @param {NodeJS.WriteStream} stream
 * @returns {Say}
 */
export function sayTo(stream) {
  stream.on("error", () => {});
  return (sentence) => {
    stream.write(`${french(sentence)}\n`);
  };
}

/** How often a long step says that it still runs. */
const REMINDER_MS = 5_000;

/**
 * Runs a step that may take long: says its name, then how long it has been running and how far
 * it is, then how long it took.
 * @template T
 * @param {{ say: Say, name: string, work: (note: (text: string) => void) => Promise<T> }} step
 * @returns {Promise<T>}
 */
export async function tellStep({ say, name, work }) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  let note = "";
  say(`${name}…`);
  const reminder = setInterval(() => {
    say(`${name}… ${seconds()}${note ? `, ${note}` : ""}`);
  }, REMINDER_MS);
  reminder.unref();
  try {
    const result = await work((text) => {
      note = text;
    });
    say(`${name} : fait (${seconds()}).`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
