/** Prefixes of the vocabularies that our descriptions use, in every serialisation. */
export const prefixes = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  dqv: "http://www.w3.org/ns/dqv#",
  foaf: "http://xmlns.com/foaf/0.1/",
  hydra: "http://www.w3.org/ns/hydra/core#",
  owl: "http://www.w3.org/2002/07/owl#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  schema: "https://schema.org/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

type Prefix = keyof typeof prefixes;

/** `dcat:Dataset` → its full address. */
export function expand(name: `${Prefix}:${string}`): string {
  const cut = name.indexOf(":");
  return prefixes[name.slice(0, cut) as Prefix] + name.slice(cut + 1);
}

export type PrefixedName = Parameters<typeof expand>[0];

/** A full address → `dcat:Dataset`. Throws for one that none of our prefixes begins. */
export function prefixed(address: string): string {
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    const local = address.startsWith(namespace) ? address.slice(namespace.length) : "";
    if (/^[A-Za-z_][\w.-]*$/.test(local)) return `${prefix}:${local}`;
  }
  throw new Error(`no prefix for ${address}`);
}
