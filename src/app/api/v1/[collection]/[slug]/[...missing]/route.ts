import { answerNotFound } from "../../../../../_machines/api";

export const dynamic = "force-dynamic";

export const GET = (): Response =>
  answerNotFound("L’interface n’a rien à cette adresse : voyez /api/v1.");
