import type { TermSeed } from "../types";

export const actionPublique: TermSeed[] = [
  {
    label: "Allocations de solidarité",
    synonyms: ["AIS", "allocations individuelles de solidarité"],
    shortDefinition:
      "Aides versées aux personnes et financées par les départements : revenu de solidarité active, allocation personnalisée d’autonomie et prestation de compensation du handicap.",
    body: "Leurs conditions et leurs montants sont fixés au niveau national ; le département les attribue et les paie. Ce sont des droits : il ne peut pas en limiter la dépense quand le nombre de bénéficiaires augmente.\n\nL’État et la branche autonomie de la sécurité sociale apportent des compensations, qui ne couvrent qu’une partie du coût. La part à la charge du département, dite reste à charge, se calcule en retirant ces recettes de la dépense.\n\nLa dépense par habitant dépend surtout de l’âge, de la pauvreté et de l’emploi sur le territoire. Dans quelques départements, l’État finance le revenu de solidarité active à leur place : il faut les mettre à part dans les comparaisons.",
    themes: ["sante-social", "finances-fiscalite"],
    broader: ["Dépenses d’intervention"],
    related: [
      "Revenu de solidarité active",
      "Allocation personnalisée d’autonomie",
      "Prestation de compensation du handicap",
      "Département",
    ],
  },
  {
    label: "Revenu de solidarité active",
    acronym: "RSA",
    shortDefinition:
      "Allocation qui complète les ressources d’un foyer pour lui assurer un revenu minimal. Le département la finance en règle générale.",
    body: "Elle est ouverte aux personnes d’au moins 25 ans, ou plus jeunes dans certains cas, et dépend des ressources et de la composition du foyer. Les caisses d’allocations familiales ou la mutualité sociale agricole la versent pour le compte du département, qui assure aussi l’accompagnement vers l’emploi. Depuis le 1er janvier 2025, les bénéficiaires sont inscrits à France Travail.\n\nL’État l’a reprise à sa charge en Guyane et à Mayotte en 2019, à La Réunion en 2020, puis, à titre expérimental, dans quelques départements de l’Hexagone à partir de 2022.\n\nOn compte tantôt les foyers allocataires, tantôt les personnes couvertes, conjoints et enfants compris : les deux nombres diffèrent du simple au double environ.",
    legalReferences: [{ label: "art. L. 262-2 du code de l’action sociale et des familles" }],
    themes: ["sante-social", "finances-fiscalite"],
    broader: ["Allocations de solidarité"],
    related: ["Département", "Taux de pauvreté"],
  },
  {
    label: "Allocation personnalisée d’autonomie",
    acronym: "APA",
    shortDefinition:
      "Aide aux personnes de 60 ans ou plus en perte d’autonomie, à domicile ou en établissement, attribuée et versée par le département.",
    body: "Le degré de perte d’autonomie est mesuré par une grille nationale en six groupes ; les quatre premiers ouvrent droit à l’aide. À domicile, une équipe du département établit un plan d’aide : heures d’intervention, matériel, accueil de jour. En établissement, l’allocation contribue au tarif dépendance.\n\nIl n’y a pas de condition de ressources pour y accéder, mais une participation est laissée à la charge de la personne selon son revenu.\n\nLa dépense suit le vieillissement. Pour comparer, on rapporte le nombre de bénéficiaires à la population de 75 ans ou plus, par exemple, et l’on distingue le domicile de l’établissement, dont les coûts et les règles diffèrent.",
    legalReferences: [{ label: "art. L. 232-1 du code de l’action sociale et des familles" }],
    themes: ["sante-social", "finances-fiscalite"],
    broader: ["Allocations de solidarité"],
    related: ["Frais d’hébergement", "Département"],
  },
  {
    label: "Prestation de compensation du handicap",
    acronym: "PCH",
    shortDefinition:
      "Aide versée par le département pour compenser les conséquences d’un handicap dans la vie quotidienne.",
    body: "Elle finance une aide humaine, du matériel, l’aménagement du logement ou du véhicule, des charges particulières ou une aide animalière. Le besoin est évalué par une équipe de la maison départementale des personnes handicapées et le droit est ouvert par une commission indépendante du département, qui paie ensuite.\n\nCréée par la loi du 11 février 2005, elle remplace peu à peu l’allocation compensatrice pour tierce personne, que d’anciens bénéficiaires peuvent garder. Les statistiques additionnent souvent les deux.\n\nLe nombre de droits ouverts dépasse celui des personnes effectivement payées dans le mois. L’accès a été élargi à plusieurs reprises, ce qui explique une partie de la hausse de la dépense.",
    legalReferences: [{ label: "art. L. 245-1 du code de l’action sociale et des familles" }],
    themes: ["sante-social", "finances-fiscalite"],
    broader: ["Allocations de solidarité"],
    related: ["Maison départementale des personnes handicapées", "Département"],
  },
  {
    label: "Aide sociale à l’enfance",
    acronym: "ASE",
    shortDefinition:
      "Service du département qui protège les enfants en danger ou en risque de l’être, et soutient leurs familles.",
    body: "Il agit à domicile, par des actions éducatives, ou accueille l’enfant en famille d’accueil ou en établissement. La mesure peut être convenue avec les parents ou décidée par un juge. L’aide peut se prolonger après 18 ans pour de jeunes majeurs.\n\nLe département en assure la dépense : hébergement, salaires des assistants familiaux, allocations, associations mandatées.\n\nLes décomptes portent sur des mesures ou sur des enfants, un même enfant pouvant faire l’objet de plusieurs mesures. Les mineurs non accompagnés, c’est-à-dire étrangers et sans famille en France, y sont compris. Le coût dépend beaucoup du mode d’accueil et de la durée de prise en charge.",
    legalReferences: [{ label: "art. L. 221-1 du code de l’action sociale et des familles" }],
    themes: ["sante-social", "finances-fiscalite"],
    broader: ["Dépenses d’intervention"],
    related: ["Frais d’hébergement", "Département"],
  },
  {
    label: "Frais d’hébergement",
    synonyms: ["frais de séjour"],
    shortDefinition:
      "Sommes qu’un département paie aux établissements et aux familles d’accueil qui reçoivent des enfants protégés, des personnes handicapées ou des personnes âgées aux ressources insuffisantes.",
    body: "Trois publics sont concernés : les enfants confiés à l’aide sociale à l’enfance, les adultes handicapés et les personnes âgées qui relèvent de l’aide sociale à l’hébergement. Le département fixe le tarif de nombreux établissements.\n\nPour les personnes âgées ou handicapées, la personne contribue selon ses moyens. L’aide sociale aux personnes âgées peut être récupérée sur la succession.\n\nCes frais ne se confondent pas avec les allocations de solidarité, qui sont versées pour des besoins d’aide. Les salaires des assistants familiaux employés par le département figurent en charges de personnel : un département qui recourt plus aux familles d’accueil paraît donc dépenser moins en hébergement.",
    themes: ["sante-social", "finances-fiscalite"],
    broader: ["Dépenses d’intervention"],
    related: ["Aide sociale à l’enfance", "Allocation personnalisée d’autonomie", "Département"],
  },
  {
    label: "Fonction publique territoriale",
    acronym: "FPT",
    shortDefinition:
      "Ensemble des agents qui travaillent pour les collectivités et leurs établissements publics : communes, intercommunalités, départements, régions, centres d’action sociale…",
    body: "C’est l’une des trois fonctions publiques, avec celles de l’État et des hôpitaux. Elle compte près de deux millions d’agents, fonctionnaires pour la plupart, et des contractuels. Les emplois relèvent de filières (administrative, technique, culturelle, médico-sociale, police…) et de trois catégories, A, B et C, la catégorie C étant la plus nombreuse.\n\nChaque collectivité recrute et paie ses agents, dans le cadre d’un statut national, réuni depuis le 1er mars 2022 dans le code général de la fonction publique. Des centres de gestion aident les plus petites.\n\nSelon les publications, les effectifs comprennent ou non les emplois aidés, les apprentis et les assistants maternels et familiaux.",
    legalReferences: [{ label: "Code général de la fonction publique" }],
    themes: ["emploi-fonction-publique"],
    related: [
      "Frais de personnel",
      "Équivalent temps plein",
      "Comité technique",
      "Système d’information sur les agents des services publics",
    ],
  },
  {
    label: "Équivalent temps plein",
    acronym: "ETP",
    shortDefinition:
      "Unité qui convertit des emplois à temps partiel ou incomplet en emplois à temps plein. Deux personnes à mi-temps comptent pour un.",
    body: "Chaque agent est pondéré par sa quotité de travail à une date donnée. Si l’on tient aussi compte de la durée de présence dans l’année, on parle d’équivalent temps plein annualisé ou travaillé : un agent à plein temps présent six mois compte alors pour 0,5.\n\nCette mesure convient mieux que le nombre de personnes pour comparer des moyens, car les communes emploient de nombreux agents à temps non complet, par exemple à l’école ou à la cantine.\n\nIl faut relever quelle variante est utilisée, et si les effectifs sont pris au 31 décembre ou en moyenne annuelle. Un même service peut afficher trois nombres différents selon la convention.",
    themes: ["emploi-fonction-publique"],
    related: ["Fonction publique territoriale", "Taux d’administration", "Frais de personnel"],
  },
  {
    label: "Taux d’administration",
    shortDefinition:
      "Nombre d’agents publics rapporté à la population, exprimé en équivalents temps plein pour 1 000 habitants.",
    body: "Pour les collectivités, on divise les effectifs de la fonction publique territoriale par la population du territoire. Le taux peut être donné par niveau (communes, intercommunalités, départements, régions) ou pour l’ensemble, à l’échelle d’un département ou d’une région.\n\nIl ne mesure ni la qualité ni l’efficacité. Un taux élevé peut traduire une gestion directe des services, une forte population touristique, un territoire étendu et peu dense, ou le rôle de ville-centre.\n\nÀ l’échelle d’une seule commune, il est trompeur, car le personnel a pu passer à l’intercommunalité. L’ensemble formé par les deux est une meilleure base de comparaison. Il convient de vérifier la population et les catégories d’agents retenues.",
    themes: ["emploi-fonction-publique"],
    related: ["Fonction publique territoriale", "Équivalent temps plein", "Population municipale"],
  },
  {
    label: "Commission administrative paritaire",
    acronym: "CAP",
    shortDefinition:
      "Instance composée à égalité de représentants de l’employeur et des fonctionnaires, consultée sur certaines décisions concernant la carrière d’un agent.",
    body: "Il en existe une par catégorie hiérarchique A, B et C, auprès de la collectivité ou du centre de gestion auquel elle est affiliée. Les représentants du personnel sont élus pour quatre ans.\n\nLa loi du 6 août 2019 a réduit son rôle : elle n’est plus consultée sur l’avancement, la promotion ni les mutations. Elle examine surtout les décisions défavorables, comme un refus de titularisation, un licenciement ou une sanction ; elle siège alors, pour les sanctions, en conseil de discipline.\n\nLes agents contractuels ont leur propre instance, la commission consultative paritaire. Les questions collectives relèvent du comité social territorial.",
    legalReferences: [
      { label: "Loi n° 2019-828 du 6 août 2019 de transformation de la fonction publique" },
    ],
    themes: ["emploi-fonction-publique"],
    related: ["Fonction publique territoriale", "Comité technique"],
  },
  {
    label: "Comité technique",
    acronym: "CT",
    synonyms: ["comité social territorial", "CST"],
    shortDefinition:
      "Ancienne instance de dialogue entre l’employeur territorial et ses agents sur l’organisation des services. Le comité social territorial l’a remplacée le 1er janvier 2023.",
    body: "Le nouveau comité réunit les attributions du comité technique et celles du comité d’hygiène, de sécurité et des conditions de travail. Il a été mis en place après les élections professionnelles de décembre 2022.\n\nToute collectivité employant au moins cinquante agents a le sien ; les autres relèvent de celui du centre de gestion. Il donne un avis sur le fonctionnement des services, les effectifs, le télétravail, l’égalité entre les femmes et les hommes ou les lignes directrices de gestion. Dans les plus grandes, une formation spécialisée traite de la santé et de la sécurité.\n\nLes bilans et rapports sociaux antérieurs à 2023 emploient l’ancien nom.",
    legalReferences: [
      { label: "art. L. 251-5 du code général de la fonction publique" },
      { label: "Loi n° 2019-828 du 6 août 2019 de transformation de la fonction publique" },
    ],
    themes: ["emploi-fonction-publique"],
    related: ["Fonction publique territoriale", "Commission administrative paritaire"],
  },
  {
    label: "Schéma départemental de coopération intercommunale",
    acronym: "SDCI",
    shortDefinition:
      "Document qui dessine, dans chaque département, la carte des intercommunalités et des syndicats à atteindre, et prépare fusions, extensions ou suppressions.",
    body: "Le préfet l’élabore à partir d’une évaluation de l’existant. Il consulte les communes et les groupements, puis la commission départementale de la coopération intercommunale, formée d’élus, qui peut modifier le projet à une majorité qualifiée.\n\nIl vise une couverture complète du territoire, sans enclave, et des périmètres cohérents avec les lieux de vie. La loi du 7 août 2015 a fixé à 15 000 habitants la population minimale d’une intercommunalité à fiscalité propre, avec des exceptions, notamment en montagne ou en zone peu dense.\n\nLes schémas de 2011 et de 2016 expliquent les ruptures de série : au 1er janvier 2017, le nombre d’intercommunalités a fortement baissé.",
    legalReferences: [{ label: "art. L. 5210-1-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: [
      "EPCI à fiscalité propre",
      "Syndicat intercommunal à vocation unique",
      "Compétences exercées par les groupements",
    ],
  },
  {
    label: "Compétences exercées par les groupements",
    shortDefinition:
      "Domaines d’action qu’une intercommunalité ou un syndicat exerce à la place de ses membres : déchets, eau, transports, développement économique, urbanisme…",
    body: "La loi fixe des compétences obligatoires selon la catégorie, de la communauté de communes à la métropole, la plus intégrée. S’y ajoutent celles que les communes choisissent de transférer. Certaines ne sont transférées que pour leur part d’intérêt communautaire, définie localement.\n\nLe groupement ne peut agir que dans les domaines qui lui sont confiés, et la commune n’y intervient plus. Un syndicat peut à son tour recevoir la compétence de l’intercommunalité.\n\nLa base nationale sur l’intercommunalité, Banatic, recense ces compétences pour chaque groupement. Elle dit qui est responsable sur le papier, non l’intensité de l’action ni son coût.",
    legalReferences: [
      { label: "art. L. 5214-16 du CGCT" },
      { label: "art. L. 5216-5 du CGCT" },
      { label: "art. L. 5215-20 du CGCT" },
      { label: "art. L. 5217-2 du CGCT" },
    ],
    themes: ["geographie-intercommunalites"],
    related: [
      "EPCI à fiscalité propre",
      "Communauté de communes",
      "Communauté d’agglomération",
      "Gestion des milieux aquatiques et prévention des inondations",
    ],
  },
  {
    label: "Gestion des milieux aquatiques et prévention des inondations",
    acronym: "GEMAPI",
    shortDefinition:
      "Compétence des intercommunalités à fiscalité propre, depuis le 1er janvier 2018, qui consiste à entretenir les cours d’eau et les milieux humides et à protéger des inondations et de la mer.",
    body: "Elle recouvre quatre missions : l’aménagement des bassins versants, l’entretien des cours d’eau et des lacs, la défense contre les inondations et la mer, la protection et la restauration des milieux aquatiques. Beaucoup d’intercommunalités la confient à un syndicat organisé par bassin.\n\nPour la financer, l’intercommunalité peut lever une taxe. Elle en vote le produit et non le taux, dans la limite de 40 € par habitant ; ce produit est ensuite réparti sur les impôts fonciers et économiques et la taxe d’habitation sur les résidences secondaires.\n\nLa compétence ne comprend ni l’eau potable, ni l’assainissement, ni la gestion des eaux pluviales urbaines.",
    legalReferences: [
      { label: "art. L. 211-7 du code de l’environnement" },
      { label: "art. 1530 bis du CGI" },
    ],
    themes: ["developpement-durable", "geographie-intercommunalites"],
    related: [
      "Compétences exercées par les groupements",
      "EPCI à fiscalité propre",
      "Syndicat mixte fermé",
    ],
  },
  {
    label: "Données essentielles de la commande publique",
    acronym: "DECP",
    shortDefinition:
      "Informations que les acheteurs publics doivent publier en données ouvertes sur leurs marchés et leurs concessions : acheteur, titulaire, objet, montant, durée, procédure.",
    body: "Elles concernent l’État, les collectivités, les hôpitaux et les autres acheteurs soumis au code. Depuis le 1er janvier 2024, un format national unique s’applique et les données rejoignent le portail data.gouv.fr, le seuil étant fixé, à cette date, à 40 000 € hors taxes pour les marchés. L’acheteur publie dans les deux mois qui suivent la notification.\n\nElles permettent de savoir qui achète quoi, à qui et comment, et de suivre les modifications de contrat.\n\nLe montant est celui qui a été notifié, parfois un maximum, et non la dépense réelle. Des oublis, des doublons et des erreurs de saisie demeurent : il faut nettoyer le fichier avant d’en tirer des totaux.",
    legalReferences: [
      { label: "art. R. 2196-1 du code de la commande publique" },
      { label: "art. R. 3131-1 du code de la commande publique" },
    ],
    themes: ["finances-fiscalite"],
    related: ["Achats et charges externes", "Socle commun des données locales", "Numéro SIRET"],
  },
  {
    label: "Socle commun des données locales",
    acronym: "SCDL",
    shortDefinition:
      "Ensemble de jeux de données que les collectivités sont invitées à publier en priorité, selon des modèles communs qui les rendent comparables.",
    body: "Lancé par l’association OpenDataFrance, il propose pour chaque sujet un schéma : liste des colonnes, formats, valeurs permises. Parmi les sujets figurent les délibérations, les subventions, les équipements, les prénoms des nouveau-nés ou les stationnements pour vélos. Un outil permet de vérifier un fichier avant publication.\n\nLa loi pour une République numérique de 2016 impose l’ouverture des données aux collectivités de 3 500 habitants et plus qui emploient au moins cinquante agents. Le socle les aide à s’y conformer, mais n’est pas lui-même obligatoire.\n\nLa couverture reste inégale : l’absence d’un fichier ne signifie pas l’absence de l’objet décrit.",
    legalReferences: [
      { label: "Loi n° 2016-1321 du 7 octobre 2016 pour une République numérique" },
    ],
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    related: [
      "Données essentielles de la commande publique",
      "Subventions aux personnes de droit privé",
    ],
  },
  {
    label: "Petites villes de demain",
    acronym: "PVD",
    shortDefinition:
      "Programme de l’État lancé en 2020 pour aider des communes de moins de 20 000 habitants qui jouent un rôle de centre pour leur entourage et montrent des signes de fragilité.",
    body: "L’Agence nationale de la cohésion des territoires le conduit. Les communes retenues, environ 1 600, ont été désignées par les préfets. Elles reçoivent un appui pour concevoir leur projet, en particulier le cofinancement d’un chef de projet, des études et l’accès à des réseaux d’échanges.\n\nLes actions portent sur le logement, les commerces, les services, le patrimoine, les mobilités. Elles sont inscrites dans une convention d’opération de revitalisation de territoire, qui a des effets juridiques et fiscaux.\n\nLe programme oriente surtout des financements existants : il n’est pas possible d’additionner simplement les sommes annoncées. La liste des communes est en données ouvertes.",
    themes: ["geographie-intercommunalites", "developpement-durable"],
    related: ["Action cœur de ville", "Contrat pour la réussite de la transition écologique"],
  },
  {
    label: "Action cœur de ville",
    acronym: "ACV",
    shortDefinition:
      "Programme de l’État et de ses partenaires, lancé fin 2017, pour redonner vie au centre de villes moyennes : logement, commerce, déplacements, patrimoine.",
    body: "Il a été ouvert à un peu plus de deux cents villes et prolongé pour les années 2023 à 2026. Chaque ville signe une convention avec l’État, son intercommunalité et les financeurs, dont la Banque des territoires, Action Logement et l’Agence nationale de l’habitat.\n\nLa seconde période étend le programme à des entrées de ville et à des quartiers de gare, et met l’accent sur la transition écologique.\n\nLes montants annoncés réunissent des prêts, des subventions et des aides aux particuliers de plusieurs organismes. Pour mesurer l’effet du programme, il faut disposer de données avant et après, et de villes comparables qui n’en ont pas bénéficié.",
    themes: ["geographie-intercommunalites", "developpement-durable"],
    related: ["Petites villes de demain", "Quartier prioritaire de la politique de la ville"],
  },
  {
    label: "Contrat pour la réussite de la transition écologique",
    acronym: "CRTE",
    synonyms: ["contrat de relance et de transition écologique"],
    shortDefinition:
      "Contrat pluriannuel entre l’État et une intercommunalité, ou un groupe d’intercommunalités, qui réunit les projets du territoire en matière d’écologie, d’économie et de cohésion.",
    body: "Il a été créé par une circulaire du 20 novembre 2020 sous le nom de contrat de relance et de transition écologique ; son intitulé a changé depuis, le sigle demeurant. Il couvre d’ordinaire une ou plusieurs intercommunalités et concerne la quasi-totalité du pays.\n\nIl rassemble un diagnostic, des orientations et une liste d’actions révisée chaque année. Il n’apporte pas de crédits propres : les projets inscrits sont financés par les dotations d’investissement, le fonds vert, d’autres aides et les collectivités elles-mêmes.\n\nUne action inscrite n’est donc ni forcément financée, ni réalisée. Le périmètre du contrat ne coïncide pas toujours avec une intercommunalité.",
    themes: ["developpement-durable", "geographie-intercommunalites"],
    related: [
      "Petites villes de demain",
      "Dotation de soutien à l’investissement local",
      "Fonds vert",
    ],
  },
  {
    label: "Zéro artificialisation nette",
    acronym: "ZAN",
    shortDefinition:
      "Objectif, fixé pour 2050, de ne plus transformer davantage de sols naturels ou agricoles en sols bâtis ou aménagés qu’on n’en rend à la nature.",
    body: "La loi du 22 août 2021, dite climat et résilience, prévoit une première étape : réduire de moitié, à l’échelle du pays, la consommation d’espaces naturels, agricoles et forestiers entre 2021 et 2031 par rapport aux dix années précédentes. L’effort se répartit par les documents de planification des régions, puis des intercommunalités et des communes. La loi du 20 juillet 2023 a assoupli l’application et garanti une surface minimale aux communes.\n\nDeux mesures coexistent : la consommation d’espaces, suivie à partir des fichiers fonciers, et l’artificialisation des sols, observée par photographie aérienne. Leurs résultats ne se comparent pas directement.\n\nLe cadre étant débattu au Parlement, il faut vérifier le droit en vigueur.",
    legalReferences: [
      { label: "Loi n° 2021-1104 du 22 août 2021" },
      { label: "Loi n° 2023-630 du 20 juillet 2023" },
    ],
    themes: ["developpement-durable", "geographie-intercommunalites"],
    related: ["Commune", "Région"],
  },
  {
    label: "Accessibilité potentielle localisée",
    acronym: "APL",
    shortDefinition:
      "Indicateur de l’accès aux professionnels de santé dans chaque commune, qui tient compte de l’offre et de la demande de la commune et de ses alentours.",
    body: "Il est calculé par le service statistique des ministères sociaux, la Drees. Pour les médecins généralistes, il s’exprime en consultations accessibles par an et par habitant. Il existe pour d’autres professions : infirmiers, kinésithérapeutes, sages-femmes, chirurgiens-dentistes.\n\nIl dépasse la simple densité de médecins : il prend en compte leur activité, le temps de trajet, l’âge des habitants et la concurrence entre patients de communes voisines. Pour les généralistes, la Drees a retenu le seuil de 2,5 consultations par an pour désigner les communes sous-dotées.\n\nL’indicateur est théorique : il ignore les refus de nouveaux patients ou les délais. Le sigle est aussi celui de l’aide personnalisée au logement, sans aucun rapport.",
    themes: ["sante-social", "geographie-intercommunalites"],
    related: ["Base permanente des équipements", "Bassin de vie"],
  },
];
