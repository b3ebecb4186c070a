import { generateKeyPairSync } from "node:crypto";
import { dkimVerify } from "mailauth/lib/dkim/verify";
import { fillMessage, prepareMessage } from "@/lib/mail";
import { signMessage } from "@/lib/mail/dkim";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { domain: "exemple.fr", selector: "lettre-2026", privateKey };
const dns = async (name: string) => {
  if (name !== "lettre-2026._domainkey.exemple.fr")
    throw Object.assign(new Error("no such record"), { code: "ENOTFOUND" });
  const der = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  return [[`v=DKIM1; k=rsa; p=${der}`]];
};

/** What a receiving server says, by a verifier that shares no code with the signer. */
async function verify(raw: string): Promise<string[]> {
  const { results } = await dkimVerify(Buffer.from(raw), { resolver: dns });
  return results.map(({ status }) => status.result);
}

const template = prepareMessage({
  from: { name: "Open Collectivités", address: "lettre@exemple.fr" },
  replyTo: "contact@exemple.fr",
  subject: "Les nouveautés d’été : été, œuvre & € — un objet assez long pour être plié en deux",
  date: new Date("2026-12-01T06:00:00Z"),
  headers: {
    "List-Id": "<lettre.exemple.fr>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
  },
  text: ["Bonjour  à   tous \t \n\nfin\n\n\n"],
  html: ["<p>Été  </p>\n", { gap: "link" }, "\n\n"],
});
const message = fillMessage(template, {
  to: "lectrice@exemple.fr",
  messageId: "lettre-1-abc@exemple.fr",
  lists: {
    "List-Unsubscribe": ["https://portail.exemple.fr/lettre/desinscription/7.x", "mailto:a@b.fr"],
  },
  gaps: { link: "https://portail.exemple.fr/" },
});

test("a signed message is verified, both unsubscribe headers under the signature", async () => {
  const signed = signMessage(message, key);
  expect(await verify(signed)).toEqual(["pass"]);
  const covered = /;\s+h=([^;]+);/.exec(signed)?.[1]?.replace(/\s/g, "").split(":");
  for (const header of [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "list-id",
    "reply-to",
    "content-type",
  ])
    expect(covered).toContain(header);
});

test("the same message is signed the same way again", () => {
  expect(signMessage(message, key)).toBe(signMessage(message, key));
  expect(signMessage(message, key).endsWith(message)).toBe(true);
});

test.each([
  ["the body", (raw: string) => raw.replace("Bonjour", "Bonsoir")],
  ["the way out", (raw: string) => raw.replace("desinscription/7.x", "desinscription/8.x")],
  ["the one-click", (raw: string) => raw.replace("=One-Click", "=Twice")],
])("%s changed on the way: the signature does not hold", async (_, change) => {
  const changed = change(signMessage(message, key));
  expect(changed).not.toBe(signMessage(message, key));
  expect(await verify(changed)).not.toEqual(["pass"]);
});

test("what relays may do to blanks does no harm", async () => {
  const relayed = signMessage(message, key)
    .replace("Auto-Submitted: auto", "Auto-Submitted:   auto")
    .replace(/\r\n$/, "\r\n\r\n\r\n");
  expect(await verify(relayed)).toEqual(["pass"]);
});

test("headers beyond ASCII (RFC 6532) are signed as the bytes that they are", async () => {
  const utf8 = message.replace("lectrice@exemple.fr", "élise@exemple.fr");
  expect(await verify(signMessage(utf8, key))).toEqual(["pass"]);
});
