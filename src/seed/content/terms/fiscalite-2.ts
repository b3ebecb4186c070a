import type { TermSeed } from "../types";

export const fiscaliteRegimes: TermSeed[] = [
  {
    label: "Octroi de mer",
    shortDefinition:
      "Taxe propre à la Guadeloupe, à la Guyane, à la Martinique, à Mayotte et à La Réunion. Elle frappe les marchandises importées et, sauf exceptions, celles qui sont produites sur place.",
    body: "L’octroi de mer est dû à l’entrée des marchandises sur le territoire, ou lors de leur livraison par l’entreprise locale qui les a fabriquées. L’assemblée de la région, ou de la collectivité qui en tient lieu, fixe les taux produit par produit. Le droit de l’Union européenne permet de taxer moins certaines productions locales, pour compenser les handicaps de l’éloignement.\n\nLe produit alimente surtout les budgets des communes, dont il est une ressource majeure outre-mer. S’y ajoute une part, dite octroi de mer régional, qui revient à la région.\n\nPour comparer une commune d’outre-mer avec une commune de l’Hexagone, il faut se souvenir que la seconde n’a aucune recette équivalente et que celle de la première varie avec la consommation et les importations.",
    legalReferences: [{ label: "Loi n° 2004-639 du 2 juillet 2004 relative à l’octroi de mer" }],
    themes: ["finances-fiscalite"],
    related: ["Prélèvements obligatoires", "Commune", "Région"],
  },
  {
    label: "Taxe sur les certificats d’immatriculation",
    synonyms: ["cartes grises", "taxe régionale sur les certificats d’immatriculation"],
    shortDefinition:
      "Impôt payé lors de l’immatriculation d’un véhicule, neuf ou d’occasion. Sa principale part revient à la région, qui en fixe le tarif par cheval fiscal.",
    body: "Le montant dû à la région s’obtient en multipliant la puissance administrative du véhicule, exprimée en chevaux fiscaux, par le tarif voté par l’assemblée régionale. Des réductions ou exonérations existent selon l’âge et l’énergie du véhicule. Les collectivités qui exercent les compétences d’une région, comme la Collectivité de Corse, perçoivent aussi cette taxe.\n\nLa somme payée par l’automobiliste comprend d’autres éléments, qui ne vont pas à la région : malus écologiques versés à l’État, frais de gestion et d’acheminement du titre.\n\nLe produit suit le marché automobile : il baisse quand les ventes reculent, même si le tarif n’a pas changé. C’est l’une des rares recettes fiscales dont une région maîtrise encore le tarif.",
    themes: ["finances-fiscalite"],
    related: ["Région", "Recettes de fonctionnement"],
  },
  {
    label: "Fiscalité professionnelle unique",
    acronym: "FPU",
    synonyms: ["régime de fiscalité professionnelle unique"],
    shortDefinition:
      "Régime fiscal dans lequel l’intercommunalité perçoit seule les impôts payés par les entreprises, à la place de ses communes membres, et leur reverse une compensation.",
    body: "L’intercommunalité vote un taux unique de cotisation foncière des entreprises sur tout son territoire et reçoit les autres impôts économiques, comme la taxe sur les surfaces commerciales. Elle peut aussi voter des taux additionnels de taxes foncières. Ce régime est obligatoire pour les communautés d’agglomération, les communautés urbaines et les métropoles ; les communautés de communes peuvent le choisir.\n\nLes communes gardent leurs impôts sur les ménages. Elles reçoivent une attribution de compensation égale, pour l’essentiel, aux impôts économiques qu’elles ont cédés, diminués du coût des compétences transférées.\n\nLe régime change la répartition des recettes entre commune et intercommunalité : comparer les impôts d’une commune en fiscalité professionnelle unique à ceux d’une commune en fiscalité additionnelle n’a de sens qu’en ajoutant les deux niveaux.",
    legalReferences: [{ label: "art. 1609 nonies C du CGI" }],
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    related: [
      "EPCI à fiscalité propre",
      "Fiscalité additionnelle",
      "Attribution de compensation",
      "Cotisation foncière des entreprises",
    ],
  },
  {
    label: "Fiscalité additionnelle",
    acronym: "FA",
    shortDefinition:
      "Régime fiscal dans lequel l’intercommunalité vote ses propres taux d’impôts locaux, qui s’ajoutent à ceux de ses communes membres sur les mêmes bases.",
    body: "Le contribuable paie alors, pour un même impôt, une part communale et une part intercommunale, qui apparaissent dans deux colonnes de son avis. Ménages et entreprises sont concernés. Ce régime se rencontre surtout dans des communautés de communes.\n\nUne variante permet de mettre en commun les seuls impôts économiques d’une zone d’activités, ou ceux des éoliennes : on parle de fiscalité professionnelle de zone. Hors de cette zone, la fiscalité reste additionnelle.\n\nComme la commune garde ses impôts économiques, il n’y a pas en principe d’attribution de compensation. Pour connaître la pression fiscale sur un territoire, il faut additionner le taux de la commune et celui de l’intercommunalité.",
    legalReferences: [{ label: "art. 1379-0 bis du CGI" }],
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    related: [
      "Fiscalité professionnelle unique",
      "EPCI à fiscalité propre",
      "Communauté de communes",
      "Taux voté",
    ],
  },
  {
    label: "Attribution de compensation",
    acronym: "AC",
    shortDefinition:
      "Versement entre une intercommunalité à fiscalité professionnelle unique et chacune de ses communes, pour que le transfert des impôts économiques et des compétences soit neutre pour les deux budgets.",
    body: "Au passage en fiscalité professionnelle unique, l’attribution est égale aux impôts économiques que percevait la commune, diminués des charges qu’elle transfère. À chaque nouveau transfert de compétence, elle est ajustée du coût évalué par la commission locale d’évaluation des charges transférées. Elle peut aussi être fixée librement, avec l’accord de l’intercommunalité et des communes intéressées.\n\nElle est une dépense obligatoire de l’intercommunalité. Si la commune a transféré plus de charges que d’impôts, l’attribution est négative : c’est la commune qui verse.\n\nSon montant n’est pas indexé et reste figé d’une année à l’autre hors transfert. Dans les comptes, il faut regarder le solde des sommes versées et reçues, et ne pas compter deux fois cette recette quand on additionne communes et intercommunalité.",
    legalReferences: [{ label: "art. 1609 nonies C du CGI, V" }],
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    broader: ["Fiscalité reversée"],
    related: [
      "Fiscalité professionnelle unique",
      "Commission locale d’évaluation des charges transférées",
      "EPCI à fiscalité propre",
    ],
  },
  {
    label: "Commission locale d’évaluation des charges transférées",
    acronym: "CLECT",
    synonyms: ["CLETC"],
    shortDefinition:
      "Commission formée de représentants des communes et de leur intercommunalité, qui chiffre le coût des compétences passant de l’une à l’autre.",
    body: "Elle existe dans les intercommunalités soumises à la fiscalité professionnelle unique. Chaque conseil municipal y a au moins un représentant. À chaque transfert, elle évalue les dépenses que la commune n’aura plus à payer, nettes des recettes liées, selon des méthodes que la loi encadre, notamment pour les équipements.\n\nSon rapport est remis dans les neuf mois qui suivent le transfert, puis soumis aux conseils municipaux, qui l’approuvent à la majorité qualifiée. Il sert ensuite à fixer l’attribution de compensation.\n\nLa commission évalue, elle ne décide pas du montant versé. Ses rapports sont une bonne source pour comprendre pourquoi l’attribution d’une commune a changé d’une année à l’autre.",
    legalReferences: [{ label: "art. 1609 nonies C du CGI, IV" }],
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    related: [
      "Attribution de compensation",
      "Fiscalité professionnelle unique",
      "Compétences exercées par les groupements",
    ],
  },
  {
    label: "Fiscalité reversée",
    shortDefinition:
      "Impôts encaissés par une collectivité puis reversés à une autre, en application de la loi ou d’un accord local. Elle figure en recette chez l’une et en dépense, ou en moindre recette, chez l’autre.",
    body: "Les principaux reversements ont lieu entre une intercommunalité et ses communes : attribution de compensation et dotation de solidarité communautaire. D’autres sont nationaux, comme le fonds national de péréquation des ressources intercommunales et communales ou le fonds national de garantie individuelle des ressources, né de la suppression de la taxe professionnelle.\n\nDans les comptes, les sommes versées sont inscrites en « atténuations de produits ». Les tableaux statistiques présentent souvent les impôts nets de ces reversements.\n\nAvant de comparer deux collectivités, il faut vérifier si les impôts sont affichés bruts ou nets : pour une intercommunalité, l’écart est souvent considérable.",
    themes: ["finances-fiscalite"],
    related: [
      "Attribution de compensation",
      "Fonds national de péréquation des ressources intercommunales et communales",
      "Recettes de fonctionnement",
    ],
  },
  {
    label: "Base d’imposition",
    synonyms: ["base nette", "assiette"],
    shortDefinition:
      "Montant auquel s’applique le taux voté par la collectivité pour calculer un impôt local. Pour les taxes foncières, elle découle de la valeur locative cadastrale du bien.",
    body: "On part d’une base brute : la moitié de la valeur locative cadastrale pour une propriété bâtie, 80 % pour une propriété non bâtie. On en retire les abattements et les exonérations pour obtenir la base nette. L’impôt est le produit de cette base par le taux.\n\nPour un même bien, la base peut différer selon le niveau qui taxe : une commune et son intercommunalité n’accordent pas toujours les mêmes exonérations.\n\nLa somme des bases d’une commune mesure sa richesse fiscale. Elle augmente de deux façons : par la revalorisation nationale annuelle, et par les constructions et changements propres au territoire. Les bases notifiées en début d’année sont des prévisions ; les bases définitives sont connues plus tard.",
    themes: ["finances-fiscalite"],
    related: ["Taux voté", "Valeur locative cadastrale", "Abattement", "Exonération facultative"],
  },
  {
    label: "Taux voté",
    synonyms: ["taux d’imposition"],
    shortDefinition:
      "Pourcentage fixé chaque année par une commune ou une intercommunalité pour chacun de ses impôts directs, et appliqué à la base d’imposition.",
    body: "Le conseil vote ses taux en principe avant le 15 avril, ou avant le 30 avril l’année du renouvellement des assemblées. Il n’est pas entièrement libre : des plafonds existent, et la hausse de certains taux est liée à celle d’autres taxes.\n\nDepuis 2021, le taux communal de taxe foncière sur les propriétés bâties comprend l’ancien taux du département, transféré aux communes en compensation de la taxe d’habitation sur les résidences principales. La série marque donc une rupture cette année-là, sans que l’impôt total ait augmenté de ce seul fait.\n\nUn taux ne se compare pas seul : un taux élevé sur de faibles bases peut coûter moins qu’un taux bas sur des bases élevées.",
    legalReferences: [{ label: "art. 1636 B sexies du CGI" }, { label: "art. 1639 A du CGI" }],
    themes: ["finances-fiscalite"],
    related: [
      "Base d’imposition",
      "Taux plafond",
      "Délibération fiscale hors taux",
      "Taxe foncière sur les propriétés bâties",
    ],
  },
  {
    label: "Taux plafond",
    shortDefinition:
      "Taux maximal qu’une commune peut voter pour un impôt direct. Il est calculé chaque année à partir des taux moyens constatés l’année précédente.",
    body: "Pour les taxes foncières, la commune ne peut dépasser deux fois et demie le taux moyen des communes du département ou, s’il est plus élevé, le taux moyen national. Pour la cotisation foncière des entreprises, la limite est de deux fois le taux moyen national.\n\nLe plafond qui vaut pour la commune tient compte du taux de son intercommunalité lorsque celle-ci taxe la même base : c’est la somme des deux que la loi entend contenir.\n\nL’administration fiscale communique les taux plafonds à chaque commune en début d’année. Très peu de communes en sont proches : le plafond ne dit rien de la pression fiscale ordinaire.",
    legalReferences: [{ label: "art. 1636 B septies du CGI" }],
    themes: ["finances-fiscalite"],
    related: [
      "Taux voté",
      "Taxe foncière sur les propriétés bâties",
      "Cotisation foncière des entreprises",
    ],
  },
  {
    label: "Abattement",
    shortDefinition:
      "Réduction de la base d’un impôt, accordée avant l’application du taux. Elle peut être obligatoire, ou laissée au choix de la collectivité.",
    body: "L’abattement s’exprime en pourcentage ou en montant et diminue la base, donc l’impôt, quel que soit le taux. Il se distingue de l’exonération, qui dispense de tout ou partie de l’impôt, et du dégrèvement, qui annule une somme déjà calculée.\n\nL’exemple le plus connu, celui des abattements pour charges de famille à la taxe d’habitation, ne joue plus depuis 2023 puisque les résidences principales ne paient plus cet impôt. D’autres demeurent, comme celui dont bénéficient, à la taxe foncière, les logements sociaux des quartiers prioritaires, en contrepartie d’actions des bailleurs.\n\nUn abattement décidé par la collectivité reste à sa charge ; s’il est imposé par la loi, l’État le compense parfois.",
    themes: ["finances-fiscalite"],
    related: ["Base d’imposition", "Exonération facultative", "Dégrèvement"],
  },
  {
    label: "Exonération facultative",
    synonyms: ["exonération sur délibération"],
    shortDefinition:
      "Dispense totale ou partielle d’un impôt local, prévue par la loi mais qui ne s’applique que si la collectivité la décide. Son coût reste alors en principe à sa charge.",
    body: "La loi fixe les cas, la durée et parfois le pourcentage ; la collectivité choisit de l’appliquer ou non, par une délibération générale prise avant le 1er octobre pour l’année suivante. Elle ne peut pas viser un contribuable nommément.\n\nCes exonérations servent, par exemple, à attirer des entreprises dans certaines zones ou à encourager la rénovation énergétique des logements. Chaque niveau décide pour sa part : la commune peut exonérer, l’intercommunalité non.\n\nLes exonérations de droit, elles, s’appliquent partout sans vote ; l’État en compense certaines. Pour mesurer l’effort d’une collectivité, il faut donc séparer les pertes de bases qu’elle a voulues de celles que la loi lui impose.",
    themes: ["finances-fiscalite"],
    related: ["Délibération fiscale hors taux", "Compensation d’exonération", "Dégrèvement"],
  },
  {
    label: "Dégrèvement",
    shortDefinition:
      "Réduction ou annulation d’un impôt que l’État accorde à un contribuable et prend à sa charge. La collectivité reçoit tout de même la totalité de la somme.",
    body: "Le dégrèvement intervient une fois l’impôt calculé. Il peut être d’office, sur demande, ou répondre à une réclamation. L’État se substitue au contribuable et verse à la collectivité le produit qu’elle attendait, au taux qu’elle a voté.\n\nC’est la différence avec l’exonération : celle-ci diminue les bases, et la collectivité n’en est compensée qu’en partie, ou pas du tout. Le plafonnement de la taxe foncière selon le revenu est un exemple de dégrèvement.\n\nDans les comptes locaux, un dégrèvement ne se voit pas : la recette apparaît comme un impôt ordinaire. Il faut se reporter au budget de l’État pour en connaître le coût.",
    themes: ["finances-fiscalite"],
    related: ["Exonération facultative", "Compensation d’exonération", "Abattement"],
  },
  {
    label: "Compensation d’exonération",
    synonyms: ["allocations compensatrices"],
    shortDefinition:
      "Somme que l’État verse à une collectivité pour remplacer, en tout ou en partie, un impôt qu’une loi l’empêche de percevoir auprès de certains contribuables.",
    body: "Quand la loi exonère des ménages ou des entreprises, elle prévoit souvent une allocation compensatrice. Celle-ci se calcule en général en multipliant la base exonérée par un taux figé à une année de référence : elle ne suit donc pas les hausses de taux que la collectivité vote ensuite.\n\nCertaines compensations ont été intégrées aux « variables d’ajustement » : l’État les réduit pour financer la hausse d’autres concours, de sorte qu’elles ne couvrent plus la perte d’origine.\n\nDans les comptes, ces allocations sont classées avec les dotations et participations, non avec les impôts. Une réforme fiscale peut ainsi faire baisser les impôts affichés et monter les dotations, à recettes égales.",
    themes: ["finances-fiscalite", "aide-dotations"],
    broader: ["Concours financiers de l’État"],
    related: ["Exonération facultative", "Dégrèvement", "Prélèvements sur recettes"],
  },
  {
    label: "Coefficient correcteur",
    synonyms: ["effet de la réforme de la taxe d’habitation"],
    shortDefinition:
      "Nombre propre à chaque commune, appliqué depuis 2021 au produit de sa taxe foncière, pour que la fin de la taxe d’habitation sur les résidences principales ne lui fasse ni gagner ni perdre d’argent.",
    body: "En 2021, les communes ont reçu la part départementale de la taxe foncière sur les propriétés bâties. Ce transfert rapporte à certaines plus que la taxe d’habitation perdue, à d’autres moins. Le coefficient corrige l’écart : supérieur à 1, la commune reçoit un complément ; inférieur à 1, une part du produit lui est retirée au profit des communes sous-compensées.\n\nLes communes dont le gain n’excède pas 10 000 € le conservent. Le coefficient est fixe, mais son effet grandit avec les bases ; il ne s’applique pas au supplément de produit issu d’une hausse de taux décidée par la commune.\n\nLe produit perçu par la commune diffère donc de celui que paient ses contribuables : les deux montants existent dans les fichiers fiscaux.",
    legalReferences: [
      { label: "Loi n° 2019-1479 du 28 décembre 2019 de finances pour 2020, art. 16" },
    ],
    themes: ["finances-fiscalite"],
    related: ["Taxe d’habitation", "Taxe foncière sur les propriétés bâties", "Taux voté"],
  },
  {
    label: "Recensement des éléments d’imposition",
    acronym: "REI",
    shortDefinition:
      "Fichier annuel de l’administration fiscale qui rassemble, commune par commune, les bases, les taux et les produits de tous les impôts directs locaux.",
    body: "Établi par la Direction générale des finances publiques, il couvre les taxes foncières, la taxe d’habitation sur les résidences secondaires, les impôts économiques, la taxe d’enlèvement des ordures ménagères et les taxes annexes. Pour chaque impôt, il détaille la part de chaque bénéficiaire : commune, intercommunalité, syndicat et autres.\n\nLe fichier compte un très grand nombre de variables, décrites dans un tracé qui change avec les réformes. Il est publié en données ouvertes, avec des séries de plusieurs années.\n\nIl décrit l’imposition émise, c’est-à-dire les rôles généraux : les montants peuvent différer des recettes inscrites aux comptes, qui comprennent des rattrapages. Des cases sont vides quand le secret fiscal ou statistique l’exige ; vide ne veut pas dire zéro.",
    themes: ["finances-fiscalite"],
    related: ["Fiscalité directe locale", "Base d’imposition", "Secret statistique", "Taux voté"],
  },
  {
    label: "Délibération fiscale hors taux",
    shortDefinition:
      "Décision par laquelle une collectivité règle l’assiette de ses impôts : exonérations, abattements, institution ou majoration d’une taxe. Elle se distingue du vote annuel des taux.",
    body: "Pour s’appliquer l’année suivante, elle doit en principe être prise avant le 1er octobre. Sauf indication contraire, elle reste valable tant qu’elle n’est pas rapportée : une décision ancienne peut donc produire encore ses effets. Certaines taxes suivent un autre calendrier.\n\nLa collectivité transmet sa délibération à la préfecture et à l’administration fiscale, qui l’applique aux impositions. La Direction générale des finances publiques publie ces délibérations sous forme de données.\n\nLors d’une fusion de communes ou d’intercommunalités, des règles transitoires prolongent les décisions antérieures. Deux secteurs d’une même commune nouvelle peuvent ainsi connaître un temps des régimes différents.",
    legalReferences: [{ label: "art. 1639 A bis du CGI" }],
    themes: ["finances-fiscalite"],
    related: [
      "Exonération facultative",
      "Abattement",
      "Taux voté",
      "Majoration de la taxe d’habitation sur les résidences secondaires",
    ],
  },
  {
    label: "Valeur locative cadastrale",
    synonyms: ["VLC"],
    shortDefinition:
      "Loyer annuel théorique qu’un bien pourrait produire, estimé par l’administration fiscale. Il sert à calculer les taxes foncières et plusieurs autres impôts locaux.",
    body: "Pour les logements, l’estimation repose encore sur les loyers de 1970, actualisés depuis par des coefficients. Pour les locaux professionnels, une révision appliquée depuis 2017 s’appuie sur des loyers récents et une grille de tarifs par secteur. Les établissements industriels suivent une méthode comptable, fondée sur leur prix de revient.\n\nChaque année, les valeurs des logements sont revalorisées d’après l’inflation européenne harmonisée de novembre à novembre. L’impôt peut donc augmenter sans que la collectivité touche à son taux.\n\nCes valeurs reflètent mal le marché d’aujourd’hui : deux logements de loyer semblable peuvent avoir des bases éloignées. Les comparer d’une ville à l’autre demande de la prudence.",
    legalReferences: [{ label: "art. 1388 du CGI" }, { label: "art. 1518 bis du CGI" }],
    themes: ["finances-fiscalite"],
    related: [
      "Base d’imposition",
      "Taxe foncière sur les propriétés bâties",
      "Cotisation foncière des entreprises",
    ],
  },
  {
    label: "Prélèvements obligatoires",
    acronym: "PO",
    shortDefinition:
      "Ensemble des impôts et des cotisations sociales que les ménages et les entreprises versent aux administrations publiques sans contrepartie directe.",
    body: "Leur total, rapporté au produit intérieur brut, forme le taux de prélèvements obligatoires, calculé par l’Insee selon les règles de la comptabilité nationale. On distingue la part qui revient à l’État, à la sécurité sociale, aux administrations publiques locales et à l’Union européenne.\n\nUne redevance payée pour un service rendu n’en fait pas partie. Ainsi la taxe d’enlèvement des ordures ménagères est un prélèvement obligatoire, alors que la redevance calculée selon l’usage du service n’en est pas un.\n\nLa part locale ne mesure pas la liberté fiscale des collectivités : elle comprend des impôts nationaux dont une fraction leur est affectée, comme la taxe sur la valeur ajoutée, et dont elles ne votent pas le taux.",
    themes: ["finances-fiscalite"],
    related: ["Administrations publiques locales", "Fiscalité directe locale"],
  },
];
