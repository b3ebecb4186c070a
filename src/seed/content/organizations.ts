import type { OrganizationSeed } from "./types";

/** The bodies that publish what the catalogue describes; parents only where well established. */
export const organizations: OrganizationSeed[] = [
  {
    key: "dgcl",
    name: "Direction générale des collectivités locales",
    acronym: "DGCL",
    url: "https://www.collectivites-locales.gouv.fr/",
    kind: "central-administration",
    description:
      "Direction de l’État chargée des relations avec les collectivités : elle prépare les textes qui les régissent, répartit les dotations et tient la base nationale sur l’intercommunalité. Son département des études et des statistiques locales publie « Les collectivités locales en chiffres » et le Bulletin d’information statistique.",
  },
  {
    key: "ofgl",
    name: "Observatoire des finances et de la gestion publique locales",
    acronym: "OFGL",
    url: "https://www.ofgl.fr/",
    kind: "observatory",
    description:
      "Observatoire partagé entre l’État et les associations d’élus, rattaché au Comité des finances locales. Il publie un rapport annuel sur les finances locales, des études « Cap sur… » et, sur data.ofgl.fr, des comptes retraités pour chaque collectivité.",
  },
  {
    key: "dgfip",
    name: "Direction générale des finances publiques",
    acronym: "DGFiP",
    url: "https://www.economie.gouv.fr/dgfip",
    kind: "central-administration",
    parent: "mef",
    description:
      "Administration qui établit l’impôt et tient les comptes des collectivités par le réseau des comptables publics. Elle diffuse les balances comptables, les comptes individuels, les éléments d’imposition et les données du cadastre.",
  },
  {
    key: "insee",
    name: "Institut national de la statistique et des études économiques",
    acronym: "Insee",
    url: "https://www.insee.fr/fr/accueil",
    kind: "statistical-service",
    parent: "mef",
    description:
      "Institut qui conduit le recensement et établit les comptes nationaux. Il publie les populations de référence, le code officiel géographique et, à l’échelle communale, des données sur l’emploi, les revenus, le logement et les équipements.",
  },
  {
    key: "cour-des-comptes",
    name: "Cour des comptes",
    url: "https://www.ccomptes.fr/fr",
    kind: "court",
    description:
      "Juridiction financière qui contrôle l’emploi de l’argent public et certifie les comptes de l’État. Avec les chambres régionales et territoriales des comptes, elle publie un rapport sur les finances publiques locales et met à disposition les données utilisées.",
  },
  {
    key: "cpo",
    name: "Conseil des prélèvements obligatoires",
    acronym: "CPO",
    url: "https://www.ccomptes.fr/fr/institutions-associees/conseil-des-prelevements-obligatoires-cpo",
    kind: "advisory-body",
    parent: "cour-des-comptes",
    description:
      "Institution associée à la Cour des comptes, chargée d’apprécier l’évolution et les effets de l’ensemble des impôts, taxes et cotisations. Ses rapports traitent régulièrement de la fiscalité locale.",
  },
  {
    key: "anct",
    name: "Agence nationale de la cohésion des territoires",
    acronym: "ANCT",
    url: "https://agence-cohesion-territoires.gouv.fr/",
    kind: "public-body",
    description:
      "Agence de l’État qui accompagne les projets des collectivités et pilote des programmes comme Action cœur de ville ou Petites villes de demain. Elle anime l’Observatoire des territoires et publie la liste des communes concernées par ses dispositifs.",
  },
  {
    key: "drees",
    name: "Direction de la recherche, des études, de l’évaluation et des statistiques",
    acronym: "DREES",
    url: "https://drees.solidarites-sante.gouv.fr/etudes-et-statistiques/",
    kind: "statistical-service",
    parent: "ministere-sante",
    description:
      "Service statistique des ministères sociaux. Elle enquête auprès des départements sur l’aide sociale qu’ils versent et mesure l’accès aux soins à l’échelle communale.",
  },
  {
    key: "dares",
    name: "Direction de l’animation de la recherche, des études et des statistiques",
    acronym: "DARES",
    url: "https://dares.travail-emploi.gouv.fr/",
    kind: "statistical-service",
    description:
      "Service statistique du ministère chargé du travail. Elle publie notamment le nombre d’inscrits à France Travail par commune, département et région.",
  },
  {
    key: "sdes",
    name: "Service des données et études statistiques",
    acronym: "SDES",
    url: "https://www.statistiques.developpement-durable.gouv.fr/",
    kind: "statistical-service",
    parent: "mte",
    description:
      "Service statistique des ministères chargés de l’environnement, de l’énergie, de la construction, du logement et des transports. Il diffuse les consommations locales d’énergie et les autorisations d’urbanisme.",
  },
  {
    key: "ssmsi",
    name: "Service statistique ministériel de la sécurité intérieure",
    acronym: "SSMSI",
    url: "https://www.interieur.gouv.fr/Interstats/Qui-sommes-nous",
    kind: "statistical-service",
    parent: "ministere-interieur",
    description:
      "Service statistique du ministère de l’Intérieur. Il publie, sous le nom d’Interstats, les chiffres de la délinquance enregistrée, jusqu’à l’échelle de la commune.",
  },
  {
    key: "agreste",
    name: "Service de la statistique et de la prospective (Agreste)",
    acronym: "Agreste",
    url: "https://agreste.agriculture.gouv.fr/",
    kind: "statistical-service",
    description:
      "Service statistique du ministère chargé de l’agriculture, qui publie sous le nom d’Agreste. Il conduit le recensement agricole, dont les résultats sont diffusés par commune et par intercommunalité.",
  },
  {
    key: "dgafp",
    name: "Direction générale de l’administration et de la fonction publique",
    acronym: "DGAFP",
    url: "https://www.fonction-publique.gouv.fr/",
    kind: "central-administration",
    description:
      "Direction chargée de la politique des ressources humaines de l’État et de la cohérence du statut des trois versants. Elle publie les effectifs, les salaires et le rapport annuel sur l’état de la fonction publique, versant territorial compris.",
  },
  {
    key: "direction-budget",
    name: "Direction du budget",
    acronym: "DB",
    url: "https://www.budget.gouv.fr/",
    kind: "central-administration",
    parent: "mef",
    description:
      "Direction qui prépare le budget de l’État et en suit l’exécution. Ses documents et ses situations mensuelles retracent notamment les prélèvements sur recettes au profit des collectivités.",
  },
  {
    key: "mef",
    name: "Ministères économiques et financiers",
    acronym: "MEF",
    url: "https://www.economie.gouv.fr/",
    kind: "ministry",
    description:
      "Ensemble ministériel dont relèvent les finances publiques, le budget et l’économie. Il anime le portail data.economie.gouv.fr et y rassemble les données essentielles de la commande publique.",
  },
  {
    key: "dgddi",
    name: "Direction générale des douanes et droits indirects",
    acronym: "DGDDI",
    url: "https://www.douane.gouv.fr/",
    kind: "central-administration",
    parent: "mef",
    description:
      "Administration chargée de la surveillance des échanges et de la perception de droits indirects. Elle recouvre l’octroi de mer, ressource des collectivités d’outre-mer, et en publie les statistiques.",
  },
  {
    key: "sgpr",
    name: "Secrétariat général chargé du plan de relance",
    acronym: "SGPR",
    url: "https://www.economie.gouv.fr/plan-de-relance",
    kind: "central-administration",
    description:
      "Service créé pour coordonner et suivre le plan France Relance. Il a publié les données agrégées des mesures du plan par territoire.",
  },
  {
    key: "dge",
    name: "Direction générale des entreprises",
    acronym: "DGE",
    url: "https://entreprises.gouv.fr",
    kind: "central-administration",
    parent: "mef",
    description:
      "Direction chargée de la politique industrielle et du développement des entreprises. Elle a publié des données régionales sur les entreprises et sur le financement des projets des pôles de compétitivité.",
  },
  {
    key: "dae",
    name: "Direction des achats de l’État",
    acronym: "DAE",
    url: "https://www.economie.gouv.fr/dae",
    kind: "central-administration",
    parent: "mef",
    description:
      "Direction qui définit et suit la politique d’achat de l’État. Son service APProch annonce les projets d’achats des acheteurs publics, collectivités comprises, avant la publication des marchés.",
  },
  {
    key: "ministere-interieur",
    name: "Ministère de l’Intérieur",
    url: "https://www.interieur.gouv.fr/",
    kind: "ministry",
    description:
      "Ministère chargé de la sécurité, des préfectures et de la sécurité civile. Il publie les effectifs des polices municipales, l’activité des services d’incendie et de secours et les accidents de la circulation.",
  },
  {
    key: "ministere-cohesion-territoires",
    name: "Ministère chargé de la Cohésion des territoires",
    url: "https://www.cohesion-territoires.gouv.fr/",
    kind: "ministry",
    description:
      "Ministère chargé des relations avec les collectivités, de l’aménagement du territoire, de la ville et du logement, selon les périodes seul ou avec d’autres départements ministériels.",
  },
  {
    key: "mte",
    name: "Ministère de la Transition écologique",
    acronym: "MTE",
    url: "https://www.ecologie.gouv.fr/",
    kind: "ministry",
    description:
      "Ministère chargé de l’environnement, de l’énergie, des risques et, selon les périodes, du logement. Il publie les zonages du logement, l’inventaire SRU, les projets du Fonds vert et les données sur les risques.",
  },
  {
    key: "men",
    name: "Ministère de l’Éducation nationale (dont la DEPP)",
    acronym: "MEN",
    url: "https://www.education.gouv.fr/",
    kind: "ministry",
    description:
      "Ministère chargé de l’école. Sa direction de l’évaluation, de la prospective et de la performance (DEPP) publie l’annuaire des établissements, les effectifs d’élèves et le compte de l’éducation, qui mesure la part des collectivités.",
  },
  {
    key: "ministere-culture",
    name: "Ministère de la Culture",
    url: "https://www.culture.gouv.fr/",
    kind: "ministry",
    description:
      "Ministère chargé du patrimoine et de la création. Il publie la liste des monuments protégés et des musées de France, ainsi que des données sur les festivals et les dépenses culturelles des collectivités.",
  },
  {
    key: "ministere-sante",
    name: "Ministère chargé de la Santé",
    url: "https://solidarites-sante.gouv.fr/",
    kind: "ministry",
    description:
      "Ministère chargé de la politique de santé. Il publie les résultats du contrôle sanitaire de l’eau du robinet, commune par commune.",
  },
  {
    key: "dinum",
    name: "Direction interministérielle du numérique (data.gouv.fr)",
    acronym: "DINUM",
    url: "https://www.numerique.gouv.fr/",
    kind: "central-administration",
    description:
      "Service du Premier ministre qui conduit la transformation numérique de l’État. Elle exploite data.gouv.fr, les schémas de données et des services comme l’Annuaire des entreprises ou l’API Découpage administratif.",
  },
  {
    key: "dila",
    name: "Direction de l’information légale et administrative",
    acronym: "DILA",
    url: "https://dila.gouv.fr",
    kind: "central-administration",
    description:
      "Service du Premier ministre qui édite Légifrance, vie-publique.fr et service-public. Elle tient l’annuaire des administrations locales et publie des fiches sur les compétences des collectivités.",
  },
  {
    key: "ademe",
    name: "Agence de la transition écologique",
    acronym: "ADEME",
    url: "https://www.ademe.fr/",
    kind: "public-body",
    description:
      "Établissement public qui accompagne la transition énergétique et l’économie circulaire. Elle publie les diagnostics de performance énergétique, les bilans d’émissions et la base SINOE sur les déchets.",
  },
  {
    key: "cerema",
    name: "Centre d’études et d’expertise sur les risques, l’environnement, la mobilité et l’aménagement",
    acronym: "Cerema",
    url: "https://www.cerema.fr/",
    kind: "public-body",
    description:
      "Établissement public d’expertise au service de l’État et des collectivités. Il mesure la consommation d’espaces à partir des fichiers fonciers et tient la liste des autorités organisatrices de la mobilité.",
  },
  {
    key: "ign",
    name: "Institut national de l’information géographique et forestière",
    acronym: "IGN",
    url: "https://www.ign.fr/",
    kind: "public-body",
    description:
      "Établissement public qui décrit la surface du territoire. Il diffuse Admin Express, les contours de référence des communes, des intercommunalités, des départements et des régions.",
  },
  {
    key: "ofb",
    name: "Office français de la biodiversité (SISPEA)",
    acronym: "OFB",
    url: "https://www.services.eaufrance.fr/",
    kind: "public-body",
    description:
      "Établissement public chargé de la protection de la biodiversité et de l’eau. Il anime l’observatoire SISPEA, où les collectivités déclarent le prix et la performance de leurs services d’eau et d’assainissement.",
  },
  {
    key: "cnaf",
    name: "Caisse nationale des allocations familiales",
    acronym: "CNAF",
    url: "https://www.caf.fr/",
    kind: "social-security",
    description:
      "Tête de réseau des caisses d’allocations familiales. Elle publie par commune le nombre de foyers allocataires et l’offre d’accueil des jeunes enfants.",
  },
  {
    key: "urssaf",
    name: "Urssaf Caisse nationale",
    acronym: "Urssaf",
    url: "https://www.urssaf.fr",
    kind: "social-security",
    description:
      "Organisme qui recouvre les cotisations sociales. À partir des déclarations des employeurs, il publie les établissements et les effectifs salariés du secteur privé par commune.",
  },
  {
    key: "cdc",
    name: "Caisse des dépôts",
    acronym: "CDC",
    url: "https://www.caissedesdepots.fr/",
    kind: "public-body",
    description:
      "Établissement public financier au service de l’intérêt général, qui prête notamment au logement social et aux collectivités. Elle publie des données sur les bailleurs sociaux.",
  },
  {
    key: "banque-des-territoires",
    name: "Banque des Territoires",
    url: "https://www.banquedesterritoires.fr/",
    kind: "public-body",
    parent: "cdc",
    description:
      "Branche de la Caisse des dépôts qui conseille et finance les projets des collectivités et des bailleurs sociaux. Son site met à disposition des études et des rapports sur les finances locales.",
  },
  {
    key: "cnfpt",
    name: "Centre national de la fonction publique territoriale",
    acronym: "CNFPT",
    url: "https://www.cnfpt.fr/",
    kind: "public-body",
    description:
      "Établissement public qui forme les agents des collectivités et observe l’emploi, les métiers et les compétences de la fonction publique territoriale.",
  },
  {
    key: "csfpt",
    name: "Conseil supérieur de la fonction publique territoriale",
    acronym: "CSFPT",
    url: "https://www.csfpt.org/",
    kind: "advisory-body",
    description:
      "Instance paritaire nationale de la fonction publique territoriale, consultée sur les projets de textes qui la concernent. Elle publie des rapports et relaie les statistiques sur les agents territoriaux.",
  },
  {
    key: "hce",
    name: "Haut Conseil à l’égalité entre les femmes et les hommes",
    acronym: "HCE",
    url: "https://www.haut-conseil-egalite.gouv.fr/",
    kind: "advisory-body",
    description:
      "Instance consultative qui évalue les politiques d’égalité entre les femmes et les hommes. Ses travaux portent notamment sur la parité dans les assemblées et les exécutifs locaux.",
  },
  {
    key: "senat",
    name: "Sénat",
    url: "https://www.senat.fr/",
    kind: "parliament",
    description:
      "Assemblée parlementaire qui représente les collectivités territoriales. Ses rapports, en particulier ceux de la commission des finances, éclairent les concours de l’État et la fiscalité locale.",
  },
  {
    key: "bnf",
    name: "Bibliothèque nationale de France",
    acronym: "BnF",
    url: "https://www.bnf.fr/",
    kind: "public-body",
    description:
      "Établissement public qui conserve et diffuse le patrimoine imprimé et numérique. Sa bibliothèque Gallica donne accès à des publications statistiques anciennes numérisées.",
  },
  {
    key: "agence-bio",
    name: "Agence Bio",
    url: "https://www.agencebio.org",
    kind: "public-body",
    description:
      "Groupement d’intérêt public chargé du développement et de la promotion de l’agriculture biologique. Il tient l’annuaire des opérateurs engagés dans cette agriculture.",
  },
  {
    key: "arcep",
    name: "Autorité de régulation des communications électroniques, des postes et de la distribution de la presse",
    acronym: "Arcep",
    url: "https://www.arcep.fr/",
    kind: "independent-authority",
    description:
      "Autorité administrative indépendante qui régule les réseaux. Elle mesure la couverture fixe et mobile du territoire et la restitue à l’adresse dans « Ma connexion internet ».",
  },
];
