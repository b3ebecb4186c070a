"use client";

import { useEffect, useState } from "react";

/** Ticks every box of a form at once. Without JavaScript it is not there, and each box still is. */
export function SelectAll({ form, label }: { form: string; label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <label>
      <input
        type="checkbox"
        onChange={({ target }) => {
          for (const box of document.querySelectorAll<HTMLInputElement>(
            `input[type="checkbox"][name="ids"][form="${form}"]`,
          ))
            box.checked = target.checked;
        }}
      />{" "}
      {label}
    </label>
  );
}
