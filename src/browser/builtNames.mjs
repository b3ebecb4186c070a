/** How the build calls what it makes of this folder, under `.next/static` and `/_next/static`. */

/** Folders of scripts begin so; the rest of the name changes with the content. */
export const folderPrefix = "portal-";
/** The script that pages ask for; the others it asks for itself, by their names beside it. */
export const script = "portal.js";
