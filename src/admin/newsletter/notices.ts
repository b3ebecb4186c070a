/** What came of a form, told on the page that it leads back to: `?fait=…` or `?refus=…`. */

type Query = Record<string, string | string[] | undefined>;

const done: Record<string, string> = {
  relance: "Les échecs vont être relancés.",
  classe: "Le message est classé.",
  libere: "L’adresse recevra de nouveau la lettre.",
  "a-confirmer": "L’adresse n’est plus écartée ; la personne doit encore confirmer.",
  revoque: "Le jeton ne vaut plus rien.",
};
const refused: Record<string, string> = {
  role: "Refusé : votre rôle ne le permet pas.",
  etat: "Rien n’a été fait : ce n’est plus possible.",
};

export const sendingNotice = ({ fait, refus }: Query): string | undefined =>
  done[String(fait)] ?? refused[String(refus)];
