/**
 * A reason not to go on, told in one French sentence that says what is wrong and how to mend it.
 * Nothing else is shown to the person who typed the command.
 */
export class StartFailure extends Error {
  readonly code = "start";
}

/** A stop that was asked for (Ctrl-C, SIGTERM) in the middle of a step. */
export class Interrupted extends Error {
  readonly code = "interrupted";
}

/** Texts by which programs that we run say that the disk is full. */
const FULL_DISK = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i;

/** The sentence for a full disk when `text` (an error, a log) tells of one. */
export function fullDiskSentence(text: string, folder: string): string | undefined {
  if (!FULL_DISK.test(text)) return undefined;
  return `Le disque qui porte ${folder} est plein : libérez de la place (1 Go au moins), puis relancez la commande ; rien n’a été perdu.`;
}

/**
 * Any error as one sentence: ours as they are, those of the file system explained, the rest quoted.
 * `folder` is what we were working in.
 */
export function explain(error: unknown, folder: string): string {
  if (error instanceof StartFailure) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const place = path ?? folder;
  const full = fullDiskSentence(`${code} ${message}`, folder);
  if (full) return full;
  switch (code) {
    case "environment":
      return message;
    case "EACCES":
    case "EPERM":
      return `L’accès à ${place} est refusé : donnez ce fichier à l’utilisateur qui lance la commande (chown -R "$(id -un)" "${folder}"), ou lancez-la sous le compte à qui il appartient.`;
    case "EROFS":
      return `${place} est sur un disque en lecture seule : placez le projet dans un dossier où l’on peut écrire.`;
    case "ENOTDIR":
    case "EISDIR":
    case "EEXIST":
      return `${place} n’est pas de la nature attendue (fichier au lieu de dossier, ou l’inverse) : mettez-le de côté, par exemple en le renommant, puis relancez la commande.`;
    case "EMFILE":
    case "ENFILE":
      return "Trop de fichiers sont ouverts : relevez la limite (ulimit -n 4096), puis relancez la commande.";
    default:
      return `La commande a échoué sur une erreur imprévue (${message}) : relancez-la, et signalez-la si elle persiste.`;
  }
}
