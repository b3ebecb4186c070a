import { randomInt } from "node:crypto";
import type { Variables } from "./environment";
import type { Say } from "./say.mjs";
import { type Secrets, type StatePaths, saveSecrets } from "./state";

const DEFAULT_EMAIL = "admin@open-collectivites.localhost";
/** No letter or digit that is mistaken for another. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
/** 20 signs of 31: 99 bits. */
const GROUPS = 4;
const GROUP_LENGTH = 5;

/**
 * The administrator that the seed is to create: as given by ADMIN_EMAIL and ADMIN_PASSWORD, the rest made. What is
 * made is kept (mode 600) until it has been shown, so that an interrupted first start shows the password that holds.
 */
export function chooseAdministrator({
  given,
  paths,
  secrets,
}: {
  given: Variables;
  paths: StatePaths;
  secrets: Secrets;
}): { ADMIN_EMAIL: string; ADMIN_PASSWORD: string } {
  secrets.admin ??= {
    email: given.ADMIN_EMAIL || DEFAULT_EMAIL,
    password: given.ADMIN_PASSWORD ? undefined : makePassword(),
  };
  saveSecrets(paths, secrets);
  const { email, password } = secrets.admin;
  return { ADMIN_EMAIL: email, ADMIN_PASSWORD: password ?? given.ADMIN_PASSWORD ?? "" };
}

/** Shows the administrator once, when this installation created him, then forgets his password. */
export function showAdministrator({
  created,
  paths,
  secrets,
  say,
}: {
  created: boolean;
  paths: StatePaths;
  secrets: Secrets;
  say: Say;
}): void {
  const { admin } = secrets;
  if (!admin) return;
  if (created) {
    say("");
    say(
      "Premier démarrage : le compte d’administration est créé. Notez-le, il ne sera plus affiché.",
    );
    say(`  Adresse électronique : ${admin.email}`);
    say(`  Mot de passe : ${admin.password ?? "celui que donne ADMIN_PASSWORD"}`);
  }
  delete secrets.admin;
  saveSecrets(paths, secrets);
}

function makePassword(): string {
  const sign = () => ALPHABET[randomInt(ALPHABET.length)];
  const group = () => Array.from({ length: GROUP_LENGTH }, sign).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}
