import Link from "next/link";
import type { ServerProps } from "payload";
import { maySeeJobs } from "./endpoints";

/** The way to the jobs in the admin's menu, for those who may see them. */
export function JobsNavLink({ payload, user }: ServerProps) {
  if (!maySeeJobs(user ?? null)) return null;
  return (
    <Link className="nav__link" href={`${payload.config.routes.admin}/travaux`} prefetch={false}>
      <span className="nav__link-label">Travaux</span>
    </Link>
  );
}
