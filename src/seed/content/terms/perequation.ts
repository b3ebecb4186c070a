import type { TermSeed } from "../types";

export const perequation: TermSeed[] = [
  {
    label: "Fonds national de péréquation des ressources intercommunales et communales",
    acronym: "FPIC",
    shortDefinition:
      "Fonds qui prélève une part des ressources des territoires intercommunaux les plus riches pour la reverser à ceux qui le sont moins.",
    body: "Créé en 2012, il porte sur un milliard d’euros par an depuis 2016. La richesse se mesure à l’échelle de l’ensemble intercommunal, formé de l’intercommunalité et de ses communes. Contribuent les ensembles dont le potentiel financier agrégé par habitant dépasse 90 % de la moyenne ; bénéficient 60 % des ensembles, classés selon le revenu, le potentiel financier et l’effort fiscal.\n\nLe montant est ensuite partagé entre l’intercommunalité et les communes, selon une règle de droit commun ou, par délibération, autrement.\n\nUn même ensemble peut être à la fois contributeur et bénéficiaire : seul le solde renseigne. Et le montant d’une commune dépend des choix locaux : deux communes semblables peuvent payer des sommes différentes.",
    legalReferences: [{ label: "art. L. 2336-1 à L. 2336-7 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Péréquation horizontale"],
    related: ["Ensemble intercommunal", "Potentiel financier", "Garantie de sortie"],
  },
  {
    label: "Fonds de solidarité des communes de la région Île-de-France",
    acronym: "FSRIF",
    shortDefinition:
      "Fonds qui prélève une part des ressources des communes les plus riches d’Île-de-France pour la reverser aux communes de la région dont les charges sociales sont les plus lourdes.",
    body: "Créé en 1991, il est le plus ancien mécanisme de solidarité financière directe entre communes. Le prélèvement vise les communes franciliennes dont le potentiel financier par habitant dépasse la moyenne régionale, en tenant compte du revenu ; il est plafonné. Le reversement va à des communes de 5 000 habitants et plus, classées selon un indice où comptent le potentiel financier, le revenu et les logements sociaux.\n\nIl s’ajoute au fonds national de péréquation, dont il vient réduire le prélèvement pour les communes contributrices.\n\nToute comparaison des charges de péréquation entre une commune d’Île-de-France et une commune d’une autre région doit donc en tenir compte. Comme ailleurs, une commune peut changer de situation d’une année à l’autre.",
    legalReferences: [{ label: "art. L. 2531-12 et suivants du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Péréquation horizontale"],
    related: [
      "Fonds national de péréquation des ressources intercommunales et communales",
      "Potentiel financier",
    ],
  },
  {
    label: "Fonds de solidarité des départements de la région Île-de-France",
    acronym: "FSDRIF",
    shortDefinition:
      "Fonds de solidarité entre les départements d’Île-de-France : les plus riches contribuent au profit de ceux dont les charges sociales sont les plus lourdes.",
    body: "Créé en 2014, il redistribue 60 millions d’euros par an entre les huit départements franciliens, Paris compris. Un indice mesure pour chacun ses ressources et ses charges à partir du potentiel financier, du revenu des habitants, du nombre de bénéficiaires du revenu de solidarité active et d’aides au logement.\n\nLes départements les mieux placés versent, les autres reçoivent : le fonds ne coûte rien à l’État.\n\nIl s’ajoute au fonds national alimenté par les droits de mutation, qui concerne tous les départements de France. Pour mesurer la péréquation d’un département francilien, on additionne donc les deux dispositifs, en distinguant versements et prélèvements.",
    legalReferences: [{ label: "art. L. 3335-4 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Péréquation horizontale"],
    related: ["Département", "Droits de mutation à titre onéreux", "Revenu de solidarité active"],
  },
  {
    label: "Garantie de sortie",
    synonyms: ["garantie de stabilité"],
    shortDefinition:
      "Somme versée pendant une période limitée à une collectivité qui perd le droit à une dotation ou à un fonds, pour que la baisse ne soit pas brutale.",
    body: "La plupart des dotations de péréquation reposent sur des seuils ou des classements : une petite variation d’un critère peut faire perdre tout le montant. La garantie amortit cette perte : elle est calculée en pourcentage de la dernière attribution et diminue chaque année jusqu’à disparaître.\n\nLa durée et les taux diffèrent selon le dispositif et ont été modifiés plusieurs fois, notamment pour le fonds national de péréquation, la solidarité urbaine et la solidarité rurale.\n\nRecevoir une somme ne signifie donc pas être éligible : une partie des bénéficiaires d’une année est en garantie. Les fichiers publiés distinguent en général les deux par une colonne, à regarder avant de compter les communes éligibles.",
    themes: ["aide-dotations", "finances-fiscalite"],
    related: [
      "Dotation de solidarité urbaine et de cohésion sociale",
      "Dotation de solidarité rurale",
      "Fonds national de péréquation des ressources intercommunales et communales",
    ],
  },
  {
    label: "Potentiel fiscal",
    shortDefinition:
      "Indicateur de richesse d’une collectivité : ce que ses impôts lui rapporteraient si elle appliquait les taux moyens nationaux.",
    body: "En appliquant les mêmes taux à toutes, il mesure la richesse des bases d’imposition, indépendamment des choix de chaque conseil : une commune qui taxe peu n’en paraît pas plus pauvre. Il comprend les taxes foncières, la taxe d’habitation sur les résidences secondaires, les impôts économiques, diverses recettes et compensations, y compris la part des ressources de l’intercommunalité rattachée à la commune.\n\nIl sert, avec le potentiel financier, à répartir les dotations. On le rapporte à la population DGF et on le compare aux communes de même taille.\n\nAprès la suppression de la taxe d’habitation sur les résidences principales, sa composition a changé ; des corrections étalées sur plusieurs années limitent les écarts. Les séries ont donc une rupture en 2022.",
    legalReferences: [{ label: "art. L. 2334-4 du CGCT" }],
    themes: ["finances-fiscalite", "aide-dotations"],
    related: ["Potentiel financier", "Effort fiscal", "Population DGF", "Strate démographique"],
  },
  {
    label: "Potentiel financier",
    shortDefinition:
      "Indicateur de richesse d’une collectivité : son potentiel fiscal, augmenté des dotations versées automatiquement par l’État.",
    body: "Il complète le potentiel fiscal, qui ignore les dotations. Pour une commune, on lui ajoute la dotation forfaitaire, hors compensations déjà comptées, et l’on retire certains prélèvements. Il donne ainsi la richesse que la commune peut attendre, hors choix de taux.\n\nIl intervient dans presque toutes les dotations de péréquation, en général rapporté à la population DGF et comparé à la moyenne de la strate. À l’échelle d’une intercommunalité et de ses communes, on parle de potentiel financier agrégé.\n\nC’est un indicateur de ressources, pas de moyens disponibles : il ne dit rien des charges, de la dette ni du patrimoine. Il est calculé avec un décalage, à partir de données de l’année précédente.",
    legalReferences: [{ label: "art. L. 2334-4 du CGCT" }],
    themes: ["finances-fiscalite", "aide-dotations"],
    related: ["Potentiel fiscal", "Effort fiscal", "Ensemble intercommunal", "Population DGF"],
  },
  {
    label: "Effort fiscal",
    shortDefinition:
      "Rapport entre ce que rapportent les impôts locaux d’une commune, hors impôts économiques, et ce qu’ils rapporteraient avec les taux moyens nationaux. Il mesure la pression fiscale.",
    body: "Un effort fiscal supérieur à 1 signifie que les taux pratiqués dépassent la moyenne ; inférieur à 1, qu’ils sont plus bas. Il porte surtout sur les taxes foncières et la taxe d’habitation, et laisse de côté les impôts propres aux entreprises.\n\nIl intervient dans plusieurs dotations, pour éviter d’aider davantage une commune qui demande peu à ses contribuables : dotation nationale de péréquation, solidarité urbaine et rurale, fonds national de péréquation.\n\nSa définition a été modifiée après la réforme de la taxe d’habitation, avec une correction étalée sur plusieurs années : les valeurs récentes ne se comparent pas directement aux anciennes.",
    legalReferences: [{ label: "art. L. 2334-5 du CGCT" }],
    themes: ["finances-fiscalite", "aide-dotations"],
    related: [
      "Potentiel fiscal",
      "Potentiel financier",
      "Dotation nationale de péréquation",
      "Taux voté",
    ],
  },
  {
    label: "Population DGF",
    shortDefinition:
      "Population retenue pour calculer les dotations de l’État : la population totale du recensement, plus un habitant par résidence secondaire et par place de caravane en aire d’accueil.",
    body: "DGF désigne la dotation globale de fonctionnement. La majoration reconnaît les charges d’une commune touristique, qui dimensionne ses équipements pour plus que ses habitants permanents. Chaque place de caravane compte pour deux habitants dans les communes qui recevaient l’année précédente la solidarité urbaine ou la fraction bourg-centre de la solidarité rurale.\n\nLa population du recensement utilisée est celle entrée en vigueur au 1er janvier de l’année, fondée sur des enquêtes antérieures.\n\nDans une station, la population DGF peut atteindre plusieurs fois la population municipale : un montant par habitant change alors du tout au tout selon le diviseur. Toujours vérifier laquelle des deux est utilisée.",
    legalReferences: [{ label: "art. L. 2334-2 du CGCT" }],
    themes: ["aide-dotations", "geographie-intercommunalites"],
    related: [
      "Population totale",
      "Population municipale",
      "Population DGF majorée",
      "Dotation globale de fonctionnement",
    ],
  },
  {
    label: "Population DGF majorée",
    shortDefinition:
      "Population retenue pour les dotations de l’État, augmentée encore d’un demi-habitant par résidence secondaire dans certaines petites communes. Elle sert au calcul de la dotation forfaitaire.",
    body: "DGF désigne la dotation globale de fonctionnement. Dans le cas général, une résidence secondaire compte pour un habitant. La majoration supplémentaire vise les communes de moins de 3 500 habitants dont le potentiel fiscal par habitant est inférieur à celui des communes de même taille et où les résidences secondaires pèsent plus de 30 % de la population DGF.\n\nElle n’intervient que pour faire évoluer la dotation forfaitaire. Pour les autres communes, population DGF et population DGF majorée sont égales.\n\nDans les fichiers de critères, les deux colonnes se suivent : pour calculer un montant par habitant, on retient en général la population DGF, sauf à reproduire le calcul de la dotation forfaitaire.",
    legalReferences: [{ label: "art. L. 2334-7 du CGCT" }],
    themes: ["aide-dotations", "geographie-intercommunalites"],
    broader: ["Population DGF"],
    related: ["Dotation forfaitaire", "Potentiel fiscal"],
  },
  {
    label: "Strate démographique",
    synonyms: ["groupe démographique"],
    shortDefinition:
      "Groupe de communes de taille voisine. Les dotations et les comparaisons financières situent chaque commune par rapport à la moyenne de son groupe.",
    body: "Pour les dotations, la loi définit quinze groupes, de moins de 500 habitants à 200 000 habitants et plus, selon la population DGF. Les charges d’une commune croissent avec sa taille, parce qu’une ville rend des services à tout un territoire : comparer une commune à celles de même taille a plus de sens que la comparer à la moyenne de toutes.\n\nD’autres sources utilisent d’autres découpages : les comptes individuels des collectivités croisent la population avec le régime fiscal de l’intercommunalité, et les publications statistiques emploient des classes plus larges.\n\nUne commune qui franchit un seuil change de moyenne de référence : sa position relative peut basculer sans que ses comptes aient changé.",
    legalReferences: [{ label: "art. L. 2334-3 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    related: ["Population DGF", "Potentiel financier", "Dotation forfaitaire"],
  },
  {
    label: "Coefficient logarithmique de population",
    shortDefinition:
      "Coefficient, compris entre 1 et 2, qui fait peser davantage chaque habitant des grandes communes dans le calcul de certaines dotations.",
    body: "Il part de l’idée que les charges par habitant augmentent avec la taille, mais de moins en moins vite : c’est ce que traduit la fonction logarithme. Pour la dotation forfaitaire, il vaut 1 jusqu’à 500 habitants, puis augmente progressivement jusqu’à 2 à partir de 200 000 habitants.\n\nIl sert aussi à pondérer la population lorsqu’on compare des richesses par habitant, par exemple pour l’écrêtement. Le fonds national de péréquation emploie un coefficient de même nature avec d’autres bornes : 7 500 et 500 000 habitants.\n\nUn potentiel « par habitant » peut donc être calculé sur une population pondérée : divisé par la population simple, il donne un autre résultat. Le principe même de cette progression est débattu.",
    legalReferences: [{ label: "art. L. 2334-7 du CGCT" }],
    themes: ["aide-dotations"],
    related: [
      "Dotation forfaitaire",
      "Écrêtement de la dotation forfaitaire",
      "Fonds national de péréquation des ressources intercommunales et communales",
    ],
  },
  {
    label: "Indice synthétique de la DSU",
    shortDefinition:
      "Note attribuée aux communes de 5 000 habitants et plus pour les classer selon leurs ressources et leurs charges sociales. Elle décide du droit à la dotation de solidarité urbaine.",
    body: "DSU désigne la dotation de solidarité urbaine et de cohésion sociale. L’indice compare la commune à la moyenne de son groupe (10 000 habitants et plus, ou de 5 000 à 9 999) sur quatre points : le potentiel financier par habitant (30 %), la part de logements sociaux (15 %), la part de bénéficiaires d’aides au logement (30 %) et le revenu par habitant (25 %).\n\nPlus il est élevé, plus la commune est défavorisée et mieux elle est classée. Le rang détermine l’éligibilité ; l’indice entre aussi dans le calcul du montant.\n\nComme il compare à une moyenne, il peut bouger sans changement local. Les pondérations datent de 2017 : les rangs antérieurs ne leur sont pas comparables.",
    legalReferences: [{ label: "art. L. 2334-17 du CGCT" }],
    themes: ["aide-dotations", "sante-social"],
    related: ["Dotation de solidarité urbaine et de cohésion sociale", "Potentiel financier"],
  },
  {
    label: "Longueur de voirie",
    shortDefinition:
      "Longueur des routes et rues à la charge d’une collectivité. Elle sert de critère de charge dans la répartition de la dotation de solidarité rurale.",
    body: "Une commune étendue et peu peuplée doit entretenir beaucoup de voies avec peu d’habitants : la longueur de voirie compte pour 30 % dans les fractions péréquation et cible de la dotation de solidarité rurale. Elle est doublée pour les communes de montagne et certaines communes insulaires.\n\nJusqu’en 2024, on retenait les voies classées dans le domaine public communal, déclarées par les communes. Depuis 2025, les longueurs viennent d’une base nationale de l’Institut national de l’information géographique et forestière (IGN), selon le type de voie.\n\nCe changement a modifié les longueurs, à la hausse ou à la baisse, sans travaux : une série qui franchit 2025 n’est pas homogène. Les chemins ruraux en étaient et en restent exclus pour l’essentiel.",
    legalReferences: [{ label: "art. L. 2334-22 du CGCT" }],
    themes: ["aide-dotations"],
    related: [
      "Dotation de solidarité rurale",
      "Fraction péréquation de la DSR",
      "Commune de montagne",
    ],
  },
  {
    label: "Péréquation verticale",
    shortDefinition:
      "Redistribution par laquelle l’État donne davantage aux collectivités qui ont moins de ressources ou plus de charges, au moyen de ses propres dotations.",
    body: "La Constitution prévoit que la loi favorise l’égalité entre les collectivités. La péréquation est dite verticale parce que l’argent descend de l’État : solidarité urbaine, solidarité rurale, dotation nationale de péréquation, part de péréquation de la dotation d’intercommunalité, dotations des départements.\n\nComme la dotation globale de fonctionnement évolue peu, la hausse de ces parts est en partie financée par des réductions sur les autres, surtout la dotation forfaitaire et la compensation des intercommunalités : la frontière avec la péréquation horizontale s’estompe.\n\nLe mot ne désigne pas une égalité parfaite, mais une réduction des écarts. Pour en juger, on compare les ressources par habitant avant et après redistribution.",
    legalReferences: [{ label: "art. 72-2 de la Constitution" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    related: [
      "Péréquation horizontale",
      "Dotation globale de fonctionnement",
      "Potentiel financier",
    ],
  },
  {
    label: "Péréquation horizontale",
    shortDefinition:
      "Redistribution directe entre collectivités : une part des ressources des plus riches est prélevée pour être versée à celles qui le sont moins.",
    body: "Elle s’est développée surtout depuis 2011, après la suppression de la taxe professionnelle. Ses principaux outils sont le fonds national de péréquation des ressources intercommunales et communales, le fonds départemental alimenté par les droits de mutation, et les fonds de solidarité propres à l’Île-de-France.\n\nL’État n’y apporte pas d’argent : il organise le prélèvement et le reversement, selon des critères de richesse et de charges fixés par la loi.\n\nDans les comptes, le prélèvement s’inscrit en diminution des recettes et le versement en recette. Une collectivité peut figurer des deux côtés : raisonner sur le solde. Au total national, l’effet est nul : il ne faut pas additionner les seuls versements.",
    legalReferences: [{ label: "art. 72-2 de la Constitution" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    related: [
      "Péréquation verticale",
      "Fonds national de péréquation des ressources intercommunales et communales",
      "Droits de mutation à titre onéreux",
    ],
  },
  {
    label: "Dispositif de lissage conjoncturel des recettes fiscales",
    acronym: "DILICO",
    shortDefinition:
      "Prélèvement temporaire sur les recettes fiscales des collectivités les plus aisées, mis en réserve puis restitué en grande partie les années suivantes. Il a été créé en 2025.",
    body: "En 2025, il a porté sur un milliard d’euros : 1 924 communes, 141 intercommunalités, 50 départements et 12 régions y ont contribué. Le choix repose sur un indice de richesse, et la contribution de chacun était plafonnée à 2 % de ses recettes réelles de fonctionnement.\n\n90 % des sommes doivent être rendues par tiers sur trois ans ; le reste alimente des fonds de péréquation. La loi de finances pour 2026 a reconduit le dispositif à hauteur de 740 millions d’euros, en dispensant cette fois les communes : 350 millions pour les régions, 250 pour les intercommunalités, 140 pour les départements.\n\nDans les comptes, il faut repérer séparément le prélèvement d’une année et les restitutions des précédentes, sous peine de lire à tort une baisse durable de recettes.",
    legalReferences: [
      { label: "art. 186 de la loi n° 2025-127 du 14 février 2025 de finances pour 2025" },
      { label: "art. 196 de la loi n° 2026-103 du 19 février 2026 de finances pour 2026" },
    ],
    themes: ["finances-fiscalite"],
    related: ["Péréquation horizontale", "Fiscalité directe locale"],
  },
];
