/**
 * Words of the admin where Payload's own French is clumsy (« Créer un(e) nouveau ou nouvelle »),
 * wrong (`{{titre}}` is shown as it is) or foreign to editors. Keys are Payload's.
 */
export const frenchWords = {
  fields: {
    addLabel: "Ajouter\u00a0: {{label}}",
    addNew: "Ajouter",
    addNewLabel: "Ajouter\u00a0: {{label}}",
    newLabel: "Ajouter\u00a0: {{label}}",
  },
  general: {
    aboutToDelete:
      "Vous êtes sur le point de supprimer <1>{{title}}</1> ({{label}}). Êtes-vous sûr\u00a0?",
    aboutToPermanentlyDelete:
      "Vous êtes sur le point de supprimer définitivement <1>{{title}}</1> ({{label}}). Êtes-vous sûr\u00a0?",
    aboutToRestore:
      "Vous êtes sur le point de restaurer <1>{{title}}</1> ({{label}}). Êtes-vous sûr\u00a0?",
    aboutToRestoreAsDraft:
      "Vous êtes sur le point de restaurer <1>{{title}}</1> ({{label}}) en tant que brouillon. Êtes-vous sûr\u00a0?",
    aboutToTrash:
      "Vous êtes sur le point de mettre <1>{{title}}</1> ({{label}}) à la corbeille. Êtes-vous sûr\u00a0?",
    createNew: "Créer",
    createNewLabel: "Créer\u00a0: {{label}}",
    creatingNewLabel: "Création\u00a0: {{label}}",
    documentIsTrashed: "Ce document est à la corbeille et ne peut plus être modifié.",
    newLabel: "Nouveau\u00a0: {{label}}",
    noTrashResults: "La corbeille est vide.",
    payloadSettings: "Préférences d’affichage",
    schedulePublishFor: "Programmer la publication\u00a0: {{title}}",
    successfullyCreated: "{{label}}\u00a0: création réussie.",
    time: "Date et heure",
    titleDeleted: "{{label}} «\u00a0{{title}}\u00a0»\u00a0: suppression réussie.",
    titleTrashed: "{{label}} «\u00a0{{title}}\u00a0»\u00a0: mise à la corbeille réussie.",
  },
  version: {
    aboutToUnpublish:
      "Vous êtes sur le point de dépublier ce document\u00a0: le public ne le verra plus. Êtes-vous sûr\u00a0?",
    comparingAgainst: "Comparée à",
    confirmUnpublish: "Confirmer la dépublication",
    currentDraft: "Brouillon actuel",
    currentlyViewing: "Version regardée",
    currentPublishedVersion: "Version publiée actuelle",
    noRowsSelected: "Aucune ligne choisie",
    previouslyDraft: "Précédemment un brouillon",
    previousVersion: "Version précédente",
    unpublish: "Dépublier",
    unpublishedSuccessfully: "Dépublication réussie.",
    unpublishing: "Dépublication en cours…",
  },
};
