"use client";

import { Button } from "@payloadcms/ui";
import { useState } from "react";

/** Asks for a run and says what came of it; the board shows the rest. */
export function RunNowButton({
  address,
  label,
  busy,
  onAsked,
}: {
  address: string;
  label: string;
  busy: boolean;
  onAsked: () => Promise<void>;
}) {
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState("");
  const ask = async () => {
    setAsking(true);
    setAnswer("");
    try {
      const response = await fetch(address, { method: "POST", credentials: "include" });
      const body = await response.json();
      setAnswer(body.message ?? body.errors?.[0]?.message ?? "La demande a été refusée.");
      await onAsked();
    } catch {
      setAnswer("Le serveur ne répond pas. Réessayez dans un instant.");
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className="jobs__run">
      <Button
        buttonStyle="secondary"
        disabled={busy || asking}
        onClick={ask}
        extraButtonProps={{ "aria-label": `Lancer maintenant : ${label}` }}
      >
        {busy ? "En cours…" : "Lancer maintenant"}
      </Button>
      <span role="status">{answer}</span>
    </div>
  );
}
