import { searchButton } from "@/ui/placeQuestion";
import { proofsOfWork } from "./proofOfWork";

/**
 * Spares a subscriber the second page: begins a proof of work when the form (`data-challenge`: the
 * address of what to prove it on) is entered, and holds it, saying so, until the proof is there.
 */
export function proveSubscription(form: HTMLFormElement): void {
  const field = form.elements.namedItem("proof");
  const challengeUrl = form.dataset.challenge;
  // The second page, and the thanks, ask for none.
  if (!(field instanceof HTMLInputElement) || !challengeUrl) return;
  const { prepare, take } = proofsOfWork(challengeUrl);
  const status = form.querySelector("[data-proof-status]");
  let proving = false;
  let proven = false;

  form.addEventListener("focusin", prepare);
  form.addEventListener("submit", async (event) => {
    const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    if (proven || button?.name === searchButton) {
      // One proof, one sending.
      proven = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (proving) return;
    proving = true;
    button?.setAttribute("aria-disabled", "true");
    if (status) status.textContent = "Vérification contre les robots en cours, quelques instants…";
    field.value = await take();
    // A proof made before would come back within the submission in hand, in which a browser
    // ignores another one.
    await new Promise((resolve) => setTimeout(resolve));
    if (status) status.textContent = "";
    button?.removeAttribute("aria-disabled");
    proving = false;
    proven = true;
    form.requestSubmit(button);
  });
}
