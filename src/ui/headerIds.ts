/** Identifiers that the header and the skip links share. */
export const headerIds = {
  header: "entete",
  navigation: "navigation",
  menuButton: "bouton-menu",
  menuModal: "fenetre-menu",
  searchButton: "bouton-recherche",
  searchModal: "fenetre-recherche",
  searchInput: "recherche",
  displayButton: "bouton-affichage",
} as const;
