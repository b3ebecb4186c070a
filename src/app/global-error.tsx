"use client";

import "@/ui/styles.css";
import { FailureContent } from "@/ui/FailureContent";

/** When even the layout fails: the same words, without head and foot, which need the database. */
export default function GlobalError() {
  return (
    <html lang="fr">
      <body>
        <title>Service momentanément indisponible – Open Collectivités</title>
        <main>
          <FailureContent />
        </main>
      </body>
    </html>
  );
}
