"use client";

import { type KeyboardEvent, useEffect, useId, useReducer, useRef } from "react";
import { readSuggestions, type ShownSuggestion } from "./readSuggestions";
import { closed, type Suggested, suggestedAfter } from "./suggestedState";

/** Between the last letter typed and the question: most people type faster than this. */
const pauseMs = 150;

/**
 * The input of a search form. Without scripts it is that and no more; once hydrated, what is typed
 * brings suggestions: a combobox with a list (ARIA 1.2, APG « List autocomplete with manual
 * selection »). Choosing one goes to its page; Enter without a choice submits the form as ever.
 */
export function SuggestedField({ id, value }: { id: string; value?: string }) {
  const listId = useId();
  const [state, tell] = useReducer(suggestedAfter, closed);
  const asking = useRef<AbortController>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    tell({ did: "started" });
    return () => {
      clearTimeout(pause.current);
      asking.current?.abort();
    };
  }, []);

  function stopAsking() {
    clearTimeout(pause.current);
    asking.current?.abort();
  }

  function ask(typed: string, wait: number) {
    stopAsking();
    const controller = new AbortController();
    asking.current = controller;
    pause.current = setTimeout(() => {
      readSuggestions(typed, controller.signal).then(
        (suggestions) => controller.signal.aborted || tell({ did: "answered", suggestions }),
        // The search itself remains: a reader need not know that its help is away.
        () => controller.signal.aborted || tell({ did: "answered", suggestions: [] }),
      );
    }, wait);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const chosen = state.suggestions[state.active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (state.suggestions.length === 0) {
        if (event.key === "ArrowDown") ask(event.currentTarget.value, 0);
        return;
      }
      event.preventDefault();
      tell({ did: event.key === "ArrowDown" ? "down" : "up", withAlt: event.altKey });
    } else if (event.key === "Enter" && state.open && chosen) {
      event.preventDefault();
      window.location.assign(chosen.address);
    } else if (event.key === "Escape" && state.open) {
      // A second one empties the field, as browsers do.
      event.preventDefault();
      stopAsking();
      tell({ did: "closed" });
    } else if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      tell({ did: "returned" });
    }
  }

  return (
    <div className="oc-suggested">
      <input
        className="fr-input"
        type="search"
        id={id}
        name="q"
        defaultValue={value}
        placeholder="Dotations, budgets, effectifs…"
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        onInput={({ currentTarget }) => {
          tell({ did: "typed" });
          ask(currentTarget.value, pauseMs);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          stopAsking();
          tell({ did: "closed" });
        }}
        {...(state.started
          ? {
              role: "combobox",
              "aria-autocomplete": "list" as const,
              "aria-expanded": state.open,
              "aria-controls": listId,
              "aria-activedescendant":
                state.open && state.active >= 0 ? optionId(listId, state.active) : undefined,
            }
          : {})}
      />
      {state.started ? <SuggestionList listId={listId} state={state} /> : null}
    </div>
  );
}

const optionId = (listId: string, index: number): string => `${listId}-${index}`;

function SuggestionList({ listId, state }: { listId: string; state: Suggested }) {
  const active = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.active >= 0) active.current?.scrollIntoView({ block: "nearest" });
  }, [state.active]);
  return (
    <>
      <div
        className="oc-suggestions"
        role="listbox"
        id={listId}
        aria-label="Suggestions"
        hidden={!state.open}
      >
        {state.suggestions.map((suggestion, index) => (
          <Option
            key={suggestion.address}
            id={optionId(listId, index)}
            suggestion={suggestion}
            selected={index === state.active}
            reference={index === state.active ? active : undefined}
          />
        ))}
      </div>
      <p className="fr-sr-only" role="status">
        {state.open ? countInWords(state.suggestions.length) : ""}
      </p>
    </>
  );
}

const countInWords = (count: number): string =>
  count === 1 ? "1 suggestion" : `${count} suggestions`;

function Option({
  id,
  suggestion,
  selected,
  reference,
}: {
  id: string;
  suggestion: ShownSuggestion;
  selected: boolean;
  reference: React.RefObject<HTMLDivElement | null> | undefined;
}) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field (aria-activedescendant).
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field's own keys choose.
    <div
      className="oc-suggestion"
      role="option"
      id={id}
      aria-selected={selected}
      ref={reference}
      // Before the field would lose the focus, and the list close.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => window.location.assign(suggestion.address)}
    >
      <span>{suggestion.title}</span>
      <span className="oc-suggestion__kind">{suggestion.kind}</span>
    </div>
  );
}
