import { notFound } from "next/navigation";

export const dynamic = "force-dynamic";

/** Every address that no page answers: the portal's own 404, with its head and foot. */
export default function MissingPage(): never {
  notFound();
}
