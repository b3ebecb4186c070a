/**
 * Sets the colour scheme before the first paint: the reader's choice, kept by the design system
 * in `localStorage.scheme`, else the system's. Written into the page, allowed by its hash.
 * The design system's own start does the rest (`src/browser/portal.ts`).
 */
export const colourSchemeScript = `(function(){var e=document.documentElement,s="system";try{s=localStorage.getItem("scheme")||s}catch(_){}e.setAttribute("data-fr-scheme",s);e.setAttribute("data-fr-theme",s==="dark"||(s!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches)?"dark":"light")})()`;
