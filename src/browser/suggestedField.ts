import { readSuggestions, type ShownSuggestion } from "./readSuggestions";
import { closed, type SuggestedEvent, suggestedAfter } from "./suggestedState";

/** Between the last letter typed and the question: most people type faster than this. */
const pauseMs = 150;

/**
 * Makes the field of a search form a combobox with a list (ARIA 1.2, APG « List autocomplete with
 * manual selection »). Choosing one goes to its page; Enter without a choice submits the form as
 * ever.
 */
export function suggestIn(field: HTMLInputElement): void {
  const listId = `${field.id}-suggestions`;
  const list = element("div", {
    class: "oc-suggestions",
    role: "listbox",
    id: listId,
    "aria-label": "Suggestions",
  });
  list.hidden = true;
  const status = element("p", { class: "fr-sr-only", role: "status" });
  field.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
  }))
    field.setAttribute(name, value);

  let state = closed;
  let asking = new AbortController();
  let pause: ReturnType<typeof setTimeout> | undefined;

  function tell(event: SuggestedEvent) {
    const before = state;
    state = suggestedAfter(state, event);
    if (state.suggestions !== before.suggestions)
      list.replaceChildren(...state.suggestions.map(optionOf));
    list.hidden = !state.open;
    field.setAttribute("aria-expanded", String(state.open));
    for (const [index, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(index === state.active));
    const active = state.open ? list.children[state.active] : undefined;
    if (active) field.setAttribute("aria-activedescendant", active.id);
    else field.removeAttribute("aria-activedescendant");
    active?.scrollIntoView({ block: "nearest" });
    const said = state.open ? countInWords(state.suggestions.length) : "";
    if (status.textContent !== said) status.textContent = said;
  }

  function optionOf(suggestion: ShownSuggestion, index: number): HTMLElement {
    const option = element("div", {
      class: "oc-suggestion",
      role: "option",
      id: `${listId}-${index}`,
      "aria-selected": "false",
    });
    const title = element("span", {});
    title.textContent = suggestion.title;
    const kind = element("span", { class: "oc-suggestion__kind" });
    kind.textContent = suggestion.kind;
    option.append(title, kind);
    // Before the field would lose the focus, and the list close.
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => window.location.assign(suggestion.address));
    return option;
  }

  function stopAsking() {
    clearTimeout(pause);
    asking.abort();
  }

  function ask(wait: number) {
    stopAsking();
    const controller = new AbortController();
    asking = controller;
    pause = setTimeout(() => {
      readSuggestions(field.value, controller.signal).then(
        (suggestions) => controller.signal.aborted || tell({ did: "answered", suggestions }),
        // The search itself remains: a reader need not know that its help is away.
        () => controller.signal.aborted || tell({ did: "answered", suggestions: [] }),
      );
    }, wait);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const chosen = state.suggestions[state.active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (state.suggestions.length === 0) {
        if (event.key === "ArrowDown") ask(0);
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

  field.addEventListener("input", () => {
    tell({ did: "typed" });
    ask(pauseMs);
  });
  field.addEventListener("keydown", onKeyDown);
  field.addEventListener("blur", () => {
    stopAsking();
    tell({ did: "closed" });
  });
}

const countInWords = (count: number): string =>
  count === 1 ? "1 suggestion" : `${count} suggestions`;

function element(name: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
