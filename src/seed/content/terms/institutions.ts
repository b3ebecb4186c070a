import type { TermSeed } from "../types";

export const institutions: TermSeed[] = [
  {
    label: "Commune",
    shortDefinition:
      "Collectivité territoriale de base, administrée par un conseil municipal élu et un maire. Elle gère les services de proximité : école primaire, état civil, voirie, urbanisme, équipements sportifs et culturels.",
    body: "La commune règle par les délibérations de son conseil municipal les affaires de son territoire. Le maire, élu par ce conseil, prépare le budget, dirige les services et agit aussi au nom de l’État, par exemple pour l’état civil et les élections.\n\nPrès de 35 000 communes existent en France, très inégales en taille : la plupart comptent moins de 1 000 habitants. Presque toutes appartiennent à une intercommunalité, à laquelle elles ont transféré une partie de leurs compétences.\n\nAvant de comparer deux communes, il faut donc regarder ce que fait leur intercommunalité : une dépense faible peut venir d’un service transféré. La liste des communes change chaque année avec les fusions et les scissions.",
    legalReferences: [
      { label: "art. 72 de la Constitution" },
      { label: "art. L. 2121-29 du CGCT" },
    ],
    themes: ["geographie-intercommunalites"],
    related: [
      "Bloc communal",
      "Commune nouvelle",
      "EPCI à fiscalité propre",
      "Code officiel géographique",
    ],
  },
  {
    label: "Commune nouvelle",
    synonyms: ["commune issue de fusion"],
    shortDefinition:
      "Commune née de la fusion de plusieurs communes voisines. Elle les remplace entièrement : un seul conseil municipal, un seul maire, un seul budget.",
    body: "Le régime actuel date de la loi du 16 décembre 2010. La fusion se fait à la demande des conseils municipaux, de l’intercommunalité ou à l’initiative du préfet, et la population est consultée dans certains cas. Les anciennes communes peuvent subsister comme communes déléguées.\n\nLa commune nouvelle reprend les droits, les biens, les dettes et le personnel des communes réunies. Des incitations financières temporaires ont accompagné ces fusions.\n\nDans les séries statistiques, la commune nouvelle reprend en général le code Insee de l’une des anciennes communes : le même code désigne alors deux territoires différents avant et après la fusion. Pour suivre une évolution, il faut recomposer les années antérieures en additionnant les anciennes communes.",
    legalReferences: [{ label: "art. L. 2113-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Commune"],
    related: ["Commune déléguée", "Code officiel géographique"],
  },
  {
    label: "Commune déléguée",
    shortDefinition:
      "Ancienne commune maintenue à l’intérieur d’une commune nouvelle, avec son nom et son territoire. Elle n’est plus une collectivité : elle n’a ni budget propre ni conseil municipal.",
    body: "Sauf décision contraire, chaque ancienne commune devient commune déléguée lors de la création d’une commune nouvelle. Elle dispose d’un maire délégué et d’une annexe de la mairie où sont établis les actes d’état civil. Le conseil municipal de la commune nouvelle peut lui ajouter un conseil de la commune déléguée, ou décider de supprimer les communes déléguées.\n\nElle ne lève pas l’impôt et ne reçoit pas de dotation en son nom : les comptes sont ceux de la commune nouvelle.\n\nElle garde un code dans le code officiel géographique, ce qui permet de situer une adresse ou une série ancienne, mais elle ne doit pas être comptée dans le nombre de communes.",
    legalReferences: [{ label: "art. L. 2113-10 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Commune nouvelle", "Commune associée"],
  },
  {
    label: "Commune associée",
    shortDefinition:
      "Ancienne commune réunie à une autre par une fusion-association, selon la loi du 16 juillet 1971. Elle garde son nom, un maire délégué et une annexe de mairie, sans être une collectivité.",
    body: "La loi de 1971 distinguait la fusion simple, où les anciennes communes disparaissent, et la fusion-association, où elles deviennent communes associées. Ce régime n’est plus ouvert aux fusions nouvelles depuis la loi du 16 décembre 2010, qui a créé les communes nouvelles et leurs communes déléguées, mais les communes associées existantes peuvent subsister.\n\nLa commune associée n’a pas de budget, ne vote pas d’impôt et ne reçoit pas de dotation : tout figure dans les comptes de la commune dont elle fait partie.\n\nElle conserve un code dans le code officiel géographique. Dans un fichier, il faut vérifier si ces codes sont présents, faute de quoi on risque de compter deux fois le même territoire.",
    legalReferences: [
      { label: "loi n° 71-588 du 16 juillet 1971 sur les fusions et regroupements de communes" },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Commune déléguée", "Commune nouvelle"],
  },
  {
    label: "Arrondissement municipal",
    shortDefinition:
      "Division interne de Paris, de Lyon et de Marseille, dotée d’un conseil et d’un maire d’arrondissement. Ce n’est ni une commune ni une collectivité territoriale.",
    body: "Le conseil d’arrondissement donne son avis sur les affaires qui touchent son territoire et gère des équipements de proximité, comme des crèches ou des gymnases. À Marseille, les arrondissements sont regroupés deux par deux en secteurs ; à Paris, les quatre premiers forment depuis 2020 un seul secteur.\n\nLa loi du 11 août 2025 a changé le mode d’élection à compter du scrutin de mars 2026 : les habitants élisent séparément les conseillers d’arrondissement ou de secteur et le conseil de la ville.\n\nLes comptes, les impôts et les dotations sont ceux de la ville entière. L’Insee attribue cependant un code à chaque arrondissement, et des données de population ou de revenu existent à ce niveau : il ne faut pas les additionner avec celles de la commune. Ne pas confondre avec l’arrondissement, subdivision du département.",
    legalReferences: [{ label: "art. L. 2511-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Commune", "Ville de Paris", "Code officiel géographique"],
  },
  {
    label: "Département",
    synonyms: ["conseil départemental"],
    shortDefinition:
      "Collectivité territoriale administrée par un conseil départemental élu. Elle est d’abord chargée de l’action sociale, ainsi que des collèges et des routes départementales.",
    body: "Le département finance et attribue les allocations individuelles de solidarité, protège l’enfance, soutient les personnes âgées et les personnes handicapées. Il construit et entretient les collèges, gère la plupart des routes hors agglomération et contribue au service d’incendie et de secours.\n\nLe mot désigne aussi une circonscription de l’État, celle du préfet. Les deux ne coïncident pas toujours : à Paris, à Lyon, en Alsace, en Corse ou en Martinique, par exemple, une autre collectivité exerce les compétences départementales.\n\nDepuis 2021, les départements ne perçoivent plus la taxe foncière : leurs recettes viennent surtout de la taxe sur la valeur ajoutée (TVA), des droits de mutation et des dotations. Le nombre de départements varie donc, dans les fichiers, selon ce que l’on compte.",
    legalReferences: [{ label: "art. 72 de la Constitution" }, { label: "art. L. 3211-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: [
      "Région",
      "Allocations de solidarité",
      "Droits de mutation à titre onéreux",
      "Collectivité européenne d’Alsace",
    ],
  },
  {
    label: "Région",
    synonyms: ["conseil régional"],
    shortDefinition:
      "Collectivité territoriale administrée par un conseil régional élu. Elle est chargée du développement économique, des lycées, des trains régionaux, de la formation professionnelle et de l’aménagement du territoire.",
    body: "La région organise les transports ferroviaires régionaux, les cars interurbains et les transports scolaires, construit et entretient les lycées, aide les entreprises et gère une partie des fonds européens.\n\nDepuis le 1er janvier 2016, la France métropolitaine compte treize régions, Corse comprise. Outre-mer, la Guadeloupe et La Réunion ont une région et un département distincts ; la Guyane, la Martinique et Mayotte ont une seule collectivité.\n\nLes régions ne votent plus de taux d’impôt direct local : leurs recettes viennent surtout d’une part de taxe sur la valeur ajoutée (TVA) et de taxes sur les carburants et les cartes grises. Les totaux « régions » de certaines sources incluent les collectivités uniques de Corse, de Guyane et de Martinique : il faut lire le champ retenu.",
    legalReferences: [{ label: "art. 72 de la Constitution" }, { label: "art. L. 4221-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Département", "Collectivité territoriale unique", "Fraction de TVA"],
  },
  {
    label: "Collectivité territoriale unique",
    acronym: "CTU",
    shortDefinition:
      "Collectivité qui exerce à la fois les compétences d’un département et celles d’une région, avec une seule assemblée et un seul budget.",
    body: "C’est le cas de la Guyane et de la Martinique depuis 2016, et de la Corse, collectivité à statut particulier, depuis 2018. Mayotte, qui exerçait déjà des compétences départementales et régionales, est un « Département-Région » depuis le 1er janvier 2026.\n\nUne seule assemblée vote un seul budget, qui réunit aide sociale, collèges, lycées, routes et transports.\n\nPour les comparaisons, ces collectivités posent une difficulté : leurs comptes ne se partagent pas entre département et région. Selon les sources, elles sont classées avec les régions, avec les départements, ou à part. Il faut vérifier ce choix avant de calculer une moyenne par habitant ou de suivre une série qui commence avant leur création.",
    legalReferences: [
      { label: "art. 73 de la Constitution" },
      { label: "art. L. 7111-1 du CGCT (Guyane)" },
      { label: "art. L. 7211-1 du CGCT (Martinique)" },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Département", "Région", "Collectivité de Corse"],
  },
  {
    label: "Collectivité européenne d’Alsace",
    acronym: "CeA",
    shortDefinition:
      "Collectivité territoriale née le 1er janvier 2021 de la fusion des départements du Bas-Rhin et du Haut-Rhin. Elle exerce les compétences d’un département et quelques compétences propres.",
    body: "Elle gère l’action sociale, les collèges et les routes comme un département, avec des compétences supplémentaires, notamment sur la coopération transfrontalière, le bilinguisme et le réseau routier national non concédé situé en Alsace. Elle reste dans la région Grand Est.\n\nLe Bas-Rhin et le Haut-Rhin demeurent deux circonscriptions de l’État, avec chacun sa préfecture et son numéro. Les statistiques de population continuent donc d’exister pour les deux.\n\nDans les fichiers financiers, la collectivité apparaît en une seule ligne depuis 2021 ; l’observatoire des finances locales lui donne le code 67A. Pour une série longue, on additionne les deux anciens départements avant cette date.",
    legalReferences: [
      { label: "loi n° 2019-816 du 2 août 2019" },
      { label: "art. L. 3431-1 du CGCT" },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Département", "Région"],
  },
  {
    label: "Collectivité de Corse",
    shortDefinition:
      "Collectivité à statut particulier qui exerce, depuis le 1er janvier 2018, les compétences de la région et des deux départements de Corse.",
    body: "Elle a remplacé la collectivité territoriale de Corse et les départements de la Corse-du-Sud et de la Haute-Corse. Ses organes sont l’Assemblée de Corse, le conseil exécutif et son président. Elle a des compétences propres plus étendues que celles d’une région, notamment pour la culture, l’environnement et les transports avec le continent.\n\nLa Corse-du-Sud (2A) et la Haute-Corse (2B) restent des circonscriptions de l’État et des niveaux de publication pour la population, le revenu ou l’emploi.\n\nDans les données financières, les deux départements disparaissent en 2018 au profit d’une seule ligne, classée selon les sources avec les régions ou à part. Les codes 2A et 2B obligent à traiter les codes géographiques comme du texte.",
    legalReferences: [{ label: "art. L. 4421-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Collectivité territoriale unique"],
    related: ["Région", "Département"],
  },
  {
    label: "Métropole de Lyon",
    synonyms: ["Grand Lyon"],
    shortDefinition:
      "Collectivité à statut particulier qui exerce, sur l’agglomération lyonnaise, à la fois les compétences d’une métropole et celles d’un département.",
    body: "Créée le 1er janvier 2015, elle a pris la suite de la communauté urbaine de Lyon et, sur son territoire, du département du Rhône. Le département du Rhône subsiste autour d’elle. Ses conseillers sont élus directement par les habitants depuis 2020.\n\nMalgré son nom, ce n’est pas un établissement public de coopération intercommunale (EPCI) : c’est une collectivité territoriale, dont les communes de l’agglomération font néanmoins partie.\n\nElle apparaît donc deux fois ou pas du tout selon les fichiers : avec les intercommunalités dans la répartition des dotations et la fiscalité, avec les départements pour l’aide sociale, parfois hors des deux totaux. Vérifier le champ évite de la compter deux fois ou de l’oublier.",
    legalReferences: [{ label: "art. L. 3611-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Métropole", "Département"],
  },
  {
    label: "Ville de Paris",
    shortDefinition:
      "Collectivité à statut particulier créée le 1er janvier 2019, qui exerce sur le territoire parisien les compétences d’une commune et celles d’un département.",
    body: "Elle a réuni l’ancienne commune et l’ancien département de Paris, qui avaient jusque-là des budgets distincts. Son assemblée est le Conseil de Paris, présidé par le maire. La ville est membre de la métropole du Grand Paris, mais n’appartient à aucun établissement public territorial : elle en tient lieu.\n\nLes règles financières lui sont souvent particulières, parce que ses comptes mêlent des dépenses communales et départementales.\n\nC’est pourquoi Paris est fréquemment isolée ou exclue des moyennes de communes et des moyennes de départements. Comparer sa dépense par habitant à celle d’une autre grande ville revient à comparer une commune avec une commune et un département réunis.",
    legalReferences: [
      { label: "art. L. 2512-1 du CGCT" },
      { label: "loi n° 2017-257 du 28 février 2017" },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Commune", "Département", "Métropole du Grand Paris", "Arrondissement municipal"],
  },
  {
    label: "Établissement public de coopération intercommunale",
    acronym: "EPCI",
    synonyms: ["intercommunalité"],
    shortDefinition:
      "Groupement de communes qui gèrent ensemble des services ou des projets. Il a sa propre assemblée et son propre budget, mais n’exerce que les compétences que la loi ou les communes lui confient.",
    body: "On distingue deux familles. Les établissements à fiscalité propre lèvent l’impôt : communautés de communes, communautés d’agglomération, communautés urbaines et métropoles. Les autres, surtout les syndicats de communes, vivent des contributions de leurs membres et du prix des services.\n\nLeur périmètre et leurs compétences sont fixés par arrêté du préfet. Une commune n’appartient qu’à une seule intercommunalité à fiscalité propre, mais peut adhérer à plusieurs syndicats.\n\nDans le langage courant, « intercommunalité » ou « EPCI » désigne souvent les seuls groupements à fiscalité propre. Quand un chiffre porte sur « les EPCI », il faut vérifier si les syndicats y sont comptés.",
    legalReferences: [
      { label: "art. L. 5210-1-1 A du CGCT" },
      { label: "art. L. 5211-1 et suivants du CGCT" },
    ],
    themes: ["geographie-intercommunalites"],
    related: ["Syndicat intercommunal à vocation unique", "Bloc communal", "Commune"],
  },
  {
    label: "EPCI à fiscalité propre",
    synonyms: ["groupement à fiscalité propre", "GFP"],
    shortDefinition:
      "Intercommunalité qui vote et perçoit ses propres impôts : communauté de communes, communauté d’agglomération, communauté urbaine ou métropole.",
    body: "EPCI signifie établissement public de coopération intercommunale. Celui qui est à fiscalité propre exerce des compétences obligatoires fixées par la loi, comme le développement économique ou la collecte des déchets, et d’autres que les communes lui transfèrent. Ses conseillers sont désignés lors des élections municipales.\n\nIl applique l’un des deux grands régimes fiscaux : la fiscalité professionnelle unique, où il perçoit seul les impôts économiques, ou la fiscalité additionnelle, où ses taux s’ajoutent à ceux des communes.\n\nAu 1er janvier 2026, on en compte un peu plus de 1 250, qui couvrent presque toutes les communes. Comme leur périmètre évolue, une série par EPCI doit préciser si elle est à périmètre constant ou à périmètre de chaque année.",
    legalReferences: [{ label: "art. 1379-0 bis du CGI" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Établissement public de coopération intercommunale"],
    related: [
      "Fiscalité professionnelle unique",
      "Fiscalité additionnelle",
      "Ensemble intercommunal",
      "Communes isolées",
    ],
  },
  {
    label: "Communauté de communes",
    acronym: "CC",
    shortDefinition:
      "Forme la plus répandue d’intercommunalité à fiscalité propre. Elle associe des communes, le plus souvent rurales ou de petite ville, d’un seul tenant et sans enclave.",
    body: "La loi fixe un seuil de 15 000 habitants, abaissé dans les zones peu denses ou de montagne sans pouvoir descendre sous 5 000. La communauté exerce de droit le développement économique, l’aménagement de l’espace, la collecte des déchets, la gestion des milieux aquatiques, l’accueil des gens du voyage, et d’autres compétences choisies localement.\n\nElle relève soit de la fiscalité additionnelle, soit de la fiscalité professionnelle unique, ce qui change beaucoup ses recettes et ses reversements aux communes.\n\nOn compte un peu moins de 1 000 communautés de communes. Leur intégration est très variable : avant de comparer des dépenses par habitant, il faut regarder les compétences réellement exercées.",
    legalReferences: [{ label: "art. L. 5214-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["EPCI à fiscalité propre"],
    related: [
      "Communauté d’agglomération",
      "Fiscalité additionnelle",
      "Fiscalité professionnelle unique",
    ],
  },
  {
    label: "Communauté d’agglomération",
    acronym: "CA",
    shortDefinition:
      "Intercommunalité à fiscalité propre d’un espace urbain, formant en principe un ensemble de plus de 50 000 habitants autour d’une ou plusieurs villes de plus de 15 000 habitants.",
    body: "La loi prévoit des exceptions à ces seuils, notamment autour d’un chef-lieu de département. Les compétences obligatoires sont plus larges que celles d’une communauté de communes : développement économique, aménagement, habitat, politique de la ville, déchets, eau, assainissement, mobilité.\n\nLa communauté d’agglomération relève obligatoirement de la fiscalité professionnelle unique : elle perçoit les impôts économiques à la place de ses communes et leur verse une attribution de compensation.\n\nOn en compte environ 230. Son sigle, CA, est aussi celui du compte administratif : le contexte permet de les distinguer. Une part notable de ses recettes repart vers les communes, ce qui gonfle ses dépenses si l’on ne neutralise pas ces reversements.",
    legalReferences: [{ label: "art. L. 5216-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["EPCI à fiscalité propre"],
    related: [
      "Communauté urbaine",
      "Fiscalité professionnelle unique",
      "Attribution de compensation",
    ],
  },
  {
    label: "Communauté urbaine",
    acronym: "CU",
    shortDefinition:
      "Intercommunalité à fiscalité propre très intégrée, réservée aux grands ensembles urbains : plus de 250 000 habitants au moment de sa création.",
    body: "Les premières ont été créées par la loi de 1966. Celles qui existaient avant le relèvement du seuil l’ont conservé, et des dérogations ont permis à d’anciennes capitales régionales d’accéder à cette catégorie : certaines communautés urbaines comptent donc moins de 250 000 habitants.\n\nElle exerce à la place des communes un large ensemble de compétences : économie, urbanisme, voirie, habitat, eau et assainissement, déchets, transports, cimetières et crématoriums d’intérêt communautaire.\n\nPlusieurs communautés urbaines sont devenues métropoles à partir de 2015. Leur nombre a donc baissé puis légèrement remonté, sans que les territoires aient toujours changé : pour une série, suivre le numéro SIREN plutôt que la catégorie.",
    legalReferences: [{ label: "art. L. 5215-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["EPCI à fiscalité propre"],
    related: ["Métropole", "Communauté d’agglomération"],
  },
  {
    label: "Métropole",
    acronym: "METRO",
    shortDefinition:
      "Forme la plus intégrée d’intercommunalité à fiscalité propre, réservée aux plus grandes agglomérations. Elle exerce à la place des communes l’essentiel des compétences d’aménagement et d’équipement.",
    body: "Sont concernés, pour l’essentiel, les ensembles de plus de 400 000 habitants situés dans une grande aire urbaine, et des agglomérations désignées par la loi pour leur rôle régional. La métropole peut aussi recevoir, par convention, des compétences du département, de la région ou de l’État.\n\nLa France compte 21 métropoles de ce type, dont deux à règles particulières : la métropole du Grand Paris et celle d’Aix-Marseille-Provence. La métropole de Lyon, qui est une collectivité territoriale, s’y ajoute dans certaines statistiques.\n\nMETRO est le code de cette catégorie dans les fichiers de l’intercommunalité. Attention : « métropole » désigne aussi, dans d’autres contextes, la France hors outre-mer.",
    legalReferences: [{ label: "art. L. 5217-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["EPCI à fiscalité propre"],
    related: ["Métropole du Grand Paris", "Métropole de Lyon", "Communauté urbaine"],
  },
  {
    label: "Métropole du Grand Paris",
    acronym: "MGP",
    shortDefinition:
      "Intercommunalité à fiscalité propre à statut particulier, créée le 1er janvier 2016, qui réunit Paris, les communes de la petite couronne et quelques communes voisines.",
    body: "Elle regroupe environ 130 communes et plus de sept millions d’habitants. Elle agit pour l’aménagement, le développement économique, l’habitat, l’environnement et la prévention des inondations. Son territoire est divisé en douze : Paris et onze établissements publics territoriaux, qui exercent la plupart des services de proximité.\n\nL’organisation est donc à trois étages, communes, territoires et métropole, avec des impôts partagés et des flux croisés entre eux, dont une large part de la recette métropolitaine reversée aux communes.\n\nPour comparer avec une autre intercommunalité, il faut ajouter à la métropole ses établissements publics territoriaux. Prise seule, elle montre des dépenses de gestion très faibles et des reversements très élevés.",
    legalReferences: [{ label: "art. L. 5219-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Métropole"],
    related: ["Établissement public territorial", "Ville de Paris"],
  },
  {
    label: "Établissement public territorial",
    acronym: "EPT",
    shortDefinition:
      "Groupement de communes de la métropole du Grand Paris, hors Paris. Onze établissements gèrent depuis 2016 des services comme les déchets, l’eau, l’assainissement ou l’urbanisme.",
    body: "Chacun forme un ensemble d’un seul tenant d’au moins 300 000 habitants. Les communes d’un même établissement élaborent ensemble un plan local d’urbanisme. Les établissements ont repris l’essentiel des missions des anciennes communautés d’agglomération de la petite couronne.\n\nJuridiquement, ils obéissent pour l’essentiel aux règles des syndicats de communes et ne sont pas des intercommunalités à fiscalité propre ; la loi leur a cependant laissé, à titre transitoire et plusieurs fois prolongé, la cotisation foncière des entreprises. Un fonds alimenté par les communes finance leurs charges.\n\nSelon les sources, ils figurent avec les syndicats, avec les intercommunalités ou à part : à vérifier avant tout total.",
    legalReferences: [{ label: "art. L. 5219-2 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Métropole du Grand Paris", "Cotisation foncière des entreprises"],
  },
  {
    label: "Syndicat intercommunal à vocation unique",
    acronym: "SIVU",
    shortDefinition:
      "Groupement de communes, sans impôt propre, créé pour gérer un seul service ou un seul équipement, par exemple une école, l’eau potable ou l’électricité.",
    body: "Le syndicat est administré par un comité de délégués élus par les conseils municipaux. Ses recettes viennent des contributions des communes membres, des redevances payées par les usagers et de subventions. Les contributions peuvent, dans certains cas, être remplacées par une taxe que paient directement les contribuables.\n\nQuand le service a plusieurs objets, on parle de syndicat à vocation multiple.\n\nLeur nombre diminue : les communautés et métropoles reprennent souvent leur compétence. Les dépenses d’un syndicat ne figurent ni dans les comptes des communes ni dans ceux des intercommunalités à fiscalité propre, où l’on ne voit que les contributions versées. Il faut les ajouter pour connaître le coût complet d’un service.",
    legalReferences: [{ label: "art. L. 5212-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Établissement public de coopération intercommunale"],
    related: ["Syndicat intercommunal à vocation multiple", "Syndicat mixte fermé"],
  },
  {
    label: "Syndicat intercommunal à vocation multiple",
    acronym: "SIVOM",
    shortDefinition:
      "Groupement de communes, sans impôt propre, qui gère plusieurs services communs, par exemple les écoles, la voirie et l’assainissement.",
    body: "Il fonctionne comme le syndicat à vocation unique : un comité de délégués des communes, un budget alimenté par leurs contributions, par les usagers et par des subventions. Il peut être « à la carte » : chaque commune n’adhère alors qu’aux services qui l’intéressent, et ne paie que pour eux.\n\nIl n’a pas de fiscalité propre, contrairement à la communauté de communes. Beaucoup ont été transformés en communautés ou dissous au fil des réformes de l’intercommunalité.\n\nPour lire ses comptes, il faut connaître la liste de ses compétences et des communes qui adhèrent à chacune : rapporter ses dépenses à la population totale des membres peut être trompeur.",
    legalReferences: [{ label: "art. L. 5212-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Établissement public de coopération intercommunale"],
    related: ["Syndicat intercommunal à vocation unique", "Communauté de communes"],
  },
  {
    label: "Syndicat mixte fermé",
    acronym: "SMF",
    shortDefinition:
      "Syndicat composé uniquement de communes et d’intercommunalités, ou seulement d’intercommunalités. Il gère un service sur un territoire plus large que celui de ses membres.",
    body: "Il est dit « fermé » parce qu’aucun autre type de membre ne peut y entrer : ni département, ni région, ni chambre consulaire. Il suit pour l’essentiel les règles des syndicats de communes. Eau, déchets, électricité, rivières ou schémas d’aménagement sont ses domaines habituels.\n\nBeaucoup se sont formés lorsque des communes membres d’un syndicat ont transféré leur compétence à une communauté, qui les y a remplacées.\n\nIl n’a pas de fiscalité propre : ses membres lui versent des contributions. Pour éviter les doubles comptes, les statistiques consolidées retirent ces versements, qui sont une dépense pour le membre et une recette pour le syndicat.",
    legalReferences: [{ label: "art. L. 5711-1 du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: [
      "Syndicat mixte ouvert",
      "Syndicat intercommunal à vocation unique",
      "Pôle d’équilibre territorial et rural",
    ],
  },
  {
    label: "Syndicat mixte ouvert",
    acronym: "SMO",
    shortDefinition:
      "Syndicat qui associe à des communes ou à des intercommunalités d’autres membres : départements, régions, chambres consulaires ou autres établissements publics.",
    body: "Il est « ouvert » par la diversité de ses membres, et ses statuts lui laissent une grande liberté : composition du comité, répartition des voix, clé de financement. Il peut gérer un aéroport, un port, un réseau très haut débit, un parc naturel régional ou des transports.\n\nIl suppose la présence d’au moins une collectivité ou d’un groupement de collectivités. Certains n’associent que des collectivités et des groupements, d’autres s’ouvrent aux organismes consulaires.\n\nSes règles comptables varient avec ses membres et ses activités. Dans les agrégats nationaux, il est souvent classé avec les autres syndicats ; les contributions des régions et des départements y apparaissent en recettes.",
    legalReferences: [{ label: "art. L. 5721-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: [
      "Syndicat mixte fermé",
      "Pôle métropolitain",
      "Autorité organisatrice de la mobilité",
    ],
  },
  {
    label: "Pôle métropolitain",
    acronym: "POLEM",
    shortDefinition:
      "Établissement public par lequel plusieurs grandes intercommunalités, parfois éloignées les unes des autres, mènent ensemble des actions d’intérêt commun.",
    body: "Créé par la loi du 16 décembre 2010, il associe des intercommunalités à fiscalité propre autour d’actions choisies ensemble : développement économique, innovation, recherche, transports, culture, aménagement. Des régions et des départements peuvent aussi y adhérer. Il suit pour l’essentiel les règles des syndicats mixtes.\n\nCe n’est pas une intercommunalité à fiscalité propre et il ne doit pas être confondu avec une métropole : il n’absorbe pas ses membres et ne lève pas l’impôt.\n\nDans les fichiers de l’intercommunalité, il porte le code POLEM. Plusieurs pôles ont un budget modeste et agissent surtout par des études et des conventions : leur poids financier ne mesure pas leur rôle.",
    legalReferences: [{ label: "art. L. 5731-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Métropole", "Syndicat mixte ouvert", "Pôle d’équilibre territorial et rural"],
  },
  {
    label: "Pôle d’équilibre territorial et rural",
    acronym: "PETR",
    shortDefinition:
      "Établissement public qui réunit plusieurs intercommunalités à fiscalité propre, le plus souvent rurales, pour porter un projet de territoire commun.",
    body: "Créé par la loi du 27 janvier 2014, il a souvent pris la suite des « pays ». Un conseil syndical d’élus est assisté d’une conférence des maires et d’un conseil de développement, qui représente les acteurs économiques, sociaux et associatifs. Le pôle élabore un projet de territoire et peut porter un schéma d’aménagement, un contrat avec l’État ou des fonds européens.\n\nIl suit les règles des syndicats mixtes fermés et n’a pas de fiscalité propre : il vit des contributions de ses membres et de subventions.\n\nUn territoire peut donc apparaître à la fois dans une communauté de communes et dans un pôle : ce sont deux niveaux distincts, à ne pas additionner en population.",
    legalReferences: [{ label: "art. L. 5741-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites"],
    related: ["Communauté de communes", "Syndicat mixte fermé", "Pôle métropolitain"],
  },
  {
    label: "Syndicat d’agglomération nouvelle",
    acronym: "SAN",
    shortDefinition:
      "Ancienne catégorie d’intercommunalité, créée pour administrer les villes nouvelles. Elle a disparu au milieu des années 2010.",
    body: "La loi du 13 juillet 1983 avait confié à ces syndicats la construction et la gestion des villes nouvelles, comme Sénart ou Saint-Quentin-en-Yvelines. Ils percevaient à la place des communes la taxe professionnelle, puis les impôts économiques qui l’ont remplacée, et investissaient massivement dans les équipements.\n\nUne fois l’aménagement achevé, ils ont été transformés en communautés d’agglomération ou intégrés à des ensembles plus vastes.\n\nLe terme n’est plus utile que pour lire des séries anciennes : la catégorie « SAN » y figure parmi les groupements à fiscalité propre, puis disparaît sans que les territoires aient cessé d’exister. Les montants correspondants se retrouvent ensuite dans d’autres catégories.",
    legalReferences: [{ label: "loi n° 83-636 du 13 juillet 1983" }],
    themes: ["geographie-intercommunalites"],
    broader: ["Établissement public de coopération intercommunale"],
    related: ["Communauté d’agglomération"],
  },
  {
    label: "Ensemble intercommunal",
    acronym: "EI",
    synonyms: ["EPCI et communes membres"],
    shortDefinition:
      "Ensemble formé par une intercommunalité à fiscalité propre et toutes ses communes membres, considérées comme un seul territoire pour mesurer la richesse et répartir la solidarité financière.",
    body: "La notion sert surtout au fonds national de péréquation des ressources intercommunales et communales : la richesse y est mesurée pour l’ensemble, puis le prélèvement ou le reversement est partagé entre l’intercommunalité et les communes.\n\nElle permet de comparer des territoires dont les compétences sont réparties différemment : peu importe qui, de la commune ou de l’intercommunalité, gère un service ou perçoit un impôt.\n\nEn analyse financière, additionner les comptes ne suffit pas : il faut retirer les flux internes, comme l’attribution de compensation, sous peine de compter deux fois les mêmes sommes. Un ensemble intercommunal n’est pas une personne morale et n’a pas de budget.",
    legalReferences: [{ label: "art. L. 2336-1 et suivants du CGCT" }],
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: [
      "EPCI à fiscalité propre",
      "Fonds national de péréquation des ressources intercommunales et communales",
      "Potentiel financier",
      "Comptes consolidés",
    ],
  },
  {
    label: "Bloc communal",
    synonyms: ["communes et groupements"],
    shortDefinition:
      "Ensemble constitué par les communes et leurs groupements. L’expression sert à présenter d’un seul tenant les finances du niveau local le plus proche des habitants.",
    body: "Le bloc communal réunit les communes, les intercommunalités à fiscalité propre et, selon les publications, les syndicats. Il représente plus de la moitié des dépenses des collectivités locales et la plus grande part de leur investissement.\n\nComme les compétences passent des communes aux intercommunalités au fil des années, suivre le bloc communal donne une image plus stable que suivre les communes seules : une baisse des dépenses communales peut n’être qu’un transfert.\n\nDeux points sont à vérifier : le champ, avec ou sans les syndicats et les budgets annexes, et la neutralisation des flux entre communes et groupements, qui sinon gonflent les totaux.",
    themes: ["geographie-intercommunalites", "finances-fiscalite"],
    related: ["Commune", "EPCI à fiscalité propre", "Comptes consolidés"],
  },
  {
    label: "Communes isolées",
    shortDefinition:
      "Communes qui n’appartiennent à aucune intercommunalité à fiscalité propre. Depuis 2017, il ne s’agit plus que de quelques îles.",
    body: "La loi impose à toute commune d’appartenir à une intercommunalité à fiscalité propre. Une dérogation subsiste pour les îles formées d’une seule commune : l’Île-d’Yeu, l’Île-de-Bréhat, l’Île-de-Sein et Ouessant.\n\nCes communes exercent elles-mêmes des compétences ailleurs transférées, et perçoivent seules l’ensemble des impôts du bloc communal. Elles sont traitées comme un ensemble intercommunal à part entière pour la péréquation.\n\nDans les fichiers, leur colonne « EPCI » est vide ou porte un code conventionnel : une jointure par intercommunalité les fait disparaître si l’on n’y prend pas garde. Les fichiers antérieurs à 2014 en contiennent encore plusieurs centaines ou milliers selon l’année.",
    themes: ["geographie-intercommunalites"],
    related: ["EPCI à fiscalité propre", "Ensemble intercommunal"],
  },
  {
    label: "Collectivité d’outre-mer",
    acronym: "COM",
    shortDefinition:
      "Collectivité régie par l’article 74 de la Constitution, dotée d’un statut propre : Polynésie française, Saint-Barthélemy, Saint-Martin, Saint-Pierre-et-Miquelon, Wallis-et-Futuna.",
    body: "Une loi organique fixe pour chacune ses institutions, ses compétences et les lois qui s’y appliquent. Certaines ont leur propre régime fiscal ou douanier. La Nouvelle-Calédonie, souvent présentée avec elles, relève d’un titre particulier de la Constitution.\n\nElles se distinguent des départements et régions d’outre-mer de l’article 73 (Guadeloupe, Guyane, Martinique, La Réunion, Mayotte), où les lois s’appliquent en principe de plein droit, avec des adaptations.\n\nLa plupart des statistiques locales ne couvrent pas les collectivités d’outre-mer, ou seulement pour quelques dotations. « France entière » peut donc inclure ou non ces territoires : lire le champ. Leurs codes géographiques commencent par 97 ou 98.",
    legalReferences: [{ label: "art. 74 de la Constitution" }],
    themes: ["geographie-intercommunalites"],
    related: [
      "Collectivité territoriale unique",
      "Dotation d’aménagement des communes d’outre-mer",
    ],
  },
  {
    label: "Centre communal d’action sociale",
    acronym: "CCAS",
    shortDefinition:
      "Établissement public rattaché à une commune, chargé de l’aide sociale de proximité : aides aux habitants en difficulté, services aux personnes âgées, domiciliation, dossiers d’aide légale.",
    body: "Il est dirigé par un conseil d’administration présidé par le maire, composé à parts égales d’élus municipaux et de représentants du monde associatif et social. Il peut gérer des services : aide à domicile, résidences pour personnes âgées, crèches, épiceries sociales.\n\nIl est obligatoire dans les communes de 1 500 habitants et plus. En dessous, depuis la loi du 7 août 2015, la commune peut s’en passer et exercer elle-même la mission ou la confier à l’intercommunalité.\n\nSon budget est distinct de celui de la commune, qui lui verse une subvention. Les dépenses d’action sociale d’une commune n’apparaissent donc complètes qu’en lisant les deux comptes, sans compter la subvention deux fois.",
    legalReferences: [
      { label: "art. L. 123-4 à L. 123-6 du code de l’action sociale et des familles" },
    ],
    themes: ["sante-social", "geographie-intercommunalites"],
    related: ["Centre intercommunal d’action sociale", "Établissement public local"],
  },
  {
    label: "Centre intercommunal d’action sociale",
    acronym: "CIAS",
    shortDefinition:
      "Établissement public rattaché à une intercommunalité, qui mène l’action sociale pour plusieurs communes à la place de leurs centres communaux ou en complément.",
    body: "L’intercommunalité à fiscalité propre compétente en action sociale peut le créer et lui confier tout ou partie de cette mission. Les communes lui transfèrent des attributions de leurs centres communaux ; lorsque tout est transféré, le centre communal est dissous.\n\nSon conseil d’administration, présidé par le président de l’intercommunalité, réunit des élus et des représentants d’associations. Il gère souvent l’aide à domicile ou des établissements pour personnes âgées, surtout en milieu rural.\n\nComme le centre communal, il a son propre budget, financé par une subvention, des participations du département et les usagers. Une commune sans centre communal n’est donc pas nécessairement une commune sans action sociale.",
    legalReferences: [{ label: "art. L. 123-4-1 du code de l’action sociale et des familles" }],
    themes: ["sante-social", "geographie-intercommunalites"],
    related: ["Centre communal d’action sociale", "EPCI à fiscalité propre"],
  },
  {
    label: "Service départemental d’incendie et de secours",
    acronym: "SDIS",
    shortDefinition:
      "Établissement public qui organise et gère, dans chaque département, les sapeurs-pompiers et les moyens de lutte contre les incendies et de secours aux personnes.",
    body: "Il est placé sous une double autorité : son conseil d’administration, formé d’élus du département et des communes, gère les moyens et le budget ; le préfet et les maires dirigent les opérations de secours. Il emploie des sapeurs-pompiers professionnels, des agents administratifs et techniques, et s’appuie sur de nombreux volontaires.\n\nIl est financé surtout par la contribution du département et par celles des communes et intercommunalités. À Paris et dans la petite couronne, à Marseille, des unités militaires assurent les secours.\n\nSes dépenses ne figurent pas dans les comptes des départements, où l’on ne lit que la contribution. Dans la comptabilité nationale, il fait partie des organismes divers d’administration locale.",
    legalReferences: [{ label: "art. L. 1424-1 et suivants du CGCT" }],
    themes: ["securite", "geographie-intercommunalites"],
    related: [
      "Département",
      "Taxe spéciale sur les conventions d’assurances",
      "Organismes divers d’administration locale",
    ],
  },
  {
    label: "Maison départementale des personnes handicapées",
    acronym: "MDPH",
    shortDefinition:
      "Guichet unique, dans chaque département, pour l’accueil, l’information et l’examen des demandes des personnes handicapées et de leurs familles.",
    body: "Créée par la loi du 11 février 2005, elle réunit, sous la direction du département, l’État, l’assurance maladie, les caisses d’allocations familiales et des associations, au sein d’un groupement d’intérêt public. Une équipe évalue les besoins ; une commission indépendante décide des droits : allocation aux adultes handicapés, prestation de compensation, carte mobilité inclusion, orientation scolaire ou en établissement.\n\nElle décide des droits, mais ne paie pas les prestations : la prestation de compensation est versée par le département, l’allocation aux adultes handicapés par les caisses pour le compte de l’État.\n\nLes statistiques portent sur les demandes, les décisions et les délais. Une demande peut viser plusieurs droits, et une personne déposer plusieurs demandes : ces nombres ne sont pas des nombres de personnes.",
    legalReferences: [
      { label: "art. L. 146-3 et suivants du code de l’action sociale et des familles" },
    ],
    themes: ["sante-social"],
    related: ["Prestation de compensation du handicap", "Département"],
  },
  {
    label: "Établissement public local",
    acronym: "EPL",
    shortDefinition:
      "Organisme public doté de son propre budget et rattaché à une ou plusieurs collectivités pour gérer un service précis, par exemple un centre d’action sociale, une caisse des écoles ou un syndicat.",
    body: "L’expression est large. Elle couvre les groupements de communes, les centres d’action sociale, les services d’incendie, les caisses des écoles, les collèges et lycées (établissements publics locaux d’enseignement), les régies dotées de la personnalité morale ou les offices publics de l’habitat.\n\nCes établissements ont la personnalité juridique, un organe délibérant et, en général, un comptable public. Leurs comptes sont distincts de ceux de la collectivité, même lorsque celle-ci les finance presque entièrement.\n\nLe sigle EPL sert aussi à « entreprise publique locale », qui désigne des sociétés comme les sociétés d’économie mixte : ce ne sont pas des établissements publics. Les listes mêlant les deux demandent une vérification.",
    themes: ["geographie-intercommunalites"],
    related: [
      "Établissement public de coopération intercommunale",
      "Centre communal d’action sociale",
      "Organismes divers d’administration locale",
    ],
  },
  {
    label: "Autorité organisatrice de la mobilité",
    acronym: "AOM",
    shortDefinition:
      "Collectivité ou groupement chargé d’organiser les transports du quotidien sur un territoire : bus, tramway, transport scolaire ou à la demande, vélo, covoiturage.",
    body: "Depuis la loi du 24 décembre 2019, les communautés de communes ont choisi d’exercer ou non cette compétence ; lorsqu’elles y ont renoncé, la région l’exerce à leur place depuis le 1er juillet 2021. Métropoles, communautés urbaines et communautés d’agglomération l’exercent de droit. Des syndicats peuvent aussi en être chargés, et en Île-de-France un établissement unique, Île-de-France Mobilités.\n\nL’autorité fixe l’offre et les tarifs, gère en régie ou confie l’exploitation à une entreprise. Elle est financée par les usagers, par les budgets locaux et, si elle organise des services réguliers, par le versement mobilité des employeurs.\n\nLes comptes sont souvent tenus dans un budget annexe : il faut l’inclure pour mesurer l’effort.",
    legalReferences: [{ label: "art. L. 1231-1 et suivants du code des transports" }],
    themes: ["developpement-durable", "geographie-intercommunalites"],
    related: ["Versement mobilité", "Région", "EPCI à fiscalité propre"],
  },
  {
    label: "Chambre régionale des comptes",
    acronym: "CRC",
    synonyms: ["chambres régionales et territoriales des comptes", "CRTC"],
    shortDefinition:
      "Juridiction indépendante qui contrôle les comptes et la gestion des collectivités locales et de leurs établissements, et rend un avis quand un budget pose problème.",
    body: "Elle examine la gestion : régularité, économie des moyens, résultats. Ses rapports d’observations définitives sont publics, présentés à l’assemblée délibérante et mis en ligne. Saisie par le préfet, elle intervient aussi quand un budget n’est pas voté à temps, n’est pas en équilibre ou omet une dépense obligatoire. Depuis 2022, elle peut évaluer des politiques publiques locales.\n\nLe jugement des comptables publics lui a été retiré : depuis le 1er janvier 2023, la responsabilité financière des gestionnaires relève de la Cour des comptes.\n\nOutre-mer, on parle aussi de chambre territoriale. Le contrôle n’est ni annuel ni systématique : l’absence de rapport sur une collectivité n’indique rien sur sa gestion.",
    legalReferences: [{ label: "art. L. 1612-1 et suivants du CGCT (contrôle budgétaire)" }],
    themes: ["finances-fiscalite"],
    related: ["Commune", "Département", "Région"],
  },
  {
    label: "Comité des finances locales",
    acronym: "CFL",
    shortDefinition:
      "Instance composée surtout d’élus, qui représente les collectivités locales auprès de l’État pour les questions financières et fixe chaque année une partie de la répartition des dotations.",
    body: "Créé par la loi du 3 janvier 1979, il réunit 32 élus, parlementaires et représentants des communes, intercommunalités, départements et régions, et 11 représentants de l’État. Il est présidé par un élu.\n\nIl contrôle la répartition de la dotation globale de fonctionnement et choisit, dans les limites fixées par la loi, la progression de certaines de ses parts. Le Gouvernement doit le consulter sur les décrets financiers qui concernent les collectivités et peut le consulter sur les projets de loi.\n\nIl publie des délibérations et, à travers l’Observatoire des finances et de la gestion publique locales, des rapports. Ses choix, pris en début d’année, expliquent une part des évolutions de dotation d’une année à l’autre.",
    legalReferences: [{ label: "art. L. 1211-1 et suivants du CGCT" }],
    themes: ["finances-fiscalite", "aide-dotations"],
    related: ["Dotation globale de fonctionnement", "Écrêtement de la dotation forfaitaire"],
  },
  {
    label: "Administrations publiques locales",
    acronym: "APUL",
    synonyms: ["S1313"],
    shortDefinition:
      "Ensemble, au sens de la comptabilité nationale, des collectivités locales et des organismes publics locaux financés surtout par des fonds publics.",
    body: "C’est l’un des sous-secteurs des administrations publiques, à côté de l’administration centrale et de la sécurité sociale. Il réunit les collectivités et leurs groupements, puis les organismes divers d’administration locale : services d’incendie, centres d’action sociale, collèges et lycées publics, chambres consulaires, etc. Son code est S1313.\n\nLes règles sont celles du système européen de comptes : elles permettent de comparer les pays et de calculer le déficit et la dette publics.\n\nCes chiffres, publiés par l’Insee, ne coïncident pas avec les comptes budgétaires : le champ est plus large, les flux internes sont consolidés, et certaines dépenses sont classées ou datées autrement. On ne mélange pas les deux sources dans un même calcul.",
    legalReferences: [{ label: "règlement (UE) n° 549/2013 (système européen de comptes)" }],
    themes: ["finances-fiscalite"],
    related: ["Organismes divers d’administration locale", "Bloc communal"],
  },
  {
    label: "Organismes divers d’administration locale",
    acronym: "ODAL",
    synonyms: ["S13132"],
    shortDefinition:
      "Organismes publics locaux qui ne sont pas des collectivités mais en dépendent ou agissent à leur niveau, regroupés par la comptabilité nationale : services d’incendie, centres d’action sociale, lycées, etc.",
    body: "Cette catégorie, codée S13132, complète les collectivités locales pour former les administrations publiques locales. On y trouve notamment les services départementaux d’incendie et de secours, les centres communaux d’action sociale, les caisses des écoles, les collèges et lycées publics, les chambres consulaires ou des établissements d’aménagement et de transport.\n\nUn organisme y entre s’il est contrôlé par la puissance publique locale et si ses ventes couvrent moins de la moitié de ses coûts.\n\nLa liste change quand un organisme est reclassé, ce qui peut créer des ruptures de série sans que rien n’ait changé sur le terrain. L’Insee publie les révisions avec les comptes de la Nation.",
    legalReferences: [{ label: "règlement (UE) n° 549/2013 (système européen de comptes)" }],
    themes: ["finances-fiscalite"],
    broader: ["Administrations publiques locales"],
    related: ["Établissement public local"],
  },
];
