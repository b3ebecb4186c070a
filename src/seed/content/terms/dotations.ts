import type { TermSeed } from "../types";

export const dotations: TermSeed[] = [
  {
    label: "Compensation financière des transferts de compétences",
    shortDefinition:
      "Somme que l’État doit verser à une collectivité lorsqu’il lui transfère une mission, pour un montant égal à ce qu’il y consacrait auparavant.",
    body: "La Constitution pose la règle depuis 2003 : tout transfert de compétence s’accompagne de ressources équivalentes à celles que l’État dépensait. Le montant, appelé droit à compensation, est évalué sous le contrôle d’une commission où siègent des élus, puis fixé par arrêté.\n\nLa compensation prend la forme d’impôts transférés, comme une part de la taxe sur les carburants ou sur les assurances, ou de dotations. Pour une compétence nouvelle ou étendue, la loi fixe les ressources sans garantie d’équivalence.\n\nLe droit à compensation est en général figé à la date du transfert : il ne suit pas l’évolution de la dépense. L’écart entre les deux, souvent débattu pour le revenu de solidarité active, se lit dans les comptes des départements.",
    legalReferences: [
      { label: "art. 72-2 de la Constitution" },
      { label: "art. L. 1614-1 et suivants du CGCT" },
    ],
    themes: ["aide-dotations", "finances-fiscalite"],
    related: [
      "Dotation générale de décentralisation",
      "Taxe intérieure de consommation sur les produits énergétiques",
      "Taxe spéciale sur les conventions d’assurances",
    ],
  },
  {
    label: "Dotation globale de fonctionnement",
    acronym: "DGF",
    shortDefinition:
      "Principale dotation versée par l’État aux communes, aux intercommunalités et aux départements pour leur fonctionnement. Elle est libre d’emploi.",
    body: "Créée en 1979, elle se prélève sur les recettes de l’État et son total est fixé chaque année par la loi de finances : un peu plus de 27 milliards d’euros en 2025 et en 2026. Les communes reçoivent une dotation forfaitaire et, pour beaucoup, des dotations de péréquation (solidarité urbaine, solidarité rurale, péréquation nationale). Les intercommunalités et les départements ont leurs propres parts. Les régions perçoivent à la place, depuis 2018, une fraction de taxe sur la valeur ajoutée.\n\nL’enveloppe étant fermée, la hausse d’une part est en grande partie financée par la baisse d’une autre.\n\nLes montants par habitant se rapportent à la population dite DGF, plus élevée que celle du recensement. Les baisses de 2014 à 2017 viennent de la contribution au redressement des finances publiques.",
    legalReferences: [
      { label: "art. L. 1613-1 du CGCT" },
      { label: "art. L. 2334-1 du CGCT (communes)" },
      { label: "art. L. 3334-1 du CGCT (départements)" },
      { label: "art. L. 5211-28 du CGCT (intercommunalités)" },
    ],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Concours financiers de l’État"],
    related: [
      "Prélèvements sur recettes",
      "Population DGF",
      "Comité des finances locales",
      "Dotation forfaitaire",
    ],
  },
  {
    label: "Dotation forfaitaire",
    acronym: "DF",
    synonyms: ["dotation forfaitaire des communes"],
    shortDefinition:
      "Part de base de la dotation globale de fonctionnement des communes, perçue par la plupart d’entre elles. Elle reprend le montant de l’année précédente, corrigé de l’évolution de la population.",
    body: "Jusqu’en 2014, elle additionnait plusieurs composantes : population, superficie, compensations d’anciens impôts, garanties. Depuis 2015, elle évolue à partir du montant de l’année précédente : elle monte ou baisse avec la population, puis peut être réduite par un écrêtement chez les communes les mieux dotées.\n\nLe montant par habitant ajouté ou retiré croît avec la taille de la commune, selon un coefficient qui va de 1 à 2.\n\nLes écarts entre communes comparables tiennent donc souvent à l’histoire. Certaines communes ont aujourd’hui une dotation nulle, après les baisses de 2014 à 2017 ou l’écrêtement. Les départements ont aussi une dotation forfaitaire, calculée autrement ; le sigle DF désigne ailleurs les dépenses de fonctionnement.",
    legalReferences: [{ label: "art. L. 2334-7 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: [
      "Écrêtement de la dotation forfaitaire",
      "Coefficient logarithmique de population",
      "Population DGF majorée",
    ],
  },
  {
    label: "Écrêtement de la dotation forfaitaire",
    synonyms: ["écrêtement péréqué"],
    shortDefinition:
      "Réduction appliquée à la dotation forfaitaire des communes dont le potentiel fiscal dépasse un seuil, pour financer la hausse d’autres parts de la dotation globale de fonctionnement.",
    body: "Sont écrêtées les communes dont le potentiel fiscal par habitant atteint au moins 85 % de la moyenne, seuil porté de 75 % à 85 % en 2022. La population y est pondérée selon la taille de la commune. La réduction croît avec la richesse et ne peut dépasser 1 % des recettes réelles de fonctionnement de l’avant-dernière année.\n\nLes sommes dégagées financent surtout la progression de la solidarité urbaine et de la solidarité rurale. Chaque année, le Comité des finances locales partage l’effort entre cet écrêtement et la dotation de compensation des intercommunalités.\n\nIl a été suspendu en 2023, puis appliqué de nouveau à partir de 2024. Une baisse de la dotation forfaitaire peut cumuler écrêtement et perte de population : les fiches de notification distinguent les deux.",
    legalReferences: [{ label: "art. L. 2334-7 du CGCT" }, { label: "art. L. 2334-7-1 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    related: [
      "Dotation forfaitaire",
      "Potentiel fiscal",
      "Dotation de compensation des EPCI",
      "Comité des finances locales",
    ],
  },
  {
    label: "Dotation de solidarité urbaine et de cohésion sociale",
    acronym: "DSU",
    synonyms: ["DSUCS"],
    shortDefinition:
      "Dotation de l’État aux villes de 5 000 habitants et plus dont les ressources sont faibles au regard des charges sociales de leur population.",
    body: "Les communes de 10 000 habitants et plus sont classées selon un indice qui combine potentiel financier, logements sociaux, bénéficiaires d’aides au logement et revenu des habitants : les deux premiers tiers du classement la reçoivent. Un classement séparé retient le premier dixième des communes de 5 000 à 9 999 habitants.\n\nLe montant dépend du rang, de la population, de l’effort fiscal et de la population vivant en quartier prioritaire. Une commune éligible conserve au moins le montant de l’année précédente ; celle qui perd l’éligibilité reçoit une garantie temporaire.\n\nLa dotation est libre d’emploi, mais la commune présente un rapport sur les actions menées. Le rang change chaque année : être éligible ne dit rien, seul, de l’évolution de la pauvreté locale.",
    legalReferences: [{ label: "art. L. 2334-15 et suivants du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: [
      "Indice synthétique de la DSU",
      "Péréquation verticale",
      "Quartier prioritaire de la politique de la ville",
      "Garantie de sortie",
    ],
  },
  {
    label: "Dotation de solidarité rurale",
    acronym: "DSR",
    shortDefinition:
      "Dotation de l’État aux communes rurales, qui tient compte de leurs charges pour maintenir la vie sociale et de l’insuffisance de leurs ressources fiscales.",
    body: "Elle s’adresse aux communes de moins de 10 000 habitants et à certains chefs-lieux d’arrondissement de 10 000 à 20 000 habitants. Elle comporte trois fractions : bourg-centre, pour les communes qui jouent un rôle de centre ; péréquation, très largement répandue ; cible, pour les 10 000 communes les plus défavorisées.\n\nUne commune peut recevoir une, deux ou trois fractions, et plus de 33 000 communes en reçoivent au moins une. Le Comité des finances locales répartit chaque année la hausse entre elles, dans les limites fixées par la loi.\n\nPour interpréter une évolution, regarder chaque fraction séparément : une hausse du total peut cacher la sortie de la fraction bourg-centre ou cible, amortie par une garantie.",
    legalReferences: [{ label: "art. L. 2334-20 à L. 2334-23 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: [
      "Fraction bourg-centre de la DSR",
      "Fraction péréquation de la DSR",
      "Fraction cible de la DSR",
      "Longueur de voirie",
    ],
  },
  {
    label: "Fraction bourg-centre de la DSR",
    shortDefinition:
      "Part de la dotation de solidarité rurale réservée aux communes qui servent de centre à leur territoire par leurs commerces, leurs équipements et leurs services.",
    body: "Y sont éligibles, parmi les communes de moins de 10 000 habitants, les bureaux centralisateurs ou anciens chefs-lieux de canton et les communes qui réunissent au moins 15 % de la population de leur canton, ainsi que certains chefs-lieux d’arrondissement de 10 000 à 20 000 habitants. Des exclusions visent notamment les communes d’une grande agglomération et celles dont le potentiel financier est très élevé.\n\nLe montant tient compte de la population, de l’écart de potentiel financier avec les communes de même taille et de l’effort fiscal.\n\nFranchir un seuil de population suffit à perdre la fraction : la commune reçoit alors une garantie dégressive. Une forte variation sur une année traduit souvent une entrée ou une sortie.",
    legalReferences: [{ label: "art. L. 2334-21 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation de solidarité rurale"],
    related: ["Garantie de sortie", "Population DGF"],
  },
  {
    label: "Fraction péréquation de la DSR",
    shortDefinition:
      "Part la plus répandue de la dotation de solidarité rurale, versée aux communes de moins de 10 000 habitants dont la richesse fiscale n’est pas très supérieure à celle des communes de même taille.",
    body: "La condition de richesse est large : le potentiel financier par habitant doit être inférieur au double de la moyenne de la strate démographique. Presque toutes les communes rurales la reçoivent donc.\n\nLe montant dépend de quatre critères : la population pondérée par le potentiel financier et l’effort fiscal, la longueur de voirie, doublée en montagne et sur certaines îles, le nombre d’enfants de 3 à 16 ans, et le potentiel financier par hectare.\n\nL’attribution d’une commune est encadrée : elle ne peut ni chuter ni bondir au-delà de limites fixées par rapport à l’année précédente. Depuis 2025, la voirie vient d’une base nationale de l’Institut national de l’information géographique et forestière (IGN) et non plus des déclarations communales, ce qui a déplacé des montants.",
    legalReferences: [{ label: "art. L. 2334-22 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation de solidarité rurale"],
    related: ["Longueur de voirie", "Potentiel financier", "Strate démographique"],
  },
  {
    label: "Fraction cible de la DSR",
    shortDefinition:
      "Part de la dotation de solidarité rurale concentrée sur les 10 000 communes rurales les plus défavorisées, parmi celles qui reçoivent déjà une autre fraction.",
    body: "Créée en 2011, elle classe les communes de moins de 10 000 habitants selon un indice : 70 % pour l’écart de potentiel financier par habitant avec les communes de même taille, 30 % pour l’écart de revenu par habitant. Les 10 000 premières sont retenues.\n\nLe montant est ensuite réparti selon des critères proches de ceux de la fraction péréquation : population, voirie, enfants de 3 à 16 ans, potentiel financier par hectare.\n\nLe nombre de bénéficiaires étant fixe, une commune peut sortir sans s’être enrichie, simplement parce que d’autres se sont appauvries. Le rang et l’indice sont publiés avec les critères de répartition ; une garantie adoucit la sortie.",
    legalReferences: [{ label: "art. L. 2334-22-1 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation de solidarité rurale"],
    related: ["Potentiel financier", "Garantie de sortie"],
  },
  {
    label: "Dotation nationale de péréquation",
    acronym: "DNP",
    shortDefinition:
      "Dotation de l’État aux communes dont la richesse fiscale est insuffisante alors que leurs impôts sont élevés, quelle que soit leur taille.",
    body: "Elle comporte deux parts. La part principale va surtout aux communes dont le potentiel financier par habitant ne dépasse pas de plus de 5 % la moyenne de leur strate et dont l’effort fiscal est supérieur à cette moyenne ; des règles plus souples existent pour les villes de plus de 10 000 habitants. La part majoration, réservée aux communes de moins de 200 000 habitants éligibles à la première, tient compte des seuls produits fiscaux issus de la fin de la taxe professionnelle.\n\nSon enveloppe, près de 800 millions d’euros, est figée depuis 2015. L’attribution d’une commune est encadrée d’une année sur l’autre.\n\nComme elle dépend de l’effort fiscal, baisser les taux d’impôt peut faire perdre l’éligibilité.",
    legalReferences: [{ label: "art. L. 2334-14-1 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: ["Effort fiscal", "Potentiel financier", "Péréquation verticale"],
  },
  {
    label: "Dotation d’aménagement des communes d’outre-mer",
    acronym: "DACOM",
    shortDefinition:
      "Part des dotations de péréquation de l’État réservée aux communes d’outre-mer, répartie selon des règles propres.",
    body: "Une quote-part de la solidarité urbaine, de la solidarité rurale et de la dotation nationale de péréquation est mise de côté pour l’outre-mer, au prorata majoré de sa population. Toutes les communes concernées en bénéficient, sans les conditions d’éligibilité appliquées en métropole.\n\nDepuis 2020, les communes des départements d’outre-mer reçoivent, à côté de cette dotation, une dotation de péréquation (DPOM) qui dépend davantage de leurs ressources et de leurs charges. En Polynésie française, en Nouvelle-Calédonie, à Wallis-et-Futuna et à Saint-Pierre-et-Miquelon, d’autres critères s’appliquent, comme la superficie et l’éloignement.\n\nDans les fichiers, ces communes ont donc des valeurs vides pour les dotations de péréquation ordinaires : ce n’est pas une absence d’aide.",
    legalReferences: [{ label: "art. L. 2334-13 du CGCT" }, { label: "art. L. 2334-23-1 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: ["Collectivité d’outre-mer", "Péréquation verticale"],
  },
  {
    label: "Dotation particulière élu local",
    acronym: "DPEL",
    synonyms: ["dotation élu local"],
    shortDefinition:
      "Dotation de l’État aux petites communes, qui les aide à assumer les dépenses liées au mandat des élus : indemnités, formation, absences, protection.",
    body: "Son nom complet est « dotation particulière relative aux conditions d’exercice des mandats locaux ». Elle a été créée par la loi du 3 février 1992. En métropole, elle va aux communes de moins de 1 000 habitants ; la condition de richesse qui s’y ajoutait a été supprimée en 2024. Outre-mer, le seuil est de 5 000 habitants.\n\nUne majoration double l’attribution des communes de moins de 200 habitants et l’augmente de moitié entre 200 et 499. Des compensations complètent la dotation pour la garde d’enfants et la protection juridique des élus.\n\nLa commune l’emploie librement. C’est un prélèvement sur les recettes de l’État distinct de la dotation globale de fonctionnement : on ne l’y trouve pas dans les totaux.",
    legalReferences: [{ label: "art. L. 2335-1 du CGCT" }],
    themes: ["aide-dotations"],
    broader: ["Concours financiers de l’État"],
    related: ["Population DGF", "Prélèvements sur recettes"],
  },
  {
    label: "Dotation de soutien aux communes pour les aménités rurales",
    synonyms: ["dotation biodiversité et aménités rurales", "DSCAR"],
    shortDefinition:
      "Dotation de l’État aux communes rurales dont une part importante du territoire est protégée, pour reconnaître les services rendus à tous par la nature qu’elles préservent.",
    body: "Elle a remplacé en 2024 la dotation « biodiversité et aménités rurales », en élargissant les bénéficiaires : une enveloppe de 100 millions d’euros en 2024, contre un peu plus de 40 l’année précédente. Elle va aux communes rurales au sens de l’Insee, ou de moins de 10 000 habitants dans les départements d’outre-mer, dont le territoire comprend une aire protégée ou jouxte une aire marine protégée : parc naturel régional, site Natura 2000, terrain du Conservatoire du littoral, etc.\n\nElle est répartie selon la population et la superficie protégée, et son emploi est libre.\n\nCe n’est pas une part de la dotation globale de fonctionnement, et les listes d’aires retenues ont évolué en 2025 : les montants de 2023, 2024 et 2025 ne se comparent pas directement.",
    legalReferences: [{ label: "art. L. 2335-17 du CGCT" }],
    themes: ["aide-dotations", "developpement-durable"],
    broader: ["Concours financiers de l’État"],
    related: ["Commune"],
  },
  {
    label: "Dotation d’intercommunalité",
    acronym: "DI",
    shortDefinition:
      "Part de la dotation globale de fonctionnement que l’État verse aux intercommunalités à fiscalité propre.",
    body: "Réformée en 2019, elle comprend deux parts : 30 % de l’enveloppe forment la dotation de base, 70 % la dotation de péréquation. Elle dépend de la population, du coefficient d’intégration fiscale, qui mesure la part des impôts gérée par l’intercommunalité, du potentiel fiscal et du revenu des habitants.\n\nLes variations d’une année sur l’autre sont limitées à la baisse comme à la hausse, et des garanties protègent les intercommunalités très intégrées ou peu riches.\n\nL’intercommunalité reçoit par ailleurs une dotation de compensation. Pour connaître toute sa dotation globale de fonctionnement, il faut additionner les deux : la première progresse, la seconde diminue. Le sigle DI désigne ailleurs les dépenses d’investissement.",
    legalReferences: [{ label: "art. L. 5211-28 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: ["Dotation de compensation des EPCI", "EPCI à fiscalité propre", "Potentiel fiscal"],
  },
  {
    label: "Dotation de compensation des EPCI",
    synonyms: ["part CPS"],
    shortDefinition:
      "Part de la dotation globale de fonctionnement des intercommunalités qui compense d’anciennes recettes supprimées, surtout la part des salaires dans l’ancienne taxe professionnelle.",
    body: "La taxe professionnelle était calculée en partie sur les salaires jusqu’à une réforme de 1999. L’État a compensé cette suppression, puis intégré la compensation dans la dotation globale de fonctionnement. EPCI signifie établissement public de coopération intercommunale.\n\nLa part dépend donc de la richesse économique d’alors, et non de la situation actuelle. Chaque année, elle est réduite d’un même pourcentage pour toutes les intercommunalités : cette baisse finance, avec l’écrêtement de la dotation forfaitaire des communes, la hausse de la péréquation.\n\nOn l’appelle aussi « part CPS », pour compensation part salaires. Sa baisse régulière explique qu’une intercommunalité puisse perdre en dotation globale alors que sa dotation d’intercommunalité augmente.",
    legalReferences: [
      { label: "art. L. 5211-28-1 du CGCT" },
      { label: "art. L. 2334-7-1 du CGCT" },
    ],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: [
      "Dotation d’intercommunalité",
      "Taxe professionnelle",
      "Écrêtement de la dotation forfaitaire",
    ],
  },
  {
    label: "Dotation des groupements touristiques",
    shortDefinition:
      "Dotation héritée d’une ancienne aide au tourisme, versée par l’État à quelques groupements de communes qui la percevaient déjà en 1993.",
    body: "Avant 1994, une dotation particulière aidait les communes et groupements touristiques ou thermaux. La réforme de la dotation globale de fonctionnement l’a figée : les communes l’ont conservée dans leur dotation forfaitaire, et les groupements qui la recevaient à leur place ont gardé une ligne distincte.\n\nLes bénéficiaires sont peu nombreux, souvent des syndicats à cheval sur plusieurs intercommunalités, par exemple autour d’une station. Aucun nouveau groupement ne peut y prétendre.\n\nSon montant ne mesure ni la fréquentation touristique ni les charges actuelles. Elle apparaît dans les fichiers de répartition à côté de la dotation d’intercommunalité, avec une valeur vide pour presque toutes les lignes.",
    themes: ["aide-dotations"],
    broader: ["Dotation globale de fonctionnement"],
    related: ["Taxe de séjour", "Commune touristique"],
  },
  {
    label: "Dotation de péréquation urbaine des départements",
    acronym: "DPU",
    shortDefinition:
      "Part de la dotation globale de fonctionnement réservée aux départements urbains dont la richesse fiscale est insuffisante.",
    body: "Un département est dit urbain s’il compte plus de 100 habitants par kilomètre carré et si plus de 65 % de ses habitants vivent en zone urbaine. Pour être éligible, son potentiel financier par habitant et le revenu de ses habitants doivent rester sous des plafonds.\n\nL’attribution tient compte du potentiel financier, du revenu, des bénéficiaires d’aides au logement et du revenu de solidarité active. Les départements non urbains reçoivent, eux, la dotation de fonctionnement minimale ; les départements d’outre-mer ont une quote-part des deux.\n\nComme ces deux dotations s’excluent, on ne compare pas la première d’un département à la seconde d’un autre sans les replacer dans leur catégorie. Les seuils peuvent faire changer un département de catégorie.",
    legalReferences: [{ label: "art. L. 3334-4 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: ["Dotation de fonctionnement minimale", "Département", "Revenu de solidarité active"],
  },
  {
    label: "Dotation de fonctionnement minimale",
    acronym: "DFM",
    shortDefinition:
      "Part de la dotation globale de fonctionnement versée aux départements non urbains, pour aider ceux dont la richesse fiscale est faible et le territoire étendu.",
    body: "Elle concerne les départements qui ne remplissent pas les conditions de densité et d’urbanisation de la dotation de péréquation urbaine, à condition que leur potentiel financier ne soit pas trop élevé.\n\nLe calcul tient compte du potentiel financier par habitant, de la longueur de la voirie départementale et du potentiel financier rapporté à la superficie : un département vaste et peu peuplé doit entretenir beaucoup de routes avec peu de contribuables.\n\nLes départements d’outre-mer reçoivent une quote-part des deux dotations de péréquation. Malgré son nom, elle ne garantit pas un minimum de ressources. Le Comité des finances locales répartit chaque année la hausse entre elle et la dotation de péréquation urbaine.",
    legalReferences: [{ label: "art. L. 3334-4 du CGCT" }, { label: "art. L. 3334-7 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Dotation globale de fonctionnement"],
    related: ["Dotation de péréquation urbaine des départements", "Département"],
  },
  {
    label: "Dotation d’équipement des territoires ruraux",
    acronym: "DETR",
    shortDefinition:
      "Subvention de l’État aux projets d’investissement des communes et intercommunalités rurales, attribuée projet par projet par le préfet de département.",
    body: "Elle est née en 2011 de la fusion de la dotation globale d’équipement des communes et de la dotation de développement rural. L’éligibilité dépend de la population et, pour certaines communes, du potentiel financier. Écoles, mairies, voirie, équipements sportifs ou rénovation énergétique sont des projets courants.\n\nUne commission d’élus fixe dans chaque département les catégories d’opérations prioritaires et les taux, et rend un avis sur les plus grosses subventions. La somme des aides publiques ne peut en principe dépasser 80 % du coût.\n\nL’État engage la subvention l’année de la décision mais la paie au rythme des travaux : le montant attribué d’une année ne se retrouve pas la même année dans les comptes de la commune.",
    legalReferences: [{ label: "art. L. 2334-32 à L. 2334-39 du CGCT" }],
    themes: ["aide-dotations"],
    broader: ["Concours financiers de l’État"],
    related: [
      "Dotation de soutien à l’investissement local",
      "Fonds vert",
      "Section d’investissement",
    ],
  },
  {
    label: "Dotation de soutien à l’investissement local",
    acronym: "DSIL",
    shortDefinition:
      "Subvention de l’État aux projets d’investissement des communes et des intercommunalités, rurales ou urbaines, attribuée par le préfet de région.",
    body: "Créée en 2016 comme aide exceptionnelle, elle est devenue permanente. La loi énumère les domaines : rénovation thermique, transition énergétique, mise aux normes et sécurité des équipements publics, mobilité, numérique, bâtiments scolaires, hébergement et équipements publics liés à la hausse de la population, ainsi que les opérations prévues dans un contrat avec l’État.\n\nToutes les communes et intercommunalités à fiscalité propre peuvent la demander, en métropole et outre-mer. Elle peut se cumuler avec d’autres aides, dans la limite du financement propre exigé du porteur de projet.\n\nDes parts exceptionnelles s’y sont ajoutées, en 2020 notamment. Les listes de projets donnent les subventions accordées, et non les sommes déjà versées.",
    legalReferences: [{ label: "art. L. 2334-42 du CGCT" }],
    themes: ["aide-dotations"],
    broader: ["Concours financiers de l’État"],
    related: [
      "Dotation d’équipement des territoires ruraux",
      "Fonds vert",
      "Section d’investissement",
    ],
  },
  {
    label: "Dotation de soutien à l’investissement des départements",
    acronym: "DSID",
    shortDefinition:
      "Subvention de l’État aux projets d’investissement des départements et des collectivités qui en exercent les compétences, attribuée par le préfet de région.",
    body: "Elle a remplacé en 2019 la dotation globale d’équipement des départements, dont le calcul était automatique. L’enveloppe est répartie entre régions selon des critères de population, de voirie et de territoire, puis le préfet de région retient des projets : collèges, routes, bâtiments sociaux, rénovation énergétique, aide aux communes.\n\nElle s’adresse aussi à la métropole de Lyon, à la Ville de Paris, aux collectivités de Corse, de Guyane et de Martinique.\n\nLa comparaison avec l’ancienne dotation demande de la prudence : l’une suivait les dépenses d’aménagement rural, l’autre dépend de projets choisis. Comme pour toute subvention d’investissement, l’année d’attribution et celle du paiement diffèrent.",
    legalReferences: [{ label: "art. L. 3334-10 du CGCT" }],
    themes: ["aide-dotations"],
    broader: ["Concours financiers de l’État"],
    related: ["Dotation globale d’équipement", "Département"],
  },
  {
    label: "Dotation départementale d’équipement des collèges",
    acronym: "DDEC",
    shortDefinition:
      "Somme versée chaque année par l’État aux départements pour contribuer à la construction et à l’équipement des collèges, dont ils ont la charge depuis 1986.",
    body: "La décentralisation de 1983 a confié aux départements la construction, l’équipement et l’entretien des collèges. L’État leur verse en contrepartie cette dotation, inscrite en recette d’investissement.\n\nSon montant et sa répartition sont figés depuis la fin des années 2000 : chaque département reçoit chaque année la même somme, quels que soient le nombre d’élèves ou les travaux réalisés.\n\nElle ne couvre donc qu’une petite part de l’effort : pour connaître la dépense réelle, il faut lire les comptes par fonction. Les collèges des collectivités qui exercent les compétences d’un département relèvent de la même règle. Les régions ont une dotation semblable pour les lycées.",
    legalReferences: [{ label: "art. L. 3334-16 du CGCT" }],
    themes: ["aide-dotations", "culture-education"],
    broader: ["Concours financiers de l’État"],
    related: ["Dotation régionale d’équipement scolaire", "Département"],
  },
  {
    label: "Dotation régionale d’équipement scolaire",
    acronym: "DRES",
    shortDefinition:
      "Somme versée chaque année par l’État aux régions pour contribuer à la construction et à l’équipement des lycées, dont elles ont la charge depuis 1986.",
    body: "La décentralisation a confié aux régions les lycées, et l’État leur verse cette dotation, inscrite en recette d’investissement. Elle est le pendant, pour les lycées, de la dotation départementale d’équipement des collèges.\n\nSon montant total et sa répartition entre régions sont figés depuis la fin des années 2000 : la somme ne suit ni l’évolution du nombre de lycéens ni le coût des travaux.\n\nAprès la fusion des régions en 2016, chaque nouvelle région reçoit la somme de ce que recevaient les anciennes. Rapporter cette dotation au nombre de lycéens renseigne sur l’histoire de la répartition, pas sur la politique actuelle de la région.",
    legalReferences: [{ label: "art. L. 4332-3 du CGCT" }],
    themes: ["aide-dotations", "culture-education"],
    broader: ["Concours financiers de l’État"],
    related: ["Dotation départementale d’équipement des collèges", "Région"],
  },
  {
    label: "Dotation générale de décentralisation",
    acronym: "DGD",
    shortDefinition:
      "Dotation de l’État qui compense la part du coût des compétences transférées aux collectivités que ne couvrent pas les impôts transférés.",
    body: "Créée avec les lois de décentralisation de 1982 et 1983, elle a beaucoup diminué en 2004, quand 95 % de la part des départements et des régions a été intégrée à leur dotation globale de fonctionnement.\n\nElle subsiste pour des charges précises : services communaux d’hygiène et de santé, établissement des documents d’urbanisme, bibliothèques publiques, ports, transports, etc. Certaines de ces aides, appelées concours particuliers, financent des projets.\n\nElle n’évolue pas avec les dépenses qu’elle compense. Une baisse apparente sur longue période vient souvent d’un changement de périmètre. Dans les comptes, elle figure parmi les dotations et participations de l’État, en fonctionnement ou en investissement.",
    legalReferences: [{ label: "art. L. 1614-1 à L. 1614-4 du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Concours financiers de l’État"],
    related: [
      "Compensation financière des transferts de compétences",
      "Dotation globale de fonctionnement",
    ],
  },
  {
    label: "Dotation spéciale instituteurs",
    acronym: "DSI",
    shortDefinition:
      "Dotation de l’État qui compense aux communes le logement qu’elles doivent aux instituteurs ou l’indemnité versée à sa place. Elle s’éteint peu à peu.",
    body: "Depuis des lois de 1886 et 1889, la commune doit loger les instituteurs de ses écoles publiques ou, à défaut, leur assurer une indemnité. L’État compense cette charge depuis 1983.\n\nLa dotation comporte deux parts : l’une est versée à la commune pour les instituteurs logés, l’autre finance l’indemnité des instituteurs non logés. Le Comité des finances locales fixe un montant unitaire.\n\nLes professeurs des écoles, qui ont remplacé presque tous les instituteurs, n’ont pas droit à ce logement : le nombre d’ayants droit et l’enveloppe diminuent donc chaque année. Sa disparition dans les comptes d’une commune ne signifie pas une baisse du nombre d’enseignants. Son sigle, DSI, est à ne pas confondre avec DSID ou DSIL.",
    legalReferences: [{ label: "art. L. 2334-26 et suivants du CGCT" }],
    themes: ["aide-dotations", "culture-education"],
    broader: ["Concours financiers de l’État"],
    related: ["Prélèvements sur recettes", "Comité des finances locales"],
  },
  {
    label: "Dotation globale d’équipement",
    acronym: "DGE",
    shortDefinition:
      "Ancienne aide de l’État à l’investissement des communes et des départements. Elle n’existe plus sous ce nom.",
    body: "Instituée en 1983 pour remplacer des subventions dispersées, elle a connu deux régimes. Celle des communes a fusionné en 2011 avec la dotation de développement rural pour former la dotation d’équipement des territoires ruraux. Celle des départements, calculée en proportion de certaines dépenses, notamment d’aménagement rural, a été remplacée en 2019 par la dotation de soutien à l’investissement des départements.\n\nLe terme ne sert plus qu’à lire des comptes anciens, où des versements ont pu se poursuivre quelques années après la suppression, le temps d’achever les opérations.\n\nPour une série longue, on rapproche la ligne ancienne de celle qui lui succède, en signalant la rupture : les bénéficiaires et les règles d’attribution ne sont pas les mêmes.",
    themes: ["aide-dotations"],
    related: [
      "Dotation d’équipement des territoires ruraux",
      "Dotation de soutien à l’investissement des départements",
    ],
  },
  {
    label: "Fonds de compensation pour la taxe sur la valeur ajoutée",
    acronym: "FCTVA",
    synonyms: ["fonds de compensation pour la TVA"],
    shortDefinition:
      "Versement de l’État qui rembourse aux collectivités, à un taux forfaitaire, la taxe sur la valeur ajoutée payée sur leurs investissements et certaines dépenses d’entretien.",
    body: "Les collectivités ne peuvent en général pas récupérer la taxe sur la valeur ajoutée (TVA) comme une entreprise. Le fonds leur verse 16,404 % du montant toutes taxes comprises des dépenses éligibles réalisées depuis 2015. Il couvre aussi l’entretien des bâtiments publics, de la voirie et des réseaux.\n\nC’est la principale aide de l’État à l’investissement local. Depuis 2021, elle est calculée de façon presque entièrement automatique, à partir des comptes d’imputation des dépenses.\n\nSelon le bénéficiaire, le versement intervient l’année de la dépense, l’année suivante ou deux ans après : un pic d’investissement se retrouve donc plus tard en recette. Ce n’est pas une subvention qu’on sollicite pour un projet, mais un droit.",
    legalReferences: [{ label: "art. L. 1615-1 et suivants du CGCT" }],
    themes: ["aide-dotations", "finances-fiscalite"],
    broader: ["Concours financiers de l’État"],
    related: ["Prélèvements sur recettes", "Section d’investissement"],
  },
  {
    label: "Fonds vert",
    synonyms: ["fonds d’accélération de la transition écologique dans les territoires"],
    shortDefinition:
      "Aide de l’État, créée en 2023, aux projets de transition écologique des collectivités et de leurs partenaires : rénovation des bâtiments, renaturation, prévention des risques, friches.",
    body: "Son nom complet est « fonds d’accélération de la transition écologique dans les territoires ». Les projets sont déposés en ligne et les aides décidées par les préfets, selon des thèmes fixés chaque année : performance environnementale, adaptation au changement climatique, amélioration du cadre de vie.\n\nCommunes, intercommunalités, départements, régions, mais aussi, selon les thèmes, bailleurs sociaux, associations ou entreprises peuvent en bénéficier. L’aide se cumule avec d’autres dotations, dans certaines limites.\n\nLes crédits ont nettement baissé depuis 2024 et les thèmes changent d’une année à l’autre : les totaux annuels se comparent mal. Les montants publiés sont des aides attribuées, versées ensuite au rythme des travaux.",
    themes: ["aide-dotations", "developpement-durable"],
    broader: ["Concours financiers de l’État"],
    related: [
      "Dotation de soutien à l’investissement local",
      "Dotation d’équipement des territoires ruraux",
    ],
  },
  {
    label: "Prélèvements sur recettes",
    acronym: "PSR",
    shortDefinition:
      "Somme que l’État prend directement sur ses propres recettes, avant tout vote de dépense, pour la reverser aux collectivités locales ou à l’Union européenne.",
    body: "Pour les collectivités, ces prélèvements couvrent des charges qui leur reviennent ou compensent des pertes d’impôt : dotation globale de fonctionnement, fonds de compensation pour la taxe sur la valeur ajoutée, compensations d’exonérations, dotation élu local. La liste et les montants figurent dans la loi de finances, pour plus de 40 milliards d’euros par an.\n\nIls diffèrent des crédits budgétaires, comme la dotation d’équipement des territoires ruraux, qui sont des dépenses ministérielles.\n\nLe total est une prévision : certains montants, liés aux dépenses des collectivités, s’ajustent en cours d’année. Une partie des compensations, dites variables d’ajustement, est réduite pour financer la hausse des autres.",
    legalReferences: [
      { label: "art. 6 de la loi organique du 1er août 2001 relative aux lois de finances" },
    ],
    themes: ["finances-fiscalite", "aide-dotations"],
    broader: ["Concours financiers de l’État"],
    related: [
      "Dotation globale de fonctionnement",
      "Fonds de compensation pour la taxe sur la valeur ajoutée",
      "Compensation d’exonération",
    ],
  },
  {
    label: "Concours financiers de l’État",
    shortDefinition:
      "Ensemble des sommes que l’État consacre aux collectivités locales : prélèvements sur ses recettes, crédits de ses ministères et part de taxe sur la valeur ajoutée.",
    body: "Au sens strict, les concours financiers réunissent les prélèvements sur recettes, dont la dotation globale de fonctionnement, les crédits de la mission « Relations avec les collectivités territoriales » et la taxe sur la valeur ajoutée affectée en remplacement d’anciennes dotations.\n\nAu sens large, on parle de transferts financiers de l’État : s’y ajoutent les impôts transférés, les dégrèvements, que l’État prend en charge à la place du contribuable, et les subventions d’autres ministères. Ce second total est près de trois fois plus élevé.\n\nDeux chiffres très différents peuvent donc être exacts en même temps. L’annexe budgétaire « Transferts financiers de l’État aux collectivités territoriales » donne le détail de chaque périmètre.",
    themes: ["finances-fiscalite", "aide-dotations"],
    related: ["Prélèvements sur recettes", "Fraction de TVA", "Dégrèvement"],
  },
];
