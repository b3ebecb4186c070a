declare module "@codegouvfr/react-dsfr/dsfr/dsfr.module.min.js";
declare module "*.css";
