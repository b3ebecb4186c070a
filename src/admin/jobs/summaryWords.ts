/** French words for what jobs report; an unknown key or text is shown as it is. */
export const summaryKeys: Record<string, string> = {
  // recover
  crashedRuns: "travaux interrompus",
  restartedRuns: "travaux relancés",
  releasedPublications: "publications programmées débloquées",
  prunedRuns: "exécutions anciennes effacées",
  prunedWorkers: "processus disparus oubliés",
  // refresh-links
  checked: "adresses vérifiées",
  asked: "demandées à la main",
  changed: "changements d’état",
  frozen: "échecs mis en attente",
  incidents: "incidents de notre côté",
  left: "remises à plus tard",
  folded: "observations anciennes regroupées",
  ok: "correctes",
  moved: "déplacées",
  degraded: "dégradées",
  blocked: "qui refusent les robots",
  unknown: "sans verdict",
  digests: "bilans envoyés",
  failing: "en échec passager",
  broken: "en panne",
  gone: "supprimées",
  invalid: "mal formées",
  unsupported: "non vérifiables",
  refused: "refusées",
  movesProposed: "nouvelles adresses proposées",
  findsProposed: "pages retrouvées sur leur site",
  copiesFound: "copies archivées trouvées",
  repairsWithdrawn: "réparations retirées",
  // draft-newsletter
  outcome: "résultat",
  issueId: "numéro interne",
  items: "nouveautés",
  // send-newsletter
  started: "envois commencés",
  finished: "envois terminés",
  sent: "messages remis",
  deferred: "messages différés",
  failed: "échecs",
  uncertain: "messages au sort incertain",
  skipped: "destinataires écartés",
  // purge-personal-data
  pending: "inscriptions jamais confirmées effacées",
  tokens: "liens périmés effacés",
  attempts: "compteurs de limitation effacés",
  outboxEmptied: "courriels partis vidés",
  outboxRows: "courriels anciens effacés",
  stayAsked: "questions « rester abonné ? » envoyées",
  silentErased: "personnes sans acte depuis trois ans effacées",
};

export const summaryValues: Record<string, string> = {
  drafted: "brouillon créé",
  already: "déjà fait",
  nothing: "rien de nouveau",
};
