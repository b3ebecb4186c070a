"use client";

import { useCallback, useEffect, useId, useState } from "react";
import type { PlaceChoice } from "@/ui/TerritoryChoices";
import type { TerritoriesAnswer } from "./endpoint";
import "./territories.css";

const wordPlace = ({ name, where }: PlaceChoice) => `${name} (${where})`;

async function ask(query: Record<string, string>): Promise<PlaceChoice[]> {
  const response = await fetch(`/api/territoires?${new URLSearchParams(query)}`, {
    credentials: "include",
  });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as TerritoriesAnswer).territories;
}

/** Territories chosen by name; what is given and taken are their codes. */
export function PlacePicker({
  codes,
  onChange,
}: {
  codes: readonly string[];
  /** Absent where nothing may be changed. */
  onChange?: (codes: string[]) => void;
}) {
  const { names, learn } = useNames(codes);
  return (
    <div className="place-picker">
      <Chosen
        codes={codes}
        nameOf={(code) => {
          const place = names.get(code);
          return place ? wordPlace(place) : code;
        }}
        onRemove={onChange && ((code) => onChange(codes.filter((one) => one !== code)))}
      />
      {onChange ? (
        <Search
          chosen={codes}
          onAdd={(place) => {
            learn([place]);
            onChange([...codes, place.code]);
          }}
        />
      ) : null}
    </div>
  );
}

/** The names of what is chosen, asked for once; `learn` takes those that are known already. */
function useNames(codes: readonly string[]) {
  const [names, setNames] = useState<ReadonlyMap<string, PlaceChoice>>(new Map());
  const learn = useCallback((places: readonly PlaceChoice[]) => {
    setNames((known) => new Map([...known, ...places.map((one) => [one.code, one] as const)]));
  }, []);
  const unnamed = codes.filter((code) => !names.has(code)).join(",");
  useEffect(() => {
    if (!unnamed) return;
    let wanted = true;
    ask({ codes: unnamed })
      .then((places) => {
        if (wanted && places.length > 0) learn(places);
      })
      // The codes are shown then.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [unnamed, learn]);
  return { names, learn };
}

function Chosen({
  codes,
  nameOf,
  onRemove,
}: {
  codes: readonly string[];
  nameOf: (code: string) => string;
  onRemove?: (code: string) => void;
}) {
  if (codes.length === 0) return null;
  return (
    <ul className="place-picker__chosen">
      {codes.map((code) => (
        <li key={code}>
          {nameOf(code)}{" "}
          {onRemove ? (
            <button type="button" onClick={() => onRemove(code)}>
              Retirer<span className="place-picker__hidden"> {nameOf(code)}</span>
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Search({
  chosen,
  onAdd,
}: {
  chosen: readonly string[];
  onAdd: (place: PlaceChoice) => void;
}) {
  const id = useId();
  const [question, setQuestion] = useState("");
  const [found, setFound] = useState<PlaceChoice[]>([]);
  const [said, setSaid] = useState("");
  const search = async () => {
    const asked = question.trim();
    if (!asked) return setSaid("Indiquez le nom ou le code d’un territoire, puis cherchez.");
    try {
      const places = await ask({ q: asked });
      setFound(places);
      setSaid(
        places.length === 0
          ? `Aucun territoire trouvé pour « ${asked} ».`
          : `${places.length > 1 ? `${places.length} territoires trouvés` : "Un territoire trouvé"} pour « ${asked} ».`,
      );
    } catch {
      setSaid("La recherche n’a pas abouti. Réessayez.");
    }
  };
  const left = found.filter(({ code }) => !chosen.includes(code));
  return (
    <div className="place-picker__search">
      <label htmlFor={id}>Chercher un territoire, par son nom, son code postal ou son code</label>
      <div>
        <input
          id={id}
          type="text"
          value={question}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            // Enter would save the document.
            event.preventDefault();
            void search();
          }}
        />
        <button type="button" onClick={() => void search()}>
          Chercher
        </button>
      </div>
      <p role="status">{said}</p>
      {left.length > 0 ? (
        <ul>
          {left.map((place) => (
            <li key={place.code}>
              {wordPlace(place)}{" "}
              <button type="button" onClick={() => onAdd(place)}>
                Ajouter<span className="place-picker__hidden"> {wordPlace(place)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
