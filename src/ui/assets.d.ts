declare module "@codegouvfr/react-dsfr/dsfr/*.module.min.js";
declare module "*.css";
declare module "*.woff2" {
  const address: string;
  export default address;
}
