import type { TermSeed } from "../types";

export const budget: TermSeed[] = [
  {
    label: "Recettes de fonctionnement",
    acronym: "RF",
    synonyms: ["recettes réelles de fonctionnement", "RRF"],
    shortDefinition:
      "Ressources régulières d’une collectivité : impôts et taxes, dotations de l’État, participations, produits des services et autres produits courants.",
    body: "Elles financent les dépenses de tous les jours. L’écart entre ces recettes et les dépenses de fonctionnement forme l’épargne brute, qui sert à rembourser la dette et à investir.\n\nLes statistiques retiennent les recettes « réelles », celles qui donnent lieu à un encaissement : les écritures d’ordre entre sections en sont exclues. Les produits des cessions de biens sont souvent retirés aussi, car ils ne se répètent pas.\n\nLes périmètres varient d’un producteur à l’autre : impôts nets ou non des reversements, budget principal seul ou avec les budgets annexes, traitement des produits exceptionnels. Deux chiffres voisins mais différents pour la même collectivité peuvent donc être exacts tous les deux.",
    themes: ["finances-fiscalite"],
    broader: ["Recettes totales"],
    related: [
      "Dépenses de fonctionnement",
      "Épargne brute",
      "Section de fonctionnement",
      "Dotation globale de fonctionnement",
    ],
  },
  {
    label: "Dépenses de fonctionnement",
    acronym: "DF",
    synonyms: ["dépenses réelles de fonctionnement", "DRF"],
    shortDefinition:
      "Dépenses courantes d’une collectivité : salaires, achats, subventions versées, aides sociales, intérêts des emprunts. Elles reviennent chaque année.",
    body: "Les principaux postes sont les frais de personnel, les achats et charges externes, les dépenses d’intervention (aides, subventions, participations) et les charges financières. Leur poids dépend du niveau : le personnel domine dans les communes, l’aide sociale dans les départements, les transports et les lycées dans les régions.\n\nOn retient d’ordinaire les dépenses « réelles », qui donnent lieu à un décaissement : les amortissements et provisions en sont écartés.\n\nRapportées au nombre d’habitants, elles reflètent autant les services rendus que leur coût. Une ville qui gère elle-même ses crèches dépense plus qu’une ville dont l’intercommunalité s’en charge : il vaut mieux raisonner sur l’ensemble du territoire.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses totales"],
    related: [
      "Recettes de fonctionnement",
      "Épargne brute",
      "Frais de personnel",
      "Achats et charges externes",
    ],
  },
  {
    label: "Recettes d’investissement",
    acronym: "RI",
    shortDefinition:
      "Ressources destinées à financer les équipements : subventions reçues, remboursement de taxe sur la valeur ajoutée, dotations d’équipement, ventes de biens et emprunts nouveaux.",
    body: "Elles s’ajoutent à l’épargne dégagée chaque année par la section de fonctionnement. Les principales, hors emprunt, sont le fonds de compensation pour la taxe sur la valeur ajoutée, qui rembourse une part de cette taxe payée sur les équipements, les subventions de l’État et des autres collectivités, et la taxe d’aménagement.\n\nLa statistique publique présente le plus souvent ces recettes hors emprunts, pour distinguer ce qui appartient à la collectivité de ce qu’elle devra rembourser.\n\nElles varient fortement d’une année à l’autre, car elles suivent le calendrier des chantiers avec un décalage. Une moyenne sur plusieurs années est plus parlante que le montant d’un seul exercice.",
    themes: ["finances-fiscalite"],
    broader: ["Recettes totales"],
    related: [
      "Dépenses d’investissement",
      "Fonds de compensation pour la taxe sur la valeur ajoutée",
      "Section d’investissement",
    ],
  },
  {
    label: "Dépenses d’investissement",
    acronym: "DI",
    shortDefinition:
      "Dépenses qui modifient durablement le patrimoine : achats de terrains, constructions, gros travaux, matériel, subventions d’équipement versées, et remboursement du capital des emprunts.",
    body: "Les statistiques les donnent généralement hors remboursement de la dette, pour ne retenir que l’effort d’investissement. Elles comprennent alors les dépenses d’équipement, faites par la collectivité pour elle-même, et les subventions d’équipement qu’elle verse à d’autres.\n\nL’investissement du bloc communal suit un cycle lié au mandat : il progresse d’ordinaire jusqu’à l’année qui précède les élections municipales, puis recule.\n\nAvant toute comparaison, il faut vérifier si le remboursement d’emprunt est compté ou non, et lisser sur plusieurs années : un lycée, un pont ou une piscine peut doubler le montant d’un exercice.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses totales"],
    related: [
      "Dépenses d’équipement",
      "Subventions d’équipement versées",
      "Recettes d’investissement",
      "Section d’investissement",
    ],
  },
  {
    label: "Recettes totales",
    shortDefinition:
      "Somme des recettes de fonctionnement et des recettes d’investissement d’une collectivité sur un exercice, le plus souvent calculée hors emprunts nouveaux.",
    body: "Sans les emprunts, le total montre ce que la collectivité a reçu par ses impôts, les dotations, les subventions, les services vendus et les cessions. Avec les emprunts, il montre l’ensemble des sommes mobilisées dans l’année.\n\nL’écart entre recettes totales et dépenses totales, hors opérations d’emprunt, donne la capacité ou le besoin de financement.\n\nLe total ne retient que les opérations réelles, sans les écritures d’ordre entre sections. Pour un territoire entier, on ne peut pas additionner simplement les communes et leur intercommunalité : les reversements entre elles seraient comptés deux fois.",
    themes: ["finances-fiscalite"],
    related: [
      "Recettes de fonctionnement",
      "Recettes d’investissement",
      "Dépenses totales",
      "Capacité ou besoin de financement",
    ],
  },
  {
    label: "Dépenses totales",
    shortDefinition:
      "Somme des dépenses de fonctionnement et d’investissement d’une collectivité sur un exercice, le plus souvent calculée hors remboursements d’emprunts.",
    body: "Le total donne une première idée du poids d’une collectivité. La part du fonctionnement y est nettement la plus forte, surtout dans les départements, où domine l’action sociale.\n\nSelon les tableaux, le remboursement du capital des emprunts est compris ou non : le libellé le précise d’ordinaire. Les écritures d’ordre, qui ne donnent lieu à aucun paiement, sont exclues.\n\nPour comparer des collectivités de taille différente, on rapporte ce total à la population. Il faut aussi regarder les budgets annexes : l’eau, les déchets ou les transports n’apparaissent pas au budget principal lorsqu’ils ont leur propre budget.",
    themes: ["finances-fiscalite"],
    related: [
      "Dépenses de fonctionnement",
      "Dépenses d’investissement",
      "Recettes totales",
      "Capacité ou besoin de financement",
    ],
  },
  {
    label: "Dépenses d’équipement",
    synonyms: ["dépenses d’équipement brut"],
    shortDefinition:
      "Part de l’investissement qu’une collectivité consacre à son propre patrimoine : terrains, bâtiments, voirie, réseaux, véhicules, matériel, logiciels.",
    body: "Elles regroupent les acquisitions et les travaux enregistrés comme immobilisations. Le remboursement d’emprunt, les prêts accordés et les subventions d’équipement versées à d’autres n’en font pas partie dans la plupart des statistiques.\n\nL’indicateur rapporte souvent ces dépenses à la population ou aux recettes de fonctionnement. Ce second ratio mesure l’effort d’équipement au regard des moyens réguliers de la collectivité ; tous deux figurent parmi les ratios financiers obligatoires des budgets communaux.\n\nUne collectivité peut investir autrement que par elle-même, en subventionnant un syndicat, un aménageur ou un bailleur : un faible montant d’équipement n’est pas forcément le signe d’un faible investissement local.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses d’investissement"],
    related: ["Subventions d’équipement versées", "Ratios financiers obligatoires"],
  },
  {
    label: "Subventions d’équipement versées",
    shortDefinition:
      "Sommes qu’une collectivité verse à un autre organisme, public ou privé, pour financer un équipement dont elle ne sera pas propriétaire.",
    body: "Elles représentent une grande part de l’investissement des régions et des départements, qui aident les communes, les intercommunalités, les bailleurs sociaux ou les entreprises à construire et à s’équiper. Les comptes les enregistrent en immobilisations, puis les amortissent.\n\nLa somme devient une recette d’investissement du bénéficiaire, qui réalise les travaux. Quand on additionne plusieurs niveaux de collectivités, il faut neutraliser ces flux, sans quoi le même chantier est compté deux fois.\n\nElles sont à distinguer des subventions de fonctionnement, versées par exemple aux associations pour leur activité courante.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses d’investissement"],
    related: ["Dépenses d’équipement", "Amortissement"],
  },
  {
    label: "Frais de personnel",
    synonyms: ["charges de personnel"],
    shortDefinition:
      "Dépenses d’une collectivité pour ses agents : traitements et primes, cotisations sociales de l’employeur, et personnel mis à disposition par d’autres organismes.",
    body: "Elles forment le premier poste de fonctionnement des communes. Leur évolution dépend des effectifs, mais aussi de décisions nationales : valeur du point d’indice qui sert à calculer les traitements, salaire minimum, taux de cotisation de retraite.\n\nLe ratio usuel les rapporte aux dépenses réelles de fonctionnement. Un ratio élevé signifie souvent que la collectivité rend elle-même les services ; un ratio bas, qu’elle les confie à une entreprise, à une association ou à son intercommunalité.\n\nCertains tableaux présentent ce poste net des remboursements reçus, par exemple pour des agents mis à disposition. Il faut vérifier ce point avant de comparer.",
    themes: ["finances-fiscalite", "emploi-fonction-publique"],
    broader: ["Dépenses de fonctionnement"],
    related: [
      "Fonction publique territoriale",
      "Ratios financiers obligatoires",
      "Équivalent temps plein",
    ],
  },
  {
    label: "Achats et charges externes",
    shortDefinition:
      "Dépenses courantes pour acheter des fournitures et des services : énergie, eau, entretien, locations, assurances, prestations confiées à des entreprises.",
    body: "Ce poste réunit les achats de fournitures, les services extérieurs et les autres services, hors personnel extérieur. Il est sensible aux prix : la hausse de l’énergie en 2022 et 2023 s’y est lue nettement.\n\nIl varie selon le mode de gestion. Une collectivité qui confie le ramassage des déchets ou la restauration scolaire à une entreprise a plus d’achats et moins de personnel que celle qui fait elle-même.\n\nIl vaut donc mieux l’examiner avec les frais de personnel. Les contrats qui correspondent à ces achats peuvent être retrouvés, au-delà d’un certain montant, dans les données essentielles de la commande publique.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses de fonctionnement"],
    related: ["Frais de personnel", "Données essentielles de la commande publique"],
  },
  {
    label: "Charges financières",
    synonyms: ["intérêts de la dette"],
    shortDefinition:
      "Coût annuel des emprunts pour une collectivité : les intérêts pour l’essentiel, et des frais liés comme les pénalités de renégociation ou les pertes de change.",
    body: "Les intérêts sont une dépense de fonctionnement, alors que le remboursement du capital est une dépense d’investissement. Leur somme forme l’annuité de la dette.\n\nRapportées à l’encours de dette, les charges financières donnent une idée du taux moyen payé. Le calcul est approché, car l’encours de fin d’année ne reflète pas les emprunts contractés ou remboursés en cours d’exercice.\n\nUne renégociation peut faire apparaître une indemnité ponctuelle élevée. Une collectivité qui emprunte à taux variable voit ce poste bouger avec les marchés, sans emprunt nouveau.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses de fonctionnement"],
    related: ["Annuité de la dette", "Encours de dette", "Épargne de gestion"],
  },
  {
    label: "Dépenses d’intervention",
    shortDefinition:
      "Dépenses de fonctionnement versées à des tiers : aides aux personnes, frais d’hébergement, subventions, contributions et participations à d’autres organismes.",
    body: "Elles réunissent les transferts que la collectivité opère sans recevoir un bien ou un service en échange direct. Dans les départements, elles représentent la majorité du fonctionnement, avec les allocations individuelles de solidarité, l’accueil des enfants et des personnes âgées ou handicapées, et la contribution au service d’incendie et de secours. Dans les régions, il s’agit notamment des transports, de la formation et du fonctionnement des lycées.\n\nBeaucoup de ces dépenses sont obligatoires, et certaines suivent des barèmes nationaux : la collectivité ne les maîtrise qu’en partie.\n\nLe contour exact du poste dépend du producteur. Il convient de lire sa définition avant de rapprocher deux sources.",
    themes: ["finances-fiscalite", "sante-social"],
    broader: ["Dépenses de fonctionnement"],
    related: [
      "Allocations de solidarité",
      "Frais d’hébergement",
      "Subventions aux personnes de droit privé",
    ],
  },
  {
    label: "Subventions aux personnes de droit privé",
    synonyms: ["subventions aux associations"],
    shortDefinition:
      "Aides de fonctionnement versées par une collectivité à des organismes privés, associations pour la plupart, afin de soutenir une activité d’intérêt général.",
    body: "L’organisme reste à l’origine de son projet : c’est ce qui distingue la subvention d’un achat de prestation. Au-delà d’un montant annuel fixé par décret, une convention entre la collectivité et le bénéficiaire est obligatoire, et les données essentielles de cette convention doivent être publiées.\n\nLa liste des subventions versées est annexée au compte de la collectivité. Elle est aussi l’un des jeux de données du socle commun des données locales.\n\nLe montant comptable ne dit pas tout : le prêt de locaux, de matériel ou d’agents aide aussi les associations. À l’inverse, le poste peut comprendre des aides à des entreprises.",
    themes: ["finances-fiscalite"],
    broader: ["Dépenses d’intervention"],
    related: ["Socle commun des données locales", "Dépenses de fonctionnement"],
  },
  {
    label: "Ventes de biens et services",
    synonyms: ["produits des services"],
    shortDefinition:
      "Recettes tirées des services payés par les usagers et des biens vendus : cantine, crèche, piscine, stationnement, eau, redevances d’occupation du domaine public.",
    body: "La collectivité fixe librement la plupart de ces tarifs, dans la limite du coût du service et du principe d’égalité ; elle peut les moduler selon les ressources des familles. Les remboursements entre une commune et son intercommunalité pour des agents ou des services partagés sont souvent inscrits dans ce poste.\n\nUn niveau élevé ne signifie pas toujours des tarifs élevés : il peut venir de la richesse de l’offre, ou de services mutualisés.\n\nLes services industriels et commerciaux, comme l’eau et l’assainissement, sont retracés dans des budgets annexes, financés par les factures des usagers. Ils n’apparaissent pas si l’on ne regarde que le budget principal.",
    themes: ["finances-fiscalite"],
    broader: ["Recettes de fonctionnement"],
    related: ["Budget annexe", "Achats et charges externes"],
  },
  {
    label: "Subventions reçues et participations",
    shortDefinition:
      "Aides que la collectivité reçoit de l’État, de l’Union européenne, d’autres collectivités ou d’organismes comme la caisse d’allocations familiales, pour son fonctionnement ou pour ses équipements.",
    body: "En fonctionnement, ces participations financent une activité précise : crèches, actions d’insertion, compensation de l’autonomie. En investissement, les subventions sont attachées à une opération.\n\nElles se distinguent des dotations générales, telle la dotation globale de fonctionnement, que la collectivité emploie comme elle l’entend. Les statistiques les présentent parfois ensemble, parfois séparément.\n\nLe versement suit la réalisation des actions, souvent avec retard. Une forte variation peut tenir à un solde encaissé tardivement. À l’échelle d’un territoire, les participations entre collectivités doivent être neutralisées pour éviter les doubles comptes.",
    themes: ["finances-fiscalite", "aide-dotations"],
    broader: ["Recettes de fonctionnement"],
    related: [
      "Subventions d’équipement versées",
      "Dotation globale de fonctionnement",
      "Concours financiers de l’État",
    ],
  },
  {
    label: "Produit des cessions d’immobilisations",
    shortDefinition:
      "Argent tiré de la vente de biens du patrimoine : terrains, bâtiments, véhicules, parts de sociétés.",
    body: "La prévision de vente est inscrite au budget en recette d’investissement. Mais, lorsque la vente est réalisée, l’écriture comptable passe par la section de fonctionnement, avant que le résultat soit repris en investissement.\n\nPour cette raison, les analystes retirent ces produits des recettes de fonctionnement et les ajoutent aux recettes d’investissement. À défaut, l’épargne d’une année de vente serait gonflée par une recette qui ne se répétera pas.\n\nQuand l’épargne brute d’une collectivité bondit une seule année, il est utile de vérifier si la source a bien fait ce retraitement.",
    themes: ["finances-fiscalite"],
    broader: ["Recettes d’investissement"],
    related: ["Épargne brute", "Recettes de fonctionnement"],
  },
  {
    label: "Section de fonctionnement",
    shortDefinition:
      "Partie du budget qui retrace les dépenses et les recettes courantes, celles qui reviennent chaque année : salaires, achats, aides, impôts, dotations.",
    body: "Elle doit être votée en équilibre. L’excédent attendu des recettes sur les dépenses peut être transféré à la section d’investissement : c’est l’autofinancement, qui prend la forme d’un virement et des dotations aux amortissements.\n\nL’emprunt ne peut pas financer cette section. Une collectivité ne peut donc s’endetter pour payer ses agents ou ses subventions courantes, contrairement à l’État.\n\nÀ la clôture, le résultat de fonctionnement couvre d’abord le besoin de la section d’investissement ; le reste est reporté ou mis en réserve. Le résultat comptable diffère de l’épargne brute, car il comprend des écritures d’ordre et des reports.",
    legalReferences: [{ label: "art. L. 2311-1 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: [
      "Section d’investissement",
      "Recettes de fonctionnement",
      "Dépenses de fonctionnement",
      "Équilibre réel du budget",
    ],
  },
  {
    label: "Section d’investissement",
    shortDefinition:
      "Partie du budget qui retrace les opérations touchant au patrimoine : équipements, travaux, subventions d’équipement, emprunts nouveaux et remboursement du capital des emprunts.",
    body: "Ses ressources sont les subventions, les dotations d’équipement, les ventes de biens, l’emprunt et l’autofinancement venu de la section de fonctionnement. Elle doit être votée en équilibre.\n\nLe remboursement du capital de la dette doit être couvert par des ressources propres : un nouvel emprunt ne peut pas servir à rembourser l’ancien dans le budget voté. Cette règle explique que les collectivités s’endettent seulement pour investir.\n\nUne part des crédits votés n’est pas dépensée dans l’année. On parle de restes à réaliser lorsque la dépense est engagée mais non payée. Le taux de réalisation se lit en rapprochant le budget du compte de l’exercice.",
    legalReferences: [{ label: "art. L. 2311-1 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: [
      "Section de fonctionnement",
      "Dépenses d’investissement",
      "Recettes d’investissement",
      "Équilibre réel du budget",
    ],
  },
  {
    label: "Budget primitif",
    acronym: "BP",
    shortDefinition:
      "Acte par lequel l’assemblée d’une collectivité prévoit et autorise les recettes et les dépenses d’une année.",
    body: "Il doit être adopté avant le 15 avril de l’année à laquelle il s’applique, ou avant le 30 avril l’année du renouvellement des assemblées. Passé ce délai, le préfet saisit la chambre régionale des comptes et règle le budget. En attendant le vote, la collectivité peut poursuivre ses dépenses de fonctionnement dans la limite de celles de l’année précédente.\n\nLe budget peut ensuite être modifié par un budget supplémentaire, qui reprend les résultats de l’année passée, et par des décisions modificatives.\n\nC’est une prévision : les montants votés dépassent souvent les montants exécutés, en particulier en investissement. Pour savoir ce qui a été dépensé, il faut consulter le compte de l’exercice.",
    legalReferences: [{ label: "art. L. 1612-2 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: [
      "Débat d’orientation budgétaire",
      "Équilibre réel du budget",
      "Compte administratif",
      "Compte financier unique",
    ],
  },
  {
    label: "Budget principal",
    shortDefinition:
      "Budget général d’une collectivité, qui retrace toutes ses activités à l’exception de celles que la loi impose ou permet d’isoler dans un budget annexe.",
    body: "Il est alimenté par les impôts, les dotations et les autres ressources générales. La plupart des statistiques par collectivité portent d’abord sur lui.\n\nCe choix a une limite : deux communes semblables peuvent avoir des budgets principaux fort différents, parce que l’une gère l’eau, les transports ou des lotissements dans des budgets annexes et que l’autre ne le fait pas, ou a confié la compétence à son intercommunalité.\n\nPour juger d’une situation d’ensemble, notamment de l’endettement, mieux vaut un compte consolidé, qui ajoute les budgets annexes en retirant les flux entre budgets.",
    themes: ["finances-fiscalite"],
    related: ["Budget annexe", "Comptes consolidés", "Budget primitif"],
  },
  {
    label: "Budget annexe",
    acronym: "BA",
    shortDefinition:
      "Budget distinct du budget principal, voté par la même assemblée, qui isole les recettes et les dépenses d’un service particulier : eau, assainissement, transports, lotissement.",
    body: "Il est obligatoire pour les services publics industriels et commerciaux, qui doivent équilibrer leurs dépenses par les paiements des usagers, sauf exceptions prévues par la loi. Il permet alors de connaître le coût du service et de fixer son prix. Il est aussi employé pour des opérations d’aménagement ou des activités soumises à la taxe sur la valeur ajoutée.\n\nLe budget annexe n’a pas de personnalité juridique : la collectivité reste responsable de ses dettes.\n\nLes données ouvertes donnent d’ordinaire un enregistrement par budget. Additionner le principal et les annexes sans retirer leurs flux réciproques surestime les montants.",
    legalReferences: [{ label: "art. L. 2224-1 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Budget principal", "Comptes consolidés", "Instruction budgétaire et comptable M4"],
  },
  {
    label: "Débat d’orientation budgétaire",
    acronym: "DOB",
    synonyms: ["rapport d’orientation budgétaire", "ROB"],
    shortDefinition:
      "Discussion de l’assemblée sur les grandes orientations du prochain budget, à partir d’un rapport présenté par l’exécutif. Elle précède le vote du budget.",
    body: "Elle est obligatoire dans les communes de 3 500 habitants et plus, ainsi que dans les intercommunalités comparables, les départements et les régions. Elle a lieu dans les deux mois qui précèdent l’examen du budget, délai porté à dix semaines sous l’instruction comptable M57.\n\nLe rapport expose les orientations, les engagements pluriannuels, la structure et la gestion de la dette. Dans les communes de plus de 10 000 habitants, il décrit aussi les effectifs, les dépenses de personnel et leur évolution prévue. Il est transmis au préfet et publié.\n\nL’assemblée prend acte du débat par une délibération. Ce rapport est souvent le document le plus lisible pour comprendre la stratégie financière d’une collectivité.",
    legalReferences: [{ label: "art. L. 2312-1 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Budget primitif", "Encours de dette", "Frais de personnel"],
  },
  {
    label: "Équilibre réel du budget",
    shortDefinition:
      "Règle qui impose à chaque collectivité de voter un budget équilibré, sincère, et dont l’annuité d’emprunt en capital est couverte par des ressources propres.",
    body: "Trois conditions sont réunies : les deux sections sont chacune votées en équilibre ; les recettes et les dépenses sont évaluées de façon sincère, sans oubli ni majoration ; le remboursement du capital de la dette est financé par le virement de la section de fonctionnement et les autres ressources propres, à l’exclusion de l’emprunt.\n\nUn budget en déséquilibre est transmis par le préfet à la chambre régionale des comptes, qui propose des mesures de redressement. Si l’assemblée n’y donne pas suite, le préfet règle lui-même le budget.\n\nL’équilibre s’apprécie sur des prévisions. Le compte de l’exercice peut, lui, se solder par un déficit.",
    legalReferences: [{ label: "art. L. 1612-4 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: [
      "Section de fonctionnement",
      "Section d’investissement",
      "Chambre régionale des comptes",
      "Budget primitif",
    ],
  },
  {
    label: "Compte administratif",
    acronym: "CA",
    shortDefinition:
      "Document par lequel l’exécutif d’une collectivité rend compte des recettes et des dépenses réellement faites dans l’année. Le compte financier unique prend sa place.",
    body: "Le maire ou le président le présente à l’assemblée, qui l’arrête au plus tard le 30 juin de l’année suivante. L’exécutif se retire au moment du vote. Le compte rapproche les prévisions des réalisations et fait ressortir le résultat et les restes à réaliser.\n\nSes montants doivent concorder avec ceux du compte de gestion, tenu séparément par le comptable public. Cette double tenue disparaît avec le compte financier unique, qui réunit les deux documents et s’applique à toutes les collectivités au plus tard pour les comptes de 2026.\n\nSelon l’année et la collectivité, on trouvera donc l’un ou l’autre document dans les archives.",
    legalReferences: [{ label: "art. L. 1612-12 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Compte de gestion", "Compte financier unique", "Budget primitif"],
  },
  {
    label: "Compte de gestion",
    acronym: "CG",
    shortDefinition:
      "Document établi par le comptable public, qui retrace toutes les opérations de l’année d’une collectivité, son bilan et son compte de résultat. Le compte financier unique prend sa place.",
    body: "Le comptable, agent de l’État, tient une comptabilité distincte de celle de l’exécutif : seul il manie l’argent public. Son compte reprend les recettes et les dépenses, mais aussi les immobilisations, les dettes, les créances et la trésorerie. L’assemblée se prononce dessus avant d’arrêter le compte administratif.\n\nLes données tirées de ces comptes par la Direction générale des finances publiques sont la principale source des statistiques sur les finances locales.\n\nLe compte de gestion et le compte administratif fusionnent dans le compte financier unique, généralisé au plus tard pour les comptes de 2026.",
    legalReferences: [{ label: "art. L. 2121-31 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Compte administratif", "Compte financier unique", "Balance comptable"],
  },
  {
    label: "Compte financier unique",
    acronym: "CFU",
    shortDefinition:
      "Document qui réunit en un seul le compte administratif de l’exécutif et le compte de gestion du comptable public. Il présente l’exécution du budget et le patrimoine de la collectivité.",
    body: "Expérimenté par des collectivités volontaires à partir des comptes de 2021, il est généralisé au plus tard pour les comptes de l’exercice 2026. Il suppose l’emploi de l’instruction comptable M57, ou M4 pour les services industriels et commerciaux, et l’échange dématérialisé des données entre la collectivité et le comptable.\n\nL’assemblée le vote au plus tard le 30 juin de l’année suivante. Il est plus court que les deux documents remplacés et met côte à côte le budget exécuté, le bilan et le compte de résultat.\n\nPendant la transition, les deux régimes coexistent : pour une même année, certaines collectivités ont un compte unique, d’autres deux comptes.",
    legalReferences: [
      { label: "Loi n° 2023-1322 du 29 décembre 2023 de finances pour 2024, art. 205" },
    ],
    themes: ["finances-fiscalite"],
    related: [
      "Compte administratif",
      "Compte de gestion",
      "Instruction budgétaire et comptable M57",
    ],
  },
  {
    label: "Dépenses imprévues",
    shortDefinition:
      "Réserve inscrite au budget, dans une limite fixée par la loi, pour faire face à une dépense que l’on ne pouvait pas prévoir lors du vote.",
    body: "Avec l’ancienne instruction M14, une commune pouvait inscrire un crédit pour dépenses imprévues dans chaque section, sans dépasser 7,5 % des dépenses réelles prévues. L’exécutif l’employait puis en rendait compte à l’assemblée.\n\nL’instruction M57, applicable à tous depuis le 1er janvier 2024, a changé la règle : la réserve se limite à 2 % des dépenses réelles de la section et prend la forme d’autorisations pluriannuelles, sans crédits de paiement. En pratique, les collectivités recourent plutôt aux virements entre chapitres que l’assemblée peut autoriser.\n\nCette ligne n’apparaît qu’au budget voté : aucune dépense n’y est jamais imputée directement.",
    legalReferences: [{ label: "art. L. 2322-1 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Virement de crédits", "Budget primitif", "Autorisation d’engagement"],
  },
  {
    label: "Virement de crédits",
    synonyms: ["fongibilité des crédits"],
    shortDefinition:
      "Déplacement d’une somme d’une ligne du budget à une autre en cours d’année, sans augmenter le total des dépenses autorisées.",
    body: "À l’intérieur d’un chapitre, l’exécutif peut en général réaffecter les crédits de lui-même. D’un chapitre à l’autre, il faut une décision modificative de l’assemblée, ou son autorisation préalable.\n\nAvec l’instruction M57, l’assemblée peut déléguer à l’exécutif des mouvements entre chapitres d’une même section, dans une limite qu’elle fixe au moment du budget et qui ne dépasse pas 7,5 % des dépenses réelles de chaque section. Les dépenses de personnel en sont exclues. L’exécutif informe l’assemblée à sa prochaine séance.\n\nLe budget voté à l’origine peut donc différer, ligne par ligne, du budget final. Les comptes de l’exercice se comparent aux crédits définitifs.",
    legalReferences: [{ label: "art. L. 5217-10-6 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Dépenses imprévues", "Budget primitif", "Instruction budgétaire et comptable M57"],
  },
  {
    label: "Période complémentaire",
    synonyms: ["journée complémentaire"],
    shortDefinition:
      "Délai ouvert en janvier pour rattacher à l’exercice qui vient de finir les dernières opérations de la section de fonctionnement.",
    body: "L’année budgétaire s’achève le 31 décembre. La collectivité dispose encore du mois de janvier pour émettre les titres de recettes et les mandats de fonctionnement correspondant à des services faits l’année précédente, ainsi que les écritures d’ordre. L’assemblée peut aussi ajuster les crédits dans les vingt et un jours qui suivent la fin de l’exercice. L’investissement réel n’est pas concerné.\n\nCette période permet d’enregistrer dans le bon exercice des factures reçues tardivement.\n\nElle explique que les comptes arrêtés à fin décembre ne soient pas définitifs : les situations mensuelles publiées en cours d’année doivent être lues comme provisoires.",
    legalReferences: [{ label: "art. L. 1612-11 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Compte financier unique", "Situation mensuelle comptable des collectivités locales"],
  },
  {
    label: "Pièces justificatives",
    shortDefinition:
      "Documents qu’une collectivité doit fournir au comptable public pour qu’il paie une dépense : facture, contrat, délibération, état de paie.",
    body: "La liste est fixée par décret et figure en annexe du code général des collectivités territoriales. Pour chaque type de dépense, elle dit quelles pièces produire ; le comptable ne peut en exiger d’autres.\n\nCelui-ci vérifie que la dépense est régulière, mais ne juge pas si elle est opportune : ce choix appartient aux élus. Si une pièce manque, il suspend le paiement. L’ordonnateur peut alors corriger, ou requérir le comptable de payer sous sa propre responsabilité.\n\nCes pièces circulent aujourd’hui sous forme dématérialisée. Beaucoup sont communicables à toute personne qui en fait la demande, sous réserve des secrets protégés par la loi.",
    legalReferences: [{ label: "art. L. 1617-2 du CGCT" }, { label: "art. D. 1617-19 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Contrôle de légalité", "Protocole d’échange standard", "Compte de gestion"],
  },
  {
    label: "Instruction budgétaire et comptable M57",
    acronym: "M57",
    synonyms: ["référentiel M57", "nomenclature M57"],
    shortDefinition:
      "Ensemble des règles et des numéros de comptes que suivent les collectivités pour leurs activités administratives. Elle est commune à tous les niveaux depuis le 1er janvier 2024.",
    body: "Créée pour les métropoles en 2015, puis étendue aux collectivités territoriales uniques et aux volontaires, elle remplace la M14 des communes, la M52 des départements et la M71 des régions. Les communes de moins de 3 500 habitants peuvent en suivre une version abrégée. Les services industriels et commerciaux restent sous l’instruction M4.\n\nElle apporte une gestion pluriannuelle des crédits, des virements plus souples entre chapitres et un plan de comptes plus proche de celui des entreprises. Elle supprime notamment la plupart des charges et produits dits exceptionnels.\n\nChaque collectivité ayant changé à sa date, des comptes ont été scindés, fusionnés ou renumérotés : une série longue demande une table de passage.",
    themes: ["finances-fiscalite"],
    related: [
      "Instruction budgétaire et comptable M14",
      "Instruction budgétaire et comptable M52",
      "Compte financier unique",
      "Présentation croisée nature-fonction",
    ],
  },
  {
    label: "Instruction budgétaire et comptable M14",
    acronym: "M14",
    shortDefinition:
      "Ancien ensemble de règles et de comptes des communes et de leurs groupements, appliqué de 1997 à 2023 et remplacé par l’instruction M57.",
    body: "Elle avait rapproché la comptabilité communale de celle des entreprises, avec un bilan, des amortissements et des provisions. Elle concernait le budget principal et les budgets annexes administratifs ; les services industriels et commerciaux relevaient déjà de l’instruction M4.\n\nL’instruction M57 l’a remplacée à des dates différentes selon les communes, au plus tard le 1er janvier 2024.\n\nOn la rencontre encore dès que l’on remonte dans le temps. Les fichiers de balances indiquent la nomenclature employée par chaque budget : il faut la lire avant d’additionner des comptes, car un même numéro n’a pas toujours le même sens en M14 et en M57.",
    themes: ["finances-fiscalite"],
    related: ["Instruction budgétaire et comptable M57", "Compte administratif"],
  },
  {
    label: "Instruction budgétaire et comptable M52",
    acronym: "M52",
    shortDefinition:
      "Ancien ensemble de règles et de comptes des départements, remplacé au plus tard le 1er janvier 2024 par l’instruction M57.",
    body: "Généralisée dans les années 2000, elle prévoyait une présentation par nature et une présentation par fonction adaptées aux compétences départementales : aide sociale, collèges, routes, incendie et secours. Des comptes dédiés y suivaient chaque allocation de solidarité.\n\nLa plupart de ces subdivisions se retrouvent dans l’instruction M57, mais leurs numéros peuvent avoir changé, en particulier dans la présentation par fonction. Les services d’incendie et de secours employaient une instruction voisine, la M61, absorbée elle aussi par la M57.\n\nPour suivre les dépenses sociales d’un département sur longue période, il est plus sûr de prendre des séries déjà harmonisées que les comptes bruts.",
    themes: ["finances-fiscalite"],
    related: ["Instruction budgétaire et comptable M57", "Département"],
  },
  {
    label: "Instruction budgétaire et comptable M4",
    acronym: "M4",
    shortDefinition:
      "Règles et comptes que suivent les services publics locaux à caractère industriel et commercial : eau, assainissement, transports, énergie, abattoirs.",
    body: "Elle reprend de près le plan comptable des entreprises. Elle se décline selon l’activité, par exemple M49 pour l’eau et l’assainissement ou M43 pour les transports de personnes. L’instruction M57 ne l’a pas remplacée.\n\nCes services tiennent un budget distinct et doivent en principe l’équilibrer par les paiements de leurs usagers. Leurs comptes distinguent l’exploitation et l’investissement ; ils sont souvent tenus hors taxe sur la valeur ajoutée.\n\nLorsqu’on ajoute un budget M4 à un budget principal, il faut donc rapprocher des comptes de numéros et d’intitulés différents, et retirer les flux entre les deux budgets.",
    themes: ["finances-fiscalite"],
    related: ["Budget annexe", "Instruction budgétaire et comptable M57"],
  },
  {
    label: "Balance comptable",
    shortDefinition:
      "Tableau qui donne, pour chaque compte d’un budget, les montants inscrits au débit et au crédit pendant l’année et le solde à la clôture.",
    body: "La Direction générale des finances publiques publie chaque année les balances de toutes les collectivités et de leurs établissements, budget par budget. C’est la source la plus détaillée sur les finances locales : chaque ligne croise un budget et un numéro de compte, et parfois une fonction.\n\nPour obtenir un agrégat, comme les frais de personnel, on additionne des comptes choisis, en retenant les débits ou les crédits nets des annulations et en écartant les opérations d’ordre.\n\nCes fichiers sont volumineux et la nomenclature dépend du budget et de l’année. Qui veut un résultat simple gagnera à partir des agrégats déjà calculés.",
    themes: ["finances-fiscalite"],
    related: [
      "Compte de gestion",
      "Comptes individuels des collectivités",
      "Instruction budgétaire et comptable M57",
    ],
  },
  {
    label: "Présentation croisée nature-fonction",
    synonyms: ["ventilation fonctionnelle"],
    shortDefinition:
      "Tableau qui classe chaque dépense et chaque recette de deux façons à la fois : par nature (salaires, achats, subventions) et par fonction (enseignement, culture, voirie, action sociale).",
    body: "La nature dit ce que l’on paie, la fonction dit pour quelle politique. Les communes de moins de 3 500 habitants n’ont pas à ventiler leur budget par fonction. Entre 3 500 et 10 000 habitants, le budget est voté par nature, avec une présentation par fonction ; au-delà, la commune choisit.\n\nCette présentation permet d’estimer combien une collectivité consacre à la culture ou aux écoles.\n\nSa qualité dépend du soin mis à répartir les dépenses communes : une part plus ou moins grande reste dans les services généraux. Les fonctions ne se recouvrent pas exactement d’une instruction comptable à l’autre.",
    legalReferences: [{ label: "art. L. 2312-3 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Instruction budgétaire et comptable M57", "Balance comptable"],
  },
  {
    label: "Comptes consolidés",
    synonyms: ["neutralisation des flux croisés"],
    shortDefinition:
      "Comptes obtenus en réunissant plusieurs budgets comme s’ils n’en faisaient qu’un, après retrait des sommes qu’ils se versent entre eux.",
    body: "La consolidation peut réunir le budget principal et les budgets annexes d’une collectivité, une intercommunalité et ses communes, ou tous les niveaux d’un territoire. On retire, par exemple, la subvention du budget principal au budget des transports, ou l’attribution de compensation versée aux communes.\n\nElle rend comparables des territoires organisés de façon différente, puisque peu importe alors quel niveau exerce la compétence.\n\nLe repérage des flux repose sur les comptes où ils sont inscrits et reste imparfait. Les méthodes diffèrent selon les producteurs : les totaux consolidés de deux sources peuvent s’écarter un peu. Syndicats et sociétés publiques locales restent souvent en dehors.",
    themes: ["finances-fiscalite"],
    related: ["Budget principal", "Budget annexe", "Ensemble intercommunal"],
  },
  {
    label: "Comptes individuels des collectivités",
    shortDefinition:
      "Fiches financières annuelles de chaque commune, intercommunalité, département et région, publiées par la Direction générale des finances publiques.",
    body: "Chaque fiche présente les principaux postes de fonctionnement et d’investissement, la capacité d’autofinancement, la dette et la fiscalité, en euros et en euros par habitant. Elle les met en regard de la moyenne de la strate, c’est-à-dire des collectivités comparables. Les mêmes informations existent sous forme de fichiers.\n\nLes séries remontent à 2000 pour les communes. Elles sont tirées des comptes tenus par les comptables publics.\n\nLa fiche porte en général sur le budget principal seul. Ses agrégats ne se confondent pas exactement avec ceux d’autres producteurs : il faut éviter de mêler les sources dans un même tableau.",
    themes: ["finances-fiscalite"],
    related: ["Balance comptable", "Moyenne de la strate", "Capacité d’autofinancement"],
  },
  {
    label: "Protocole d’échange standard",
    acronym: "PES",
    shortDefinition:
      "Format informatique par lequel les collectivités transmettent au comptable public leurs mandats de dépense, leurs titres de recette et les pièces qui les justifient.",
    body: "Il a remplacé les échanges sur papier et s’impose à toutes les collectivités depuis le 1er janvier 2015. Les fichiers, au format XML, décrivent chaque paiement et chaque recette : tiers, montant, compte, fonction, référence du marché. Une signature électronique les valide.\n\nLe protocole couvre aussi le budget, les marchés, l’inventaire du patrimoine et la paie.\n\nCes flux ne sont pas publiés tels quels, car ils contiennent des données personnelles et des secrets. Mais ils sont à l’origine des comptes, et plusieurs jeux de données locaux en sont extraits après tri.",
    themes: ["finances-fiscalite"],
    related: ["Actes budgétaires dématérialisés", "Pièces justificatives"],
  },
  {
    label: "Actes budgétaires dématérialisés",
    synonyms: ["@ctes", "ACTES", "actes budgétaires"],
    shortDefinition:
      "Budgets, décisions modificatives et comptes qu’une collectivité transmet au préfet sous forme de fichiers structurés, et non plus sur papier.",
    body: "La transmission passe par le système @ctes du ministère de l’intérieur, qui sert aussi à envoyer les délibérations, les arrêtés et les contrats soumis au contrôle de légalité. Pour les documents budgétaires, un format XML commun décrit chaque ligne et permet une vérification automatique des totaux.\n\nLa transmission électronique est obligatoire pour les plus grandes collectivités ; beaucoup d’autres y recourent volontairement.\n\nDes collectivités publient ces fichiers en données ouvertes. Ils décrivent ce que l’assemblée a voté, avec le détail et les annexes, alors que les balances comptables décrivent ce qui a été exécuté.",
    themes: ["finances-fiscalite"],
    related: ["Contrôle de légalité", "Protocole d’échange standard", "Budget primitif"],
  },
  {
    label: "Contrôle de légalité",
    shortDefinition:
      "Vérification par le préfet que les actes des collectivités respectent la loi. Elle a lieu après leur adoption et ne porte pas sur leur opportunité.",
    body: "La loi énumère les actes qui doivent être transmis, dont la plupart des délibérations, les décisions de police, les actes d’urbanisme et les grands marchés. Ils n’entrent en vigueur qu’une fois publiés et transmis.\n\nSi le préfet estime un acte illégal, il demande à la collectivité de le corriger ou saisit le tribunal administratif dans les deux mois : c’est le déféré préfectoral. Lui-même ne peut pas annuler l’acte. Pour le budget, un contrôle propre associe la chambre régionale des comptes.\n\nLe nombre de déférés est faible au regard des actes reçus : la plupart des difficultés se règlent par des échanges, et tous les actes ne sont pas examinés en détail.",
    legalReferences: [{ label: "art. L. 2131-2 du CGCT" }, { label: "art. L. 2131-6 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: [
      "Actes budgétaires dématérialisés",
      "Chambre régionale des comptes",
      "Équilibre réel du budget",
    ],
  },
  {
    label: "Autorisation d’engagement",
    acronym: "AE",
    synonyms: ["autorisation de programme"],
    shortDefinition:
      "Montant maximal qu’une collectivité s’autorise à engager sur plusieurs années pour une dépense de fonctionnement. En investissement, on parle d’autorisation de programme.",
    body: "L’assemblée vote l’enveloppe totale, puis inscrit chaque année au budget les seuls crédits de paiement nécessaires. La collectivité peut ainsi signer une convention ou un marché pluriannuel sans bloquer la somme entière dans le budget d’une année.\n\nL’autorisation de programme sert pour les travaux et les subventions d’équipement ; l’autorisation d’engagement pour certaines dépenses courantes, telles que des conventions ou des participations. Les frais de personnel en sont exclus.\n\nUn montant d’autorisation n’est pas une dépense : il dit ce que la collectivité s’apprête à engager sur la durée. L’équilibre du budget s’apprécie sur les seuls crédits de paiement.",
    legalReferences: [{ label: "art. L. 2311-3 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Crédits de paiement", "Section de fonctionnement", "Section d’investissement"],
  },
  {
    label: "Crédits de paiement",
    acronym: "CP",
    shortDefinition:
      "Montant maximal des dépenses qu’une collectivité peut payer dans l’année au titre d’un engagement qui court sur plusieurs années.",
    body: "Ils découpent année par année une autorisation de programme ou d’engagement. Par exemple, pour une école de 6 millions d’euros votée en autorisation de programme, le budget de l’année n’inscrit que la tranche de travaux à régler.\n\nLe même vocabulaire existe au budget de l’État. Là, pour les dotations d’investissement versées aux collectivités, les autorisations d’engagement mesurent les aides promises dans l’année, et les crédits de paiement les sommes effectivement versées, souvent pour des projets plus anciens.\n\nConfondre les deux conduit à des erreurs fréquentes : l’écart entre promesses et versements peut être large, et se résorber seulement sur plusieurs années.",
    legalReferences: [{ label: "art. L. 2311-3 du CGCT" }],
    themes: ["finances-fiscalite"],
    related: ["Autorisation d’engagement", "Budget primitif"],
  },
  {
    label: "Amortissement",
    shortDefinition:
      "Écriture qui constate chaque année la perte de valeur d’un bien avec le temps et l’usage, et qui met de côté de quoi le renouveler.",
    body: "La collectivité inscrit une charge en fonctionnement et la même somme en recette d’investissement, sans mouvement d’argent. Elle fixe la durée pour chaque catégorie de biens. Avec l’instruction M57, l’amortissement commence en principe à la mise en service, au prorata du temps.\n\nL’obligation vise notamment les communes de 3 500 habitants et plus. Elle ne porte pas sur tout : la voirie, par exemple, n’a pas à être amortie.\n\nComme il s’agit d’une opération d’ordre, l’amortissement n’entre ni dans les dépenses réelles ni dans l’épargne brute. Le mot ne désigne pas ici le remboursement du capital d’un emprunt, que les banques nomment aussi amortissement.",
    legalReferences: [{ label: "art. L. 2321-2 du CGCT, 27°" }],
    themes: ["finances-fiscalite"],
    related: [
      "Section d’investissement",
      "Section de fonctionnement",
      "Subventions d’équipement versées",
    ],
  },
  {
    label: "Situation mensuelle comptable des collectivités locales",
    acronym: "SMCL",
    shortDefinition:
      "État publié chaque mois par la Direction générale des finances publiques, qui retrace les dépenses et les recettes enregistrées par les collectivités depuis le début de l’année.",
    body: "Il donne, par niveau de collectivité, l’avancement des grandes masses : personnel, achats, investissement, impôts, dotations, emprunts, trésorerie. On le lit en comparant avec la même date des années précédentes.\n\nC’est l’information la plus rapide sur la conjoncture des finances locales, disponible bien avant les comptes annuels.\n\nElle reste provisoire. Les écarts d’un mois à l’autre peuvent tenir à un calendrier de versement, à un retard d’écriture ou à un changement de logiciel, et les opérations de fin d’année arrivent pendant la période complémentaire. Un mois isolé ne permet donc pas de conclure.",
    themes: ["finances-fiscalite"],
    related: [
      "Période complémentaire",
      "Balance comptable",
      "Recettes de fonctionnement",
      "Dépenses de fonctionnement",
    ],
  },
];
