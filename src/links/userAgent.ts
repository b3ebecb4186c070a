/** An honest name, with a page where whoever reads a server's log finds who to write to. */
export function userAgentFor(siteUrl: string | null): string {
  const contact = siteUrl ? ` (+${siteUrl}/contact)` : "";
  return `OpenCollectivites-LinkCheck/1.0${contact}`;
}
