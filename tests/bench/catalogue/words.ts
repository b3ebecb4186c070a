/** Text of the generated catalogue: the same for the same seed, with the words of real ones at its head. */

export type Random = () => number;

/** Mulberry32: 2^32 numbers from a seed, the same everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Words that a reader of this catalogue would type, the most frequent first. */
const known = `communes données collectivités locales départements dotation budget fonctionnement
intercommunalité investissement recettes dépenses population fiscalité comptes impôts taxe foncière
région publique territoriale emploi personnel effectifs compétences logement aménagement énergie eau
déchets transport école culture sport santé action sociale handicap vieillesse enfance sécurité
police incendie voirie urbanisme environnement climat biodiversité tourisme agriculture commerce
entreprise innovation numérique péréquation solidarité ruralité montagne littoral outre-mer
métropole communauté syndicat groupement élections conseil maire délibération marché délégation
subvention emprunt dette épargne trésorerie patrimoine immobilisation amortissement ratio strate
revalorisation cotisation compensation exonération valeur locative cadastre habitation résidence
secondaire vacance construction permis friche artificialisation mobilité cyclable piéton`.split(
  /\s+/,
);

const syllables =
  "ba be bi bo cha che da de di do fa fi ga gi go la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo".split(
    " ",
  );

/** `count` words: the known ones, then others that look like words. */
export function makeWords(count: number): string[] {
  const random = randomFrom(7);
  const words = new Set(known);
  while (words.size < count) {
    let word = "";
    for (let length = 3 + Math.floor(random() * 3); length > 0; length--)
      word += syllables[Math.floor(random() * syllables.length)];
    words.add(word);
  }
  return [...words];
}

/** Picks by Zipf's law: the second half as often as the first, and so on; the hundredth is rare. */
export function zipfPicker(size: number, random: Random): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 1; rank <= size; rank++) {
    // Words of grammar, which are not searched, stand for the first ranks of a language.
    sum += 1 / (rank + 10);
    sums.push(sum);
  }
  return () => {
    const aim = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
