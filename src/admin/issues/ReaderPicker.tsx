"use client";

import { useEffect, useState } from "react";
import { PlacePicker } from "../territories/PlacePicker";

/** Whose copy to show: everything, what certain choices give, or a subscriber's own. */
export type ReaderSelection =
  | Record<string, never>
  | { reader: { themes: number[]; territories: string[] } }
  | { address: string };

export const wholeIssue: ReaderSelection = {};

type Mode = "whole" | "choices" | "subscriber";
type Theme = { id: number; title: string };

/** Chooses the reader of a preview. Only administrators may name a subscriber. */
export function ReaderPicker({
  selection,
  mayNameSubscribers,
  onPick,
}: {
  selection: ReaderSelection;
  mayNameSubscribers: boolean;
  onPick: (selection: ReaderSelection) => void;
}) {
  const [mode, setMode] = useState<Mode>("whole");
  const [themes, setThemes] = useState<Theme[]>([]);
  const [address, setAddress] = useState("");
  const choices =
    "reader" in selection && selection.reader
      ? selection.reader
      : { themes: [] as number[], territories: [] as string[] };

  useEffect(() => {
    if (mode !== "choices" || themes.length > 0) return;
    void fetch("/api/themes?depth=0&limit=200&sort=title&select[title]=true", {
      credentials: "include",
    })
      .then((response) => response.json())
      .then(({ docs }) => setThemes(docs ?? []))
      .catch(() => setThemes([]));
  }, [mode, themes.length]);

  const pick = (next: Mode) => {
    setMode(next);
    if (next === "whole") onPick(wholeIssue);
    if (next === "choices") onPick({ reader: { themes: [], territories: [] } });
    if (next === "subscriber") onPick(address ? { address } : wholeIssue);
  };
  const pickTheme = (id: number, chosen: boolean) =>
    onPick({
      reader: {
        ...choices,
        themes: chosen ? [...choices.themes, id] : choices.themes.filter((theme) => theme !== id),
      },
    });

  const modes: [Mode, string][] = [
    ["whole", "Numéro entier"],
    ["choices", "Un lecteur qui a choisi…"],
    ...(mayNameSubscribers ? ([["subscriber", "Un abonné précis"]] as [Mode, string][]) : []),
  ];
  return (
    <fieldset>
      <legend>Lecteur</legend>
      {modes.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name="preview-reader"
            checked={mode === value}
            onChange={() => pick(value)}
          />{" "}
          {label}
        </label>
      ))}
      {mode === "choices" && (
        <div className="issue-preview__choices">
          <fieldset>
            <legend>Thématiques (aucune : toutes)</legend>
            {themes.map(({ id, title }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={choices.themes.includes(id)}
                  onChange={(event) => pickTheme(id, event.target.checked)}
                />{" "}
                {title}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>Territoires (aucun : toute la France)</legend>
            <PlacePicker
              codes={choices.territories}
              onChange={(territories) => onPick({ reader: { ...choices, territories } })}
            />
          </fieldset>
        </div>
      )}
      {mode === "subscriber" && (
        <label>
          Adresse de l’abonné{" "}
          <input
            type="email"
            value={address}
            onChange={(event) => {
              setAddress(event.target.value);
              onPick(event.target.value ? { address: event.target.value } : wholeIssue);
            }}
          />
        </label>
      )}
    </fieldset>
  );
}
