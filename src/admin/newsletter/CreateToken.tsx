"use client";

import { Button } from "@payloadcms/ui";
import { useState } from "react";

/** Makes a token and shows it, this once. */
export function CreateToken({ address }: { address: string }) {
  const [token, setToken] = useState("");
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const create = async () => {
    setBusy(true);
    setTrouble("");
    try {
      const response = await fetch(address, { method: "POST", credentials: "include" });
      const body = await response.json();
      if (response.ok) setToken(body.jeton);
      else setTrouble(body.errors?.[0]?.message ?? "La demande a été refusée.");
    } catch {
      setTrouble("Le serveur ne répond pas. Réessayez dans un instant.");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <Button
        buttonStyle="secondary"
        size="medium"
        disabled={busy || token !== ""}
        onClick={create}
      >
        Créer un jeton
      </Button>
      <div role="status">
        {trouble && <p>{trouble}</p>}
        {token && (
          <p>
            Notez ce jeton maintenant, il ne sera plus montré : <code>{token}</code>
          </p>
        )}
      </div>
    </div>
  );
}
