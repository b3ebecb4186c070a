import type { TermSeed } from "../types";

export const statistique: TermSeed[] = [
  {
    label: "Secret statistique",
    shortDefinition:
      "Règle qui interdit à la statistique publique de publier un résultat permettant de reconnaître une personne, un ménage ou une entreprise.",
    body: "En pratique, les résultats qui portent sur trop peu d’unités sont masqués. Pour les entreprises, l’usage est de ne rien publier qui concerne moins de trois d’entre elles, ni un total dont une seule fournit l’essentiel. Pour les revenus des ménages, des seuils d’effectif plus élevés s’appliquent.\n\nD’autres cases peuvent être masquées pour éviter qu’on retrouve une valeur par soustraction. Le secret fiscal obéit à des règles propres, mais produit le même effet.\n\nUne case vide, ou marquée d’un « s », veut dire « non publié » et jamais zéro. Pour les petites communes, il faut souvent passer à l’échelle de l’intercommunalité. La somme des valeurs visibles est alors inférieure au total.",
    legalReferences: [
      {
        label:
          "Loi n° 51-711 du 7 juin 1951 sur l’obligation, la coordination et le secret en matière de statistiques",
      },
    ],
    themes: ["finances-fiscalite", "emploi-fonction-publique"],
    related: [
      "Recensement des éléments d’imposition",
      "Service statistique ministériel",
      "Fichier localisé social et fiscal",
    ],
  },
  {
    label: "Code officiel géographique",
    acronym: "COG",
    shortDefinition:
      "Nomenclature de l’Insee qui donne un code et un libellé à chaque commune, canton, arrondissement, département, région, pays et territoire étranger.",
    body: "Une édition paraît chaque année et décrit la situation au 1er janvier. L’Insee publie aussi la liste des changements : fusions de communes, rétablissements, changements de nom ou de département. C’est la référence pour rapprocher des fichiers de provenance différente.\n\nChaque code est unique à une date donnée, mais une commune peut changer de code, ou en perdre un à l’occasion d’une fusion. Les communes déléguées et associées y figurent aussi, de même que les arrondissements municipaux de Paris, Lyon et Marseille.\n\nAvant de croiser deux fichiers, il faut vérifier leur millésime géographique et, au besoin, ramener le plus ancien au découpage du plus récent. Les codes sont du texte : un tableur risque d’effacer le zéro initial.",
    themes: ["geographie-intercommunalites"],
    related: ["Code Insee de la commune", "Commune", "Commune nouvelle"],
  },
  {
    label: "Code Insee de la commune",
    synonyms: ["code commune", "code géographique de la commune"],
    shortDefinition:
      "Identifiant de cinq caractères attribué par l’Insee à chaque commune. Il commence par le code du département et diffère du code postal.",
    body: "En France hexagonale, les deux premiers caractères sont ceux du département et les trois suivants numérotent la commune. En Corse, le code commence par 2A ou 2B. Outre-mer, les trois premiers chiffres désignent le département ou la collectivité, par exemple 974 pour La Réunion.\n\nLe code postal sert à acheminer le courrier : il est souvent commun à plusieurs communes, et une ville peut en avoir plusieurs. Il ne convient donc pas pour relier des données.\n\nUne commune nouvelle reprend d’ordinaire le code de la commune où se trouve son chef-lieu ; les autres codes cessent de désigner des communes. Il faut toujours le conserver en texte, à cause des lettres et des zéros de tête.",
    themes: ["geographie-intercommunalites"],
    related: ["Code officiel géographique", "Numéro SIREN", "Commune"],
  },
  {
    label: "Numéro SIREN",
    acronym: "SIREN",
    shortDefinition:
      "Identifiant à neuf chiffres d’une personne morale ou d’un entrepreneur, attribué par l’Insee. Les collectivités et leurs établissements publics en ont un aussi.",
    body: "Il est l’identifiant habituel des intercommunalités et des syndicats, qui n’ont pas de code Insee. Le répertoire Sirene, où il est inscrit, est en données ouvertes. Le numéro n’a pas de signification en lui-même, mais ceux des organismes publics commencent d’ordinaire par 1 ou 2.\n\nUne commune a donc deux identifiants : son code Insee, pour la géographie, et son numéro SIREN, pour la personne morale. Une table de correspondance permet de passer de l’un à l’autre.\n\nUne fusion d’intercommunalités peut donner un nouveau numéro : la série s’interrompt, même si le territoire est presque inchangé.",
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: [
      "Numéro SIRET",
      "Code Insee de la commune",
      "Établissement public de coopération intercommunale",
    ],
  },
  {
    label: "Numéro SIRET",
    acronym: "SIRET",
    shortDefinition:
      "Identifiant à quatorze chiffres d’un établissement, c’est-à-dire d’un lieu ou d’une activité. Il réunit le numéro SIREN de l’organisme et un numéro interne de cinq chiffres.",
    body: "Une même collectivité a un seul numéro SIREN et plusieurs numéros SIRET : l’un pour son siège, d’autres pour ses services, ses équipements ou ses budgets annexes.\n\nDans les fichiers comptables, chaque budget est repéré par son SIRET, ce qui permet de distinguer le budget principal des budgets annexes. Dans les données de la commande publique, il identifie l’acheteur et l’entreprise retenue.\n\nLors d’un déménagement, le numéro change alors que le SIREN demeure. Pour totaliser tout ce qui concerne une collectivité, il faut regrouper les lignes sur les neuf premiers chiffres.",
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: ["Numéro SIREN", "Budget annexe", "Données essentielles de la commande publique"],
  },
  {
    label: "Population municipale",
    acronym: "PMUN",
    shortDefinition:
      "Nombre de personnes qui ont leur résidence habituelle dans une commune. Chaque habitant du pays n’y est compté qu’une fois.",
    body: "Elle comprend les habitants des logements, mais aussi les personnes sans abri ou vivant en habitation mobile recensées sur le territoire, les détenus des établissements pénitentiaires de la commune et les résidents d’établissements comme les maisons de retraite.\n\nC’est la population à employer pour les statistiques : on peut l’additionner d’une commune à l’autre sans double compte. Elle sert aussi, par exemple, à déterminer le nombre de conseillers municipaux.\n\nElle est issue d’enquêtes de recensement étalées sur cinq ans. Les évolutions se calculent sur cinq ans au moins, et non d’une année à la suivante.",
    legalReferences: [{ label: "art. R. 2151-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Population totale"],
    related: ["Population comptée à part", "Populations de référence", "Population DGF"],
  },
  {
    label: "Population comptée à part",
    acronym: "PCAP",
    shortDefinition:
      "Personnes qui résident habituellement dans une autre commune mais gardent un lien avec celle-ci, comme un étudiant logé ailleurs dont la famille habite sur place.",
    body: "Elle regroupe notamment les étudiants de 18 à 24 ans dont la famille habite la commune et qui logent dans une autre pour leurs études ; les mineurs qui, à l’inverse, logent dans la commune pour leurs études alors que leur famille habite ailleurs ; et les personnes dont la famille habite la commune mais qui vivent dans certains établissements d’une autre, comme une maison de retraite ou une caserne.\n\nAjoutée à la population municipale, elle donne la population totale.\n\nComme ces personnes appartiennent déjà à la population municipale d’une autre commune, il ne faut pas additionner la population comptée à part de plusieurs communes pour décrire un territoire : on créerait des doubles comptes.",
    legalReferences: [{ label: "art. R. 2151-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Population totale"],
    related: ["Population municipale", "Populations de référence"],
  },
  {
    label: "Population totale",
    acronym: "PTOT",
    shortDefinition:
      "Somme de la population municipale et de la population comptée à part d’une commune. C’est elle que retiennent de nombreux textes pour fixer un seuil ou un montant.",
    body: "Le code général des collectivités territoriales y renvoie en principe lorsqu’il parle de population, sauf disposition contraire. Elle est aussi le point de départ de la population dite DGF, qui sert à répartir les dotations et y ajoute notamment les résidences secondaires.\n\nElle est supérieure ou égale à la population municipale ; l’écart est en général de quelques pour cent.\n\nLa somme des populations totales des communes dépasse la population du pays, puisque certaines personnes comptent dans deux communes. Pour un chiffre par habitant, il faut donc savoir quelle population a été prise au dénominateur.",
    legalReferences: [{ label: "art. R. 2151-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Populations de référence"],
    related: ["Population municipale", "Population comptée à part", "Population DGF"],
  },
  {
    label: "Populations de référence",
    synonyms: ["populations légales"],
    shortDefinition:
      "Chiffres officiels de population de chaque commune, établis par l’Insee et fixés chaque année par décret. Ils comprennent la population municipale, comptée à part et totale.",
    body: "Longtemps appelées populations légales, elles entrent en vigueur le 1er janvier et reposent sur le recensement. Les communes de moins de 10 000 habitants sont enquêtées en entier une fois tous les cinq ans ; dans les autres, un échantillon de logements l’est chaque année.\n\nLes résultats sont ramenés à l’année du milieu de la période de cinq ans : les populations en vigueur une année donnée décrivent la situation trois ans plus tôt.\n\nElles conditionnent le nombre d’élus, le mode de scrutin, des dotations et de nombreux seuils. Deux millésimes successifs partagent quatre années d’enquête sur cinq : on compare de préférence des chiffres espacés de cinq ans.",
    legalReferences: [{ label: "art. R. 2151-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Population municipale", "Population totale", "Population comptée à part"],
  },
  {
    label: "Aire d’attraction des villes",
    acronym: "AAV",
    shortDefinition:
      "Zonage de l’Insee qui réunit un pôle de population et d’emploi et les communes alentour dont une part notable des actifs y travaille.",
    body: "Le pôle est défini par la densité, la population et le nombre d’emplois. Sa couronne rassemble les communes dont au moins 15 % des actifs occupés vont travailler dans le pôle. Les autres communes sont dites hors attraction des villes.\n\nDiffusé en 2020, ce zonage a remplacé celui des aires urbaines. Les aires sont classées selon la population totale qu’elles regroupent.\n\nUne aire d’attraction ignore les limites administratives : elle peut s’étendre sur plusieurs intercommunalités, départements ou pays voisins. Elle décrit une influence, et non le caractère urbain ou rural : beaucoup de communes de couronne sont rurales au sens de la densité.",
    themes: ["geographie-intercommunalites"],
    related: ["Unité urbaine", "Zone d’emploi", "Bassin de vie"],
  },
  {
    label: "Unité urbaine",
    acronym: "UU",
    synonyms: ["agglomération au sens de l’Insee"],
    shortDefinition:
      "Commune ou groupe de communes formant une zone bâtie continue d’au moins 2 000 habitants.",
    body: "La continuité du bâti se juge sur l’absence de coupure de plus de 200 mètres entre deux constructions. Chaque commune de l’unité doit avoir plus de la moitié de sa population dans cette zone. Le découpage en vigueur date de 2020.\n\nL’unité urbaine décrit l’étendue physique d’une agglomération, alors que l’aire d’attraction décrit son influence par les trajets domicile-travail.\n\nPlusieurs textes s’y réfèrent, par exemple pour le logement social, la taxe sur les logements vacants ou les quartiers prioritaires. Son périmètre ne coïncide pas avec celui d’une communauté d’agglomération, malgré la proximité des mots.",
    themes: ["geographie-intercommunalites"],
    related: ["Aire d’attraction des villes", "Densité de population"],
  },
  {
    label: "Zone d’emploi",
    acronym: "ZE",
    shortDefinition:
      "Espace à l’intérieur duquel la plupart des actifs résident et travaillent, et où les établissements trouvent l’essentiel de leur main-d’œuvre.",
    body: "Le découpage est établi par l’Insee et les services du ministère du travail à partir des déplacements entre domicile et travail. Il couvre tout le territoire, sans chevauchement. La version en vigueur date de 2020.\n\nC’est l’échelle adaptée à l’étude du chômage, des métiers et des recrutements. L’Insee y publie chaque trimestre un taux de chômage localisé.\n\nUne zone d’emploi réunit des communes entières, mais peut franchir les limites d’un département ou d’une région. Comme le découpage est révisé tous les dix ans environ, les séries sont recalculées : il faut éviter de mêler des chiffres publiés sur l’ancien et sur le nouveau zonage.",
    themes: ["geographie-intercommunalites", "emploi-fonction-publique"],
    related: ["Bassin de vie", "Aire d’attraction des villes"],
  },
  {
    label: "Bassin de vie",
    acronym: "BV",
    shortDefinition:
      "Plus petit territoire sur lequel les habitants ont accès aux équipements et aux services les plus courants : commerces, école, santé, sports.",
    body: "L’Insee repère d’abord des pôles de services, d’après les équipements présents, puis rattache les communes au pôle le plus accessible par la route. Le découpage, refait en 2022, couvre tout le pays.\n\nIl décrit le cadre de la vie quotidienne, surtout à la campagne et dans les petites villes. Dans les grandes agglomérations, où les services sont partout, il est moins éclairant.\n\nUn bassin de vie n’est pas une collectivité : il n’a ni élus ni budget. Il sert à l’étude et à certains zonages publics, dont des zonages de l’offre de soins.",
    themes: ["geographie-intercommunalites"],
    related: ["Base permanente des équipements", "Zone d’emploi", "Commune"],
  },
  {
    label: "Quartier prioritaire de la politique de la ville",
    acronym: "QPV",
    shortDefinition:
      "Quartier d’une ville où se concentrent les habitants à bas revenus. Il bénéficie d’actions et d’avantages particuliers au titre de la politique de la ville.",
    body: "Les quartiers sont repérés par un nombre minimal d’habitants et par un écart de revenu avec l’agglomération et avec le pays, mesurés sur de petits carreaux. Leurs limites sont fixées par décret après échange avec les élus. Une nouvelle liste s’applique depuis le 1er janvier 2024 dans l’Hexagone, depuis le 1er janvier 2025 outre-mer.\n\nUn contrat de ville, signé par l’État, l’intercommunalité et les communes, organise les actions. Des allègements fiscaux existent pour des commerces, des entreprises et des bailleurs sociaux.\n\nCes quartiers ne suivent pas les limites communales. Pour comparer dans le temps, il faut tenir compte du changement de liste.",
    legalReferences: [
      {
        label:
          "Loi n° 2014-173 du 21 février 2014 de programmation pour la ville et la cohésion urbaine, art. 5",
      },
    ],
    themes: ["geographie-intercommunalites", "sante-social"],
    related: [
      "Zone franche urbaine",
      "Taux de pauvreté",
      "Dotation de solidarité urbaine et de cohésion sociale",
    ],
  },
  {
    label: "Zone franche urbaine",
    acronym: "ZFU",
    synonyms: ["zone franche urbaine - territoire entrepreneurs", "ZFU-TE"],
    shortDefinition:
      "Périmètre urbain en difficulté où les entreprises qui s’installent ont bénéficié d’allègements d’impôts, pour y créer de l’activité et de l’emploi.",
    body: "Instituées par une loi de 1996 et étendues par étapes, ces zones recoupent des quartiers de la politique de la ville. Elles portent depuis 2015 le nom de « territoires entrepreneurs ».\n\nL’avantage principal est une exonération d’impôt sur les bénéfices, totale puis dégressive, sous condition d’activité, de taille et d’embauche locale. La date limite d’installation a été repoussée à plusieurs reprises ; la loi de finances pour 2025 l’avait portée au 31 décembre 2025.\n\nUne entreprise entrée dans le régime le conserve jusqu’à son terme : les effets sur les recettes durent donc plusieurs années après la fermeture aux nouveaux venus. Il faut vérifier l’état du droit à la date des données.",
    legalReferences: [{ label: "art. 44 octies A du CGI" }],
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: ["Quartier prioritaire de la politique de la ville", "Exonération facultative"],
  },
  {
    label: "Zone de revitalisation rurale",
    acronym: "ZRR",
    shortDefinition:
      "Ancien classement de communes rurales peu denses et à faible revenu, qui ouvrait droit à des allègements d’impôts et de cotisations. Il est remplacé depuis le 1er juillet 2024.",
    body: "Créé par une loi de 1995, le zonage se décidait, dans sa dernière version, à l’échelle de l’intercommunalité, selon la densité et le revenu médian des habitants. Il favorisait les créations et les reprises d’entreprises, l’installation de professionnels de santé et divers soutiens aux communes.\n\nLe classement France ruralités revitalisation lui a succédé. Des communes qui n’y ont pas été reprises gardent des avantages à titre transitoire, jusqu’au 31 décembre 2027.\n\nDe nombreux fichiers portent encore la mention du classement : elle décrit une situation passée et ne doit pas être employée pour dire si une commune est éligible aujourd’hui.",
    legalReferences: [{ label: "art. 1465 A du CGI" }],
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: [
      "France ruralités revitalisation",
      "Densité de population",
      "Exonération facultative",
    ],
  },
  {
    label: "France ruralités revitalisation",
    acronym: "FRR",
    synonyms: ["zone France ruralités revitalisation", "ZFRR"],
    shortDefinition:
      "Classement de communes rurales fragiles, où les entreprises qui s’installent peuvent être exonérées d’impôts. Il remplace les zones de revitalisation rurale depuis le 1er juillet 2024.",
    body: "Créé par la loi de finances pour 2024, il comporte deux niveaux. Le premier repose surtout sur la densité de population et le revenu des habitants, appréciés à l’échelle de l’intercommunalité ou, dans certains cas, du département. Le second, dit FRR+, renforce l’aide pour les territoires les plus en difficulté.\n\nLes entreprises nouvelles bénéficient d’une exonération d’impôt sur les bénéfices et, si les collectivités le décident, d’exonérations d’impôts locaux.\n\nLa liste des communes est fixée par arrêté. D’anciennes communes en zone de revitalisation rurale, non reprises dans la liste initiale, gardent le bénéfice d’avantages jusqu’à la fin de 2027 : les fichiers distinguent d’ordinaire ces situations.",
    legalReferences: [{ label: "art. 44 quindecies A du CGI" }],
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: ["Zone de revitalisation rurale", "Densité de population"],
  },
  {
    label: "Commune de montagne",
    synonyms: ["zone de montagne"],
    shortDefinition:
      "Commune classée, en tout ou partie, en zone de montagne, où l’altitude ou la pente rendent la vie et les activités plus difficiles et plus coûteuses.",
    body: "Le classement tient compte de l’altitude, du climat et de la pente, avec des seuils adaptés à chaque massif. Il est arrêté par l’État. Une commune peut n’être classée que pour une partie de son territoire.\n\nIl a des effets sur l’urbanisme, l’agriculture, l’école ou les dotations. Ainsi, la longueur de voirie qui entre dans le calcul de la dotation de solidarité rurale est doublée pour les communes situées en zone de montagne.\n\nNe pas confondre la zone de montagne, faite de communes, et le massif, plus large, qui comprend aussi des piémonts. Les fichiers doivent préciser s’ils retiennent aussi les communes classées en partie.",
    legalReferences: [
      {
        label:
          "Loi n° 85-30 du 9 janvier 1985 relative au développement et à la protection de la montagne, art. 3",
      },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Commune", "Longueur de voirie", "Dotation de solidarité rurale"],
  },
  {
    label: "Commune touristique",
    synonyms: ["commune classée touristique", "station classée de tourisme"],
    shortDefinition:
      "Commune que le préfet reconnaît pour sa politique locale du tourisme et sa capacité à loger des visiteurs.",
    body: "La dénomination est accordée pour cinq ans, sur demande de la commune. Il faut notamment disposer d’un office de tourisme classé, organiser des animations en saison et offrir une capacité d’hébergement suffisante pour une population non permanente.\n\nLes communes qui vont plus loin peuvent devenir stations classées de tourisme, pour douze ans. Ce second niveau ouvre d’autres droits.\n\nLes statistiques parlent aussi de communes touristiques dans des sens différents, fondés sur les lits ou les résidences secondaires, sans lien avec la décision du préfet. Par ailleurs, les montants par habitant permanent y paraissent très élevés : les équipements servent à une population bien plus nombreuse en saison.",
    legalReferences: [
      { label: "art. L. 133-11 du code du tourisme" },
      { label: "art. L. 133-12 du code du tourisme" },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Taxe de séjour", "Population DGF", "Dotation des groupements touristiques"],
  },
  {
    label: "Commune littorale",
    shortDefinition:
      "Commune riveraine de la mer, d’un étang salé ou d’un grand plan d’eau, soumise aux règles de la loi littoral de 1986.",
    body: "Sont visées les communes au bord de la mer, des océans et des étangs salés, celles des plans d’eau intérieurs de plus de 1 000 hectares, et, lorsqu’elles sont désignées par décret, des communes d’estuaire ou de delta.\n\nLa loi y encadre l’urbanisation : construction limitée près du rivage, bande littorale préservée, accès libre au bord de mer. Elle ne crée pas par elle-même de dotation.\n\nUne commune peut relever à la fois de la loi littoral et de la loi montagne, par exemple au bord d’un grand lac. Les listes publiées varient selon qu’elles comptent ou non les communes des lacs et des estuaires.",
    legalReferences: [
      { label: "art. L. 321-2 du code de l’environnement" },
      {
        label:
          "Loi n° 86-2 du 3 janvier 1986 relative à l’aménagement, la protection et la mise en valeur du littoral",
      },
    ],
    themes: ["geographie-intercommunalites", "developpement-durable"],
    related: ["Commune", "Commune touristique"],
  },
  {
    label: "Zonage ABC",
    synonyms: ["zones A, A bis, B1, B2 et C"],
    shortDefinition:
      "Classement des communes en cinq zones selon l’écart entre l’offre et la demande de logements, de la plus tendue (A bis) à la moins tendue (C).",
    body: "La zone A bis réunit les communes où la tension est la plus forte, dont Paris et de nombreuses communes voisines ; la zone A, des agglomérations où le marché est très tendu. Les zones B1 et B2 réunissent des villes de tension moindre ; la zone C, le reste du territoire. La liste est fixée par arrêté et révisée de temps à autre.\n\nLe zonage module des aides et des plafonds : prêt à taux zéro, loyers et ressources du logement intermédiaire, agréments d’investissement locatif.\n\nIl ne se confond pas avec la liste des zones tendues de la taxe sur les logements vacants, établie par un autre texte. Une même commune peut figurer dans l’un et pas dans l’autre.",
    legalReferences: [{ label: "art. D. 304-1 du code de la construction et de l’habitation" }],
    themes: ["geographie-intercommunalites", "developpement-durable"],
    related: ["Zone tendue", "Commune"],
  },
  {
    label: "Zone tendue",
    shortDefinition:
      "Commune où la demande de logements dépasse nettement l’offre. Elle figure sur une liste fixée par décret, à laquelle la loi attache des règles fiscales et locatives.",
    body: "La liste visait d’abord les grandes agglomérations. Un décret d’août 2023 l’a étendue à des communes touristiques, où la part des résidences secondaires rend le logement permanent difficile.\n\nDans ces communes s’applique la taxe sur les logements vacants, et le conseil municipal peut majorer la taxe d’habitation sur les résidences secondaires. Pour les locataires, le préavis de départ est réduit et la hausse du loyer entre deux baux est limitée.\n\nL’encadrement du niveau des loyers est autre chose : il suppose un accord particulier de la collectivité et de l’État. La liste doit être prise à la date des données.",
    legalReferences: [{ label: "art. 232 du CGI" }, { label: "Décret n° 2013-392 du 10 mai 2013" }],
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: [
      "Zonage ABC",
      "Taxe sur les logements vacants",
      "Majoration de la taxe d’habitation sur les résidences secondaires",
    ],
  },
  {
    label: "Densité de population",
    shortDefinition:
      "Nombre d’habitants rapporté à la surface du territoire, en habitants par kilomètre carré.",
    body: "Une densité moyenne cache la façon dont les habitants se répartissent : une vaste commune de montagne au bourg compact peut sembler déserte. L’Insee a donc établi une grille communale de densité, fondée sur la concentration de la population dans de petits carreaux.\n\nCette grille distingue plusieurs niveaux, des communes denses aux communes très peu denses. Depuis 2020, la statistique publique s’en sert pour définir les espaces ruraux : ce sont les communes des niveaux les moins denses.\n\nLe rural ainsi entendu est plus large que ce qui se trouve hors des unités urbaines. Avant de citer une part de population rurale, il faut donc préciser la définition retenue.",
    themes: ["geographie-intercommunalites"],
    related: ["Population municipale", "Unité urbaine"],
  },
  {
    label: "Revenu fiscal médian par unité de consommation",
    synonyms: ["revenu médian"],
    shortDefinition:
      "Revenu déclaré au fisc, rapporté à la taille du ménage, au-dessous duquel se trouve la moitié de la population d’un territoire.",
    body: "Pour comparer des ménages différents, on divise le revenu par un nombre d’unités de consommation : 1 pour le premier adulte, 0,5 pour chaque autre personne de 14 ans ou plus, 0,3 pour chaque enfant plus jeune.\n\nLe revenu déclaré précède les prestations sociales et les impôts. Le revenu disponible, lui, en tient compte ; c’est sur lui que se mesure le niveau de vie. Les deux séries existent et ne doivent pas être confondues.\n\nLa médiane partage la population en deux : contrairement à la moyenne, elle n’est pas tirée vers le haut par quelques revenus très élevés. Pour les plus petites communes, elle n’est pas publiée.",
    themes: ["sante-social", "geographie-intercommunalites"],
    related: ["Fichier localisé social et fiscal", "Taux de pauvreté"],
  },
  {
    label: "Taux de pauvreté",
    shortDefinition:
      "Part de la population dont le niveau de vie est inférieur au seuil de pauvreté, fixé par convention à 60 % du niveau de vie médian du pays.",
    body: "Le niveau de vie est le revenu disponible du ménage, après prestations et impôts directs, divisé par le nombre d’unités de consommation, qui tient compte de sa taille. Tous les membres d’un ménage ont le même.\n\nIl s’agit d’une pauvreté monétaire et relative : le seuil monte ou descend avec le niveau de vie du pays. Le patrimoine, le coût du logement ou l’accès aux services n’entrent pas en compte.\n\nLe seuil étant national, le taux local ne dit rien du coût de la vie sur place. Les personnes sans logement ou vivant en établissement ne sont pas couvertes. Les taux locaux et le taux national officiel viennent de sources différentes.",
    themes: ["sante-social"],
    related: [
      "Revenu fiscal médian par unité de consommation",
      "Fichier localisé social et fiscal",
      "Revenu de solidarité active",
    ],
  },
  {
    label: "Base permanente des équipements",
    acronym: "BPE",
    shortDefinition:
      "Fichier de l’Insee qui recense, commune par commune, les équipements et services ouverts à la population : commerces, écoles, médecins, gares, terrains de sport, cinémas.",
    body: "Elle est mise à jour chaque année à partir de fichiers administratifs variés. Elle distingue environ deux cents types d’équipements, répartis en grands domaines. La plupart sont localisés par des coordonnées, ce qui permet de calculer des temps de trajet.\n\nElle indique la présence et le nombre, mais pas la taille, la qualité, les tarifs ou les horaires. Un médecin qui exerce sur deux sites peut être compté deux fois.\n\nLes sources et les définitions changent d’une année à l’autre. Une hausse peut refléter une meilleure collecte : l’Insee signale quels équipements se prêtent à une comparaison dans le temps.",
    themes: ["geographie-intercommunalites", "sante-social", "culture-education"],
    related: ["Bassin de vie", "Accessibilité potentielle localisée"],
  },
  {
    label: "Fichier localisé social et fiscal",
    acronym: "Filosofi",
    synonyms: ["revenus localisés sociaux et fiscaux"],
    shortDefinition:
      "Dispositif de l’Insee qui décrit les revenus, les niveaux de vie et la pauvreté dans les communes, les quartiers et les autres territoires.",
    body: "Il rapproche les déclarations de revenus, les fichiers des logements et les prestations versées par les caisses sociales. On y trouve le revenu médian, les déciles, la part de chaque source de revenu et le taux de pauvreté. Il existe depuis les revenus de 2012.\n\nIl porte sur les ménages fiscaux de logements ordinaires : les personnes sans domicile ou vivant en foyer n’y sont pas. Les résultats des petits territoires ne sont pas publiés.\n\nLa fin de la taxe d’habitation sur les résidences principales a privé la source d’un fichier qui servait à rattacher les foyers à leur logement. Le millésime 2022 n’a pas été produit, faute de qualité suffisante : la série est rompue après 2021.",
    themes: ["sante-social", "geographie-intercommunalites"],
    related: [
      "Taux de pauvreté",
      "Revenu fiscal médian par unité de consommation",
      "Secret statistique",
    ],
  },
  {
    label: "Fichier localisé des rémunérations et de l’emploi salarié",
    acronym: "Flores",
    shortDefinition:
      "Source de l’Insee qui dénombre chaque année les emplois salariés, les établissements employeurs et les rémunérations versées dans chaque commune.",
    body: "Elle s’appuie sur les déclarations sociales des employeurs, privés et publics, et sur le système d’information consacré aux agents publics. Elle donne l’emploi par secteur d’activité, par taille d’établissement et par sphère, présentielle ou productive.\n\nL’emploi est compté au lieu de travail et non au lieu de résidence : une commune peut avoir beaucoup d’emplois et peu d’habitants. Les indépendants n’en font pas partie.\n\nUn établissement est parfois rattaché à son siège alors que les salariés travaillent ailleurs, notamment pour l’intérim et certains services publics. Les petits effectifs sont soumis au secret statistique.",
    themes: ["emploi-fonction-publique"],
    related: ["Zone d’emploi", "Système d’information sur les agents des services publics"],
  },
  {
    label: "Système d’information sur les agents des services publics",
    acronym: "Siasp",
    shortDefinition:
      "Source statistique de l’Insee qui décrit chaque année l’emploi et les salaires de tous les agents des trois fonctions publiques : État, territoriale, hospitalière.",
    body: "Elle est construite à partir des déclarations sociales et des fichiers de paie des employeurs. Pour chaque poste, elle renseigne le statut, la catégorie, le métier, l’âge, le sexe, le temps de travail, la rémunération et le lieu de travail.\n\nElle est à la base des statistiques d’effectifs des collectivités, publiées en particulier par la Direction générale des collectivités locales et par le service statistique de la fonction publique.\n\nLes effectifs sont d’ordinaire comptés au 31 décembre, les salaires en moyenne annuelle pour un temps plein. Selon que l’on retient ou non les emplois aidés, les apprentis, les assistants maternels ou les postes secondaires, le total change : il faut lire le champ.",
    themes: ["emploi-fonction-publique"],
    related: ["Fonction publique territoriale", "Équivalent temps plein", "Taux d’administration"],
  },
  {
    label: "Bulletin d’information statistique",
    acronym: "BIS",
    shortDefinition:
      "Publication courte de la Direction générale des collectivités locales, qui présente les résultats d’une étude statistique sur les collectivités.",
    body: "Chaque numéro traite un sujet en quelques pages : budgets des communes ou des départements, investissement, fiscalité, intercommunalité, effectifs, élus. Il comporte des graphiques, des tableaux, souvent des cartes, ainsi qu’un encadré de méthode.\n\nIl s’adresse à un public large et donne les principaux constats nationaux, avec des comparaisons par taille ou par type de collectivité.\n\nCertains thèmes reviennent tous les ans : il faut prendre le numéro le plus récent, car les chiffres d’un bulletin peuvent avoir été révisés depuis. Les données d’un territoire particulier se trouvent dans les jeux de données, non dans le bulletin.",
    themes: ["finances-fiscalite", "geographie-intercommunalites", "emploi-fonction-publique"],
    related: [
      "Département des études et des statistiques locales",
      "Service statistique ministériel",
    ],
  },
  {
    label: "Département des études et des statistiques locales",
    acronym: "DESL",
    shortDefinition:
      "Service statistique de la Direction générale des collectivités locales. Il produit et diffuse les statistiques publiques sur les communes, les intercommunalités, les départements et les régions.",
    body: "C’est l’un des services statistiques ministériels. Il traite les comptes des collectivités, la fiscalité locale, les dotations, l’intercommunalité, les effectifs et les élus, à partir de données d’autres administrations et de ses propres enquêtes.\n\nIl publie des bulletins, des guides, un recueil annuel de chiffres clés et des tableaux téléchargeables. Il contribue aussi aux rapports sur les finances locales.\n\nComme l’Insee, il respecte les règles de la statistique publique : indépendance professionnelle, calendrier annoncé, secret. Ses chiffres peuvent différer de ceux d’une autre source par le champ ou les retraitements, toujours indiqués en note.",
    themes: ["finances-fiscalite", "geographie-intercommunalites"],
    related: ["Service statistique ministériel", "Bulletin d’information statistique"],
  },
  {
    label: "Service statistique ministériel",
    acronym: "SSM",
    shortDefinition:
      "Service d’un ministère chargé de produire les statistiques publiques de son domaine : collectivités, éducation, santé, agriculture, justice…",
    body: "Avec l’Insee, ces services forment le service statistique public. Ils appliquent des principes communs, inscrits dans la loi et dans un code européen de bonnes pratiques : indépendance, méthodes publiques, égalité d’accès aux résultats, protection des données. L’Autorité de la statistique publique y veille.\n\nPour les collectivités, le service compétent est le Département des études et des statistiques locales, à la Direction générale des collectivités locales. D’autres touchent aussi à leurs compétences, comme ceux de la santé et des solidarités, de l’éducation ou de la sécurité intérieure.\n\nUne statistique publique se distingue ainsi d’un simple décompte administratif : elle est contrôlée, documentée et, au besoin, révisée.",
    legalReferences: [
      {
        label:
          "Loi n° 51-711 du 7 juin 1951 sur l’obligation, la coordination et le secret en matière de statistiques",
      },
    ],
    themes: ["finances-fiscalite", "emploi-fonction-publique"],
    related: ["Département des études et des statistiques locales", "Secret statistique"],
  },
];
