"use client";

import { Button } from "@payloadcms/ui";
import { useRouter } from "next/navigation";
import { useState } from "react";

/** Hands a file of subscribers in; what it would do is shown before anything is done. */
export function ImportForm({ address, page }: { address: string; page: string }) {
  const router = useRouter();
  const [file, setFile] = useState<File>();
  const [mode, setMode] = useState("consent");
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (!file) return;
    setBusy(true);
    setTrouble("");
    try {
      const response = await fetch(`${address}?${new URLSearchParams({ mode, nom: file.name })}`, {
        method: "POST",
        credentials: "include",
        headers: { "Content-Type": "text/csv" },
        body: file,
      });
      const body = await response.json();
      if (response.ok) router.push(`${page}/${body.id}`);
      else setTrouble(body.errors?.[0]?.message ?? "Le fichier a été refusé.");
    } catch {
      setTrouble("Le serveur ne répond pas. Réessayez dans un instant.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="import-form">
      <label>
        Fichier CSV{" "}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => setFile(event.target.files?.[0])}
        />
      </label>
      <fieldset>
        <legend>Consentement</legend>
        <label>
          <input
            type="radio"
            name="mode"
            checked={mode === "consent"}
            onChange={() => setMode("consent")}
          />{" "}
          Le fichier prouve celui de chaque personne (date, texte accepté, source)
        </label>
        <label>
          <input
            type="radio"
            name="mode"
            checked={mode === "invitation"}
            onChange={() => setMode("invitation")}
          />{" "}
          Demander à chaque personne, par courriel, de confirmer
        </label>
      </fieldset>
      <Button disabled={busy || !file} onClick={send} size="medium">
        {busy ? "Lecture du fichier…" : "Vérifier le fichier"}
      </Button>
      <p role="alert">{trouble}</p>
    </div>
  );
}
