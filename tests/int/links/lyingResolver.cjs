/**
 * Loaded before the command: stands in the system resolver's place for the names of LYING_NAMES
 * (JSON: a name's answers, one list of addresses a look-up, the last for ever).
 */
const dns = require("node:dns");

const names = JSON.parse(process.env.LYING_NAMES ?? "{}");
const { lookup } = dns;
dns.lookup = (hostname, options, callback) => {
  const answers = names[hostname];
  if (!answers) return lookup(hostname, options, callback);
  const addresses = answers.length > 1 ? answers.shift() : answers[0];
  process.nextTick(() =>
    callback(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    ),
  );
};
