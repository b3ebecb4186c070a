import type { TermSeed } from "../types";

export const fiscaliteImpots: TermSeed[] = [
  {
    label: "Fiscalité directe locale",
    acronym: "FDL",
    synonyms: ["impôts directs locaux"],
    shortDefinition:
      "Ensemble des impôts directs perçus par les communes et leurs groupements : taxes foncières, taxe d’habitation sur les résidences secondaires, impôts des entreprises et taxes assimilées.",
    body: "Ces impôts sont calculés et recouvrés par l’État pour le compte des collectivités. La plupart reposent sur la valeur locative cadastrale d’un bien, multipliée par un taux que vote chaque conseil dans les limites de la loi. S’y ajoutent des taxes annexes, comme celle qui finance l’enlèvement des ordures.\n\nDepuis 2021, le pouvoir de voter des taux d’impôt direct appartient presque entièrement au bloc communal : départements et régions perçoivent à la place des parts d’impôts nationaux.\n\nAvant de comparer deux communes, additionner leur taux et celui de l’intercommunalité. Et ne pas confondre le produit, ce que reçoit la collectivité, et la cotisation du contribuable, dont une part a pu être prise en charge par l’État.",
    legalReferences: [{ label: "art. 1379 et 1379-0 bis du CGI" }],
    themes: ["finances-fiscalite"],
    related: ["Valeur locative cadastrale", "Taux voté", "Bloc communal"],
  },
  {
    label: "Taxe foncière sur les propriétés bâties",
    acronym: "TFPB",
    synonyms: ["TFB", "foncier bâti"],
    shortDefinition:
      "Impôt annuel payé par le propriétaire d’un bâtiment au 1er janvier : maison, appartement, local commercial ou industriel, parking. C’est la première recette fiscale des communes.",
    body: "Elle se calcule sur la moitié de la valeur locative cadastrale du bien, multipliée par les taux de la commune, de l’intercommunalité et, parfois, d’un syndicat ou de taxes spéciales. Des exonérations existent, par exemple deux ans pour une construction neuve, sauf décision contraire de la commune.\n\nDepuis 2021, les communes ont reçu le taux du département, en remplacement de la taxe d’habitation sur les résidences principales. Un coefficient correcteur équilibre les gains et les pertes.\n\nLe taux communal a donc bondi cette année-là sans que le contribuable paie plus : une comparaison qui franchit 2021 doit ajouter l’ancien taux départemental. Seuls les propriétaires la paient ; la taxe d’enlèvement des ordures figure sur le même avis.",
    legalReferences: [{ label: "art. 1380 et suivants du CGI" }],
    themes: ["finances-fiscalite"],
    broader: ["Fiscalité directe locale"],
    related: [
      "Valeur locative cadastrale",
      "Coefficient correcteur",
      "Taxe d’enlèvement des ordures ménagères",
      "Taux voté",
    ],
  },
  {
    label: "Taxe foncière sur les propriétés non bâties",
    acronym: "TFPNB",
    synonyms: ["TFNB", "foncier non bâti"],
    shortDefinition:
      "Impôt annuel payé par le propriétaire d’un terrain au 1er janvier : terres agricoles, bois, jardins, terrains à bâtir, carrières, étangs.",
    body: "Elle porte sur 80 % de la valeur locative cadastrale du terrain, multipliée par les taux de la commune et de l’intercommunalité. Les terres agricoles bénéficient d’une exonération partielle permanente ; des bois et des zones naturelles peuvent être exonérés pour plusieurs années.\n\nSon produit est modeste à l’échelle du pays, mais il compte dans les communes rurales étendues. Une taxe additionnelle, héritée de l’ancienne part des départements et des régions, revient aujourd’hui au bloc communal.\n\nLes taux paraissent très élevés, souvent au-dessus de 40 %, parce que les valeurs locatives des terrains sont très faibles : comparer ce taux à celui du foncier bâti n’a pas de sens. Une part des exonérations est compensée par l’État.",
    legalReferences: [{ label: "art. 1393 et suivants du CGI" }],
    themes: ["finances-fiscalite"],
    broader: ["Fiscalité directe locale"],
    related: [
      "Valeur locative cadastrale",
      "Compensation d’exonération",
      "Taxe foncière sur les propriétés bâties",
    ],
  },
  {
    label: "Taxe d’habitation",
    acronym: "TH",
    synonyms: ["taxe d’habitation sur les résidences secondaires", "THRS"],
    shortDefinition:
      "Impôt local sur les logements meublés. Supprimée pour toutes les résidences principales depuis 2023, elle ne porte plus que sur les résidences secondaires et d’autres locaux meublés.",
    body: "La suppression s’est étalée de 2018 à 2023 : 80 % des foyers n’en payaient plus en 2020, tous en sont dispensés depuis 2023. Les communes ont reçu en échange, dès 2021, la taxe foncière des départements, et les intercommunalités une part de taxe sur la valeur ajoutée.\n\nL’impôt qui subsiste est dû par la personne qui dispose d’une résidence secondaire au 1er janvier, au profit de la commune et de l’intercommunalité. Dans les zones où le logement manque, la commune peut le majorer. Les occupants et usages sont déclarés en ligne par les propriétaires.\n\nLes séries ont donc une rupture : jusqu’en 2020 le produit couvre toutes les résidences, ensuite les seules résidences secondaires et locaux assimilés. Les taux ont été gelés de 2020 à 2022.",
    legalReferences: [{ label: "art. 1407 et suivants du CGI" }],
    themes: ["finances-fiscalite"],
    broader: ["Fiscalité directe locale"],
    related: [
      "Majoration de la taxe d’habitation sur les résidences secondaires",
      "Coefficient correcteur",
      "Fraction de TVA",
      "Taxe foncière sur les propriétés bâties",
    ],
  },
  {
    label: "Taxe d’habitation sur les logements vacants",
    acronym: "THLV",
    shortDefinition:
      "Impôt facultatif que la commune ou l’intercommunalité peut instituer sur les logements vides depuis plus de deux ans, hors des zones où le logement manque.",
    body: "Le conseil municipal en décide par délibération, ou l’intercommunalité si elle a un programme local de l’habitat. Sont visés les logements habitables, non meublés et restés vides plus de deux ans, sauf lorsque la vacance ne dépend pas du propriétaire. Le taux est celui de la taxe d’habitation sur les résidences secondaires.\n\nElle ne peut pas s’appliquer là où l’État perçoit la taxe sur les logements vacants. La loi de finances pour 2026 prévoit de remplacer les deux par une taxe unique au profit du bloc communal, la taxe sur la vacance des locaux d’habitation, à compter du 1er janvier 2027.\n\nL’absence de produit peut signifier que la taxe n’a pas été instituée, non qu’il n’y a pas de logement vide.",
    legalReferences: [{ label: "art. 1407 bis du CGI" }],
    themes: ["finances-fiscalite"],
    broader: ["Fiscalité directe locale"],
    related: ["Taxe sur les logements vacants", "Taxe d’habitation", "Zone tendue"],
  },
  {
    label: "Taxe sur les logements vacants",
    acronym: "TLV",
    shortDefinition:
      "Impôt national sur les logements vides depuis au moins un an, dans les communes où l’offre de logements est très insuffisante. Son produit va à l’État, non à la commune.",
    body: "Elle s’applique de plein droit dans les communes d’une liste fixée par décret, élargie en 2023 à des communes touristiques. Le propriétaire paie un pourcentage de la valeur locative cadastrale : depuis 2023, 17 % la première année d’imposition, 34 % ensuite. La vacance indépendante de sa volonté et les logements inhabitables n’y sont pas soumis.\n\nElle n’est pas une recette locale, contrairement à la taxe d’habitation sur les logements vacants, possible ailleurs. La loi de finances pour 2026 prévoit de les remplacer toutes deux, à compter du 1er janvier 2027, par une taxe unique au profit du bloc communal.\n\nLe nombre de logements taxés ne mesure pas toute la vacance : l’Insee retient une définition plus large.",
    legalReferences: [{ label: "art. 232 du CGI" }],
    themes: ["finances-fiscalite"],
    related: [
      "Taxe d’habitation sur les logements vacants",
      "Zone tendue",
      "Majoration de la taxe d’habitation sur les résidences secondaires",
    ],
  },
  {
    label: "Majoration de la taxe d’habitation sur les résidences secondaires",
    shortDefinition:
      "Supplément, de 5 % à 60 %, que certaines communes peuvent appliquer à leur part de la taxe d’habitation sur les résidences secondaires.",
    body: "Elle est ouverte aux communes où s’applique la taxe sur les logements vacants, c’est-à-dire où se loger est difficile ; la liste, fixée par décret, a été élargie à de nombreuses communes touristiques en 2023. Le conseil municipal choisit un pourcentage, qui s’applique à la part communale de la cotisation, et non à celle de l’intercommunalité.\n\nDes dégrèvements sont prévus, par exemple pour une personne obligée d’avoir un second logement pour travailler ou hébergée durablement en établissement de soins.\n\nLa majoration revient à la commune mais n’entre pas dans son taux voté : en ne comparant que les taux, on sous-estime l’impôt. Les fichiers fiscaux lui consacrent des colonnes distinctes.",
    legalReferences: [{ label: "art. 1407 ter du CGI" }],
    themes: ["finances-fiscalite"],
    related: [
      "Taxe d’habitation",
      "Taxe sur les logements vacants",
      "Zone tendue",
      "Commune touristique",
    ],
  },
  {
    label: "Cotisation foncière des entreprises",
    acronym: "CFE",
    shortDefinition:
      "Impôt local payé chaque année par les entreprises et les indépendants sur la valeur des locaux et terrains qu’ils utilisent pour leur activité.",
    body: "Elle forme, avec la cotisation sur la valeur ajoutée des entreprises, la contribution économique territoriale, qui a remplacé la taxe professionnelle en 2010. Elle se calcule sur la valeur locative des biens soumis à la taxe foncière utilisés l’avant-dernière année. Les très petites entreprises paient une cotisation minimum, dont la base est fixée localement selon le chiffre d’affaires.\n\nElle revient à l’intercommunalité seule en fiscalité professionnelle unique, ou se partage avec la commune en fiscalité additionnelle. Les locaux industriels bénéficient depuis 2021 d’une réduction de moitié, compensée par l’État.\n\nUne commune sans produit de cotisation foncière n’est donc pas sans entreprises. Le produit dépend parfois d’un seul grand établissement, que protège alors le secret statistique.",
    legalReferences: [{ label: "art. 1447 et suivants du CGI" }],
    themes: ["finances-fiscalite"],
    broader: ["Fiscalité directe locale"],
    related: [
      "Cotisation sur la valeur ajoutée des entreprises",
      "Fiscalité professionnelle unique",
      "Taxe professionnelle",
    ],
  },
  {
    label: "Cotisation sur la valeur ajoutée des entreprises",
    acronym: "CVAE",
    shortDefinition:
      "Impôt des entreprises calculé sur leur valeur ajoutée. Les collectivités ne la perçoivent plus depuis 2023 : elles reçoivent à la place une part de taxe sur la valeur ajoutée.",
    body: "Créée en 2010 pour remplacer, avec la cotisation foncière des entreprises, la taxe professionnelle, elle était répartie entre communes, intercommunalités, départements et régions. Les régions ont perdu leur part en 2021, les autres collectivités en 2023. Le taux étant national, les élus locaux ne le votaient pas.\n\nElle existe encore pour les entreprises, à un taux réduit et au profit de l’État ; sa suppression complète a été plusieurs fois repoussée par les lois de finances.\n\nEn 2023, la ligne disparaît des comptes locaux et une recette de taxe sur la valeur ajoutée apparaît : on les rapproche pour une série longue. Pour les communes et intercommunalités, la progression de cette compensation dépend en partie de l’activité économique du territoire.",
    legalReferences: [
      { label: "art. 1586 ter du CGI" },
      { label: "art. 55 de la loi n° 2022-1726 du 30 décembre 2022 de finances pour 2023" },
    ],
    themes: ["finances-fiscalite"],
    related: ["Fraction de TVA", "Cotisation foncière des entreprises", "Taxe professionnelle"],
  },
  {
    label: "Taxe professionnelle",
    acronym: "TP",
    shortDefinition:
      "Ancien impôt local sur les entreprises, créé en 1975 et supprimé en 2010. C’était alors la première ressource fiscale des collectivités.",
    body: "Elle portait sur les équipements et les locaux des entreprises et, jusqu’à une réforme engagée en 1999, sur les salaires. Elle a été remplacée par la contribution économique territoriale, formée de deux cotisations, l’une foncière et l’autre sur la valeur ajoutée, et par une imposition forfaitaire sur certains réseaux.\n\nPour que la réforme soit neutre, un fonds national reprend à des collectivités gagnantes et verse aux perdantes, et l’État ajoute une dotation de compensation (DCRTP). Ces montants figurent encore dans les comptes.\n\nL’année 2010 est une transition, avec une compensation provisoire : les séries d’impôts économiques s’interrompent en 2009 et reprennent en 2011 sur d’autres bases. Le terme reste dans des expressions comme « taxe professionnelle unique ».",
    legalReferences: [
      { label: "loi n° 75-678 du 29 juillet 1975" },
      { label: "loi n° 2009-1673 du 30 décembre 2009 de finances pour 2010" },
    ],
    themes: ["finances-fiscalite"],
    related: [
      "Cotisation foncière des entreprises",
      "Cotisation sur la valeur ajoutée des entreprises",
      "Dotation de compensation des EPCI",
      "Fiscalité professionnelle unique",
    ],
  },
  {
    label: "Taxe d’enlèvement des ordures ménagères",
    acronym: "TEOM",
    shortDefinition:
      "Taxe qui finance la collecte et le traitement des déchets ménagers. Elle est ajoutée à la taxe foncière et calculée sur la valeur du logement, non sur la quantité de déchets.",
    body: "La commune, l’intercommunalité ou le syndicat qui assure au moins la collecte en vote le taux, parfois différent selon les zones et le service rendu. La base est celle de la taxe foncière sur les propriétés bâties ; le propriétaire peut en réclamer le montant à son locataire. Une part variable, liée à la quantité de déchets, peut être instituée.\n\nD’autres territoires choisissent une redevance, payée par l’usager selon le service rendu, ou financent le service par leur budget général.\n\nComparer les taux sans regarder ce choix est trompeur : une commune sans taxe peut avoir une redevance. Le produit ne doit pas dépasser de façon disproportionnée le coût du service.",
    legalReferences: [{ label: "art. 1520 et suivants du CGI" }],
    themes: ["finances-fiscalite", "developpement-durable"],
    broader: ["Fiscalité directe locale"],
    related: ["Taxe foncière sur les propriétés bâties", "Valeur locative cadastrale"],
  },
  {
    label: "Taxe de séjour",
    shortDefinition:
      "Taxe payée par les vacanciers et voyageurs hébergés à titre onéreux, au profit de la commune ou de l’intercommunalité, pour financer le tourisme ou la protection des espaces naturels.",
    body: "Elle est facultative. La collectivité qui l’institue choisit, par type d’hébergement, entre deux formules : au réel, par personne et par nuit, ou au forfait, selon la capacité d’accueil. Les tarifs restent dans des limites fixées par la loi ; les hébergements sans classement paient un pourcentage du prix. Les mineurs, notamment, en sont exonérés.\n\nL’hébergeur ou la plateforme en ligne la collecte et la reverse. Le département peut ajouter 10 % ; d’autres taxes additionnelles existent dans certaines régions.\n\nLe produit dépend des tarifs, du classement des hébergements et du mode de collecte autant que de la fréquentation : il ne mesure pas à lui seul l’activité touristique.",
    legalReferences: [{ label: "art. L. 2333-26 et suivants du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Commune touristique", "Dotation des groupements touristiques"],
  },
  {
    label: "Taxe d’aménagement",
    shortDefinition:
      "Taxe due une fois, à l’occasion d’une construction, d’un agrandissement ou d’un aménagement soumis à autorisation d’urbanisme. Elle aide à financer les équipements publics.",
    body: "Elle se calcule sur la surface construite, multipliée par une valeur forfaitaire nationale, puis par des taux votés : une part pour la commune ou l’intercommunalité, de 1 % à 5 % et jusqu’à 20 % dans certains secteurs, une part pour le département, plafonnée à 2,5 %, et une part régionale en Île-de-France. Des abattements et exonérations existent.\n\nLa part du département finance les espaces naturels sensibles et le conseil en architecture. La commune peut partager sa part avec l’intercommunalité.\n\nPour les demandes déposées depuis septembre 2022, elle est exigible à l’achèvement des travaux et gérée par l’administration fiscale : les recettes ont glissé dans le temps, ce qui explique une partie de leur baisse.",
    legalReferences: [{ label: "art. 1635 quater A et suivants du CGI" }],
    themes: ["finances-fiscalite"],
    related: ["Bloc communal", "Département"],
  },
  {
    label: "Versement mobilité",
    acronym: "VM",
    synonyms: ["versement transport"],
    shortDefinition:
      "Contribution des employeurs publics et privés d’au moins 11 salariés, calculée sur les salaires, qui finance les transports du quotidien.",
    body: "L’autorité organisatrice de la mobilité en décide et fixe le taux, dans des limites qui dépendent de la population et des services offerts. L’organisme de recouvrement des cotisations sociales la collecte et la reverse. Elle s’appelait versement transport avant la loi du 24 décembre 2019.\n\nC’est souvent la première ressource des réseaux urbains. En Île-de-France, des taux propres s’appliquent. Depuis 2025, les régions métropolitaines autres que l’Île-de-France, et la Corse, peuvent instituer un versement mobilité régional et rural, d’au plus 0,15 % des salaires.\n\nLa recette figure souvent dans un budget annexe ou au compte d’un syndicat : on ne la trouve pas toujours dans le budget principal. Elle suit l’emploi et les salaires plus que l’offre de transport.",
    legalReferences: [
      { label: "art. L. 2333-64 et suivants du CGCT" },
      { label: "art. 118 de la loi n° 2025-127 du 14 février 2025 de finances pour 2025" },
    ],
    themes: ["finances-fiscalite", "developpement-durable"],
    related: ["Autorité organisatrice de la mobilité", "Budget annexe"],
  },
  {
    label: "Droits de mutation à titre onéreux",
    acronym: "DMTO",
    synonyms: ["frais de notaire", "droits de mutation"],
    shortDefinition:
      "Impôts payés par l’acheteur lors de la vente d’un bien immobilier ancien. Ils reviennent surtout au département et, pour une part, à la commune.",
    body: "Le notaire les perçoit avec ses honoraires, d’où l’expression impropre de « frais de notaire ». La part du département est en général de 4,5 % du prix. La loi de finances pour 2025 lui permet de la porter à 5 % du 1er avril 2025 au 31 mars 2028, sauf pour les personnes qui achètent leur première résidence principale. S’y ajoutent 1,2 % pour la commune, ou pour un fonds départemental réparti entre les petites communes, et un prélèvement de l’État.\n\nUne partie du produit des départements est mise en commun dans un fonds de péréquation.\n\nLa recette suit le nombre et le prix des ventes : elle peut chuter brusquement, comme en 2023 et 2024. On évite de juger les finances d’un département sur une seule année.",
    legalReferences: [
      { label: "art. 682 et suivants du CGI" },
      { label: "art. 1594 A du CGI" },
      { label: "art. 116 de la loi n° 2025-127 du 14 février 2025 de finances pour 2025" },
    ],
    themes: ["finances-fiscalite"],
    related: [
      "Département",
      "Péréquation horizontale",
      "Fonds de solidarité des départements de la région Île-de-France",
    ],
  },
  {
    label: "Taxe intérieure de consommation sur les produits énergétiques",
    acronym: "TICPE",
    synonyms: ["accise sur les énergies", "TIPP"],
    shortDefinition:
      "Impôt national sur les carburants et le fioul, dont une part revient aux départements et aux régions. Depuis 2022, il porte le nom d’accise sur les énergies.",
    body: "L’impôt se calcule sur la quantité vendue, et non sur le prix. L’État en affecte des fractions aux départements et aux régions, d’abord pour compenser des compétences transférées : revenu de solidarité active, routes, personnels des collèges et lycées, formation, etc. Une part régionale finance les transports.\n\nCes fractions comportent souvent un montant garanti, égal au droit à compensation ; seul le surplus suit la consommation. Les collectivités ne fixent plus librement le tarif.\n\nLes comptes locaux gardent l’ancien sigle, TICPE, parfois même TIPP. La recette baisse avec la consommation de carburant. Elle est classée parmi les impôts indirects, mais fonctionne en grande partie comme une dotation.",
    legalReferences: [
      { label: "art. L. 312-1 et suivants du code des impositions sur les biens et services" },
    ],
    themes: ["finances-fiscalite"],
    related: [
      "Compensation financière des transferts de compétences",
      "Région",
      "Département",
      "Revenu de solidarité active",
    ],
  },
  {
    label: "Taxe spéciale sur les conventions d’assurances",
    acronym: "TSCA",
    shortDefinition:
      "Impôt national compris dans les primes d’assurance, dont une partie revient aux départements pour financer des compétences transférées et les services d’incendie et de secours.",
    body: "L’assuré la paie avec sa prime ; le taux varie selon le risque couvert : véhicule, incendie, navigation, protection juridique, etc. Les départements en reçoivent plusieurs fractions. L’une, assise sur l’assurance automobile, aide à financer les services départementaux d’incendie et de secours ; d’autres compensent des transferts de compétences ou la fin de la taxe professionnelle.\n\nLa répartition entre départements est fixée par des pourcentages inscrits dans la loi, et non par les assurances souscrites sur place. Les départements ne votent aucun taux.\n\nC’est une recette libre d’emploi, même lorsqu’elle a été attribuée pour une charge précise. Sa hausse suit celle des primes d’assurance.",
    legalReferences: [{ label: "art. 991 et suivants du CGI" }],
    themes: ["finances-fiscalite", "securite"],
    related: [
      "Service départemental d’incendie et de secours",
      "Département",
      "Compensation financière des transferts de compétences",
    ],
  },
  {
    label: "Fraction de TVA",
    synonyms: ["TVA nationale affectée"],
    shortDefinition:
      "Part du produit national de la taxe sur la valeur ajoutée (TVA) que l’État verse à des collectivités pour remplacer des impôts locaux ou des dotations supprimés.",
    body: "Les régions en reçoivent une depuis 2018, à la place de leur dotation globale de fonctionnement, et une autre depuis 2021 pour leur part d’impôt sur la valeur ajoutée des entreprises. En 2021, départements et intercommunalités en ont reçu une pour la taxe foncière et la taxe d’habitation perdues ; en 2023, communes, intercommunalités et départements pour la cotisation sur la valeur ajoutée.\n\nLe montant de départ reprend la recette perdue, puis suit en principe l’évolution nationale de la TVA ; il a été gelé en 2025. Aucune collectivité n’en fixe le taux.\n\nElle est classée en recettes fiscales, mais les élus n’ont pas prise sur elle et elle ne dépend guère du territoire. Les versements de l’année reposent sur des prévisions, régularisées ensuite.",
    legalReferences: [
      { label: "art. 149 de la loi n° 2016-1917 du 29 décembre 2016 de finances pour 2017" },
      { label: "art. 16 de la loi n° 2019-1479 du 28 décembre 2019 de finances pour 2020" },
      { label: "art. 8 de la loi n° 2020-1721 du 29 décembre 2020 de finances pour 2021" },
    ],
    themes: ["finances-fiscalite"],
    related: [
      "Taxe d’habitation",
      "Cotisation sur la valeur ajoutée des entreprises",
      "Région",
      "Concours financiers de l’État",
    ],
  },
];
