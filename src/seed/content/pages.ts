/**
 * The pages that every public site must have, and the one that presents this one. What nobody has
 * decided or checked yet is said so, for an editor to complete before the site opens.
 */
export const pages: { key: string; title: string; description: string; text: string }[] = [
  {
    key: "a-propos",
    title: "À propos",
    description: "Ce qu’est Open Collectivités, à qui il s’adresse et comment il est tenu.",
    text: `
Open Collectivités rassemble, en un seul endroit, l’information financière, économique et sociale sur les collectivités locales françaises : jeux de données, publications statistiques, outils, plateformes et documents de référence.

Le portail ne remplace pas les sites qui publient ces informations : il les décrit, dit qui les produit, pour quels territoires et quelles années, et y conduit.

## Pour qui ?

- Les élus et les agents des collectivités, qui cherchent un chiffre, un outil ou un texte.
- Les chercheurs, les journalistes et les étudiants, qui veulent savoir quelles données existent.
- Toute personne qui s’intéresse à sa commune, à son intercommunalité, à son département ou à sa région.

## Ce que vous y trouvez

- Un [catalogue](/catalogue) avec une recherche et des filtres par thématique, niveau territorial, producteur, année, format et licence.
- Les [sources](/sources) : les sites et les plateformes qui publient ces informations.
- Un [glossaire](/glossaire) qui explique simplement les mots du domaine.
- Une [lettre d’information](/lettre), relue par deux personnes avant chaque envoi.

## Comment il est tenu

Chaque fiche est rédigée ou relue par une personne. Un contributeur propose, un responsable éditorial publie.

Les adresses sont vérifiées automatiquement. Quand un lien ne fonctionne plus, la fiche le dit et donne la date de la dernière vérification.

Les chiffres et les documents restent ceux de leurs producteurs : en cas de doute sur un contenu, adressez-vous d’abord à eux. Une erreur dans une fiche peut être signalée sur la page [Contact](/contact).

## Une suite

Un premier portail Open Collectivités a été en ligne de 2020 à 2024. Celui-ci en reprend les thématiques.

Le code du portail est un logiciel libre, publié sous licence AGPL-3.0.
`,
  },
  {
    key: "accessibilite",
    title: "Déclaration d’accessibilité",
    description:
      "État de conformité du portail avec le référentiel général d’amélioration de l’accessibilité (RGAA).",
    text: `
La direction générale des collectivités locales (DGCL) s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.

Cette déclaration s’applique au site Open Collectivités.

## État de conformité

Open Collectivités est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, tant qu’un audit n’a pas été réalisé. Aucun audit de conformité n’a été fait à ce jour.

## Ce qui a été fait

En l’absence d’audit, voici ce que l’équipe a cherché à garantir :

- le site repose sur le système de design de l’État ;
- la recherche, les filtres, la pagination et l’abonnement à la lettre fonctionnent sans JavaScript ;
- les pages sont vérifiées par un outil automatique pendant le développement. Un tel outil ne trouve qu’une partie des défauts : il ne remplace pas un audit.

## Contenus non accessibles

La liste des contenus non accessibles sera établie par l’audit.

Les ressources décrites dans le catalogue sont publiées sur d’autres sites : leur accessibilité relève de leurs producteurs.

## Établissement de cette déclaration

La date d’établissement de cette déclaration et celle de l’audit sont à compléter avant la mise en service.

## Améliorer l’accessibilité et nous contacter

Si vous ne pouvez pas accéder à un contenu ou à un service, écrivez-nous en passant par la page [Contact](/contact) : nous chercherons avec vous une solution, ou nous vous donnerons le contenu sous une autre forme.

## Voies de recours

Cette procédure est à utiliser dans le cas suivant : vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service du site, et vous n’avez pas obtenu de réponse satisfaisante. Vous pouvez alors :

- écrire un message au [Défenseur des droits](https://formulaire.defenseurdesdroits.fr/) ;
- contacter le [délégué du Défenseur des droits dans votre région](https://www.defenseurdesdroits.fr/saisir/delegues) ;
- envoyer un courrier par la poste (gratuit, ne pas mettre de timbre) : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.
`,
  },
  {
    key: "mentions-legales",
    title: "Mentions légales",
    description: "Éditeur, hébergeur, licence des contenus et responsabilité.",
    text: `
Ces mentions sont demandées par la loi n° 2004-575 du 21 juin 2004 pour la confiance dans l’économie numérique. Celles qui ne sont pas encore arrêtées sont signalées.

## Éditeur

Direction générale des collectivités locales (DGCL), 2, place des Saussaies, 75008 Paris.

## Directeur de la publication

À compléter avant la mise en service.

## Hébergement

Nom, adresse et numéro de téléphone de l’hébergeur : à compléter avant la mise en service.

## Réutilisation des contenus

Sauf mention contraire, les textes de ce site (fiches, définitions, lettres) sont proposés sous [licence Ouverte 2.0](https://github.com/etalab/licence-ouverte/blob/master/LO.md) : vous pouvez les réutiliser librement, en citant leur source et leur date.

Les ressources décrites dans le catalogue restent soumises à la licence de leur producteur. Chaque fiche l’indique ; quand elle n’est pas précisée, la fiche le dit.

Le code du portail est publié sous licence AGPL-3.0.

Les marques et les logos, dont ceux de l’État, ne peuvent pas être réutilisés sans autorisation.

## Liens

Le portail conduit vers des sites qu’il ne gère pas. Leurs adresses sont vérifiées régulièrement, mais leur contenu relève de leurs éditeurs.

Tout site peut établir un lien vers les pages de ce portail, sans autorisation.

## Exactitude

Les fiches sont rédigées avec soin, mais peuvent contenir des erreurs. Seuls font foi les textes et les chiffres publiés par leurs producteurs. Une erreur peut être signalée sur la page [Contact](/contact).

## Données personnelles et accessibilité

Ce que nous faisons des données personnelles est dit sur la page [Données personnelles](/donnees-personnelles). L’état de l’accessibilité est dit dans la [déclaration d’accessibilité](/accessibilite).
`,
  },
  {
    key: "donnees-personnelles",
    title: "Données personnelles",
    description:
      "Quelles données personnelles sont recueillies, pourquoi, combien de temps, et quels sont vos droits.",
    text: `
Vous pouvez lire tout ce site sans donner aucune information sur vous. La seule donnée que nous demandons au public est l’adresse électronique de ceux qui s’abonnent à la lettre d’information.

## Ni cookie, ni traceur

Les pages publiques ne déposent aucun cookie et ne contiennent aucun traceur. Elles ne font appel à aucun autre site : les polices, les images et les scripts sont servis d’ici. C’est pourquoi aucun bandeau ne vous demande votre accord.

Si vous choisissez un thème clair ou sombre, ce choix est gardé dans votre navigateur et ne nous est pas transmis.

## La lettre d’information

Responsable du traitement : direction générale des collectivités locales (DGCL), 2, place des Saussaies, 75008 Paris.

But : vous envoyer la lettre à laquelle vous vous êtes abonné. Votre adresse ne sert à rien d’autre, et n’est ni vendue ni communiquée à des tiers à d’autres fins.

Base légale : votre consentement, que vous pouvez retirer à tout moment.

Données conservées :

- votre adresse électronique ;
- les thématiques, les territoires et le rythme que vous avez choisis ;
- la preuve de votre accord : sa date, la version du texte que vous avez accepté, le formulaire employé et une empreinte de votre réseau, qui ne permet pas de retrouver votre adresse IP sans la clé secrète du site ;
- l’état des envois : quel numéro vous a été envoyé, et s’il a pu être remis.

La lettre ne contient ni image espion ni lien modifié : nous ne savons pas si vous l’ouvrez, ni ce que vous y lisez.

## Qui y a accès

Seuls les administrateurs du site voient les adresses des abonnés. Les rédacteurs n’y ont pas accès. L’hébergeur et le service d’envoi de messages agissent pour le compte du responsable ; leurs noms sont à compléter avant la mise en service.

## Combien de temps

- Sans confirmation de votre part, la demande d’abonnement est effacée après 14 jours.
- Si vous vous désabonnez, plus rien ne vous est envoyé. L’adresse et vos choix restent, pour garder trace de votre retrait, jusqu’à ce que vous en demandiez l’effacement, et au plus 3 ans.
- Après 3 ans sans aucun acte de votre part (abonnement, confirmation, choix, réponse), un message vous demande si vous voulez rester abonné. Sans réponse dans les 30 jours, vos données sont effacées. Si vous ne receviez plus la lettre, elles le sont sans question.
- Les messages qui vous sont personnels (confirmation, accès à vos données) sont effacés dès qu’ils sont partis, au plus tard après 3 jours ; leur date et leur sort, sans votre adresse, le sont après 90 jours.
- L’empreinte d’un lien de confirmation est effacée 30 jours après qu’il a expiré.
- Les compteurs qui limitent les demandes abusives gardent une empreinte du réseau et de l’adresse pendant une journée.
- Après un effacement, seule reste une empreinte de l’adresse, calculée avec une clé secrète, qui empêche qu’elle soit réinscrite par erreur, et des nombres d’envois qui ne mènent à personne. Si vous vous abonnez de nouveau, cette empreinte est effacée.

Ces durées sont appliquées chaque nuit par un traitement automatique.

## Les comptes des rédacteurs

Les personnes qui tiennent le site ont un compte : nom, adresse électronique, rôle, et journal de leurs actions. L’espace d’administration, et lui seul, utilise un cookie, nécessaire pour rester connecté.

## Vos droits

Vous pouvez vous désabonner par le lien qui figure dans chaque lettre, ou changer vos choix par le lien voisin. Ce dernier mène à une page d’où vous pouvez aussi recevoir, par un message envoyé à votre adresse, un lien valable 24 heures pour voir tout ce que nous savons de vous, l’emporter dans un fichier ou le faire effacer aussitôt.

Pour toute autre demande (accès, rectification, effacement, limitation, portabilité), écrivez-nous par la page [Contact](/contact).

Délégué à la protection des données : coordonnées à compléter avant la mise en service.

Si vous estimez, après nous avoir écrit, que vos droits ne sont pas respectés, vous pouvez [adresser une réclamation à la CNIL](https://www.cnil.fr/fr/plaintes), 3, place de Fontenoy, TSA 80715, 75334 Paris CEDEX 07.
`,
  },
  {
    key: "contact",
    title: "Contact",
    description:
      "Signaler une erreur, un lien rompu, proposer une ressource ou poser une question.",
    text: `
## Avant d’écrire

- Pour une question sur le contenu d’un jeu de données ou d’une publication, adressez-vous d’abord à son producteur : chaque fiche du [catalogue](/catalogue) le nomme.
- Le sens d’un mot est peut-être déjà dans le [glossaire](/glossaire).
- Pour vous désabonner de la lettre, suivez le lien qui figure dans chaque numéro.

## Ce que vous pouvez nous signaler

- Une erreur dans une fiche ou une définition.
- Un lien qui ne fonctionne plus.
- Une ressource, une source ou un terme qui manque.
- Une difficulté d’accès à une page : voir aussi la [déclaration d’accessibilité](/accessibilite).
- Une demande sur vos [données personnelles](/donnees-personnelles).

Donnez l’adresse de la page concernée : nous irons plus vite.

## Nous écrire

Par courrier : direction générale des collectivités locales (DGCL), Open Collectivités, 2, place des Saussaies, 75008 Paris.

Par voie électronique : l’adresse est affichée sous ce texte dès qu’elle est renseignée dans les réglages du site ; elle est à compléter avant la mise en service.
`,
  },
];
