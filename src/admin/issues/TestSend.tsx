"use client";

import { Button } from "@payloadcms/ui";
import { useState } from "react";

type Staff = { staff: { id: number; name: string }[]; you: number };

/** Sends a `[TEST]` copy to oneself, or to colleagues chosen by name; to nobody else. */
export function TestSend({
  address,
  disabled,
  onSend,
}: {
  /** Of the issue in the API. */
  address: string;
  disabled: boolean;
  onSend: (to: number[]) => void;
}) {
  const [staff, setStaff] = useState<Staff>();
  const [chosen, setChosen] = useState<number[]>([]);
  const open = async () => {
    if (staff) return;
    const response = await fetch(`${address}/staff`, { credentials: "include" });
    if (!response.ok) return;
    const found: Staff = await response.json();
    setStaff(found);
    setChosen([found.you]);
  };
  return (
    <details className="issue-workflow__test" onToggle={() => void open()}>
      <summary>Envoyer un test</summary>
      <fieldset>
        <legend>À qui dans l’équipe</legend>
        {staff?.staff.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(
                  event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
                )
              }
            />{" "}
            {name}
            {id === staff.you && " (vous)"}
          </label>
        ))}
      </fieldset>
      <Button
        buttonStyle="secondary"
        size="medium"
        disabled={disabled || chosen.length === 0}
        onClick={() => onSend(chosen)}
      >
        Envoyer le test
      </Button>
    </details>
  );
}
