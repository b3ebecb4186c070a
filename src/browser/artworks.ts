/** Fetches the drawings of a dialog when it is first opened: browsers fetch those of a closed one too. */
export function drawWhenOpened(dialog: HTMLElement): void {
  const draw = () => {
    for (const use of dialog.querySelectorAll<SVGUseElement>("use[data-href]"))
      use.setAttribute("href", use.dataset.href ?? "");
  };
  dialog.addEventListener("dsfr.disclose", draw, { once: true });
}
