import type { TermSeed } from "../types";

export const ratios: TermSeed[] = [
  {
    label: "Épargne de gestion",
    shortDefinition:
      "Recettes de fonctionnement moins dépenses de fonctionnement hors intérêts de la dette. Elle montre ce que dégage la gestion courante, avant de payer le coût des emprunts.",
    body: "Elle se calcule en ajoutant les intérêts de la dette à l’épargne brute. Elle permet de séparer deux questions : l’efficacité de la gestion d’une part, le poids de l’endettement d’autre part.\n\nUne collectivité peut avoir une bonne épargne de gestion et une épargne brute médiocre si elle s’est beaucoup endettée, ou l’inverse.\n\nLes calculs portent sur les opérations réelles, souvent hors produits des cessions et parfois hors éléments exceptionnels. Comme le taux d’intérêt moyen varie selon les époques, cette épargne se prête mieux que l’épargne brute aux comparaisons sur une longue période.",
    themes: ["finances-fiscalite"],
    related: ["Épargne brute", "Charges financières", "Excédent brut de fonctionnement"],
  },
  {
    label: "Épargne brute",
    synonyms: ["capacité d’autofinancement brute"],
    shortDefinition:
      "Recettes de fonctionnement moins dépenses de fonctionnement, intérêts de la dette compris. C’est ce qui reste chaque année pour rembourser le capital des emprunts et investir.",
    body: "C’est l’indicateur central de la santé financière d’une collectivité. S’il est positif, le fonctionnement courant est couvert ; il doit aussi suffire, avec les autres ressources propres, au remboursement du capital de la dette.\n\nIl entre dans deux ratios très employés : le taux d’épargne brute, où il est rapporté aux recettes de fonctionnement, et la capacité de désendettement, où la dette lui est rapportée.\n\nLe calcul retient les opérations réelles. Il faut vérifier si les produits des cessions sont exclus, ce qui est la règle chez la plupart des producteurs, et si les budgets annexes sont compris. Un excédent comptable reporté n’est pas de l’épargne.",
    themes: ["finances-fiscalite"],
    related: [
      "Épargne de gestion",
      "Épargne nette",
      "Taux d’épargne brute",
      "Capacité de désendettement",
    ],
  },
  {
    label: "Épargne nette",
    synonyms: ["capacité d’autofinancement nette"],
    shortDefinition:
      "Épargne brute moins le remboursement annuel du capital des emprunts. C’est l’argent qui reste, une fois la dette de l’année payée, pour financer des équipements sans emprunter.",
    body: "Positive, elle s’ajoute aux subventions et aux dotations pour payer les investissements. Négative, elle signale que l’épargne ne suffit pas à rembourser le capital de la dette : la collectivité doit alors y consacrer d’autres ressources, comme la vente de biens ou certaines recettes d’investissement.\n\nUn passage ponctuel sous zéro n’est pas forcément grave ; une situation durable doit alerter.\n\nLe résultat dépend des remboursements retenus. Les opérations de gestion active de la dette, c’est-à-dire les remboursements aussitôt compensés par un nouvel emprunt, sont à exclure, faute de quoi l’épargne nette paraît s’effondrer l’année d’une renégociation.",
    themes: ["finances-fiscalite"],
    related: ["Épargne brute", "Remboursements d’emprunts hors GAD", "Dépenses d’équipement"],
  },
  {
    label: "Capacité d’autofinancement",
    acronym: "CAF",
    shortDefinition:
      "Ressources qu’une collectivité tire de son fonctionnement courant et peut employer à rembourser ses emprunts et à investir. La notion est très proche de l’épargne brute.",
    body: "Le terme vient de la comptabilité d’entreprise. L’administration des finances publiques l’emploie dans les fiches individuelles des collectivités : la capacité brute est l’écart entre les produits et les charges réels de fonctionnement, hors cessions ; la capacité nette en retire le remboursement du capital des emprunts.\n\nElle exclut les écritures sans mouvement d’argent, comme les amortissements et les provisions.\n\nLes statistiques locales parlent plus volontiers d’épargne brute et d’épargne nette. Les montants sont voisins mais pas toujours identiques, car certains éléments, tels que les produits exceptionnels ou les opérations de dette, sont traités différemment. Mieux vaut ne pas passer de l’un à l’autre dans une même série.",
    themes: ["finances-fiscalite"],
    related: [
      "Épargne brute",
      "Épargne nette",
      "Excédent brut de fonctionnement",
      "Comptes individuels des collectivités",
    ],
  },
  {
    label: "Excédent brut de fonctionnement",
    acronym: "EBF",
    shortDefinition:
      "Différence entre les produits et les charges de fonctionnement courants, avant de compter les opérations financières et exceptionnelles.",
    body: "Il mesure ce que dégage l’activité habituelle, sans l’effet des intérêts de la dette, des produits financiers ni des événements inhabituels. L’administration des finances publiques le présente dans ses fiches individuelles, comme première étape du calcul de la capacité d’autofinancement.\n\nIl est proche de l’épargne de gestion, qui comprend toutefois certains éléments exceptionnels ou financiers selon les producteurs.\n\nL’instruction comptable M57 ayant réduit la place des charges et produits exceptionnels, une partie de ces sommes est désormais classée parmi les opérations courantes. L’année du changement, une variation de l’excédent peut donc n’être que comptable.",
    themes: ["finances-fiscalite"],
    related: ["Épargne de gestion", "Capacité d’autofinancement"],
  },
  {
    label: "Taux d’épargne brute",
    shortDefinition:
      "Part des recettes de fonctionnement qui n’est pas absorbée par les dépenses courantes. Il est égal à l’épargne brute divisée par les recettes réelles de fonctionnement.",
    body: "Un taux de 15 % signifie que, sur 100 € de recettes courantes, 85 € sont dépensés dans l’année pour le fonctionnement et 15 € restent pour rembourser la dette et investir.\n\nLe taux permet de comparer des collectivités de taille différente, ou de suivre la même sur plusieurs années. Aucun seuil légal n’existe ; une baisse continue importe plus qu’un niveau isolé.\n\nIl doit être lu avec la structure de la collectivité. Une intercommunalité qui reverse une grande partie de ses impôts à ses communes aura un taux plus élevé si ces reversements sont déduits des recettes que s’ils sont comptés en dépenses.",
    themes: ["finances-fiscalite"],
    related: ["Épargne brute", "Recettes de fonctionnement", "Capacité de désendettement"],
  },
  {
    label: "Capacité de désendettement",
    synonyms: ["délai de désendettement"],
    shortDefinition:
      "Nombre d’années qu’il faudrait pour rembourser toute la dette si la collectivité y consacrait la totalité de son épargne brute. Il est égal à l’encours de dette divisé par l’épargne brute.",
    body: "Une dette de 10 millions d’euros et une épargne brute de 2 millions donnent cinq ans. Le ratio relie ce que l’on doit et la faculté de le payer : il est plus parlant que la dette par habitant.\n\nLa loi de programmation des finances publiques pour 2018-2022 avait retenu des plafonds de référence : douze ans pour les communes et les intercommunalités, dix ans pour les départements, neuf ans pour les régions. Ces repères sont encore cités.\n\nLe ratio est instable quand l’épargne est faible, et n’a pas de sens quand elle est négative. La moyenne d’un groupe se calcule en divisant la dette totale par l’épargne totale.",
    themes: ["finances-fiscalite"],
    related: ["Encours de dette", "Épargne brute", "Taux d’épargne brute"],
  },
  {
    label: "Capacité ou besoin de financement",
    shortDefinition:
      "Recettes totales moins dépenses totales de l’année, sans compter les emprunts nouveaux ni les remboursements. Positif, c’est une capacité de financement ; négatif, un besoin.",
    body: "Une collectivité en besoin de financement a dépensé plus qu’elle n’a reçu. Elle comble l’écart en empruntant davantage qu’elle ne rembourse, ou en puisant dans ses réserves. En capacité de financement, elle se désendette ou met de côté.\n\nUn besoin n’est pas en soi un mauvais signe : il est normal lors d’un gros chantier. Pour l’ensemble des collectivités, il suit le cycle de l’investissement.\n\nLa notion est voisine de celle de la comptabilité nationale, qui sert à mesurer le déficit public, mais les règles d’enregistrement diffèrent : les deux montants ne coïncident pas.",
    themes: ["finances-fiscalite"],
    related: [
      "Flux net de dette",
      "Variation du fonds de roulement",
      "Recettes totales",
      "Dépenses totales",
    ],
  },
  {
    label: "Encours de dette",
    synonyms: ["dette au 31 décembre", "stock de dette"],
    shortDefinition:
      "Total du capital des emprunts qu’une collectivité doit encore rembourser à une date donnée, le plus souvent le 31 décembre. Les intérêts à venir n’y sont pas comptés.",
    body: "Il augmente quand les emprunts nouveaux dépassent les remboursements de l’année. Les collectivités n’empruntent que pour investir : leur dette finance des équipements, non des dépenses courantes.\n\nOn le rapporte à la population, aux recettes de fonctionnement ou à l’épargne brute. Le dernier rapport, nommé capacité de désendettement, est le plus éclairant.\n\nPlusieurs dettes restent en dehors : les crédits de trésorerie, les factures non payées, les emprunts que la collectivité garantit pour d’autres, ceux des syndicats et des sociétés locales. Il faut aussi savoir si les budgets annexes sont inclus : l’écart peut être grand là où ils portent les transports ou l’assainissement.",
    themes: ["finances-fiscalite"],
    related: [
      "Dettes bancaires et assimilées",
      "Capacité de désendettement",
      "Annuité de la dette",
      "Flux net de dette",
    ],
  },
  {
    label: "Dettes bancaires et assimilées",
    shortDefinition:
      "Part de la dette qui correspond aux emprunts contractés auprès de banques, d’organismes publics de prêt ou de marchés financiers, notamment par émission d’obligations.",
    body: "Elles forment la quasi-totalité de la dette des collectivités. En restent exclus les dépôts et cautionnements reçus, les avances d’autres collectivités ou d’autres dettes diverses, selon le contour que retient chaque producteur.\n\nLes petites collectivités empruntent presque uniquement auprès de banques et de la Caisse des dépôts. Les plus grandes émettent aussi des obligations, seules ou par une agence de financement commune.\n\nL’état de la dette annexé au budget donne le détail de chaque emprunt : prêteur, montant, durée, type de taux et classement selon le risque. Les fichiers comptables ne permettent pas de retrouver ces précisions.",
    themes: ["finances-fiscalite"],
    broader: ["Encours de dette"],
    related: ["Crédits de trésorerie", "Charges financières"],
  },
  {
    label: "Annuité de la dette",
    shortDefinition:
      "Somme payée chaque année au titre des emprunts : remboursement d’une part du capital, et intérêts.",
    body: "Le capital est une dépense d’investissement, les intérêts une dépense de fonctionnement : l’annuité s’obtient en additionnant des lignes des deux sections.\n\nRapportée aux recettes de fonctionnement, elle indique quelle part des ressources courantes est mobilisée par les emprunts passés. Ce ratio complète la capacité de désendettement : une dette longue peut être lourde en stock et légère en annuité.\n\nLes remboursements anticipés et les refinancements gonflent l’annuité d’une seule année. Il est préférable d’examiner un montant hors gestion active de la dette, ou une moyenne sur plusieurs années.",
    themes: ["finances-fiscalite"],
    related: ["Charges financières", "Remboursements d’emprunts hors GAD", "Encours de dette"],
  },
  {
    label: "Remboursements d’emprunts hors GAD",
    synonyms: ["gestion active de la dette", "remboursements de dette"],
    shortDefinition:
      "Capital d’emprunts remboursé dans l’année, sans les opérations de gestion active de la dette (GAD), qui consistent à remplacer un emprunt par un autre ou à déplacer des fonds pour un temps.",
    body: "La gestion active recouvre les renégociations, les remboursements anticipés aussitôt refinancés, et les tirages et remboursements d’emprunts souples, assimilables à une ligne de trésorerie. Ces opérations s’inscrivent à la fois en recette et en dépense d’investissement, parfois pour de gros montants, sans modifier la dette.\n\nEn les retirant, on obtient le remboursement ordinaire, celui que l’épargne brute doit couvrir. La différence entre les deux donne l’épargne nette.\n\nLe retraitement repose sur des comptes dédiés, que toutes les collectivités n’emploient pas avec la même rigueur. Une pointe isolée de remboursements a souvent un refinancement pour origine.",
    themes: ["finances-fiscalite"],
    related: ["Annuité de la dette", "Flux net de dette", "Épargne nette"],
  },
  {
    label: "Flux net de dette",
    shortDefinition:
      "Emprunts nouveaux de l’année moins remboursements de capital. Positif, la collectivité s’endette ; négatif, elle se désendette.",
    body: "Les opérations qui remplacent un emprunt par un autre s’annulent dans ce calcul, dès lors qu’elles ont lieu la même année.\n\nAjouté à la capacité ou au besoin de financement, le flux net donne la variation du fonds de roulement : une collectivité qui emprunte plus que son besoin accroît ses réserves.\n\nIl devrait être égal à la variation de l’encours de dette d’une fin d’année à l’autre. De petits écarts se rencontrent : transfert d’emprunts lors d’un changement de compétence ou de périmètre, effets de change, corrections comptables. Après une fusion d’intercommunalités, la comparaison des encours doit se faire à périmètre constant.",
    themes: ["finances-fiscalite"],
    related: [
      "Encours de dette",
      "Remboursements d’emprunts hors GAD",
      "Capacité ou besoin de financement",
    ],
  },
  {
    label: "Fonds de roulement",
    shortDefinition:
      "Réserve financière accumulée par une collectivité : ressources durables (fonds propres, emprunts longs) moins valeur des biens durables. Elle couvre les décalages entre encaissements et paiements.",
    body: "Il se lit au bilan et correspond, en simplifiant, à la somme des excédents passés qui n’ont pas été dépensés. Une partie finance le besoin né des délais, par exemple des subventions attendues ; le reste forme la trésorerie.\n\nTrop faible, il expose à manquer de liquidités. Très élevé, il peut annoncer un chantier, ou révéler des emprunts contractés trop tôt.\n\nOn l’exprime souvent en jours de dépenses. Comme il est mesuré au 31 décembre, il peut donner une image flatteuse ou sévère selon le calendrier des derniers versements de l’année.",
    themes: ["finances-fiscalite"],
    related: ["Variation du fonds de roulement", "Dépôts au Trésor", "Crédits de trésorerie"],
  },
  {
    label: "Variation du fonds de roulement",
    shortDefinition:
      "Différence entre toutes les recettes et toutes les dépenses réelles de l’année, emprunts compris. Positive, la collectivité a augmenté ses réserves ; négative, elle y a puisé.",
    body: "Elle est égale à la capacité ou au besoin de financement, augmenté du flux net de dette. Elle dit donc comment l’année s’est soldée une fois l’investissement payé et les emprunts pris en compte.\n\nUne hausse peut venir d’une bonne épargne, mais aussi d’un emprunt encaissé avant les travaux. Une baisse peut être voulue : utiliser ses réserves évite de s’endetter.\n\nL’indicateur doit être lu sur plusieurs années. L’investissement suit le cycle du mandat, et il est courant que les réserves se reconstituent en début de mandat puis soient employées à l’approche des élections.",
    themes: ["finances-fiscalite"],
    related: ["Fonds de roulement", "Capacité ou besoin de financement", "Flux net de dette"],
  },
  {
    label: "Dépôts au Trésor",
    synonyms: ["compte au Trésor", "trésorerie des collectivités"],
    shortDefinition:
      "Argent disponible que les collectivités doivent laisser sur un compte ouvert auprès de l’État. Il n’est pas rémunéré.",
    body: "L’obligation est posée par la loi organique relative aux lois de finances. En contrepartie, l’État leur verse chaque mois, par douzièmes, une avance sur le produit des impôts directs locaux, avant que les contribuables n’aient payé.\n\nQuelques placements sont permis, par exemple pour le produit d’un legs, d’une vente de bien ou d’un emprunt dont l’emploi est différé pour des raisons indépendantes de la collectivité.\n\nLe montant publié est un solde à une date. Il fluctue dans l’année et ne constitue pas une richesse libre d’emploi : une grande partie est destinée à payer des dépenses déjà engagées.",
    legalReferences: [
      {
        label: "Loi organique n° 2001-692 du 1er août 2001 relative aux lois de finances, art. 26",
      },
      { label: "art. L. 1618-2 du CGCT" },
    ],
    themes: ["finances-fiscalite"],
    related: ["Fonds de roulement", "Crédits de trésorerie"],
  },
  {
    label: "Crédits de trésorerie",
    synonyms: ["lignes de trésorerie"],
    shortDefinition:
      "Avances de court terme consenties par une banque pour combler un manque passager d’argent disponible. Elles ne financent pas le budget.",
    body: "La collectivité y recourt pour payer ses dépenses en attendant une recette certaine, telle qu’une subvention ou une dotation. Elle tire sur la ligne puis rembourse, en général dans l’année.\n\nLe capital de ces crédits est suivi hors budget, dans les comptes financiers ; seuls les intérêts et les frais sont des dépenses budgétaires. Ils ne comptent donc pas dans l’encours de dette habituel.\n\nUn montant important au 31 décembre, répété d’année en année, mérite attention : il peut cacher un besoin permanent, que seul un emprunt long ou une meilleure épargne devrait couvrir.",
    themes: ["finances-fiscalite"],
    related: ["Dettes bancaires et assimilées", "Dépôts au Trésor", "Fonds de roulement"],
  },
  {
    label: "Ratios financiers obligatoires",
    synonyms: ["ratios R. 2313-1", "ratios légaux"],
    shortDefinition:
      "Indicateurs que les communes de 3 500 habitants et plus joignent à leurs budgets et à leurs comptes, afin que chacun puisse juger de leur situation financière.",
    body: "Les premiers rapportent un montant à la population : dépenses et recettes réelles de fonctionnement, impôts directs, dépenses d’équipement brut, encours de dette, dotation globale de fonctionnement. Les communes plus peuplées y ajoutent des rapports entre deux montants, comme la part du personnel dans les dépenses de fonctionnement, ou la dette rapportée aux recettes de fonctionnement.\n\nDes listes voisines existent pour les intercommunalités, les départements et les régions. La Direction générale des collectivités locales publie des moyennes par strate.\n\nChaque commune se compare à sa strate, avec prudence : le partage des compétences avec l’intercommunalité, le tourisme ou le statut de ville-centre expliquent une grande part des écarts.",
    legalReferences: [{ label: "art. L. 2313-1 du CGCT" }, { label: "art. R. 2313-1 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: [
      "Moyenne de la strate",
      "Strate démographique",
      "Encours de dette",
      "Dépenses d’équipement",
    ],
  },
  {
    label: "Moyenne de la strate",
    shortDefinition:
      "Valeur moyenne d’un indicateur pour les collectivités de population voisine. Elle sert de repère pour situer l’une d’elles parmi ses semblables.",
    body: "Pour les montants par habitant, la moyenne est en général pondérée : on divise le total de la strate par sa population totale. Les plus grandes collectivités y pèsent davantage. Elle diffère de la moyenne simple des ratios, et de la médiane, qui sépare les collectivités en deux moitiés.\n\nCertaines strates distinguent aussi les communes selon le régime fiscal de leur intercommunalité, ou les intercommunalités selon leur nature juridique.\n\nS’écarter de la moyenne n’est ni bon ni mauvais en soi. Une station de montagne, une ville-centre et une commune résidentielle de même taille n’ont pas les mêmes charges. Une collectivité proche d’un seuil change de strate avec sa population.",
    themes: ["finances-fiscalite"],
    related: [
      "Strate démographique",
      "Ratios financiers obligatoires",
      "Comptes individuels des collectivités",
    ],
  },
];
